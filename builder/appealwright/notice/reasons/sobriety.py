"""A time without alcohol or drugs that a reason or a criterion asks for: a number that has a source, and from which a plan may depart."""

from __future__ import annotations

import re

from appealwright.numerals import NUMBER

__all__ = ["sober_time"]

_USE = (
    r"(?:alcohol\w*|substances?|drug (?:use|abuse|misuse)|opioids?|cannabis|stimulants?|use disorders?|remission"
    r"|abstinen\w+|sobriety|sober)"
)
_TIME = rf"{NUMBER}(?: \(\d+\))?(?: or more)?[- ](month|year|day|week)s?"
_STRETCH = r"(?:(?!\b(?:screen|test|toxicology|urin))[^.;\n])"
"""What stands between: a screen of the last 30 days is no time without."""
_ASKED = re.compile(
    rf"\b{_USE}\b{_STRETCH}{{0,90}}?\b{_TIME}\b|\b{_TIME}\b{_STRETCH}{{0,60}}?\b{_USE}\b(?! (?:\w+ ){{0,2}}(?:screen|test))", re.IGNORECASE
)


def sober_time(words: str) -> str:
    """The time that a sentence asks for, as "12 months"; empty where it names none."""
    found = _ASKED.search(words)
    number, unit = (found[1] or found[3], found[2] or found[4]) if found else ("", "")
    return f"{number} {unit}{'' if number in {'1', 'one'} else 's'}".lower() if found else ""
