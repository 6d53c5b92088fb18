"""What a person's own words on another treatment hand the plan as its reason: told to the person before anything is sent, and never
changed.
"""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.reasons.treatments_named import OTHERS
from appealwright.numerals import NUMBER, value_of

__all__ = ["as_often_as_asked", "would_be_tried"]

_DETAILS = tuple(f"{name}_detail" for name in OTHERS)
_CLAUSE = re.compile(r"[;.!?\n]+\s*")
_WOULD_TRY = re.compile(
    r"\b(?:would|will|could|can|'d|’d|'ll|’ll) (?:still |also |then )?(?:try|take|accept|consider|use|have|do|agree to)\b(?! not\b)"
    r".*\bif\b.*\b(?:refus|den(?:y|ied|ies)|reject|turned? down|not (?:approved|covered|paid))",
    re.IGNORECASE,
)
_A_WEEK = re.compile(
    rf"\b(?:(once|twice)|{NUMBER} (?:\w+ )?(?:times|visits|sessions|trips|days|appointments)) (?:a|per|each|every) week\b", re.IGNORECASE
)
_WORDS = {"once": 1, "twice": 2}


def would_be_tried(case: Case) -> str:
    """The clause in which the person would try another treatment if this one is refused; empty where there is none."""
    return next((clause for clause in _clauses(case) if _WOULD_TRY.search(clause)), "")


def as_often_as_asked(case: Case) -> str:
    """The clause that names visits of another treatment, not taken, as often in a week as those asked for; empty where none does."""
    asked = _a_week(case.text("treatment.schedule"))
    return next((clause for clause in _clauses(case, but="tried") if asked & _a_week(clause)), "")


def _clauses(case: Case, but: str = "") -> tuple[str, ...]:
    told = (case.text(name) for name in _DETAILS if not (but and case.is_(name.removesuffix("_detail"), but)))
    return tuple(clause for text in told for clause in _CLAUSE.split(text) if clause)


def _a_week(words: str) -> set[int]:
    return {_WORDS.get(found[1].lower(), 0) if found[1] else value_of(found[2]) for found in _A_WEEK.finditer(words)}
