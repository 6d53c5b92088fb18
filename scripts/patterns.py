"""Joins expressions that are written line by line to one a name, and writes out what stands in them by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from scripts.rowfiles import loaded_yaml

__all__ = ["joined_patterns"]

_PART = re.compile(r"<(\w+)>")


def joined_patterns(path: Path) -> dict[str, str]:
    """The expressions of a file such as private.yaml, by name. Raises ValueError where one names no part of `parts`, or is none."""
    written = loaded_yaml(path)
    parts = written.pop("parts")
    return {name: "|".join(_whole(line, parts, f"{path.name}: {name}") for line in lines) for name, lines in written.items()}


def _whole(line: str, parts: Mapping[str, str], place: str) -> str:
    unknown = set(_PART.findall(line)) - set(parts)
    if unknown:
        raise ValueError(f"{place}: found <{min(unknown)}>, accepted: {', '.join(f'<{name}>' for name in parts)}")
    whole = _PART.sub(lambda found: f"(?:{parts[found[1]]})", line)
    try:
        re.compile(whole)
    except re.error as error:
        raise ValueError(f"{place}: found {line!r}, accepted: a regular expression ({error})") from error
    return whole
