"""Gathers what the builder page loads, a file a part or a piece of one, in build/parts. Runs inside Pyodide, since it reads byte code.

The standard library is cut to the modules that the probe loaded, and of byte code only what runs is kept.
"""

from __future__ import annotations

import hashlib
import marshal
import py_compile
import re
import shutil
import sys
from pathlib import Path

from scripts.runtime import archive
from scripts.runtime.bytecode import HEADER, nameless, slim_pyc
from scripts.runtime.company import in_company
from scripts.runtime.shelf import LATER, ROOT, mark

LIBRARY = Path("build/thin/library.zip")
APP = Path("build/thin/app.zip")
PYODIDE = Path("node_modules/pyodide")
ENGINE = Path("build/engine")
PARTS = Path("build/parts")
DATA = Path("builder/appealwright/data")
LETTERS = Path("builder/appealwright/letters")
PREPARED = Path("build/prepared.bin")
FIRST = Path("build/first.txt")
NAMELESS = "appealwright"
"""How the paths of our own code and of the templates begin: a test finds that nothing in it asks a function for its name."""
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


def app() -> dict[str, bytes]:
    """Our package whole, and of the packages beside it the modules that are used: what a first view needs, the rest, and of each other
    language the templates of what stays with the person, for the pages in that language alone.
    """
    used, files = loaded(f"{APP}/"), archive.members(APP)
    ours = {name: body for name, body in files.items() if name.startswith("appealwright") or name in used}
    needed = set(FIRST.read_text(encoding="utf-8").splitlines())
    begun = {PREPARED.name: PREPARED.read_bytes()} | {f"{Path(path).stem}.pyc": _compiled(Path(path)) for path in OURS}
    spoken = {f"letters-{language}": {name: ours.pop(name) for name in templates_in(language)} for language in other_languages()}
    first = {name: body for name, body in ours.items() if name in needed}
    rest = {name: body for name, body in ours.items() if name not in needed}
    marks = sorted({mark(Path(name).stem) for some in (rest, *spoken.values()) for name in some} - {""})
    return {
        "app.1": _shelved(begun | first | {LATER: " ".join(marks).encode()}),
        "app.2": _shelved(rest),
        **{name: _shelved(some) for name, some in spoken.items()},
    }


def other_languages() -> list[str]:
    """The languages beside that of the letters."""
    return sorted(path.name for path in LETTERS.iterdir() if (DATA / f"messages.{path.name}.json").exists())


def templates_in(language: str) -> list[str]:
    """The compiled templates of that language, by the names that Jinja's ModuleLoader looks for."""
    names = sorted(path.relative_to(LETTERS).as_posix() for path in (LETTERS / language).rglob("*.j2"))
    return [f"appealwright_templates/letters/tmpl_{hashlib.sha1(name.encode()).hexdigest()}.pyc" for name in names]  # noqa: S324 - Jinja's


def _shelved(files: dict[str, bytes]) -> bytes:
    """What scripts/runtime/shelf.py takes: byte code and files by path."""
    slim = {name: _slim(name, body) if name.endswith(".pyc") else body for name, body in files.items()}
    held = {f"{ROOT}/{name}": slim[name] for name in in_company(slim)}
    # Twice, so that the bytes do not hang on who else holds a string.
    return marshal.dumps(marshal.loads(marshal.dumps(held)))  # noqa: S302 - our own


def _slim(name: str, body: bytes) -> bytes:
    """The code of a file; our own nameless."""
    code = slim_pyc(body)[HEADER:]
    return marshal.dumps(nameless(marshal.loads(code))) if name.startswith(NAMELESS) else code  # noqa: S302 - byte code we compiled


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
    parts = {
        "wasm": (ENGINE / "pyodide.asm.wasm").read_bytes(),
        "library": library(),
        **app(),
        "facts": Path("builder/appealwright/data/facts.browser.jsonl").read_bytes(),
        "pyodide": loader(),
        "asm": (ENGINE / "pyodide.asm.mjs").read_bytes(),
    }
    shutil.rmtree(PARTS, ignore_errors=True)
    PARTS.mkdir(parents=True)
    for name, body in parts.items():
        (PARTS / name).write_bytes(body)


main()
