"""Where the compiled rows, questions, words and letters lie: in the package, or in a folder that the shell was told to use."""

from __future__ import annotations

import json
import os
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["compiled", "compiled_json", "packaged", "use", "used"]


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
    return (_Place.folder / name).read_bytes() if _Place.folder else packaged(f"data/{name}")


def packaged(path: str) -> bytes:
    """A file of the package, whether that lies in a folder or in an archive. Raises FileNotFoundError where there is none.

    The one that loaded this module reads it: `importlib.resources` does too, but loading that takes longer than all of the reading.
    """
    try:
        data: bytes = __loader__.get_data(os.path.join(os.path.dirname(__file__), *path.split("/")))  # type: ignore[name-defined] # noqa: PTH118, PTH120 - every module has one
    except OSError as error:
        raise FileNotFoundError(path) from error
    return data


@cache
def compiled_json(name: str) -> Any:
    """A compiled JSON file, read once."""
    return json.loads(compiled(name))
