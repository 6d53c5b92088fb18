"""Archives that come out the same, byte for byte, whenever and wherever they are made."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path


def members(archive: Path) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(archive) as source:
        return {name: source.read(name) for name in source.namelist() if not name.endswith("/")}


def write(archive: Path, files: Mapping[str, bytes]) -> None:
    """A zip of the files, sorted and undated. Stored, not deflated: the whole archive is compressed once, for the wire."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(files):
            target.writestr(zipfile.ZipInfo(name), files[name])
