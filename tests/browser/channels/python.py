"""What Python can try from inside the worker: programs, with the address in `url`."""

from tests.browser.channels.channel import Channel, Reach

_NO_SOCKETS = "WebAssembly has no sockets, and this module has no other way"

PYTHON = (
    Channel("python-js-fetch", "import js\njs.fetch(url)"),
    Channel("python-js-xhr", "import js\nx = js.XMLHttpRequest.new()\nx.open('GET', url, False)\nx.send()"),
    Channel("python-js-socket", "import js\njs.WebSocket.new(url.replace('http', 'ws'))"),
    Channel("python-js-eval", "import js\njs.eval(f'fetch({url!r}, {{mode: \"no-cors\"}})')"),
    Channel("python-js-worker", "import js\njs.Worker.new(url)", Reach.OWN),
    Channel("python-run-js", "from pyodide.code import run_js\nrun_js(f'import({url!r})')"),
    Channel("python-pyfetch", "import asyncio\nfrom pyodide.http import pyfetch\nasyncio.ensure_future(pyfetch(url))"),
    Channel("python-pyxhr", "from pyodide.http import pyxhr\npyxhr.get(url)"),
    Channel("python-open-url", "from pyodide.http import open_url\nopen_url(url)"),
    Channel("python-load-package", "import pyodide_js\npyodide_js.loadPackage(url + '/x-1-py3-none-any.whl')"),
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
