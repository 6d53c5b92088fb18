"""Every way known to us by which a page can make the network carry something. Each is JavaScript that takes the address to reach."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Channel:
    """One way out. `navigates`: it leaves the page. `own_host_only`: browsers allow it towards the page's own host alone."""

    name: str
    script: str
    navigates: bool = False
    own_host_only: bool = False


def _element(tag: str, attribute: str, extra: str = "", parent: str = "head") -> str:
    return f"url => {{ const e = document.createElement('{tag}'); {extra}; e.{attribute} = url; document.{parent}.append(e); }}"


def _link(relation: str, extra: str = "") -> str:
    return _element("link", "href", f"e.rel = '{relation}'; {extra}")


PAGE = (
    Channel("fetch", "url => fetch(url)"),
    Channel("fetch-no-cors", "url => fetch(url, { mode: 'no-cors' })"),
    Channel("fetch-keepalive", "url => fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })"),
    Channel("xhr", "url => { const x = new XMLHttpRequest(); x.open('GET', url); x.send(); }"),
    Channel("beacon", "url => { navigator.sendBeacon(url, 'x'); }"),
    Channel("websocket", "url => { new WebSocket(url.replace('http', 'ws')); }"),
    Channel("eventsource", "url => { new EventSource(url); }"),
    Channel("image", "url => { new Image().src = url; }"),
    Channel("script", _element("script", "src")),
    Channel("module-script", _element("script", "src", "e.type = 'module'")),
    Channel("import", "url => import(url)"),
    Channel("style", _link("stylesheet")),
    Channel("css-import", _element("style", "textContent").replace("= url", "= `@import '${url}'`")),
    Channel("css-url", _element("hr", "style.backgroundImage", parent="body").replace("= url", "= `url('${url}')`")),
    Channel("font", "url => new FontFace('probe', `url('${url}')`).load()"),
    Channel("audio", "url => { new Audio(url).load(); }"),
    Channel("video-poster", _element("video", "poster", parent="body")),
    Channel("object", _element("object", "data", parent="body")),
    Channel("embed", _element("embed", "src", parent="body")),
    Channel("frame", _element("iframe", "src", parent="body")),
    Channel("frame-srcdoc", _element("iframe", "srcdoc", parent="body").replace("= url", "= `<img src='${url}'>`")),
    Channel("preload", _link("preload", "e.as = 'image'")),
    Channel("prefetch", _link("prefetch")),
    Channel("modulepreload", _link("modulepreload"), own_host_only=True),
    Channel("icon", _link("icon")),
    Channel(
        "svg-use",
        "url => { const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg');"
        " const u = document.createElementNS('http://www.w3.org/2000/svg', 'use');"
        " u.setAttribute('href', url + '#x'); s.append(u); document.body.append(s); }",
        own_host_only=True,
    ),
    Channel("worker", "url => { new Worker(url); }", own_host_only=True),
    Channel("shared-worker", "url => { new SharedWorker(url); }", own_host_only=True),
    Channel("service-worker", "url => navigator.serviceWorker.register(url)", own_host_only=True),
    Channel("open", "url => { window.open(url); }"),
    Channel(
        "link-new-tab",
        "url => { const e = document.createElement('a'); e.href = url; e.target = '_blank'; document.body.append(e); e.click(); }",
    ),
    Channel(
        "link-ping", "url => { const e = document.createElement('a'); e.href = '#'; e.ping = url; document.body.append(e); e.click(); }"
    ),
    Channel(
        "link-download",
        "url => { const e = document.createElement('a'); e.href = url; e.download = 'x'; document.body.append(e); e.click(); }",
    ),
    Channel(
        "form",
        "url => { const e = document.createElement('form'); e.action = url; e.method = 'post'; document.body.append(e); e.submit(); }",
        navigates=True,
    ),
    Channel("link", "url => { const e = document.createElement('a'); e.href = url; document.body.append(e); e.click(); }", navigates=True),
    Channel("link-detached", "url => { const e = document.createElement('a'); e.href = url; e.click(); }", navigates=True),
    Channel("location", "url => { location.href = url; }", navigates=True),
    Channel("location-replace", "url => { location.replace(url); }", navigates=True),
    Channel("navigation", "url => { navigation.navigate(url); }", navigates=True),
    Channel("meta-refresh", _element("meta", "content", "e.httpEquiv = 'refresh'").replace("= url", "= `0;url=${url}`"), navigates=True),
)

WORKER = (
    Channel("worker-fetch", "url => fetch(url, { mode: 'no-cors' })"),
    Channel("worker-xhr", "url => { const x = new XMLHttpRequest(); x.open('GET', url); x.send(); }"),
    Channel("worker-websocket", "url => { new WebSocket(url.replace('http', 'ws')); }"),
    Channel("worker-eventsource", "url => { new EventSource(url); }"),
    Channel("worker-import", "url => import(url)"),
    Channel("worker-nested", "url => { new Worker(url, { type: 'module' }); }", own_host_only=True),
    Channel("worker-font", "url => new FontFace('probe', `url('${url}')`).load()"),
)

PYTHON = (
    Channel("python-fetch", "import js; js.fetch(url)"),
    Channel("python-pyfetch", "import asyncio; from pyodide.http import pyfetch; asyncio.ensure_future(pyfetch(url))"),
    Channel("python-xhr", "import js; x = js.XMLHttpRequest.new(); x.open('GET', url, False); x.send()"),
    Channel("python-import", "import js; from pyodide.code import run_js; run_js(f'import({url!r})')"),
    Channel("python-socket", "import js; js.WebSocket.new(url.replace('http', 'ws'))"),
)
