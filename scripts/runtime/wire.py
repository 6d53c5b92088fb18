"""Compresses the gathered parts for the wire: `python -m scripts.runtime.wire` reads build/parts and writes build/runtime.

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


def part(name: str, body: bytes) -> dict[str, object]:
    """Write one compressed part and describe it."""
    packed = compressed(body)
    digest = hashlib.sha256(packed).hexdigest()
    file = f"{name}-{digest[:12]}.gz"
    (RUNTIME / file).write_bytes(packed)
    return {"file": file, "sha256": digest, "bytes": len(packed), "inflated": len(body)}


def compressed(body: bytes) -> bytes:
    """The content as gzip."""
    kept = KEPT / f"{hashlib.sha256(body).hexdigest()}.{ROUNDS}.gz"
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(compress(body, numiterations=ROUNDS))
    return kept.read_bytes()


def main() -> None:
    """Write every part, then the list."""
    shutil.rmtree(RUNTIME, ignore_errors=True)
    RUNTIME.mkdir(parents=True)
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    parts = {path.name: path.read_bytes() for path in sorted(PARTS.iterdir())}
    with ThreadPoolExecutor() as threads:  # zopfli lets go of the interpreter
        list(threads.map(compressed, sorted(parts.values(), key=len, reverse=True)))
    assets = {
        "info": lock["info"],
        "packages": {name: {"version": row["version"], "sha256": row["sha256"]} for name, row in sorted(lock["packages"].items())},
        "parts": {name: part(name, body) for name, body in parts.items()},
    }
    (RUNTIME / "assets.json").write_text(json.dumps(assets, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
