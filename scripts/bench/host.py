"""A host as free ones are: what compresses is sent compressed, everything may be kept ten minutes; it counts what it sent."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".py"}


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Counted:
    """A running host: its address, and the bytes of all bodies it has sent."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.sent = 0


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
        self.end_headers()
        self.wfile.write(body)
        self._counted[0].sent += len(body)

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
