"""The clock of a rule that binds by an answer nobody has given: the last day to appeal unless the plan is grandfathered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known
from appealwright.assessment import Assessment
from appealwright.dates import after, last_working_day
from appealwright.deadlines import federal_holidays
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
    start = _day(assessment, "denial.received") or _day(assessment, "denial.date")
    stage = assessment.view("denial.stage")
    if start is None or (isinstance(stage, Known) and stage.value != "first"):
        return None
    holidays = federal_holidays(facts)
    for rule in assessment.rules:
        for time in rule.row.times:
            if rule.needs == ("plan.grandfathered",) and time.what == "internal-appeal" and time.unit == "days":
                day = after(start, time.count, time.unit, holidays)
                return Provisional(rule.row, time.count, start, day, last_working_day(day, holidays))
    return None


def _day(assessment: Assessment, answer: str) -> date | None:
    found = assessment.view(answer)
    return found.value if isinstance(found, Known) and isinstance(found.value, date) else None
