"""Compresses the gathered parts for the wire: `python -m scripts.runtime.wire` reads build/parts and writes build/runtime.

A part that comes in pieces (build/parts/NAME.1 and on) is one file all the same, of one gzip after the other: they arrive in this
order, and each can be used while the next is on its way.

Every part is named by its hash. The list of them, assets.json, gives each part's name, hash and sizes: the page shows progress
by it and checks by it. Zopfli writes gzip that any browser inflates, a twentieth smaller than gzip's own; it is slow, so what
was compressed once is kept under the hash of its content.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from zopfli.gzip import compress  # type: ignore[import-untyped] # it ships no types

PARTS = Path("build/parts")
RUNTIME = Path("build/runtime")
KEPT = Path("build/compressed")
LOCK = Path("build/compiled/pyodide-lock.json")
ROUNDS = 5
"""More of them shrink the whole by less than a thousandth."""
BLOCKS = 0
"""How many blocks of their own codes a million bytes may have: as many as pay. The fifteen that Zopfli stops at cost 17 KB."""


def part(name: str, bodies: list[bytes]) -> dict[str, object]:
    """Write one compressed part and describe it, and its pieces where it has some."""
    pieces = [compressed(body) for body in bodies]
    packed = b"".join(pieces)
    digest = hashlib.sha256(packed).hexdigest()
    file = f"{name}-{digest[:12]}.gz"
    (RUNTIME / file).write_bytes(packed)
    told = [{"sha256": hashlib.sha256(piece).hexdigest(), "bytes": len(piece)} for piece in pieces]
    described = {"file": file, "sha256": digest, "bytes": len(packed), "inflated": sum(map(len, bodies))}
    return described | ({"pieces": told} if len(pieces) > 1 else {})


def compressed(body: bytes) -> bytes:
    """The content as gzip."""
    kept = KEPT / f"{hashlib.sha256(body).hexdigest()}.{ROUNDS}.{BLOCKS}.gz"
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(compress(body, numiterations=ROUNDS, blocksplittingmax=BLOCKS))
    return kept.read_bytes()


def main() -> None:
    """Write every part, then the list."""
    shutil.rmtree(RUNTIME, ignore_errors=True)
    RUNTIME.mkdir(parents=True)
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    parts: dict[str, list[bytes]] = {}
    for path in sorted(PARTS.iterdir()):
        parts.setdefault(path.name.partition(".")[0], []).append(path.read_bytes())
    with ThreadPoolExecutor() as threads:  # zopfli lets go of the interpreter
        list(threads.map(compressed, sorted((body for bodies in parts.values() for body in bodies), key=len, reverse=True)))
    assets = {
        "info": lock["info"],
        "packages": {name: {"version": row["version"], "sha256": row["sha256"]} for name, row in sorted(lock["packages"].items())},
        "parts": {name: part(name, bodies) for name, bodies in parts.items()},
    }
    (RUNTIME / "assets.json").write_text(json.dumps(assets, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
