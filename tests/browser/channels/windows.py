"""New windows, and windows inside the page, whose own functions nobody has taken away."""

from tests.browser.channels.channel import Channel

_ANCHOR = "const e = document.createElement('a'); e.href = url; e.target = '_blank';"
_FRAME = "const f = document.createElement('iframe'); document.body.append(f);"
_SVG = "http://www.w3.org/2000/svg"

WINDOWS = (
    Channel("open", "url => { window.open(url); }"),
    Channel("open-document", "url => { document.open(url, '_blank', ''); }"),
    Channel("open-link", f"url => {{ {_ANCHOR} document.body.append(e); e.click(); }}"),
    Channel("open-link-detached", f"url => {{ {_ANCHOR} e.click(); }}"),
    Channel("open-link-event", f"url => {{ {_ANCHOR} e.dispatchEvent(new MouseEvent('click', {{ cancelable: true }})); }}"),
    Channel(
        "open-link-shadowed",
        f"url => {{ {_ANCHOR} const h = document.createElement('div'); h.attachShadow({{ mode: 'closed' }}).append(e);"
        " document.body.append(h); e.click(); }",
    ),
    Channel(
        "open-link-drawn",
        f"url => {{ const s = document.createElementNS('{_SVG}', 'svg'); const e = document.createElementNS('{_SVG}', 'a');"
        " e.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url); e.setAttribute('target', '_blank');"
        " s.append(e); document.body.append(s); e.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }",
    ),
    Channel(
        "open-form",
        "url => { const e = document.createElement('form'); e.action = url; e.method = 'post'; e.target = '_blank';"
        " document.body.append(e); e.submit(); }",
    ),
    Channel("frame-blank-open", f"url => {{ {_FRAME} f.contentWindow.open(url); }}"),
    Channel("frame-blank-fetch", f"url => {{ {_FRAME} f.contentWindow.fetch(url, {{ mode: 'no-cors' }}); }}"),
    Channel("frame-blank-location", f"url => {{ {_FRAME} f.contentWindow.location = url; }}"),
)
