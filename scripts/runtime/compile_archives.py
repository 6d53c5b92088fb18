"""Runs pyodide-build inside Pyodide: the packages' lock file, then byte code in the wheels and in the standard library.

compile_archives.py TOOLS FOLDER: TOOLS is where pyodide-build is unpacked; FOLDER holds wheels or a library zip, changed
in place. Wheels are listed in FOLDER/pyodide-lock.json first, so that compiling can put the new names and hashes there.
"""

from __future__ import annotations

import json
import shutil
import sys
from importlib.metadata import entry_points
from pathlib import Path

LIBRARY_LOCK = Path("node_modules/pyodide/pyodide-lock.json")


def run(command: str, *arguments: str) -> None:
    """Run one pyodide-build command as the shell would, in this process."""
    (entry,) = entry_points(group="pyodide.cli", name=command)
    try:
        entry.load().main(list(arguments), prog_name=command, standalone_mode=False)
    except SystemExit as stop:
        if stop.code:
            raise


def empty_lock(target: Path) -> str:
    """The runtime's own lock file without its packages: what ours are added to."""
    lock = json.loads(LIBRARY_LOCK.read_text(encoding="utf-8"))
    target.write_text(json.dumps(lock | {"packages": {}}), encoding="utf-8")
    return str(target)


def main(tools: str, folder: Path) -> None:
    """List the wheels, then compile whatever lies in the folder."""
    sys.path.insert(0, tools)
    # Compiled outside the repository's mount: the emulated disk is several times faster in memory.
    work = Path("/work")
    shutil.copytree(folder, work)
    wheels = sorted(work.glob("*.whl"))
    if wheels:
        locks = ("--input", empty_lock(Path("/lock.json")), "--output", str(work / "pyodide-lock.json"))
        run("lockfile", "add-wheels", *map(str, wheels), *locks, "--base-path", str(work))
    run("py-compile", str(work), "--silent", "--compression-level", "0")
    shutil.rmtree(folder)
    shutil.copytree(work, folder)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
