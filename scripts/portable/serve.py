"""Serves the copy of Appealwright that lies beside this file, to this computer alone, and opens it in the browser.

It needs Python 3.8 or newer, and nothing else. Nothing is sent anywhere, and nothing is written down.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import sys
import threading
import webbrowser

HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - as plain as it gets, for the oldest Python there is
# Always the same, so that a draft kept on this computer is found again. Any free one where it is taken.
PORT = 8642
# Some computers have other ideas of what these are, and browsers run no script that comes as something else.
KINDS = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Gives out files, and keeps no log."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **KINDS}  # noqa: RUF012 - as in the base class

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def server() -> http.server.ThreadingHTTPServer:
    """The server, on our port or any other."""
    handler = functools.partial(Handler, directory=os.path.join(HERE, "site"))  # noqa: PTH118 - as above
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", PORT), handler)
    except OSError:
        return http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)


def main() -> None:
    """Serve until the window is closed."""
    with server() as running:
        address = f"http://127.0.0.1:{running.server_port}/"
        print(f"Appealwright is at {address}\nClose this window when you are done.", flush=True)
        if "--quiet" not in sys.argv:
            threading.Timer(0.5, webbrowser.open, [address]).start()
        with contextlib.suppress(KeyboardInterrupt):
            running.serve_forever()


if __name__ == "__main__":
    main()
