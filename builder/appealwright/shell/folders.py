"""Files put in a folder whole: all of them or none, and a mark beside them that says of what they were made."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["MAKING", "Mark", "discard_unfinished", "edited_by_hand", "mark_of", "write_all", "write_packet"]

MAKING = ".making-"
"""How the name of a folder starts in which something is being made. A run that was cut off can leave one behind."""

MARK = ".made.json"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a finished packet was made of (a digest), the digest of each of its files, and what is told of it again."""

    of: str
    files: Mapping[str, str]
    told: Mapping[str, Any]

    def stands_in(self, folder: Path) -> bool:
        """Whether every file it names is still there."""
        return all((folder / name).is_file() for name in self.files)


def mark_of(folder: Path) -> Mark | None:
    """The mark of the packet in `folder`; None where there is no finished one."""
    try:
        found = json.loads((folder / MARK).read_bytes())
        return Mark(found["of"], found["files"], found["told"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def edited_by_hand(folder: Path, mark: Mark) -> tuple[str, ...]:
    """The files of a finished packet that are no longer as we made them: somebody's work, never to be written over."""
    return tuple(
        name for name, digest in mark.files.items() if (folder / name).is_file() and _digest((folder / name).read_bytes()) != digest
    )


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put all files in `folder`, or none: they are made beside it first and moved in only when every one is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=MAKING) as making:
        for name, data in files.items():
            (Path(making) / name).write_bytes(data)
        for name in files:
            (Path(making) / name).replace(folder / name)


def write_packet(folder: Path, files: Mapping[str, bytes], of: str, told: Mapping[str, Any]) -> None:
    """Make `folder` the finished packet of these files. Until it is finished no mark stands in it."""
    mark = json.dumps({"of": of, "files": {name: _digest(data) for name, data in files.items()}, "told": told}).encode()
    if not folder.exists():
        making = Path(tempfile.mkdtemp(dir=folder.parent, prefix=MAKING))
        for name, data in {**files, MARK: mark}.items():
            (making / name).write_bytes(data)
        making.chmod(0o755)
        making.replace(folder)
        return
    before = mark_of(folder)
    (folder / MARK).unlink(missing_ok=True)
    write_all(folder, files)
    for name in before.files if before else ():
        if name not in files:
            (folder / name).unlink(missing_ok=True)
    write_all(folder, {MARK: mark})


def discard_unfinished(out: Path) -> None:
    """Take away what a run that was cut off had begun."""
    for left in out.glob(f"{MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
