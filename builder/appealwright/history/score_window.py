"""Of which days a sentence asks for a score: so many back from now, or from the request that was refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Record
from appealwright.case import Case
from appealwright.days.dates import Holidays, after, before, day_in
from appealwright.denial.page.numerals import number_told
from appealwright.history.falls import OF_SCORES
from appealwright.notice.clock.request_came import request_came
from appealwright.numerals import as_one_number

__all__ = ["BeforeRequest", "ScoreAge", "ScoreWindow", "missed_before_request", "score_age", "score_window", "scored_before_request"]

_SPAN = r"(?:\d{1,3}|[a-z]+) (?:day|week|month)s?\b"
_BACK = r"(?:last |past |previous |prior )"
_WITHIN = re.compile(
    rf"\bwithin (?:the )?{_BACK}?(?P<span>{_SPAN})"
    r"|\b(?:scores?|ratings?|scales?|PHQ-?9|MADRS|QIDS|BDI)\b(?:(?!\b(?:and|or|notes?|records?)\b)[^.;,]){0,60}?"
    rf"(?:\b(?:from|(?:taken|done|made|completed|obtained|measured|recorded|dated) (?:in|during|over|from)) the {_BACK}(?P<taken>{_SPAN})"
    rf"|\b(?:no|not) (?:more|older) than (?P<old>{_SPAN})(?= old\b|[.,;]|\Z))",
    re.IGNORECASE,
)
"""Only what is said of the score itself: notes of the last year are another paper."""
_OF_REQUEST = re.compile(
    r"(?: immediately)? (?:of|before|prior to|preceding) (?:the |this |your |a )?(?:date of (?:the |this |your )?)?"
    r"(?:(?:initial|original|prior[- ]authorization|authorization) )?(?:request|submission)\b",
    re.IGNORECASE,
)
_SCALES = re.compile(r"\b(PHQ|MADRS|QIDS|HAM-?D|BDI)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ScoreWindow:
    """So many days, weeks or months; whether they are those before the request; and the scales that the sentence names, if any."""

    words: str
    count: int
    unit: str
    before_request: bool
    scales: frozenset[str]

    def last_of(self, scores: tuple[Record, ...], end: date) -> Record | None:
        """The last of these scores that was taken in the window which ends on this day, on a scale that it takes."""
        start = before(end, self.count, self.unit)
        dated = [(day, one) for one in scores if (day := day_in(one.get("date")))]
        fit = [(day, one) for day, one in dated if start <= day <= end and (not self.scales or _scale(one.text("scale")) & self.scales)]
        return max(fit, key=lambda pair: pair[0])[1] if fit else None


@dataclass(frozen=True, slots=True)
class ScoreAge:
    """How old the last score is where one of so many last days is asked for: within how long, its age in days, and its last day there;
    and the day on which the request came with its age then, where the notice tells the day and the score was taken by it and was in time.
    """

    within: str
    days: int
    until: date
    came: date | None = None
    days_then: int = 0


@dataclass(frozen=True, slots=True)
class BeforeRequest:
    """A score of the days before the request, how many days were asked for, and the day on which the request came."""

    score: Record
    within: str
    came: date


def scored_before_request(words: str, case: Case) -> BeforeRequest | None:
    """The score that was taken in the days that a sentence counts back from the request, where the notice says when that came: what it
    asks for is met, however old the score is today.
    """
    window, came = score_window(words), request_came(case)
    met = window.last_of(case.records("treatment.scores"), came) if window and came and window.before_request else None
    return BeforeRequest(met, window.words, came) if met and window and came else None


def missed_before_request(words: str, case: Case) -> tuple[str, date] | None:
    """How long before the request a sentence asks for a score of which none is told, and the day on which the request came; None where one
    is told, or where the notice does not say that day.
    """
    window, came = score_window(words), request_came(case)
    if not window or not came or not window.before_request or scored_before_request(words, case):
        return None
    return window.words, came


def score_window(words: str) -> ScoreWindow | None:
    """The first that the words ask a score for; None where they ask for none."""
    words = as_one_number(words)
    found = next((one for one in _WITHIN.finditer(words) if number_told(_span_of(one)[0])), None)
    if found is None or not OF_SCORES.search(words):
        return None
    told, unit = _span_of(found)
    count = number_told(told)
    sentence = re.split(r"[.;]", words[: found.start()])[-1] + re.split(r"[.;]", words[found.start() :])[0]
    return ScoreWindow(
        f"{told} {unit}{'s' if count > 1 else ''}", count, f"{unit}s", bool(_OF_REQUEST.match(words, found.end())), _scale(sentence)
    )


def _span_of(found: re.Match[str]) -> tuple[str, str]:
    """How many, and of which unit: "60" and "day"."""
    count, _, unit = (found["span"] or found["taken"] or found["old"]).partition(" ")
    return count, unit.lower().removesuffix("s")


def score_age(words: str, latest: Record | None, as_of: date, came: date | None = None) -> ScoreAge | None:
    """How old this last score is by a sentence that asks for one of so many last days; None where it asks for none, or counts them from
    the request. `came`: the day on which that came, where it is told.
    """
    window, scored = score_window(words), day_in(latest.get("date")) if latest else None
    if window is None or scored is None or window.before_request:
        return None
    until = after(scored, window.count, window.unit, Holidays(()))
    in_time = came if came and scored <= came <= until else None
    return ScoreAge(window.words, (as_of - scored).days, until, in_time, (in_time - scored).days if in_time else 0)


def _scale(words: str) -> frozenset[str]:
    return frozenset(re.sub(r"\W", "", one).casefold() for one in _SCALES.findall(words))
