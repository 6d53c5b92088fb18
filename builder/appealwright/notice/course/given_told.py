"""The sentence in which a notice itself tells of sessions that were given, and that the plan paid for them."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.course.says import notice_sentences
from appealwright.numerals import NUMBER

__all__ = ["given_by_notice"]

_CARE = r"(?:infusions?|injections?|sessions?|treatments?|doses|visits)"
_SOME = rf"\b{NUMBER}\b(?: \w+){{0,3}} {_CARE}\b"
_GIVEN = re.compile(
    r"\b(?:completed|received|had|underwent|attended|given|administered|paid (?:for|claims for)|covered)\b"
    rf"[^.;]{{0,60}}{_SOME}"
    rf"|{_SOME}[^.;]{{0,80}}\b(?:were|was|have been) (?:completed|given|received|administered|paid|covered)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:request(?:ed|s|ing)?|would|will|may|must|should|if|not|no|den(?:y|ied)|further|additional|up to|limit\w*)\b",
    re.IGNORECASE,
)
_WHOLE = 240
"""So many characters of it are quoted."""


def given_by_notice(case: Case) -> str:
    """That sentence, in the notice's words; empty where none tells it alone, or where it speaks of what is asked for."""
    told = (one.strip() for one in notice_sentences(case))
    found = [one for one in told if _GIVEN.search(one) and not _TO_COME.search(one) and len(one) <= _WHOLE]
    return found[0].rstrip(".") if len(found) == 1 else ""
