"""Writes the files that the builder page loads, and their list, to build/runtime. Runs inside Pyodide.

The standard library is cut to the modules that the probe loaded; every part is compressed for the wire and named by its
hash. The manifest, assets.json, gives each part's name, hash and sizes: the page shows progress by it and checks by it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from pathlib import Path

from scripts.runtime import archive

LIBRARY = Path("build/library/python_stdlib.zip")
PYODIDE = Path("node_modules/pyodide")
RUNTIME = Path("build/runtime")
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*$", re.MULTILINE)


def loaded(folder: str) -> set[str]:
    """The files under the folder that the probe loaded, relative to it."""
    paths = Path("build/loaded.txt").read_text(encoding="utf-8").splitlines()
    return {path.removeprefix(folder) for path in paths if path.startswith(folder)}


def library() -> bytes:
    """The standard library's archive, cut to what is used."""
    used = loaded(f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/")
    return _archived({name: body for name, body in archive.members(LIBRARY).items() if name in used})


def app() -> bytes:
    """Our package whole, and of the packages beside it the modules that are used."""
    used = loaded("build/app.zip/")
    files = archive.members(Path("build/app.zip"))
    return _archived({name: body for name, body in files.items() if name.startswith("appealwright") or name in used})


def code(name: str) -> bytes:
    """One of the runtime's own scripts, without the pointer to a source map that is not shipped."""
    return SOURCE_MAP.sub(b"", (PYODIDE / name).read_bytes())


def part(name: str, body: bytes) -> dict[str, object]:
    """Write one compressed part and describe it."""
    packed = gzip.compress(body, 9, mtime=0)
    digest = hashlib.sha256(packed).hexdigest()
    file = f"{name}-{digest[:12]}.gz"
    (RUNTIME / file).write_bytes(packed)
    return {"file": file, "sha256": digest, "bytes": len(packed), "inflated": len(body)}


def _archived(files: dict[str, bytes]) -> bytes:
    target = Path("/archive.zip")
    archive.write(target, files)
    return target.read_bytes()


def main() -> None:
    """Write every part, then the manifest."""
    bodies = {
        "wasm": (PYODIDE / "pyodide.asm.wasm").read_bytes(),
        "library": library(),
        "app": app(),
        "facts": Path("builder/appealwright/data/facts.browser.jsonl").read_bytes(),
        "pyodide": code("pyodide.mjs"),
        "asm": code("pyodide.asm.mjs"),
    }
    lock = json.loads(Path("build/compiled/pyodide-lock.json").read_text(encoding="utf-8"))
    manifest = {
        "info": lock["info"],
        "packages": {name: {"version": row["version"], "sha256": row["sha256"]} for name, row in sorted(lock["packages"].items())},
        "parts": {name: part(name, body) for name, body in bodies.items()},
    }
    (RUNTIME / "assets.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")


main()
