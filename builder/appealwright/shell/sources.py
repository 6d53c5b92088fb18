"""The cases in what was named on the command line: a case file, a folder of them, or a JSONL or CSV file of many.

Of each only its bytes are taken here; whether they are a case is judged where the packet is made, so that one bad case
stops no other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from appealwright.reading import Problem
from appealwright.shell.tables import documents_in

__all__ = ["LARGEST_CASE", "CallError", "Source", "case_bytes", "cases_in", "is_many"]

LARGEST_CASE = 5_000_000
"""Bytes of a case that are read: far more than any honest one."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
"""What can name a case, and with it a folder, on every platform."""

KEY = "case"
"""The key of a JSONL line, and the column of a CSV file, that names a case."""


@dataclass(frozen=True, slots=True)
class Source:
    """One case as it was found: its name, the place to look for it when it is refused, and its bytes."""

    name: str
    place: str
    data: bytes


class CallError(ValueError):
    """A file of many cases that cannot be taken as a whole; `problems` are all of its faults."""

    def __init__(self, place: Path, problems: tuple[Problem, ...]) -> None:
        self.place = place
        self.problems = problems
        super().__init__("; ".join(f"{place}: {problem}" for problem in problems))


def is_many(path: Path) -> bool:
    """Whether `path` can hold more than one case."""
    return path.is_dir() or path.suffix.lower() in {".jsonl", ".csv"}


def cases_in(path: Path) -> tuple[Source, ...]:
    """Every case at `path`, each with a name of its own. Raises CallError, and OSError where it cannot be read."""
    if path.is_dir():
        found = tuple(Source(file.stem, str(file), case_bytes(file)) for file in sorted(path.glob("*.json")))
    else:
        found = tuple(_numbered(path))
    if not found:
        accepted = "case files ending in .json" if path.is_dir() else "a case on each line"
        raise CallError(path, (Problem("cases", "none", "no case", accepted),))
    problems = tuple(_unusable_names(found))
    if problems:
        raise CallError(path, problems)
    return found


def _numbered(path: Path) -> Iterator[Source]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(
            "file", "not_utf8", f"bytes that are no UTF-8 in line {data[: error.start].count(10) + 1}", "a file saved as UTF-8"
        )
        raise CallError(path, (problem,)) from error
    if path.suffix.lower() == ".csv":
        documents, problems = documents_in(text)
        if problems:
            raise CallError(path, problems)
        lines = [(number, json.dumps(document)) for number, document in documents]
    else:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    width = len(str(lines[-1][0])) if lines else 1
    for number, line in lines:
        name, rest = _named(line)
        yield Source(name or f"line-{number:0{width}}", f"{path}, line {number}", rest)


def _named(line: str) -> tuple[str, bytes]:
    """The name that a line gives its case, and the case without it. A line that is no JSON is refused later, with its place."""
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        return "", line.encode()
    if not isinstance(document, dict) or KEY not in document:
        return "", line.encode()
    name = document.pop(KEY)
    return ("" if name is None else str(name)), json.dumps(document).encode()


def _unusable_names(sources: tuple[Source, ...]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for source in sources:
        # Folders that differ in capitals alone are one folder on many disks.
        name = source.name.casefold()
        if not NAME.fullmatch(source.name):
            yield Problem(f"{source.place}: {KEY}", "name", "a name that cannot name a folder", "up to 80 letters, digits, dots, - and _")
        elif name in seen:
            yield Problem(f"{source.place}: {KEY}", "twice", f"the name of {seen[name]}", "a name used once")
        seen.setdefault(name, source.place)


def case_bytes(file: Path) -> bytes:
    """A case file's bytes; of one that is too large, enough to say so."""
    with file.open("rb") as opened:
        return opened.read(LARGEST_CASE + 1)
