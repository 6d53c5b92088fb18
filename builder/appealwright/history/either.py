"""A part of a rule that one of two treatments meets: "ECT or TMS was tried", where one of them was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.procedures import is_left_early
from appealwright.notice.reasons.treatments_named import others_named

__all__ = ["Either", "asked_beside_either", "either_met", "without_either"]

_ECT = r"(?:\bECT\b|\belectro-?convulsive(?: therapy)?(?: \(ECT\))?)"
_TMS = r"(?:\br?TMS\b|(?:\brepetitive )?\btranscranial magnetic stimulation(?: therapy)?(?: \(r?TMS\))?)"
_TWO = ("alternatives.ect", "alternatives.tms")
_PAIR = re.compile(rf"{_ECT},? or {_TMS}|{_TMS},? or {_ECT}", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:fail\w*|(?:in)?adequate\w*|insufficient\w*|unsuccessful\w*|refractory|(?:non)?respon\w*|sessions?|courses?|complet\w*|benefit\w*"
    r"|improve\w*|(?:in)?effective\w*)\b",
    re.IGNORECASE,
)
"""What such a part may ask beside that one was tried: whether that is so is not told by the word "tried"."""


@dataclass(frozen=True, slots=True)
class Either:
    """The words that ask for one of two, and which of them was tried."""

    words: str
    met: str


def either_met(case: Case, facts: Facts, quote: str) -> Either | None:
    """None where a sentence asks more of them, where both were tried or neither, or what was tried was only begun."""
    said = " ".join(quote.split())
    parts = [part for part in re.split(r"(?<=[.;])\s", said) if _PAIR.search(part)]
    if not parts or any(_MORE.search(part) for part in parts) or others_named(_PAIR.sub(" ", said)):
        return None
    tried = [name.partition(".")[2] for name in _TWO if case.is_(name, "tried")]
    if len(tried) != 1 or is_left_early(case, tried[0], facts):
        return None
    found = _PAIR.search(parts[0])
    return Either(found[0], tried[0]) if found else None


def without_either(case: Case, facts: Facts, quote: str) -> str:
    """A sentence without the part that is met so."""
    return _PAIR.sub(" ", " ".join(quote.split())) if either_met(case, facts, quote) else quote


def asked_beside_either(case: Case, facts: Facts, quote: str) -> tuple[str, ...]:
    """Which of Spravato, ECT and TMS a sentence names, in its order; of two of which it asks for one, that which was tried."""
    either = either_met(case, facts, quote)
    return (either.met,) if either else others_named(quote)
