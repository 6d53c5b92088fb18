"""Reads a treatment history without judging it: order, weeks, what is complete, the latest score."""

from __future__ import annotations

import re
from datetime import date

from appealwright.answers import Answer, Known, PartialDate, Record
from appealwright.days.dates import days_in_month
from appealwright.no_answer import is_no_answer

__all__ = [
    "UNCERTAIN",
    "UNNAMED",
    "begun_in_year_of",
    "closing_rows",
    "days_given",
    "earlier_rows",
    "ends_before_it_begins",
    "is_nameless",
    "is_year_alone",
    "latest_score",
    "least_weeks",
    "lies_within",
    "longest_span",
    "may_have_ended_before",
    "may_overlap",
    "reaching_rows",
    "score_series",
    "trials_by_date",
    "undecided_rows",
    "weeks_given",
    "whole_span",
]


_WEEK = 7
_DECEMBER = 12
UNNAMED, UNCERTAIN = "a medicine (name not recalled)", "a medicine (name not certain)"
"""What stands in letters for a name that nobody told; and for one told with a doubt, of which it would be untrue that none is recalled."""
_NO_NAME = re.compile(
    r"^(?!.*\b(?:called|named)\b)"
    r"(?:something|unknown|not sure|cannot recall|(?:I )?(?:can(?:no|['’]?)t|(?:do not|don['’]?t)) (?:recall|remember|know)|(?:I )?forgot"
    r"|(?:an)?other\Z"
    r"|(?:(?:some|the|an?|one|yet|my) )*(?:(?:(?:an)?other|different|first|second|third|fourth|fifth|sixth|last|older|old|new) )?"
    r"(?:one|pill|drug|med|medicine|medication|antidepressant|tablet))\b",
    re.IGNORECASE,
)
"""How somebody writes who has no name for it: "some other one from the VA", "another pill"; not "a pill called ..."."""


def is_nameless(trial: Record) -> bool:
    """Whether a medicine is told without a name."""
    told = trial.text("drug")
    return bool(told) and (bool(_NO_NAME.search(told)) or is_no_answer(told))


def is_year_alone(trial: Record) -> bool:
    """Whether of the beginning of a trial the year alone is told, and of its end nothing."""
    began = _day(trial, "from")
    return began is not None and not began[1] and not trial.text("to")


def trials_by_date(trials: tuple[Record, ...]) -> tuple[Record, ...]:
    """The trials by the date they began; those without a date last, in the order they were told."""
    return tuple(sorted(trials, key=lambda trial: _began(trial) or (9999, 0, 0)))


def weeks_given(trial: Record) -> int | None:
    """The weeks told, or counted from two full dates and rounded down; None where neither is known.

    Months are not weeks: "March to May" gives no number of weeks and is never rounded up to one.
    """
    told = trial.get("weeks")
    if isinstance(told, Known) and isinstance(told.value, int):
        return told.value
    days = days_given(trial)
    return None if days is None else days // 7


def least_weeks(trial: Record, taken_on: date | None = None) -> int:
    """The whole weeks that a trial had at the least where its months are told: from the last day on which it can have begun to the first on
    which it can have ended; 0 where the beginning or the end is not told, or only by its year. `taken_on`: a day on which one without an
    end is known to be taken still.
    """
    began, ended = trial.get("from"), trial.get("to")
    if not (isinstance(began, Known) and isinstance(began.value, PartialDate) and began.value.month):
        return 0
    first = date(began.value.year, began.value.month, began.value.day or days_in_month(began.value.year, began.value.month))
    if isinstance(ended, Known) and isinstance(ended.value, PartialDate):
        last = date(ended.value.year, ended.value.month, ended.value.day or 1) if ended.value.month else None
    else:
        last = taken_on
    return max((last - first).days // _WEEK, 0) if last else 0


def days_given(trial: Record) -> int | None:
    """The days between two full dates; None where either is not known to the day."""
    dates = _full_dates(trial)
    return (dates[1] - dates[0]).days if dates else None


def _full_dates(trial: Record) -> tuple[date, date] | None:
    """The first and the last day of a trial; None where either is not known to the day, or the last comes first."""
    began, ended = trial.get("from"), trial.get("to")
    if not (isinstance(began, Known) and isinstance(ended, Known)):
        return None
    first = began.value.exact() if isinstance(began.value, PartialDate) else None
    last = ended.value.exact() if isinstance(ended.value, PartialDate) else None
    return (first, last) if first and last and last >= first else None


def longest_span(trial: Record) -> tuple[date, date] | None:
    """The longest that a trial can have been by its dates; None where its beginning is not told. One with no end may go on."""
    began, ended = trial.get("from"), trial.get("to")
    if not (isinstance(began, Known) and isinstance(began.value, PartialDate)):
        return None
    first = date(began.value.year, began.value.month or 1, began.value.day or 1)
    if not (isinstance(ended, Known) and isinstance(ended.value, PartialDate)):
        return first, date.max
    month = ended.value.month or _DECEMBER
    return first, date(ended.value.year, month, ended.value.day or days_in_month(ended.value.year, month))


def ends_before_it_begins(trial: Record) -> bool:
    """Whether its two dates are the wrong way round, as far as both are told: "2026" and "March 2026" are not."""
    began, ended = _day(trial, "from"), _day(trial, "to")
    if began is None or ended is None:
        return False
    for first, last in zip(began, ended, strict=True):
        if not (first and last):
            return False
        if first != last:
            return last < first
    return False


def lies_within(trial: Record, other: Record, *, running: bool = False) -> bool:
    """Whether a trial surely began and ended while another went on, by the dates of both as exactly as they were told; of one that is
    `running` it needs no end.
    """
    inner, began, ended = longest_span(trial), _day(other, "from"), _day(other, "to")
    if inner is None or inner[1] == date.max or inner[1] < inner[0] or began is None:
        return False
    year, month, day = began
    on = date(year, month or _DECEMBER, day or days_in_month(year, month or _DECEMBER)) <= inner[0]
    return on and (running or (ended is not None and inner[1] <= date(ended[0], ended[1] or 1, ended[2] or 1)))


def may_overlap(trial: Record, other: Record) -> bool:
    """Whether two trials can have run at one time, by their dates; what has none can."""
    one, two = longest_span(trial), longest_span(other)
    return one is None or two is None or (one[0] <= two[1] and two[0] <= one[1])


def whole_span(trial: Record) -> bool:
    """Whether the weeks told at a dose are all the weeks between its two dates."""
    told, days = trial.get("weeks"), days_given(trial)
    return isinstance(told, Known) and isinstance(told.value, int) and days is not None and told.value >= days // _WEEK > 0


def earlier_rows(trials: tuple[Record, ...], episode: Answer) -> tuple[int, ...]:
    """The numbers (from 1) of the trials that surely ended before the present episode; none where its start is not known."""
    return tuple(number for number, trial in enumerate(trials, start=1) if _before(_day(trial, "to"), episode))


def reaching_rows(trials: tuple[Record, ...], episode: Answer) -> tuple[int, ...]:
    """The numbers of the trials that began before the present episode and are not known to have ended before it: one that is
    still taken is not "from before".
    """
    return tuple(
        number
        for number, trial in enumerate(trials, start=1)
        if _before(_day(trial, "from"), episode) and not _before(_day(trial, "to"), episode)
    )


def closing_rows(trials: tuple[Record, ...], episode: Answer) -> tuple[int, ...]:
    """The numbers of the trials that began before the present episode and ended in the month in which it began, as both were told."""
    start = episode.value if isinstance(episode, Known) and isinstance(episode.value, PartialDate) else None
    if start is None or not start.month:
        return ()
    begun = ((number, trial) for number, trial in enumerate(trials, start=1) if _before(_day(trial, "from"), episode))
    return tuple(number for number, trial in begun if (_day(trial, "to") or ())[:2] == (start.year, start.month))


def undecided_rows(trials: tuple[Record, ...], episode: Answer) -> tuple[int, ...]:
    """The numbers of the trials that may have begun before the present episode or in it: their year alone is told, and it is the year
    in which the episode began.
    """
    start = episode.value if isinstance(episode, Known) and isinstance(episode.value, PartialDate) else None
    if start is None or not start.month:
        return ()
    return tuple(number for number, trial in enumerate(trials, start=1) if _day(trial, "from") == (start.year, 0, 0))


def begun_in_year_of(trials: tuple[Record, ...], episode: Answer) -> tuple[int, ...]:
    """The numbers of the trials begun in the year of an episode of which the year alone is told."""
    start = episode.value if isinstance(episode, Known) and isinstance(episode.value, PartialDate) else None
    if start is None or start.month:
        return ()
    return tuple(number for number, trial in enumerate(trials, start=1) if (day := _day(trial, "from")) and day[0] == start.year)


def may_have_ended_before(trial: Record, episode: Answer) -> bool:
    """Whether a trial began before the present episode, and its end is not told as one that surely lies in it."""
    start, ended = (episode.value if isinstance(episode, Known) else None), _day(trial, "to")
    if not isinstance(start, PartialDate) or not _before(_day(trial, "from"), episode):
        return False
    parts = 2 if start.month and ended and ended[1] else 1
    return ended is None or ended[:parts] <= (start.year, start.month or 0)[:parts]


def latest_score(scores: tuple[Record, ...]) -> Record | None:
    """The score with the latest date among those that have scale, score and date."""
    return max(_dated(scores), key=lambda score: score.text("date"), default=None)


def score_series(scores: tuple[Record, ...]) -> tuple[tuple[Record, ...], ...]:
    """The dated scores of each scale by date, the scale used first coming first. No scale is converted into another."""
    dated = sorted(_dated(scores), key=lambda score: score.text("date"))
    scales = dict.fromkeys(score.text("scale") for score in dated)
    return tuple(tuple(score for score in dated if score.text("scale") == scale) for scale in scales)


def _dated(scores: tuple[Record, ...]) -> list[Record]:
    return [score for score in scores if score.text("scale") and score.text("score") and score.text("date")]


def _before(day: tuple[int, int, int] | None, episode: Answer) -> bool:
    """Whether a day is surely before the episode, told as exactly as the episode is."""
    if day is None or not isinstance(episode, Known) or not isinstance(episode.value, PartialDate):
        return False
    start = (episode.value.year, episode.value.month or 0, episode.value.day or 0)
    # A year alone may lie inside an episode that began in its May.
    parts = 2 if episode.value.month and day[1] else 1
    return day[:parts] < start[:parts]


def _began(trial: Record) -> tuple[int, int, int] | None:
    return _day(trial, "from")


def _day(trial: Record, column: str) -> tuple[int, int, int] | None:
    told = trial.get(column)
    if not isinstance(told, Known) or not isinstance(told.value, PartialDate):
        return None
    return (told.value.year, told.value.month or 0, told.value.day or 0)
