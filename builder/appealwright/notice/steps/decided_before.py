"""Whether a notice that cuts a course promises itself to decide an appeal before the cut takes effect."""

from __future__ import annotations

import re
from datetime import date

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in
from appealwright.notice.course.says import notice_sentences

__all__ = ["decided_before_cut"]

_DECIDES = re.compile(
    r"\b(?:we|the plan)(?: will| shall| must|['’]ll)\b[^.;]{0,60}?"
    r"\b(?:deci(?:de|sion)|determin\w+|complete|finish|answer|respond|resolve)\b"
    r"|\b(?:appeal|decision|answer)\b[^.;]{0,40}\bwill be (?:\w+ )?(?:decided|made|issued|completed|resolved|given|sent)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\bbefore (?:(?:the|this|your|that|any|it|these) )?(?:\w+ ){0,3}?(?:takes? effect|is effective|becomes effective|reduc(?:tion|ed)"
    r"|terminat\w+"
    r"|(?:is|are) (?:cut|ended|stopped)|ends?\b|cut\b|change\b|effective date)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|cannot|unless|may|might|try|can)\b|n['’]t\b", re.IGNORECASE)


def decided_before_cut(case: Case, today: date) -> str:
    """The sentence that promises it; empty where there is none, where it only may, and where a day that it names has come."""
    for sentence in notice_sentences(case):
        promise = _DECIDES.search(sentence)
        before = _BEFORE.search(sentence, promise.start()) if promise else None
        if promise and before and not _NOT.search(sentence[promise.start() : before.end()]):
            return "" if any(one.day <= today for one in dates_in(sentence)) else sentence
    return ""
