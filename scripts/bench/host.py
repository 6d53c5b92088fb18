"""A host as free ones are: what compresses is sent compressed, everything may be kept ten minutes; it counts what it sent.

It can be slowed to a line. A browser's own slowing holds for one page: what a service worker or a worker asks for goes past it.
"""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_PIECE = 8192
"""Bytes that one connection sends before the next has its turn."""
COMPRESSED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".py"}


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


@dataclass(frozen=True)
class Line:
    """A line to the host: bytes a second and milliseconds a round trip; none is no limit."""

    rate: int = 0
    trip: int = 0


class Counted:
    """A running host: its address, the line to it, and the bytes of all bodies it has sent."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.line = Line()
        self.sent = 0
        self._free_at = 0.0
        self._turn = threading.Lock()

    def carry(self, body: bytes) -> Iterator[bytes]:
        """The body as the line carries it, which all connections share."""
        line = self.line  # the next visit may have another while the last of this one is still on its way
        if not line.rate:
            yield body
            return
        time.sleep(line.trip / 1000)
        for at in range(0, max(len(body), 1), _PIECE):
            piece = body[at : at + _PIECE]
            with self._turn:
                now = time.monotonic()
                self._free_at = max(self._free_at, now) + len(piece) / line.rate
                wait = self._free_at - now
            time.sleep(wait)
            yield piece


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".gz": "application/gzip",
    }

    def __init__(self, *arguments: object, counted: list[Counted], **named: object) -> None:
        self._counted = counted
        super().__init__(*arguments, **named)  # type: ignore[arg-type] # handed on as they came

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        is_packed = path.suffix in COMPRESSED
        body = _packed(path) if is_packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        host = self._counted[0]
        for place, piece in enumerate(host.carry(body)):
            if place == 0:
                self.end_headers()
            self.wfile.write(piece)
        host.sent += len(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running(folder: Path) -> Iterator[Counted]:
    """The folder, served until the block ends."""
    counted: list[Counted] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), counted=counted)) as server:
        server.daemon_threads = True
        counted.append(Counted(f"http://127.0.0.1:{server.server_port}/"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield counted[0]
        server.shutdown()
