"""Whether the sessions that are left of an approved course end after the approval does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.case import Case
from appealwright.history.other_interval import interval_weeks
from appealwright.notice.course.until import approved_until

__all__ = ["PastEnd", "past_end"]


@dataclass(frozen=True, slots=True)
class PastEnd:
    """The day on which the approval ends, the later one of the last session, and how many sessions fall before the first."""

    until: date
    last: date
    within: int


def past_end(case: Case, left: int, today: date) -> PastEnd | None:
    """The same of so many sessions, the first of them on the day told, and at once where none to come is told; None where they fit, where
    the notice names no end of the approval, or that of the cut, and where the schedule is not one interval.
    """
    until, weeks, cut = approved_until(case), interval_weeks(case.text("treatment.schedule")), case.day("course.cut")
    if until is None or not weeks or left < 1 or (cut is not None and until <= cut):
        return None
    first = max(case.day("treatment.start") or today, today)
    days = [first + timedelta(weeks=weeks * at) for at in range(left)]
    return PastEnd(until, days[-1], sum(day <= until for day in days)) if days[-1] > until else None
