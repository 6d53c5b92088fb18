"""How long each medicine of the table was taken, as surely as it was told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.taken_now import is_taken_now
from appealwright.history.trials import (
    days_given,
    is_nameless,
    least_weeks,
    trials_by_date,
    weeks_given,
    whole_span,
)
from appealwright.untold.unsure import is_unsure
from appealwright.whole import whole_ended, whole_text
from appealwright.writer.noticed import Noticed
from appealwright.writer.once import Once

__all__ = ["Lasted", "says_taken_still"]

_TWO_WEEKS = 14
_TAKEN_STILL = re.compile(
    r"^\W*(?:(?:I|he|she)(?: am| is|['\u2019][ms]) )?"
    r"(?:(?:still|currently) (?:taking|takes? it|on it|taken)|on it still|taken now|ongoing)\b",
    re.IGNORECASE,
)


def says_taken_still(trial: Record) -> bool:
    """Whether what was told of why a medicine ended says that it did not."""
    return bool(_TAKEN_STILL.search(whole_ended(trial)))


@dataclass(slots=True)
class Lasted(Noticed):
    """The same case, with its medicines and how long each was taken."""

    @Once
    def trials(self) -> tuple[Record, ...]:
        """The medicine trials by date."""
        return trials_by_date(self.case.records("history.trials"))

    def told_weeks(self, trial: Record) -> str:
        """The weeks at the dose named, as they were told; empty where only the dates say how long it was taken in all, and where what was
        told is all of that time: few doses are reached on the first day.
        """
        return "" if whole_span(trial) else trial.text("weeks")

    def longer_by_dates(self, trial: Record) -> int:
        """The weeks at the least, by its beginning, of a trial that is taken still, where fewer were told: those may be at the dose named
        or be an old count, and nobody knows which; else 0.
        """
        still = self.taken_now(trial) or (not trial.text("to") and says_taken_still(trial))
        weeks = least_weeks(trial, self.assessment.as_of) if still and self.told_weeks(trial) else 0
        return weeks if weeks > int(self.weeks(trial) or 0) else 0

    def weeks(self, trial: Record) -> str:
        """The weeks of a trial, empty where not known."""
        weeks = weeks_given(trial)
        return "" if weeks is None else str(weeks)

    def least_weeks(self, trial: Record) -> int:
        """The weeks of a trial at the least, where only its months are told, or it is taken still; 0 where they say nothing, or more is
        known.
        """
        return 0 if self.weeks(trial) else least_weeks(trial, self.assessment.as_of if self.taken_now(trial) else None)

    def has_length(self, trial: Record) -> bool:
        """Whether anything tells how long a trial was."""
        return bool(self.weeks(trial) or self.least_weeks(trial))

    def days(self, trial: Record) -> int | None:
        """The days of a trial too short to tell in weeks (under two, or under four that are no whole weeks), where both its dates are known
        to the day: weeks rounded down would tell less than was taken.
        """
        days = days_given(trial)
        short = days is not None and (days < _TWO_WEEKS or (days < 2 * _TWO_WEEKS and days % 7 > 0))
        return days if short else None

    @Once
    def whole_lengths(self) -> tuple[int, ...]:
        """The rows of which the whole length alone is known, and not the weeks at the dose that they name."""
        dosed = ((row, one) for row, one in enumerate(self.trials, 1) if one.text("dose_mg"))
        untold = ((row, one) for row, one in dosed if self.days(one) is None and not self.told_weeks(one))
        return tuple(row for row, one in untold if (self.weeks(one) and not one.text("weeks")) or self.least_weeks(one) > 1)

    def taken_now(self, trial: Record) -> bool:
        """Whether a medicine with no end told is named among the medicines now, in words that do not say it ended; or by its own words is
        taken still, where those on the medicines now are none or unsure.
        """
        return not trial.text("to") and (self.named_now(trial) or self.is_taken_still(trial))

    def is_taken_still(self, trial: Record) -> bool:
        """Whether its own words alone say so: “still on it”."""
        now = whole_text(self.case, "history.now")
        return (not now or is_unsure(now)) and not is_nameless(trial) and says_taken_still(trial)

    def named_now(self, trial: Record) -> bool:
        """The same, though this trial of it may have ended, as one does whose dose was raised."""
        return not is_nameless(trial) and is_taken_now(trial.text("drug"), whole_text(self.case, "history.now"), self.facts)
