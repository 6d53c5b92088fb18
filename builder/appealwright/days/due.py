"""Which dates come next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.answers import Known
from appealwright.days.clocks import clock_said, is_said_short, time_said
from appealwright.days.dates import federal_holidays, last_working_day, next_working_day
from appealwright.days.decided_by import DecidedBy
from appealwright.days.fast import FastClock, fast_clock
from appealwright.days.provisional import Provisional, unless_grandfathered
from appealwright.deadlines import NEAR_DAYS, Deadline, Standing
from appealwright.notice.clock.counted_from import counts_from_its_date
from appealwright.notice.clock.times import Told, appeal_time, last_day_to_sue
from appealwright.notice.course.says import times_told
from appealwright.notice.steps.levels import (
    another_offered,
    another_until,
    by_its_levels,
    next_is_voluntary,
    says_steps_done,
    tells_of_one,
    tells_of_two,
)
from appealwright.numerals import NUMERALS

__all__ = ["Due"]

_LATER = 21
"""By more days than this the law gives longer than the notice says: the mail accounts for less (our own advice)."""
_SOON, _LONG_AHEAD = 30, 37
"""Papers are asked for within a month where that leaves the step a week."""


@dataclass(frozen=True, slots=True)
class Due(DecidedBy):
    """The packet beside the calendar."""

    @property
    def next_date(self) -> Deadline | None:
        """The next day on which the person must have acted."""
        return next((one for one in self.dates if one.whose == "claimant" and one.standing in {Standing.OPEN, Standing.NEAR}), None)

    @property
    def fast_clock(self) -> FastClock | None:
        """Until when a fast decision is asked for, where a page of the packet asks for one, or may."""
        return fast_clock(self.case, self.assessment, self.facts) if self.certified_in and self.assessment.silence is None else None

    @property
    def fast_day_apart(self) -> FastClock | None:
        """The same, where that day is not the one of the step itself, which stands among the dates."""
        clock, by = self.fast_clock, self.assessment.appeal_by
        return clock if clock and by and not (by.row_id == clock.row_id and by.act_by == clock.day) else None

    @property
    def outside_due(self) -> Deadline | None:
        """The person's own clock for outside review or a hearing, the soonest first; None where none has begun or is known."""
        steps = {"external-request", "hearing-request"}
        return next((one for one in self.dates if one.whose == "claimant" and one.what in steps and one.act_by), None)

    @property
    def may_run_to(self) -> date | None:
        """The last day that a State may have set, where the least that it must give has passed and no notice or answer tells its time."""
        by = self.assessment.appeal_by
        if by is None or not self.assessment.late or not by.row_id or by.by_notice or by.earlier_in_notice or times_told(self.case):
            return None
        longest, start = self.facts.row(by.row_id).detail.get("longest_days"), self.case.day(by.counted_from)
        last = start + timedelta(days=longest) if longest and start and not isinstance(self.case.get("denial.appeal_days"), Known) else None
        return last if last and last >= self.assessment.as_of else None

    @property
    def unless_grandfathered(self) -> Provisional | None:
        """The last day by a rule that binds unless the plan is grandfathered, which nobody has said."""
        return unless_grandfathered(self.assessment, self.facts)

    @property
    def told_time(self) -> Told | None:
        """The time for the appeal that the notice gives and nobody has entered, where no day is known, or it ends well before that, or soon
        while that runs on.
        """
        requesting = self.first == "external-review-request"
        told = None if self.assessment.late or requesting else appeal_time(self.case)
        own = self.next_date
        known = own.act_by if own and own.what == "internal-appeal" else None
        if told is None or known is None:
            return told if own is None else None
        from_its_date = counts_from_its_date(self.case.text("denial.text"), told.days)
        soon = from_its_date and told.day < known and (told.day - self.assessment.as_of).days <= NEAR_DAYS
        return told if soon or (known - told.day).days > _LATER else None

    @property
    def notice_counts_from_its_date(self) -> bool:
        """Whether the notice counts the time of the step that is next in days from its own date."""
        by, text = self.assessment.appeal_by, self.case.text("denial.text")
        times = self.facts.row(by.row_id).times if by and by.row_id else ()
        return any(counts_from_its_date(text, time.count) for time in times)

    @property
    def last_day_to_sue(self) -> Told | None:
        """The last day to sue, as the notice or the plan gives it, still to come."""
        told = last_day_to_sue(self.case)
        return told if told and told.day >= self.assessment.as_of else None

    @property
    def papers_by(self) -> date | None:
        """A day to ask papers for where the next step has long to go, which does not wait for them: within a month, and before the plan has
        to decide an appeal that it gets today. None where the step or that decision is near, or no day is known (our own advice on form).
        """
        by, today = self.assessment.appeal_by, self.assessment.as_of
        if by is None or by.act_by is None or (by.act_by - today).days <= _LONG_AHEAD:
            return None
        month, ends = today + timedelta(days=_SOON), self.ends_if_sent_today
        if ends is None or ends > month:
            return next_working_day(month, federal_holidays(self.facts))
        return last_working_day(ends - timedelta(days=1), federal_holidays(self.facts)) if (ends - today).days >= NEAR_DAYS else None

    def clock(self, deadline: Deadline) -> str:
        """A deadline in the language of this paper, with no word on two levels where the notice says that there is one."""
        return by_its_levels(clock_said(deadline, self.facts, self.words), self.case)

    def length(self, deadline: Deadline) -> str:
        """How long the time of a rule is, as a letter says it: "four months"."""
        time = next(time for time in self.facts.row(deadline.row_id).times if time.words == deadline.words)
        count, unit = time.allows or time.count, time.unit.replace("_", " ")
        return f"{NUMERALS[count] if count < len(NUMERALS) else count} {unit.removesuffix('s') if count == 1 else unit}"

    @property
    def if_refused_late(self) -> Deadline | None:
        """The day for outside review counted from the first notice, where the appeal may be refused as late and nothing else comes."""
        return next((one for one in self.assessment.deadlines if one.if_refused_late), None)

    @property
    def asks_outside_here(self) -> str:
        """The rule by which the plan itself takes that request: then the appeal can hold it. Empty where another office takes it."""
        due = self.if_refused_late
        taker = self.facts.row(due.row_id).detail.get("file_with") if due else None
        return due.row_id if due and taker and taker["to"] == "plan" else ""

    def clock_of(self, row_id: str) -> str:
        """The clock of a rule for a decision in hours, else its first, in the language of this paper: the case has no day for it yet."""
        row = self.facts.row(row_id)
        hours = (time for time in row.times if (time.what, time.unit) == ("internal-decision", "hours"))
        return time_said(row, next(hours, row.times[0]), self.words)

    def is_said_short(self, deadline: Deadline) -> bool:
        """Whether this paper says of a deadline only how long it is, and its row says more in the language of letters."""
        return is_said_short(deadline, self.facts, self.words)

    @property
    def two_levels(self) -> bool:
        """Whether the notice itself says that there are two levels of appeal."""
        return tells_of_two(self.case)

    @property
    def one_level(self) -> bool:
        """Whether the notice itself says that there is one level of appeal."""
        return tells_of_one(self.case)

    @property
    def steps_done(self) -> str:
        """How the notice says that the plan's own steps are done, or need not be taken; empty where it does not."""
        return says_steps_done(self.case)

    @property
    def another_offered(self) -> str:
        """How the notice of a refused appeal offers one more inside the plan, where the next step is outside it; else empty."""
        refused = self.case.text("denial.stage") in ("after_first_appeal", "final") and not self.makes("second-level-appeal")
        return another_offered(self.case) if refused and self.first == "external-review-request" else ""

    @property
    def another_until(self) -> Told | None:
        """The last day for that appeal by the notice's own time, still to come."""
        undated = next_is_voluntary(self.case) and not any(one.what == "second-appeal" for one in self.dates)
        told = another_until(self.case) if self.another_offered or undated else None
        return told if told and told.day >= self.assessment.as_of else None

    @property
    def told_too_long(self) -> Told | None:
        """The same, where the rule gives less: the plan may not take it."""
        told, law = self._decision_told, self._decided_after(self.assessment.as_of)
        return told if told and law and told.day > law else None
