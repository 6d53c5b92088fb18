"""Whether weeks without a session lie between those that were given and those that are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in
from appealwright.history.course_scores import days_in
from appealwright.history.ended_told import tells_of_a_stop, tells_that_none_came
from appealwright.history.spacing_told import none_was_given
from appealwright.notice.course.says import notice_sentences
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.whole import whole_text
from appealwright.writer.prose import sentences

__all__ = ["Lapse", "lapse_of", "tells_of_lapse"]

_PAUSE = timedelta(weeks=4)
"""Longer than this no label and no study has between two sessions: what comes after it begins again, or goes on after a pause."""
_NEAR = 30
_DRUG = r"(?:spravato|esketamine|ketamine|infusions?|sessions?)"
_CARE = rf"(?:treatments?|therapy|dos(?:e|es|ing)|administrations?|{_DRUG})"
_SAYS_SO = re.compile(
    rf"\b{_CARE}(?: with (?:spravato|esketamine|ketamine))? (?:(?:has|have|had|was|were) )?(?:been )?(?:lapsed|interrupted|paused)\b"
    rf"|\b{_DRUG} (?:(?:has|have|had|was|were) )?(?:been )?(?:stopped|discontinued)\b"
    rf"|\b(?:lapse|gap|break|interruption|pause) (?:in|of) (?:\w+ ){{0,3}}{_CARE}\b"
    rf"|\b(?:gap|lapse|break|interruption|pause) of (?:more than |over |at least )?\w+ (?:days|weeks|months)\b"
    r"|\b(?:looked at|treated|reviewed|considered|handled|processed|regarded) (?:\w+ ){0,2}?(?:as|to be) (?:a|an) (?:new|initial)"
    r" (?:start|course|treatment|episode of care)\b",
    re.IGNORECASE,
)
"""What a reason says of this person's treatment."""
_RULE = re.compile(
    r"\b(?:if|when|whenever|unless|should|must|(?-i:may)|would|will be|in case|no (?:lapse|gap|break|interruption))\b", re.IGNORECASE
)
"""What it says of any: a rule tells of no pause. May with a capital is the month."""
_OF_ANOTHER = re.compile(
    r"\b(?:antidepressants?|oral|medications?|prescriptions?|trials?|psychotherapy|counsel\w+|therapist)\b", re.IGNORECASE
)
"""What else may have been stopped, or was last given on a day, beside the other treatments that are known by name."""
_OURS = ("spravato",)
_LAST = re.compile(
    rf"\b(?:last|latest|final|most recent) (?:\w+ ){{0,2}}?{_CARE}\b(?! (?:plan|notes?|summary|records?|review))"
    rf"|\b(?:no|without)(?: an?y?)?(?: \w+){{0,2}}? {_CARE}\b"
    r"[^.;]*?\bsince\b"
    r"|\b(?:went|been|gone|is|was) without\b[^.;]*?\bsince\b|\blast (?:one|given|treated)\b",
    re.IGNORECASE,
)
_ONE_OF_PAPERS = re.compile(r"\b(?:scores?|PHQ|MADRS|QIDS|scales?|ratings?|notes?|records?|sent|dated|on file|was \d)\b", re.IGNORECASE)
"""What "the last one" is of where no session is named beside it."""
_STOPPED = re.compile(
    rf"\b(?:since|after|when|once|but|then) (?:it|they|(?:the |his |her |my |our )?{_CARE})"
    r" (?:had |has |have |was |were )?(?:stopped|ended|ran out|lapsed)\b"
    rf"|\b(?:went|been|gone|going) (?:\w+ ){{0,4}}?without\b(?! (?:work|sleep|food|eating|pay))",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:resum\w+|re-?started|began again|started (?:up )?again|back (?:on|to) (?:it|spravato|ketamine|weekly|twice)"
    r"|(?:weekly|sessions) again)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lapse:
    """A pause of weeks before what is asked for."""

    last: date | None
    """The day of the last session before it, where it was told."""
    by_notice: bool
    """Whether the notice tells of the pause, or of that day."""


def lapse_of(case: Case) -> Lapse | None:
    """The pause, where the notice tells of one, the last session told of lies weeks before what is asked for, or it was told that the
    sessions stopped and not that they were taken up again; else None. Of care that was given nothing is to begin again.
    """
    if case.is_("denial.timing", "after") or not case.text("treatment.drug") or none_was_given(case):
        return None
    quotes = tuple(one for reason in case.records("denial.reasons") for one in sentences(reason.text("quote")))
    said = any(tells_of_lapse(one) for one in quotes)
    noticed = _last_in(case, (*quotes, *notice_sentences(case)))
    if said or noticed:
        return Lapse(noticed, by_notice=True)
    if case.is_("denial.timing", "during") or not _some_given(case):
        return None
    told = tuple(one for name in ("treatment.function", "earlier.told", "treatment.spacing") for one in sentences(whole_text(case, name)))
    if any(_AGAIN.search(one) for one in told):
        return None
    last = _last_in(case, told) or _far(case, max(days_in(case.text("earlier.served")), default=None))
    stopped = any(_STOPPED.search(one) for one in told) or tells_of_a_stop(case) or tells_that_none_came(whole_text(case, "earlier.told"))
    return Lapse(last, by_notice=False) if last or stopped else None


def tells_of_lapse(quote: str) -> bool:
    """Whether a reason of the notice says of this person's sessions that they paused."""
    return any(_SAYS_SO.search(one) and _of_this(one) for one in sentences(quote))


def _some_given(case: Case) -> bool:
    return any(case.text(name) not in ("", "0") for name in ("course.given", "earlier.given"))


def _of_this(sentence: str) -> bool:
    """Whether a sentence is of this person's sessions, and no rule, nor of another treatment."""
    other = _OF_ANOTHER.search(sentence) or any(one not in _OURS for one in others_named(sentence))
    return not (_RULE.search(sentence) or other)


def _last_in(case: Case, told: tuple[str, ...]) -> date | None:
    """The latest day that sentences name as that of the last session, where it lies weeks back."""
    return max((day for one in told if _of_this(one) for day in _days(case, one)), default=None)


def _days(case: Case, sentence: str) -> Iterator[date]:
    for found in _LAST.finditer(sentence):
        if found[0].casefold().endswith(" one") and _ONE_OF_PAPERS.search(sentence):
            continue
        near = next((one.day for one in dates_in(sentence) if 0 <= one.start - found.end() <= _NEAR), None)
        if _far(case, near):
            yield near  # type: ignore[misc]


def _far(case: Case, last: date | None) -> date | None:
    """That day, where what is asked for begins, or was decided, more than a pause later."""
    until = case.day("treatment.start") or case.day("denial.date")
    return last if last and until and until - last > _PAUSE else None
