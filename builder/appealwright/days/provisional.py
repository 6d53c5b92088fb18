"""The clock of a rule that binds by an answer nobody has given: whether the plan is grandfathered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known
from appealwright.assessment import Assessment
from appealwright.days.dates import after, day_in, federal_holidays, last_working_day
from appealwright.facts import Facts, Row

__all__ = ["Provisional", "unless_grandfathered"]


@dataclass(frozen=True, slots=True)
class Provisional:
    """A clock of a rule that binds by an answer not yet given: its days, from when to when, the last day before that offices are open."""

    row: Row
    days: int
    start: date
    day: date
    send_by: date


def unless_grandfathered(assessment: Assessment, facts: Facts) -> Provisional | None:
    """The last day by a rule that binds unless the plan is grandfathered, which nobody has said; counted from the day of receipt,
    else the notice's own date, which is safe.
    """
    bound = (rule.row for rule in assessment.rules if rule.needs == ("plan.grandfathered",))
    return _first_clock(bound, assessment, facts)


def _first_clock(rows: Iterable[Row], assessment: Assessment, facts: Facts) -> Provisional | None:
    """The clock of the first of these rules for a first appeal, in days."""
    start = day_in(assessment.view("denial.received")) or day_in(assessment.view("denial.date"))
    stage = assessment.view("denial.stage")
    if start is None or (isinstance(stage, Known) and stage.value != "first"):
        return None
    holidays = federal_holidays(facts)
    for row in rows:
        for time in row.times:
            if time.what == "internal-appeal" and time.unit == "days" and time.when is None:
                day = after(start, time.count, time.unit, holidays)
                return Provisional(row, time.count, start, day, last_working_day(day, holidays))
    return None
