"""What elements ask for once they stand in the page."""

from tests.browser.channels.channel import Channel, Reach, element

SVG = "http://www.w3.org/2000/svg"


def _link(relation: str, also: str = "") -> Channel:
    return element(relation, "link", "href", also=f"e.rel = '{relation}'; {also}")


def _drawn(name: str, tag: str, reach: Reach = Reach.BOTH) -> Channel:
    make = (
        f"const s = document.createElementNS('{SVG}', 'svg'); const e = document.createElementNS('{SVG}', '{tag}');"
        " e.setAttribute('href', url + '#x'); e.setAttribute('width', '9'); e.setAttribute('height', '9');"
        " s.append(e); document.body.append(s);"
    )
    return Channel(name, f"url => {{ {make} }}", reach)


ELEMENTS = (
    element("image", "img", "src"),
    element("image-set", "img", "srcset", value="`${url} 1x`"),
    element("image-input", "input", "src", also="e.type = 'image'"),
    element("script", "script", "src"),
    element("script-module", "script", "src", also="e.type = 'module'"),
    Channel(
        "script-speculation",
        "url => { const e = document.createElement('script'); e.type = 'speculationrules';"
        " e.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url], eagerness: 'immediate' }] });"
        " document.head.append(e); }",
    ),
    element("audio", "audio", "src"),
    element("video", "video", "src"),
    element("video-poster", "video", "poster"),
    element("object", "object", "data"),
    element("frame", "iframe", "src"),
    element("frame-written", "iframe", "srcdoc", value="`<img src='${url}'>`"),
    Channel(
        "track",
        "url => { const v = document.createElement('video'); const e = document.createElement('track'); e.src = url; e.default = true;"
        " v.append(e); v.src = 'data:video/mp4,'; document.body.append(v); e.track.mode = 'showing'; }",
        Reach.OWN,
    ),
    Channel(
        "picture",
        "url => { const p = document.createElement('picture'); const e = document.createElement('source'); e.srcset = url;"
        " p.append(e, document.createElement('img')); document.body.append(p); }",
    ),
    _link("stylesheet"),
    _link("preload", "e.as = 'image'"),
    _link("prefetch"),
    _link("modulepreload"),
    Channel("manifest", _link("manifest").script, Reach.NOBODY, "asked for only when the browser is about to offer to install the page"),
    _drawn("svg-use", "use", Reach.OWN),
    _drawn("svg-image", "image"),
    _drawn("svg-filter-image", "feImage"),
    Channel(
        "link-ping", "url => { const e = document.createElement('a'); e.href = '#'; e.ping = url; document.body.append(e); e.click(); }"
    ),
)
