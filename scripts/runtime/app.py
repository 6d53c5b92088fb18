"""Puts our package and Jinja2 into build/app.zip, the letters' templates compiled. Runs inside Pyodide.

Left out: what only the shell uses, what only a type checker reads, and the rows, which travel as a file of their own so
that a copy of the site can carry other rows with the same code.
"""

from __future__ import annotations

import ast
import dis
import fnmatch
import marshal
import py_compile
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

from scripts.runtime import archive
from scripts.runtime.leaner import lean_programs

COMPILED = Path("build/compiled")
APP = Path("build/app.zip")
IMPORTS = Path("build/imports.txt")
SHELL = ("appealwright/cli.pyc", "appealwright/__main__.pyc", "appealwright/shell/*")
LEFT_OUT = ("*.dist-info/*", "*.pyi", "*.typed", "*.c", *SHELL, "appealwright/data/facts*", "appealwright/data/messages.*", "*.css")
LETTERS = "appealwright/data/messages.en.json"
"""The words of any other language travel apart, to the pages in that language alone."""
PYC_HEADER = 16
TEMPLATES = "appealwright_templates"
LINES = re.compile(r"^debug_info = '.*'$", re.MULTILINE)
"""Which line of a template each line of its code came from: for a developer's traceback, which the browser never shows."""


def packages() -> dict[str, bytes]:
    """Every file of the compiled wheels that the browser needs."""
    files = {name: body for wheel in sorted(COMPILED.glob("*.whl")) for name, body in archive.members(wheel).items()}
    return {name: body for name, body in files.items() if name == LETTERS or not any(fnmatch.fnmatch(name, one) for one in LEFT_OUT)}


def compiled_templates() -> dict[str, bytes]:
    """Every template as byte code, under the names that Jinja's ModuleLoader looks for."""
    from appealwright.templates import FOLDERS, environment  # noqa: PLC0415 - only now in the archive

    sources = Path("/templates")
    sources.mkdir()
    (sources / "__init__.py").touch()
    for folder in FOLDERS:
        environment(folder).compile_templates(sources / folder, zip=None, ignore_errors=False)
        written = {path.name: LINES.sub("debug_info = ''", path.read_text("utf-8")) for path in (sources / folder).glob("*.py")}
        for name, program in lean_programs(written).items():
            (sources / folder / name).write_text(ast.unparse(program), "utf-8")
    return {f"{TEMPLATES}/{source.relative_to(sources)}c": compiled(source) for source in sorted(sources.rglob("*.py"))}


def compiled(source: Path) -> bytes:
    """The byte code of one module, with nothing in it that changes from build to build."""
    target = py_compile.compile(str(source), cfile=f"{source}c", dfile=source.name, doraise=True)
    return Path(str(target)).read_bytes()


def imports(code: CodeType) -> Iterator[str]:
    """Every absolute module name that the code can import, at once or later, in any function."""
    for instruction in dis.get_instructions(code):
        if instruction.opname == "IMPORT_NAME" and instruction.argval:
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from imports(constant)


def our_imports(files: dict[str, bytes]) -> set[str]:
    """What our own modules can import, even in functions that no probe calls."""
    ours = [body for name, body in files.items() if name.startswith("appealwright/") and name.endswith(".pyc")]
    return {found for body in ours for found in imports(marshal.loads(body[PYC_HEADER:]))}  # noqa: S302 - byte code we compiled


def main() -> None:
    """Write the archive, and beside it the names of all modules that our code may ask for."""
    files = packages()
    IMPORTS.write_text("\n".join(sorted(our_imports(files))), encoding="utf-8")
    archive.write(APP, files)
    sys.path.insert(0, str(APP))
    files |= compiled_templates()
    archive.write(APP, {name: body for name, body in files.items() if not name.endswith(".j2")})


main()
