"""Archives that come out the same, byte for byte, whenever and wherever they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Container, Mapping
from pathlib import Path


def members(archive: Path) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(archive) as source:
        return {name: source.read(name) for name in source.namelist() if not name.endswith("/")}


def write(archive: Path, files: Mapping[str, bytes], first: Container[str] = ()) -> None:
    """A zip of the files, those that stand `first` before the others, sorted and undated. Stored, not deflated: the whole archive is
    compressed once, for the wire.
    """
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(files, key=lambda name: (name not in first, name)):
            target.writestr(zipfile.ZipInfo(name), files[name])


def pieces(body: bytes, first: Container[str]) -> tuple[bytes, bytes]:
    """An archive that was written so, in two: what stands `first`, followed by the list of all files, and what lies between the two."""
    with zipfile.ZipFile(io.BytesIO(body)) as whole:
        rest = min((file.header_offset for file in whole.infolist() if file.filename not in first), default=whole.start_dir)
        return body[:rest] + body[whole.start_dir :], body[rest : whole.start_dir]
