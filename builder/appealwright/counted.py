"""The antidepressants of a history beside what one sentence of the plan asks of them: which count, which do not, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.answers import Known, PartialDate, Record
from appealwright.criteria import NUMBER, value_of
from appealwright.dates import days_in_month
from appealwright.drugs import drug_class, is_antidepressant
from appealwright.weighed import Weighed

__all__ = ["Count", "Left", "counted"]

_ASKED = re.compile(
    rf"\b{NUMBER}\b[^.;\d]{{0,40}}?\b(?:antidepressants?|(?:antidepressant )?trials?|medications?|agents?|classes)\b", re.IGNORECASE
)
_WEEKS = re.compile(rf"\b{NUMBER}(?: or more|\+)?[- ]weeks?\b", re.IGNORECASE)
_WINDOW = re.compile(rf"\b(?:within|in|during|over) the (?:last|past|previous|prior|preceding) {NUMBER}[- ](month|year)s?\b", re.IGNORECASE)
_EPISODE = re.compile(r"\b(?:current|present|this) (?:\w+ ){0,2}episode\b", re.IGNORECASE)
_CLASS = re.compile(r"\bclass(?:es)?\b", re.IGNORECASE)
_ANTIDEPRESSANTS = re.compile(r"\banti-?depress\w+|\btrials?\b|\bagents?\b|\bmedications?\b", re.IGNORECASE)
_MONTHS_A_YEAR = 12
_DAYS_A_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Left:
    """A row that does not count, and why: "window", "episode", "side_effect", "weeks", "no_weeks", "low", "memory"."""

    trial: Record
    why: str


@dataclass(frozen=True, slots=True)
class Count:
    """What counts by the sentence, in the order of the table, and what does not. 0 and False where the sentence does not ask it."""

    counts: tuple[Record, ...]
    left: tuple[Left, ...]
    classes: tuple[str, ...]
    asked: int
    weeks: int
    months: int
    in_episode: bool
    of_classes: bool

    @property
    def is_met(self) -> bool:
        """Whether as many count as the sentence asks for; False where it names no number."""
        return bool(self.asked) and len(self.counts) >= self.asked


def counted(told: Weighed, quote: str) -> Count | None:
    """None where the sentence asks neither for a class, nor an episode, nor a span of months, or nothing is in the table."""
    window, episode, classes = _WINDOW.search(quote), bool(_EPISODE.search(quote)), bool(_CLASS.search(quote))
    asks = bool(_ANTIDEPRESSANTS.search(quote)) and bool(window or episode or classes)
    tried = tuple(trial for trial in told.counted_trials if is_antidepressant(trial.text("drug"), told.facts))
    if not asks or not tried or told.bipolar:
        return None
    number, weeks = _ASKED.search(quote), _WEEKS.search(quote)
    least = value_of(weeks[1]) if weeks else 0
    months = value_of(window[1]) * (_MONTHS_A_YEAR if window[2].lower() == "year" else 1) if window else 0
    left = {id(trial): why for trial in tried if (why := _why_not(told, trial, least, months, in_episode=episode))}
    counts = tuple(trial for trial in tried if id(trial) not in left)
    found = dict.fromkeys(name for trial in counts if (name := drug_class(trial.text("drug"), told.facts)))
    return Count(
        counts=counts,
        left=tuple(Left(trial, left[id(trial)]) for trial in tried if id(trial) in left),
        classes=tuple(found),
        asked=value_of(number[1]) if number else 0,
        weeks=least,
        months=months,
        in_episode=episode,
        of_classes=classes,
    )


def _why_not(told: Weighed, trial: Record, least: int, months: int, *, in_episode: bool) -> str:
    if months and _ended_before(trial, told.assessment.as_of - timedelta(days=months * _DAYS_A_MONTH)):
        return "window"
    if in_episode and told.row_of(trial) in told.earlier_trials:
        return "episode"
    if trial.text("result") == "stopped_side_effect":
        return "side_effect"
    weeks = told.weeks(trial)
    if least and weeks and int(weeks) < least:
        return "weeks"
    if least and not weeks and not told.taken_now(trial) and _surely(trial) < least:
        return "no_weeks"
    return "low" if trial in told.short_trials else ""


def _ended_before(trial: Record, day: date) -> bool:
    """Whether a trial surely ended before a day, as exactly as its end was told."""
    told = trial.get("to")
    if not isinstance(told, Known) or not isinstance(told.value, PartialDate):
        return False
    end = (told.value.year, told.value.month or _MONTHS_A_YEAR, told.value.day or 31)
    return end < (day.year, day.month, day.day)


def _surely(trial: Record) -> int:
    """The weeks that a trial had at the least, by months or years as they were told; 0 where an end or a beginning is not."""
    began, ended = trial.get("from"), trial.get("to")
    if not (isinstance(began, Known) and isinstance(ended, Known)):
        return 0
    if not (isinstance(began.value, PartialDate) and isinstance(ended.value, PartialDate)):
        return 0
    month = began.value.month or _MONTHS_A_YEAR
    first = date(began.value.year, month, began.value.day or days_in_month(began.value.year, month))
    last = date(ended.value.year, ended.value.month or 1, ended.value.day or 1)
    return max((last - first).days // 7, 0)
