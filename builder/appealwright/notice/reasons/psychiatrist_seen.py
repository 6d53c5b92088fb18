"""The psychiatrist who saw the patient and agreed, in whichever answer that was told: it answers a reason that asks for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from appealwright.answers import Answer, Known
from appealwright.case import Case
from appealwright.notice.reasons.of_psychiatry import (
    asks_for_prescriber,
    asks_for_psychiatrist,
    is_psychiatrist,
    questions_provider,
    tells_of_psychiatrist,
    tells_of_visit,
)
from appealwright.untold.left import answer_left
from appealwright.writer.prose import sentences
from appealwright.writer.written import dates_in_full

__all__ = ["Visit", "visit_told", "with_visit_apart"]

_ANSWERED_IN = frozenset({"internal-appeal", "second-level-appeal", "external-review-request", "clinician-letter", "call-sheet"})
"""The papers that answer such a reason: the sentence stands there, and not where it was typed."""

_VISIT = "clinician.visit"
"""No question: the answer in which such a visit was told, and its sentence."""

_FREE = ("treatment.review", "step.reason", "treatment.monitoring", "treatment.function", "history.therapy")
_NAMED = re.compile(r"\b(?:[Dd]r\b\.? ?|[Dd]octor )[A-Z][\w'\u2019-]+|\b[A-Z][\w'\u2019-]+,? (?:MD\b|M\.D\.|DO\b|D\.O\.)")
_CAME = re.compile(
    r"\b(?:saw|sees|seen|met|evaluat\w+|assessed|examined|consulted|visit\w*|appointment|agree[sd]?|approve[sd]|recommend(?:s|ed)|support(?:s|ed))\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nobody|without|cannot|(?:did|do|does|was|is|has|had|have|could|would|wo|ca|are|were|should)n['\u2019]?t|wait\w*|until|unless"
    r"|if|will|going to|next|tr(?:y|ied|ying) to|hop(?:e|es|ing)|wants?|should|would|could|can|might|retire\w*|refus\w+|disagree\w*|against"
    r"|scheduled|upcoming|supposed|insurer|plan|their|used to)\b|\bmay\b",
)
_MEANT = re.compile(r"\W*(?:He|She|They)\b", re.IGNORECASE)
_OWN_MATTER = re.compile(
    r"\b(?:PHQ|QIDS|MADRS|HAM-?D|scores?|scale|half|stops?|stopped|weeks?|weekly|months?|monthly|every|each|CBT|therap\w+|counsel\w*|blood"
    r"|pressure|watch\w*|monitor\w*|hours?|work\w*|job|home|mg|milligrams?|tried|took|taking)\b|%",
    re.IGNORECASE,
)
"""What an answer was asked for: such a sentence stays where it is, too."""
_DOCTOR = r"(?:[Dd]r\b\.? ?|[Dd]octor )[A-Z][\w'\u2019-]+"
_PARTED = re.compile(rf"[,;] (?:and |but )?(?={_DOCTOR},? (?:is |who is |the |my |our |a ){{1,3}}[^.;,]{{0,20}}psychiatrist\b)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|(?:jan|febr)uary|march|april|august|(?:sept|nov|dec)ember|october)"
_DAY = re.compile(
    rf"\b{_MONTH}\.? \d{{1,2}}\b(?:,? (?:19|20)\d\d\b)?|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?:/(?:\d{{4}}|\d\d))?(?![\d/])", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Visit:
    """In which answer it was told, and in which words."""

    name: str
    words: str

    @property
    def day(self) -> str:
        """The one day that they name, its month written out where the year is told; empty where they name none or several."""
        days = _DAY.findall(dates_in_full(self.words))
        return days[0] if len(days) == 1 else ""

    @property
    def of_criterion(self) -> bool:
        """Whether it stands beside a criterion of the plan."""
        return self.name == "plan.criteria"


def visit_told(case: Case) -> Visit | None:
    """What was told of a psychiatrist who was seen: beside a criterion that asks for one, or where a reason does, in another answer."""
    asked = (one for one in case.records("plan.criteria") if asks_for_psychiatrist(one.text("words")))
    fact = next((told for one in asked if tells_of_visit(told := one.text("fact"))), "")
    if fact:
        return Visit("plan.criteria", fact)
    if apart := case.chosen(_VISIT):
        return Visit(*apart)
    return _visit(case)


def with_visit_apart(case: Case, kind: str) -> Case:
    """The case with such a sentence under the reason that asks for it, and no longer where it was typed, unless it tells more; the very
    case for a paper that answers no reason.
    """
    told = visit_told(case) if kind in _ANSWERED_IN else None
    if told is None or told.of_criterion or case.chosen(_VISIT):
        return case
    changed: dict[str, Answer] = {_VISIT: Known((told.name, told.words))}
    if not _OWN_MATTER.search(told.words):
        typed = case.text(told.name)
        at = typed.find(told.words)
        before, after = typed[:at].rstrip(" ,;"), typed[at + len(told.words) :].strip()
        changed[told.name] = answer_left(f"{before} {after}".strip())
    return case.with_told(changed)


def _visit(case: Case) -> Visit | None:
    quotes = [one.text("quote") for one in case.records("denial.reasons")]
    asked = any(asks_for_prescriber(one) and not questions_provider(one) for one in quotes)
    if not asked or is_psychiatrist(case.text("clinician.credentials")):
        return None
    return next((Visit(name, words) for name in _FREE if (words := _words(case, case.text(name)))), None)


def _words(case: Case, typed: str) -> str:
    """What tells it in an answer: a sentence, and the next, which says "he" of the same doctor; empty where none does."""
    if "psychiatrist" not in typed.casefold():
        return ""
    parts = tuple(part for one in sentences(typed) for part in _PARTED.split(one))
    for one, other in pairwise((*parts, "")):
        goes_on = bool(_MEANT.match(other) and _CAME.search(other)) and f"{one} {other}" in typed
        if _tells(case, one):
            return f"{one} {other}" if goes_on and not (_NOT_SO.search(other) or _OWN_MATTER.search(other)) else one
        if goes_on and (_NAMED.search(one) or tells_of_psychiatrist(one)) and _tells(case, f"{one} {other}"):
            return f"{one} {other}"
    return ""


def _tells(case: Case, words: str) -> bool:
    """Whether these words name a psychiatrist who saw the patient or agreed, of late, and take nothing back."""
    lately = case.day("denial.date") or case.day("denial.received")
    old = [year for year in _YEAR.findall(words) if lately and int(year) < lately.year - 1]
    named = tells_of_psychiatrist(words) and _NAMED.search(words) and _CAME.search(words)
    return bool(named) and not (_NOT_SO.search(words) or old)
