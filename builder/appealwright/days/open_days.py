"""On which days an office is there to take a paper or a call: no weekend and no federal holiday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.days.dates import federal_holidays, next_working_day
from appealwright.deadlines import Deadline
from appealwright.packed import Packed

__all__ = ["OpenDays"]


@dataclass(frozen=True, slots=True)
class OpenDays(Packed):
    """The same packet, with the days on which an office is there."""

    @property
    def next_open_day(self) -> date:
        """The next day after today on which offices are open: no weekend and no federal holiday."""
        return next_working_day(self.assessment.as_of + timedelta(days=1), federal_holidays(self.facts))

    @property
    def closed_today(self) -> bool:
        """Whether today is a weekend or a federal holiday."""
        return self.closed_on(self.assessment.as_of)

    def closed_on(self, day: date) -> bool:
        """Whether a day is a weekend or a federal holiday: the Monday to which a rule carries a Saturday is neither."""
        return next_working_day(day, federal_holidays(self.facts)) != day

    def told_last(self, deadline: Deadline) -> date | None:
        """The last day, as a table tells it beside an earlier day to send: an open one before it where offices are shut on it."""
        by = deadline.act_by
        return deadline.sent_by(self.assessment.as_of) if by and self.closed_on(by) else by

    @property
    def holiday_today(self) -> str:
        """The name of the federal holiday kept today; empty on any other day."""
        return federal_holidays(self.facts).name_on(self.assessment.as_of)

    @property
    def weekday(self) -> str:
        """The day of the week of the next open day, in the language of this paper."""
        return self.words.several("view", "weekdays")[self.next_open_day.weekday()]
