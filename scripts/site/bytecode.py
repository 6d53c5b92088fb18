"""Templates compiled once and kept beside the build: a fifth of a build went into compiling a hundred of them that had not changed."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

KEPT = Path(__file__).resolve().parents[2] / "build" / "templates" / version("jinja2")
"""Of one version of Jinja: another may compile otherwise."""


def kept_bytecode(folder: Path = KEPT) -> FileSystemBytecodeCache:
    """Where Jinja keeps what it has compiled. It looks at each source's sum first, so a changed template is compiled anew."""
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))
