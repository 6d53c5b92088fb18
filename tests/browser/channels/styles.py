"""What style sheets ask for."""

from tests.browser.channels.channel import Channel, Reach


def _sheet(name: str, css: str) -> Channel:
    make = (
        "const e = document.createElement('style'); const p = document.createElement('p'); p.id = url; p.textContent = 'x';"
        f" const id = CSS.escape(url); e.textContent = `{css}`; document.head.append(e); document.body.append(p);"
    )
    return Channel(name, f"url => {{ {make} }}")


def _inline(name: str, style: str, *, reach: Reach = Reach.BOTH) -> Channel:
    make = f"const e = document.createElement('p'); e.textContent = 'x'; {style}; document.body.append(e); e.getBoundingClientRect();"
    return Channel(name, f"url => {{ {make} }}", reach)


STYLES = (
    _sheet("css-import", "@import '${url}'"),
    _sheet("css-font", "@font-face { font-family: probe-${id}; src: url('${url}') } #${id} { font-family: probe-${id} }"),
    _inline("css-background", "e.style.backgroundImage = `url('${url}')`"),
    _inline("css-list", "e.style.display = 'list-item'; e.style.listStyleImage = `url('${url}')`"),
    _inline("css-content", "e.style.content = `url('${url}')`"),
    _inline("css-border", "e.style.border = '1px solid'; e.style.borderImageSource = `url('${url}')`"),
    _inline("css-mask", "e.style.maskImage = `url('${url}')`"),
    _inline("css-shape", "e.style.float = 'left'; e.style.shapeOutside = `url('${url}')`"),
    _inline("css-filter", "e.style.filter = `url('${url}#x')`", reach=Reach.OWN),
    Channel(
        "css-constructed",
        "url => { const s = new CSSStyleSheet(); const e = document.createElement('p'); e.id = url; document.body.append(e);"
        " s.replaceSync(`#${CSS.escape(url)} { height: 9px; background-image: url('${url}') }`);"
        " document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]; }",
    ),
)
