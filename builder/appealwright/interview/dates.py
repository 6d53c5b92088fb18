"""Dates as people type them: three fields, the month as a number or a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["PARTS", "date_text", "month_number", "parts_of"]

PARTS: Final = ("month", "day", "year")
"""The order in which the fields stand, as dates are written in the United States."""

_CENTURIES = {"19", "20"}
_LAST_CENTURY_FROM = 60
"""A year of two digits from here on is one of the last century: an illness can be that old, an appeal cannot wait for 2060."""


def month_number(typed: str, names: tuple[str, ...]) -> int | None:
    """The month meant by "3", "03", "mar", "Mar." or "March"; None where that is no month."""
    word = typed.strip().rstrip(".").casefold()
    if word.isascii() and word.isdigit():
        return int(word) if 1 <= int(word[:4]) <= 12 else None
    found = [number for number, name in enumerate(names, 1) if len(word) >= 3 and name.casefold().startswith(word)]
    return found[0] if len(found) == 1 else None


def date_text(parts: Mapping[str, str], months: tuple[str, ...]) -> str:
    """The date typed in three fields, as YYYY-MM-DD or as much of it as was given from the year down.

    What cannot be read as a date comes back as it was typed, between hyphens, so that it is refused and not lost.
    """
    month, day, year = (parts.get(part, "").strip() for part in PARTS)
    number = month_number(month, months)
    typed = [_whole_year(year), f"{number:02d}" if number else month, f"{int(day):02d}" if _is_number(day) else day]
    while typed and not typed[-1]:
        typed.pop()
    return "-".join(typed)


def parts_of(text: str) -> dict[str, str]:
    """The three fields that `date_text` makes `text` from, leading zeros gone."""
    year, month, day = [*text.split("-", 2), "", ""][:3]
    return {"month": month.lstrip("0"), "day": day.lstrip("0"), "year": year}


def _whole_year(typed: str) -> str:
    """The year meant by "26". A year typed in full goes through "19" or "20" on its way: these two are left as they are."""
    if not (_is_number(typed) and len(typed) == 2) or typed in _CENTURIES:
        return typed
    return f"{'20' if int(typed) < _LAST_CENTURY_FROM else '19'}{typed}"


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 2
