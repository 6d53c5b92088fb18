"""Serves the finished site as a plain static host does: no headers of ours, `python -m scripts.serve [--port N] [--under /repo/]`.

Like such a host it keeps connections open, sends text compressed to whoever takes it so, lists no folder, and answers an address that
leads nowhere with the site's own page for that. Under a sub-path it behaves like a project page. Every request is kept in `log`, and read
by the tests of what may leave.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import io
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

SITE = Path("site")
TEXT = {".html", ".css", ".js", ".mjs", ".json", ".jsonl", ".csv", ".svg", ".txt", ".xml"}
"""What static hosts compress; the builder's own parts are compressed as they lie."""
LOST = "404.html"
"""The page for an address that leads nowhere, by the name that static hosts look for."""


@dataclass(frozen=True)
class Request:
    """One request as it arrived."""

    method: str
    target: str
    referrer: str
    cookie: str = ""


@dataclass
class Host:
    """A running static host."""

    address: str
    log: list[Request] = field(default_factory=list)

    def forget(self) -> None:
        """Empty the log."""
        self.log.clear()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".js": "text/javascript", ".woff2": "font/woff2"}

    def __init__(self, *arguments: object, under: str, log: list[Request], quiet: bool, **named: object) -> None:
        self._under, self._log, self._quiet = under, log, quiet
        super().__init__(*arguments, **named)  # type: ignore[arg-type] # handed on as they came

    def parse_request(self) -> bool:
        known = super().parse_request()
        if known:
            self._log.append(Request(self.command, self.path, self.headers.get("Referer", ""), self.headers.get("Cookie", "")))
        return known

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self._under))

    def send_head(self):  # type: ignore[no-untyped-def] # the base class gives no type
        if not self.path.startswith(self._under):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._compressed() or super().send_head()

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - the base class's argument
        """Nothing: a folder without a page leads nowhere."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's page for what is not there, where it has one; else the base class's."""
        lost = Path(self.directory) / LOST
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            return super().send_error(code, message, explain)
        body = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def _compressed(self) -> io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        conditional = "If-Modified-Since" in self.headers or "Range" in self.headers
        if conditional or path.suffix not in TEXT or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return None
        stat = path.stat()
        body = _gzipped(path, stat.st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(int(stat.st_mtime)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class's name
        if not self._quiet:
            super().log_message(format, *arguments)


@lru_cache(maxsize=512)
def _gzipped(path: Path, changed: int) -> bytes:  # noqa: ARG001 - a changed file is another entry
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Server(ThreadingHTTPServer):
    _open: ClassVar[set[socket.socket]] = set()

    def process_request(self, request, client_address):  # type: ignore[no-untyped-def] # the base class's own types differ by version
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):  # type: ignore[no-untyped-def] # as above
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """Close the connections that are kept open: a host that is gone answers nobody."""
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                if connection.getsockname()[1] == self.server_port:
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a visitor who hung up: browsers do, whenever a page is left while it loads."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # handed on as they came


@contextlib.contextmanager
def running(folder: Path, *, host: str = "127.0.0.1", port: int = 0, under: str = "/", quiet: bool = True) -> Iterator[Host]:
    """A host of the folder, on any free port unless one is named, until the block ends."""
    log: list[Request] = []
    handler = partial(_Handler, under=under, log=log, quiet=quiet, directory=str(folder))
    with _Server((host, port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield Host(f"http://{host}:{server.server_port}{under}", log)
        finally:
            server.shutdown()
            thread.join()
            server.hang_up()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--under", default="/", help="the sub-path, with a slash at both ends")
    options = parser.parse_args()
    with running(SITE, port=options.port, under=options.under, quiet=False) as host, contextlib.suppress(KeyboardInterrupt):
        print(f"Appealwright: {host.address}\nThe letter builder: {host.address}builder/\nStop with Ctrl+C.", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
