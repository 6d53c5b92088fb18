"""What Python can try from inside the worker: programs, with the address in `url`."""

from tests.browser.channels.channel import Channel, Reach
from tests.browser.channels.device import HEARD, KEPT

_NO_SOCKETS = "WebAssembly has no sockets, and this module has no other way"

PYTHON = (
    Channel("python-js-fetch", "import js\njs.fetch(url)"),
    Channel("python-js-xhr", "import js\nx = js.XMLHttpRequest.new()\nx.open('GET', url, False)\nx.send()"),
    Channel("python-js-socket", "import js\njs.WebSocket.new(url.replace('http', 'ws'))"),
    Channel("python-js-eventsource", "import js\njs.EventSource.new(url)"),
    Channel("python-js-web-transport", "import js\njs.WebTransport.new(url)", by_packet=True),
    Channel(
        "python-js-fetch-keepalive",
        "import js\nfrom pyodide.ffi import to_js\n"
        "how = to_js({'method': 'POST', 'body': 'x', 'mode': 'no-cors', 'keepalive': True}, dict_converter=js.Object.fromEntries)\n"
        "js.fetch(url, how)",
    ),
    Channel("python-js-cache-add", "import js\njs.caches.open('probe').then(lambda cache, url=url: cache.add(url))"),
    Channel(
        "python-js-import-scripts",
        "import js\nfrom pyodide.ffi import to_js\njs.Worker.new(js.URL.createObjectURL(js.Blob.new(to_js([f'importScripts({url!r})']))))",
    ),
    Channel("python-js-eval", "import js\njs.eval(f'fetch({url!r}, {{mode: \"no-cors\"}})')"),
    Channel("python-js-worker", "import js\njs.Worker.new(url)", Reach.OWN),
    Channel("python-run-js", "from pyodide.code import run_js\nrun_js(f'import({url!r})')"),
    Channel("python-pyfetch", "import asyncio\nfrom pyodide.http import pyfetch\nasyncio.ensure_future(pyfetch(url))"),
    Channel("python-pyxhr", "from pyodide.http import pyxhr\npyxhr.get(url)"),
    Channel("python-open-url", "from pyodide.http import open_url\nopen_url(url)"),
    Channel("python-load-package", "import pyodide_js\npyodide_js.loadPackage(url + '/x-1-py3-none-any.whl')"),
    Channel(
        "python-js-cache-put",
        "import js\njs.caches.open('probe').then(lambda cache, url=url: cache.put(js.location.origin, js.Response.new(url)))",
        Reach.NOBODY,
        KEPT,
    ),
    Channel("python-js-database", "import js\njs.indexedDB.open(url, 1)", Reach.NOBODY, KEPT),
    Channel(
        "python-js-private-file",
        "import js\nfrom pyodide.ffi import to_js\nfrom urllib.parse import quote\n"
        "how = to_js({'create': True}, dict_converter=js.Object.fromEntries)\n"
        "js.navigator.storage.getDirectory().then(lambda folder, url=url: folder.getFileHandle(quote(url, '').replace('%', '-'), how))",
        Reach.NOBODY,
        KEPT,
    ),
    Channel("python-js-broadcast", "import js\njs.BroadcastChannel.new('probe').postMessage(url)", Reach.NOBODY, HEARD),
    Channel("python-urllib", "import urllib.request\nurllib.request.urlopen(url, timeout=1)", Reach.NOBODY, _NO_SOCKETS),
    Channel(
        "python-socket",
        "import socket\nfrom urllib.parse import urlsplit\nparts = urlsplit(url)\n"
        "socket.create_connection((parts.hostname, parts.port), 1).sendall(f'GET {url} HTTP/1.0\\r\\n\\r\\n'.encode())",
        Reach.NOBODY,
        _NO_SOCKETS,
    ),
    Channel("python-subprocess", "import subprocess\nsubprocess.run(['curl', url])", Reach.NOBODY, "WebAssembly has no processes"),
)
