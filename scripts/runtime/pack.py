"""Gathers what the builder page loads, a file a part or a piece of one, in build/parts. Runs inside Pyodide, since it reads byte code.

The standard library is cut to the modules that the probe loaded, and of byte code only what runs is kept.
"""

from __future__ import annotations

import marshal
import py_compile
import re
import shutil
import sys
from pathlib import Path

from scripts.runtime import archive
from scripts.runtime.bytecode import HEADER, slim_pyc
from scripts.runtime.company import in_company
from scripts.runtime.shelf import LATER, ROOT, mark

LIBRARY = Path("build/thin/library.zip")
APP = Path("build/thin/app.zip")
PYODIDE = Path("node_modules/pyodide")
ENGINE = Path("build/engine")
PARTS = Path("build/parts")
PREPARED = Path("build/prepared.bin")
FIRST = Path("build/first.txt")
OURS = ("scripts/runtime/prepared.py", "scripts/runtime/shelf.py")
"""What runs before the package."""
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*$", re.MULTILINE)


def loaded(folder: str) -> set[str]:
    """The files under the folder that the probe loaded, relative to it."""
    paths = Path("build/loaded.txt").read_text(encoding="utf-8").splitlines()
    return {path.removeprefix(folder) for path in paths if path.startswith(folder)}


def library() -> bytes:
    """The standard library's archive, cut to what is used."""
    used = loaded(f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/")
    return _archived({name: body for name, body in archive.members(LIBRARY).items() if name in used})


def app() -> tuple[bytes, bytes]:
    """Our package whole, and of the packages beside it the modules that are used: what a first view needs, and the rest."""
    used, files = loaded(f"{APP}/"), archive.members(APP)
    ours = {name: body for name, body in files.items() if name.startswith("appealwright") or name in used}
    needed = set(FIRST.read_text(encoding="utf-8").splitlines())
    begun = {PREPARED.name: PREPARED.read_bytes()} | {f"{Path(path).stem}.pyc": _compiled(Path(path)) for path in OURS}
    first = {name: body for name, body in ours.items() if name in needed}
    rest = {name: body for name, body in ours.items() if name not in needed}
    marks = sorted({mark(Path(name).stem) for name in rest} - {""})
    return _shelved(begun | first | {LATER: " ".join(marks).encode()}), _shelved(rest)


def _shelved(files: dict[str, bytes]) -> bytes:
    """What scripts/runtime/shelf.py takes: byte code and files by path."""
    slim = {name: slim_pyc(body)[HEADER:] if name.endswith(".pyc") else body for name, body in files.items()}
    held = {f"{ROOT}/{name}": slim[name] for name in in_company(slim)}
    # Twice, so that the bytes do not hang on who else holds a string.
    return marshal.dumps(marshal.loads(marshal.dumps(held)))  # noqa: S302 - our own


def loader() -> bytes:
    """The runtime's own loader, without the pointer to a source map that is not shipped."""
    return SOURCE_MAP.sub(b"", (PYODIDE / "pyodide.mjs").read_bytes())


def _compiled(source: Path) -> bytes:
    return Path(str(py_compile.compile(str(source), cfile="/ours.pyc", dfile=source.name, doraise=True))).read_bytes()


def _archived(files: dict[str, bytes]) -> bytes:
    target = Path("/archive.zip")
    archive.write(target, {name: slim_pyc(body) if name.endswith(".pyc") else body for name, body in files.items()})
    return target.read_bytes()


def main() -> None:
    """Write every part; of one that comes in pieces, each."""
    first, rest = app()
    parts = {
        "wasm": (ENGINE / "pyodide.asm.wasm").read_bytes(),
        "library": library(),
        "app.1": first,
        "app.2": rest,
        "facts": Path("builder/appealwright/data/facts.browser.jsonl").read_bytes(),
        "pyodide": loader(),
        "asm": (ENGINE / "pyodide.asm.mjs").read_bytes(),
    }
    shutil.rmtree(PARTS, ignore_errors=True)
    PARTS.mkdir(parents=True)
    for name, body in parts.items():
        (PARTS / name).write_bytes(body)


main()
