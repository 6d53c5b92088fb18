"""One date that matters: the day, the rule it rests on, what it was counted from and how it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

__all__ = ["NEAR_DAYS", "Deadline", "Standing", "standing_of"]

NEAR_DAYS = 10
"""Under this many days a short protective appeal goes out first (our own advice, not a rule)."""


class Standing(Enum):
    """Where a deadline stands today."""

    OPEN = "open"
    NEAR = "near"
    PASSED = "passed"
    NO_DATE = "no_date"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One clock of one rule.

    `what` and `whose` are the row's own (internal-appeal, claimant ...). `day` is the last day, None where the clock
    runs from something that has not happened or is counted in hours; `words` say it then. `by_notice` is the day the
    denial itself states: it rules where it gives more time, but for outside review while the rule's own day is to come, and is
    the one to act by where it gives less, so `act_by` is that day whenever it is set. `counted_from` names the answer used;
    `approximate` is true where an earlier day
    stood in for one not known. `row_id` is empty where no rule of this plan gives the step a clock and the notice alone
    names its day, or a time, which is then counted from its own date (`by_stated_time`). `send_by` is the last day on which
    offices are open, no later than `act_by` and no later than the count itself where a rule carries a weekend over. `at_latest` is
    a later day that the rule or the notice allows besides (the day of a cut, or of the whole count where a shorter one is safe): the
    last day of all, by which alone a step is late.
    """

    what: str
    whose: str
    words: str
    row_id: str
    day: date | None
    by_notice: date | None
    counted_from: str
    approximate: bool
    standing: Standing
    urgent: bool
    """The clock is the one for urgent claims."""
    local: bool
    """The clock is a State's own, and not the federal process that a State's row names."""
    send_by: date | None = None
    at_latest: date | None = None
    argued: bool = False
    """`at_latest` is the rule's own count, where the office that takes the step counts from an earlier day: no day to act by."""
    pleadable: bool = False
    """The clock was read in the law itself, and a letter may rest on its row."""
    earlier_in_notice: date | None = None
    """The day in the notice, where it has passed and the one that the rule counts has not, or may not have: the rule stands."""
    in_time_since: date | None = None
    """The day has passed by the date on the notice; by the rule, which counts from receipt, a notice that came on this day or later
    still leaves time. None where nothing turns on that.
    """
    longer_by: str = ""
    """The row by which `at_latest` is counted, where `act_by` is the day of the notice."""
    told_longer: bool = False
    """`at_latest` is the day of the notice itself, which gives more time than the rule."""
    if_refused_late: bool = False
    """Counted from the first notice: where an appeal is refused as late, no other decision comes."""

    @property
    def turns_on_receipt(self) -> bool:
        """Whether the day may not have passed yet, by the day on which the notice came, which nobody has told."""
        return self.in_time_since is not None

    @property
    def act_by(self) -> date | None:
        """The day to act by."""
        return self.by_notice or self.day

    def sent_by(self, as_of: date) -> date | None:
        """The day by which to send: the last on which offices are open, or the day to act by once that one has gone by."""
        return self.send_by if self.send_by and self.send_by >= as_of else self.act_by

    def to_the_day_told(self, told: date, as_of: date) -> Deadline:
        """The clock where the notice itself gives to a later day than the rule: that is the last of all, and the one to act by once the
        rule's own have gone by. A later day of the rule waits for nobody past the one that the notice gives.
        """
        own = self.at_latest or self.act_by
        if own is None or self.act_by is None or (told <= own and (told <= self.act_by or told < as_of or told == own)):
            return self
        if self.act_by and self.act_by >= as_of:
            return replace(self, at_latest=told, told_longer=True, longer_by="")
        return replace(self, day=told, send_by=told, at_latest=told, told_longer=True, longer_by="", standing=standing_of(told, as_of))

    @property
    def later_day_said(self) -> str:
        """The message that tells `at_latest`."""
        return "deadline_argued" if self.argued else "deadline_at_latest"

    @property
    def by_stated_time(self) -> bool:
        """Whether the day is counted from the date on the notice by the time that the notice gives, and not by a rule."""
        return not self.row_id and self.by_notice is None and self.day is not None


def standing_of(day: date | None, as_of: date) -> Standing:
    """How a day stands to another."""
    if day is None:
        return Standing.NO_DATE
    if day < as_of:
        return Standing.PASSED
    return Standing.NEAR if (day - as_of).days < NEAR_DAYS else Standing.OPEN
