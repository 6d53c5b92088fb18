"""Another treatment told as out of reach in the very town where this one is to be given."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.history.given_all_the_same import PROCEDURES

__all__ = ["out_of_reach_in_town"]

_TOWN = re.compile(r"[^\W\d][^\W\d.' -]*(?:[.' -]+[^\W\d]+)*")
_STATE = re.compile(r"[A-Z]{2}\b")
_LEAST = 4


def out_of_reach_in_town(case: Case) -> tuple[tuple[str, str], ...]:
    """The treatments told as not reachable whose own words place them in the town of the clinic, each with that town: whoever reads both
    asks why the one can be reached and the other not. Not where the words say that there is none, or count the way from there.
    """
    towns = _towns(case.text("treatment.clinic"))
    told = ((name, case.text(f"{name}_detail")) for name in PROCEDURES if case.is_(name, "not_reachable"))
    return tuple((name.partition(".")[2], town) for name, detail in told for town in towns if _places(detail, town))


def _towns(clinic: str) -> tuple[str, ...]:
    """What stands behind the name of a clinic as a town: no street, no State, no code."""
    parts = (part.strip(" .()") for part in re.split(r"[,\n(]|\s+\bin\b", clinic)[1:])
    return tuple(part for part in parts if len(part) >= _LEAST and _TOWN.fullmatch(part) and not _STATE.fullmatch(part))


def _places(detail: str, town: str) -> bool:
    name = re.escape(town)
    away = rf"\b(?:no|none|nobody|not|nowhere|closed|from|outside|than|past|beyond|leaves?|left)\b[^.,;]{{0,30}}\b{name}\b"
    return bool(re.search(rf"\b{name}\b", detail, re.IGNORECASE)) and not re.search(away, detail, re.IGNORECASE)
