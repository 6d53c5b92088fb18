"""Where the compiled rows, questions, words and letters lie: in the package, or in a folder that the shell was told to use."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

__all__ = ["compiled", "compiled_json", "use", "used"]


class _Place:
    """Set once, before anything is read: what is read is kept."""

    folder: Path | None = None


def use(folder: Path | None) -> None:
    """Read from this folder (made by `python -m scripts.compile --overlay ... --out FOLDER`) in place of the package's own data."""
    _Place.folder = folder


def used() -> Path | None:
    """The folder that is read from, or None for the package's own data."""
    return _Place.folder


def compiled(name: str) -> bytes:
    """A compiled file. Raises FileNotFoundError where there is none of that name."""
    place: Traversable = _Place.folder or files("appealwright") / "data"
    return (place / name).read_bytes()


@cache
def compiled_json(name: str) -> Any:
    """A compiled JSON file, read once."""
    return json.loads(compiled(name))
