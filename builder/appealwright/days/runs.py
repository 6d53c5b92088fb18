"""How long a rule's own count runs: from which answer, to which day, and to which later one it may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.answers import Known
from appealwright.days.dates import Holidays, after, day_in, federal_holidays, next_working_day
from appealwright.days.ladder import answer_counted_from, is_next_step
from appealwright.facts import Facts, Time
from appealwright.view import CaseView

__all__ = ["Run", "days_given", "first_in_time", "run_of", "start_of"]

_FALLBACK = {"denial.received": "denial.date"}
"""Counted from the earlier day where the later one is not known: early is safe, late is not."""

_ON_ITS_WAY = 14
"""So many days a notice may have been on its way to a day that nobody remembers (our own advice): until then no letter says that the time
has run out, for the rule counts from receipt."""


@dataclass(frozen=True, slots=True)
class Run:
    """A rule's own count: its last day, that day wherever in the week it falls, and a later one that may count."""

    day: date | None = None
    counted: date | None = None
    at_latest: date | None = None


def start_of(time: Time, view: CaseView) -> tuple[str, date | None, bool]:
    """The answer from which a rule counts here, its day, and whether it stands in for one that is not known."""
    source = answer_counted_from(time.start, view)
    start = day_in(view(source))
    if start is None and source in _FALLBACK:
        return _FALLBACK[source], day_in(view(_FALLBACK[source])), True
    return source, start, False


def run_of(time: Time, start: date | None, view: CaseView, facts: Facts, as_of: date) -> Run:
    """The count of a rule from this day; without a day where that is not known, or the rule counts in hours."""
    if start is None or time.unit == "hours":
        return Run()
    holidays = federal_holidays(facts)
    day, counted = _ends(time, start, holidays), _counted(time, start, holidays)
    at_latest = max((one for one in _later_days(time, start, view, facts, holidays) if one > day), default=None)
    if at_latest is None or (time.before and day >= as_of):
        return Run(day, counted)  # where the rule gives less after that day than before it, there is no day to wait for
    last = at_latest if day < as_of else day
    return Run(last, last, at_latest)


def first_in_time(time: Time, start: date, holidays: Holidays, as_of: date) -> date | None:
    """The first day on which the notice may have come so that the time has not run out; None where none is so near."""
    arrivals = (start + timedelta(days=one) for one in range(1, _ON_ITS_WAY + 1))
    return next((one for one in arrivals if _ends(time, one, holidays) >= as_of), None)


def _ends(time: Time, start: date, holidays: Holidays) -> date:
    """The last day of a rule's count from a day."""
    day = _counted(time, start, holidays)
    return next_working_day(day, holidays) if time.rolls else day


def _counted(time: Time, start: date, holidays: Holidays) -> date:
    """The last day of a rule's count, wherever in the week it falls."""
    day = after(start, time.count, time.unit, holidays, missing_day=_missing_day(time))
    return day - timedelta(days=1) if time.before else day


def _missing_day(time: Time) -> str:
    return "next_first" if time.rolls and time.unit == "months" else "last"


def _later_days(time: Time, start: date, view: CaseView, facts: Facts, holidays: Holidays) -> Iterator[date]:
    """Days besides the count that the rule allows, or that the notice gives for the next step by a time of its own."""
    if time.or_later and (later := day_in(view(time.or_later))):
        yield later
    if time.allows:
        came = day_in(view(time.unless_came)) if time.unless_came else None
        presumed = after(start, time.allows, time.unit, holidays)
        yield min(presumed, after(came, time.count, time.unit, holidays)) if came else presumed
    if time.or_from and (begun := day_in(view(answer_counted_from(time.or_from, view)))):
        yield after(begun, time.count, time.unit, holidays)
    dated, given = day_in(view("denial.date")), days_given(view)
    if dated is not None and given is not None and is_next_step(time, view, facts):
        yield dated + timedelta(days=given)


def days_given(view: CaseView) -> int | None:
    """The days that the notice gives for the next step, as the person told."""
    given = view("denial.appeal_days")
    return given.value if isinstance(given, Known) and isinstance(given.value, int) else None
