"""Blood pressure beside a dose: the readings that were told before treatment, and the rule that asks for control before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["asks_for_control_before", "last_before_dose", "pressure_rose", "tells_pressure", "without_pressure"]

_READING = re.compile(r"\b(\d{2,3}) ?(?:/|over) ?(\d{2,3})\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bbefore (?:the |each |a |my |her |his |every )?(?:treatments?|dos(?:e|ing)|sessions?|infusions?)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:wait(?:ed|ing)?|re-?check\w*|repeat\w*|re-?measur\w*|came down|\d+ min(?:ute)?s?)\b", re.IGNORECASE)
_CONTROL = re.compile(r"\b(?:controlled|under control|normal)\b[^.;]{0,40}\b(?:before|prior to|at)\b", re.IGNORECASE)
_PRESSURE = re.compile(r"\bbp\b|\bover \d{3}/\d{2,3}\b", re.IGNORECASE)

_SAYS = re.compile(r"\b(?:blood pressure|bp|pressure)\b", re.IGNORECASE)

_PARTS = re.compile(r"(?<=;)\s+")

_ROSE = re.compile(
    r"\b(?:blood pressure|bp|pressure)\b[^.;]{0,20}\b(?:rose|raised|up|went up|higher|high|increased|elevated|spiked?|through the roof)\b"
    r"|\b(?:raised|high|higher|increased|elevated) (?:blood pressure|bp|pressure)\b|\bhypertensi(?:on|ve)\b"
    r"|\b(?:1[5-9]|2\d)\d ?(?:/|over) ?\d{2,3}\b",
    re.IGNORECASE,
)


def asks_for_control_before(quote: str) -> bool:
    """Whether a sentence of the plan asks that the pressure be controlled before a dose."""
    return bool(_CONTROL.search(quote))


def tells_pressure(clause: str) -> bool:
    """Whether words on the monitoring tell of the pressure in short: "bp before", "if over 140/90"."""
    return bool(_PRESSURE.search(clause))


def last_before_dose(fact: str) -> str:
    """The last reading of what was told, where it was taken again before treatment and both its numbers are the lowest; else empty."""
    found = list(_READING.finditer(fact))
    if len(found) <= 1 or not _BEFORE.search(fact):
        return ""
    *earlier, last = found
    high, low = int(last[1]), int(last[2])
    again = _AGAIN.search(fact, earlier[-1].end(), last.start())
    lower = all(high < int(one[1]) and low < int(one[2]) for one in earlier)
    return f"{high}/{low}" if again and lower else ""


def pressure_rose(words: str) -> bool:
    """Whether words on a treatment tell that the pressure rose on it, or a reading as high as that."""
    return bool(_ROSE.search(words))


def without_pressure(sentences: Iterable[str]) -> str:
    """What sentences on a treatment tell besides its pressure, each up to a semicolon, without the last stop."""
    parts = (part for one in sentences for part in _PARTS.split(one))
    return " ".join(part for part in parts if not (_SAYS.search(part) or pressure_rose(part))).rstrip(" .;,")
