"""Puts thin modules in place of those that are imported as the builder starts and never used by it. Runs inside Pyodide.

`thinned.py FOLDER WHOLE THIN`: writes the archive WHOLE to THIN with what lies in FOLDER, compiled, in place of the modules of the same
names. What those alone had asked for is then asked for by nobody: the probe sees that, and it is not shipped.
"""

from __future__ import annotations

import py_compile
import sys
from pathlib import Path

from scripts.runtime import archive


def compiled(source: Path) -> bytes:
    """The byte code of a module."""
    return Path(str(py_compile.compile(str(source), cfile="/thin.pyc", dfile=source.name, doraise=True))).read_bytes()


def main(folder: Path, whole: Path, thin: Path) -> None:
    """Write the archive."""
    modules = {f"{source.relative_to(folder).as_posix()}c": compiled(source) for source in sorted(folder.rglob("*.py"))}
    files = archive.members(whole)
    if strange := modules.keys() - files.keys():
        raise SystemExit(f"{whole} has no {', '.join(sorted(strange))}")
    thin.parent.mkdir(parents=True, exist_ok=True)
    archive.write(thin, files | modules)


main(*map(Path, sys.argv[1:]))
