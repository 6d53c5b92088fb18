"""Gathers what the builder page loads, a file a part, in build/parts. Runs inside Pyodide, since it reads byte code.

The standard library is cut to the modules that the probe loaded, and of byte code only what runs is kept.
"""

from __future__ import annotations

import py_compile
import re
import shutil
import sys
from pathlib import Path

from scripts.runtime import archive
from scripts.runtime.bytecode import slim_pyc

LIBRARY = Path("build/thin/library.zip")
APP = Path("build/thin/app.zip")
PYODIDE = Path("node_modules/pyodide")
ENGINE = Path("build/engine")
PARTS = Path("build/parts")
PREPARED = Path("build/prepared.bin")
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
    used = loaded(f"{APP}/")
    files = archive.members(APP)
    ours = {name: body for name, body in files.items() if name.startswith("appealwright") or name in used}
    return _archived(ours | {PREPARED.name: PREPARED.read_bytes(), "prepared.pyc": _compiled(Path("scripts/runtime/prepared.py"))})


def loader() -> bytes:
    """The runtime's own loader, without the pointer to a source map that is not shipped."""
    return SOURCE_MAP.sub(b"", (PYODIDE / "pyodide.mjs").read_bytes())


def _compiled(source: Path) -> bytes:
    return Path(str(py_compile.compile(str(source), cfile="/prepared.pyc", dfile=source.name, doraise=True))).read_bytes()


def _archived(files: dict[str, bytes]) -> bytes:
    target = Path("/archive.zip")
    archive.write(target, {name: slim_pyc(body) if name.endswith(".pyc") else body for name, body in files.items()})
    return target.read_bytes()


def main() -> None:
    """Write every part."""
    parts = {
        "wasm": (ENGINE / "pyodide.asm.wasm").read_bytes(),
        "library": library(),
        "app": app(),
        "facts": Path("builder/appealwright/data/facts.browser.jsonl").read_bytes(),
        "pyodide": loader(),
        "asm": (ENGINE / "pyodide.asm.mjs").read_bytes(),
    }
    shutil.rmtree(PARTS, ignore_errors=True)
    PARTS.mkdir(parents=True)
    for name, body in parts.items():
        (PARTS / name).write_bytes(body)


main()
