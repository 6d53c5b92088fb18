"""A rule on too little from a whole course of Spravato, ECT or TMS, beside what was told of that course: sessions, weeks and scores."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import ceil

from appealwright.history.falls import ToldFall, fall_told
from appealwright.history.help_told import ended_while_it_helped
from appealwright.history.paid_elsewhere import tells_other_insurer
from appealwright.history.unseen import unseen_medicines
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.numerals import NUMBER, value_of
from appealwright.whole import whole_text
from appealwright.writer.weighed import Weighed
from appealwright.writer.written import MONTH_STARTS

__all__ = ["WholeCourse", "given_elsewhere", "whole_course"]

_SPRAY = "spravato"
_SCHEDULE = "label.spravato.schedule"
_A_WEEK = 2
"""So many sessions a week the label of Spravato has in its first weeks, which its row counts."""
_HALF = 50
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_TOO_LITTLE = (
    r"(?:(?:an? )?(?:inadequate|insufficient|unsatisfactory|incomplete|suboptimal|poor|no) (?:\w+ )?response (?:to|with|after|following) "
    r"|(?:a )?(?:lack of response|non-?response|failure to respond|failure) (?:to|of|with|after|following) )"
)
_FAILED = r"(?:\bfail(?:ed|s)? (?:to respond to )?|\b(?:not|never) respond(?:ed)? to )"
_COURSE = r"(?:an? |one |the )?(?:[\w-]+ ){0,3}?(?:course|series|trial) of [^.;,:]+"
_ASKS = re.compile(rf"\b(?P<little>{_TOO_LITTLE}{_COURSE})|{_FAILED}(?P<failed>{_COURSE})", re.IGNORECASE)
"""What is asked for, in words that can stand behind "You ask for"."""
_ON = re.compile(
    r"\s+(?:before|prior to|unless|within|in the|during|is|are|was|were|has|have|must|first|and (?:the|a|we|you|no)\b)\b.*\Z", re.IGNORECASE
)
_SESSIONS = rf"{NUMBER} (?!(?:more|months?|weeks?|days?|years?)\b)(?:[\w-]+ )?(?:sessions?|treatments?|doses)\b(?! (?:a|per|each|every)\b)"
_COUNT = re.compile(rf"(?<![\w/.-]){_SESSIONS}", re.IGNORECASE)
_MORE = re.compile(rf"\b{NUMBER} more\b|\bstopped after\b|\bquit after\b|\bonly (?:got|had|did|made)\b(?! to)", re.IGNORECASE)
"""What makes of a course two, or one that was broken off."""
_WEEKS = re.compile(rf"\b(?:in|over|for|within|across) {NUMBER} weeks\b", re.IGNORECASE)
_DAY = rf"(?P<{{0}}_month>{'|'.join(MONTH_STARTS)})[a-z]*\.? (?P<{{0}}_day>\d{{{{1,2}}}})(?:,? (?P<{{0}}_year>20\d\d))?"
_DAYS = re.compile(rf"\b{_DAY.format('from')} (?:to|until|through|-|\u2013) {_DAY.format('to')}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WholeCourse:
    """Which of the three it was, the plan's own words for what it asks, and what was told of it."""

    key: str
    asked: str
    sessions: int
    weeks: int
    """Within so many; 0 where no time was told."""
    fall: ToldFall

    @property
    def last(self) -> int:
        """The score after it."""
        return self.fall.first - self.fall.points


def whole_course(told: Weighed, quote: str) -> WholeCourse | None:
    """None where the words ask for no such course, or for a choice of them; where it was not told as tried with its sessions and a score
    of one scale before and after; where it helped, or was shorter than the words or the label's first weeks have it.
    """
    asked = _asked_in(quote)
    key = others_named(asked)[0] if asked else ""
    if not key or not told.case.is_(f"alternatives.{key}", "tried") or told.only_begun(key):
        return None
    words = _words_on(told, key)
    counts, fall = _counts_in(words), fall_told(whole_text(told.case, f"alternatives.{key}_detail"))
    if len(counts) != 1 or fall is None or fall.percent >= _HALF or ended_while_it_helped(words) or _MORE.search(words):
        return None
    sessions = counts.pop()
    least = max([told.facts.row(_SCHEDULE).detail["dosing"]["often_weeks"] * _A_WEEK if key == _SPRAY else 0, *_counts_in(quote)])
    return WholeCourse(key, asked, sessions, _weeks_in(words), fall) if sessions >= least else None


def given_elsewhere(told: Weighed, course: WholeCourse) -> bool:
    """Whether it was told as given under another insurance, where no answer of its own says so."""
    named = [others_named(one.named) for one in unseen_medicines(told.case, told.facts)]
    return tells_other_insurer(_words_on(told, course.key)) and (course.key,) not in named


def _asked_in(quote: str) -> str:
    """The words that ask for too little from one course of one of the three; empty where a sentence names a second one."""
    for sentence in _SENTENCE.split(quote):
        found = _ASKS.search(sentence)
        if found and len(others_named(sentence)) == 1:
            words = _ON.sub("", found["little"] or found["failed"]).strip()
            return words if others_named(words) else ""
    return ""


def _words_on(told: Weighed, key: str) -> str:
    """All that was told of it: its own answer, and that on the step where the step is this one alone."""
    case = told.case
    of_step = whole_text(case, "step.reason") if others_named(case.text("step.drug")) == (key,) else ""
    return f"{whole_text(case, f'alternatives.{key}_detail')} {of_step}"


def _counts_in(words: str) -> set[int]:
    return {value_of(found) for found in _COUNT.findall(words)}


def _weeks_in(words: str) -> int:
    """The one number of weeks told, else that within which the one first and last day lie; 0 where neither was."""
    weeks = {value_of(found) for found in _WEEKS.findall(words)}
    if weeks:
        return weeks.pop() if len(weeks) == 1 else 0
    spans = {_span(found) for found in _DAYS.finditer(words)}
    return spans.pop() if len(spans) == 1 else 0


def _span(found: re.Match[str]) -> int:
    """How many weeks hold the days from the first to the last; 0 where no year is told or the days are none."""
    year = found["to_year"] or found["from_year"]
    try:
        last = date(int(year or 0), _month(found["to_month"]), int(found["to_day"]))
        first = date(int(found["from_year"] or year or 0), _month(found["from_month"]), int(found["from_day"]))
    except ValueError:
        return 0
    return ceil(((last - first).days + 1) / 7) if first <= last else 0


def _month(name: str) -> int:
    return MONTH_STARTS.index(name.casefold()) + 1
