"""What the page of next steps turns on, in every language: which way is open today, what comes first, which dates are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.days.ladder import OUTSIDE as OUTSIDE_DECIDED
from appealwright.days.provisional import Provisional
from appealwright.deadlines import Deadline
from appealwright.next_steps.ways import FIRST_STAGES, Ways
from appealwright.notice.clock.times import Told, time_to_sue
from appealwright.notice.course.says import times_told
from appealwright.notice.steps.doors import doors_named
from appealwright.notice.steps.hearing import Hearing
from appealwright.notice.steps.kept_meanwhile import Kept
from appealwright.notice.steps.later_doors import later_doors, other_offers
from appealwright.notice.steps.levels import next_is_voluntary, second_in_time, two_required

__all__ = ["Today"]

_OLD = 7
"""So many weeks after a notice the shortest of the usual times is nearly over (sixty days: our own advice, where none is known)."""
_THURSDAY = 3
_NEAR = 14
"""Within so many days an appeal goes out as it is, and papers follow."""


@dataclass(frozen=True, slots=True)
class Today(Ways):
    """The day of one person. Words are the template's; nothing here is kept, so that a page knows which answers it was made from."""

    @property
    def goes_by_itself(self) -> bool:
        """Whether the plan sends the case on without a request: there is no last day, and what is sent is a statement."""
        return self.elsewhere and self.around.outside.by_itself and self.next is None

    @property
    def old_notice(self) -> int:
        """How many weeks ago the notice was written or came, where no last day is known and the time may be nearly over; else 0."""
        day = self._case.day("denial.date") or self._case.day("denial.received")
        weeks = (self._day - day).days // 7 if day else 0
        return weeks if self.next is None and not self._late and self.clock is None and self.told_time is None and weeks >= _OLD else 0

    @property
    def send_friday(self) -> date | None:
        """The next open day, where offices are closed today and it is still before a course is cut, and before the last day on which the
        notice lets one ask that it go on.
        """
        opens, asked = self.around.next_open_day, self.promise.day if self.promise else None
        in_time = self.stops is not None and opens < self.stops and (asked is None or opens <= asked or asked < self._day)
        return opens if in_time and self.around.closed_today else None

    @property
    def end_of_week(self) -> date | None:
        """The Friday of the next week, from a Thursday on: of this week too little is left. Before, None. An earlier day, where the notice
        pays on for who appeals by it.
        """
        today = self.ink.assessment.as_of
        late = today.weekday() >= _THURSDAY
        friday = today + timedelta(days=(11 if late else 4) - today.weekday())
        asked = self.promise.day if self.promise and self.promise.takes_appeal else None
        if asked and today <= asked < friday:
            return asked
        return friday if late else None

    @property
    def next(self) -> Deadline | None:
        """The next day on which the person must have acted."""
        return self.around.next_date

    @property
    def from_its_date(self) -> date | None:
        """The same last day counted from the date on the notice, where it is near and the law counts days from when the notice came:
        whoever sends by then has nothing to prove.
        """
        due, dated = self.next, self._case.day("denial.date")
        came = self._case.day("denial.received")
        if due is None or due.day is None or due.by_notice or due.counted_from != "denial.received" or not (dated and came and self.near):
            return None
        days = any(one.words == due.words and one.unit == "days" for one in self.ink.facts.row(due.row_id).times) if due.row_id else False
        return due.day - (came - dated) if days and dated < came else None

    @property
    def second_undated(self) -> bool:
        """Whether a second appeal goes out, and the day known is that of what comes after it: its own stands in the notice."""
        after_it = self.next is not None and self.next.what == "external-request"
        return after_it and not self.both and self.around.makes("second-level-appeal")

    @property
    def appeal_day(self) -> date | None:
        """The day by which the next letter has to be there, where it is known and has not passed; no day of a step after it."""
        by = self.ink.assessment.appeal_by
        return by.act_by if by and not (self._late or self.second_undated) else None

    @property
    def both(self) -> bool:
        """Whether outside review that is open at once may end before the appeal: both days are named."""
        by = self.ink.assessment.appeal_by
        outside_first = self.next is not None and self.next.what == "external-request"
        return outside_first and by is not None and by.what != "external-request" and by.act_by is not None

    @property
    def near(self) -> bool:
        """Whether that day is near, or may be."""
        days = (self.next.act_by if self.next else None, self.told_time.day if self.told_time else None)
        return bool(self.old_notice) or any((day - self._day).days <= _NEAR for day in days if day)

    @property
    def told_time(self) -> Told | None:
        """The time for the appeal that the notice itself gives and nobody has entered."""
        return self.around.told_time

    @property
    def last_day_to_sue(self) -> Told | None:
        """The last day to sue, as the notice or the plan gives it, still to come."""
        return self.around.last_day_to_sue

    @property
    def time_to_sue(self) -> str:
        """What the notice says of the time to sue, which no day counts yet."""
        return "" if self.last_day_to_sue else time_to_sue(self._case)

    @property
    def stops(self) -> date | None:
        """The day on which the sessions of a course that is cut stop, still to come."""
        return self._to_come("course.cut") if self.objecting or self.outside_at_cut else None

    @property
    def stopped(self) -> bool:
        """Whether the day on which a course is cut has gone by: the sessions come back, and do not go on."""
        cut = self._case.day("course.cut")
        return cut is not None and cut < self._day

    @property
    def appeal_ends_first(self) -> date | None:
        """The last day to appeal, where it comes before the sessions stop: after it no objection stands, so both days are named."""
        day = self.appeal_day
        return day if self.objecting and self.stops and day and day < self.stops else None

    @property
    def outside_at_cut(self) -> bool:
        """Whether the plan's own steps are over while an approved course is cut: what is asked of somebody outside goes today. Not where
        the plan sends the case on by itself, nor where it waits for a certification, unless the service is kept only for who asks in time.
        """
        over = self.ink.course.cut and self.requesting and not self.objecting and self._stage_in("after_first_appeal", "final")
        runs = self._to_come("course.cut") is not None or (self.next is not None and self.next.what == "continuation-request")
        return over and runs and not self.around.outside.by_itself and (bool(self.kept) or not self.urgent)

    @property
    def session(self) -> date | None:
        """The day on which the next session is planned, still to come."""
        return self._to_come("treatment.start")

    @property
    def open_tomorrow(self) -> bool:
        """Whether offices are open tomorrow."""
        return (self.around.next_open_day - self._day).days == 1

    @property
    def clock(self) -> Provisional | None:
        """The clock of a plan that may be grandfathered, where no other is known and none has passed."""
        return None if self.next or self._late else self.around.unless_grandfathered

    @property
    def grandfathered_open(self) -> bool:
        """Whether rules bind this plan only if it is not grandfathered, and nobody has said: no letter states them."""
        return not self.ended and any(not rule.certain and "plan.grandfathered" in rule.needs for rule in self.ink.assessment.rules)

    @property
    def sold_there(self) -> bool:
        """Whether the notice itself settles that: it calls the policy one that was bought on a Marketplace."""
        return self.grandfathered_open and self._case.is_("plan.kind", "individual") and self.around.face.of_a_marketplace

    @property
    def running_clock(self) -> Provisional | None:
        """The same, while it runs."""
        clock = self.clock
        return clock if clock and clock.send_by >= self._day else None

    @property
    def awaiting(self) -> bool:
        """Whether an appeal is out without an answer, and nobody outside can be asked yet."""
        return self.ink.assessment.silence is not None and not self.requesting

    @property
    def undecided(self) -> bool:
        """Whether nothing has been decided yet: Original Medicare decides on a claim, of care that was given (us.medicare.claim-first)."""
        original = self.ink.assessment.regime.regime == "medicare_original"
        return original and self._case.is_("denial.timing", "before") and self._stage_in(*FIRST_STAGES)

    @property
    def ended(self) -> bool:
        """Whether nothing can be sent now: somebody outside has decided, and no rule that was read opens another review; or nobody has."""
        over = self._stage_in(OUTSIDE_DECIDED) and not self.requesting and self.ink.assessment.regime.regime is not None
        return over or self.undecided

    @property
    def unanswered(self) -> bool:
        """Whether somebody outside is asked because an appeal was not answered in its time."""
        silence = self.ink.assessment.silence
        return silence is not None and self.requesting and silence.late and bool(silence.opens)

    @property
    def asks_first(self) -> bool:
        """Whether the day is not known and none is near: a call settles it before the appeal is spent."""
        if self.next or self._late or self.urgent or self.objecting or self.requesting or self.near or self.awaiting or self.ended:
            return False
        return self.clock is None or (self.clock.send_by - self._day).days > _NEAR

    @property
    def told_in_the_notice(self) -> tuple[str, ...]:
        """The times that the notice gives, as it says them, while the kind of plan is not known, or no rule dates a step of the person's:
        its steps are its own, or an answer that decides which rule binds is open.
        """
        dated = self.told_time or any(one.whose == "claimant" and one.act_by for one in self.shown)
        return () if dated and self.ink.assessment.regime.regime else times_told(self._case)

    @property
    def beside(self) -> tuple[str, ...]:
        """The rules that open another door beside the next step outside the plan."""
        return tuple(rule.row.id for rule in self.ink.assessment.rules if rule.certain and rule.row.detail.get("other_door"))

    @property
    def doors_named(self) -> tuple[str, ...]:
        """The doors that the notice names, which neither the steps of this kind of plan have nor a rule told here."""
        row = self.ink.assessment.regime_row
        told = (self.ink.row(name).title for name in self.beside)
        return doors_named(self._case, (*row.detail["levels"], *told)) if row else ()

    @property
    def voluntary(self) -> bool:
        """Whether the notice calls the next level inside the plan voluntary."""
        return next_is_voluntary(self._case)

    @property
    def second_first(self) -> bool:
        """Whether the notice of a first denial has outside review wait for a second appeal, in a plan that may ask for one."""
        row = self.ink.assessment.regime_row
        may = row is None or bool(row.detail.get("second_level"))
        return may and self._stage_in("", "first") and two_required(self._case.text("denial.text"))

    @property
    def second_in_time(self) -> str:
        """What the notice says of the time for that appeal."""
        return second_in_time(self._case)

    @property
    def later_doors(self) -> tuple[str, ...]:
        """What a first notice says of the later doors and their times, and stands nowhere else on the page."""
        heard = Hearing(self._case).after_appeal[0] if any(one.whose == "claimant" and not one.act_by for one in self.shown) else ""
        shown = (*self.told_in_the_notice, self.second_in_time if self.second_first else "", heard)
        return tuple(one for one in later_doors(self._case.text("denial.text")) if one not in shown) if self._stage_in("", "first") else ()

    @property
    def other_offers(self) -> tuple[str, ...]:
        """What else the notice says that may be asked for, or is not to be paid."""
        return other_offers(self._case.text("denial.text"))

    @property
    def shown(self) -> tuple[Deadline, ...]:
        """The dates for the table: the person's own, then the plan's to decide. In a cut the time for care not yet given is the wrong
        clock, for the course ends before it; a fast review has no time for more papers.
        """
        own = [one for one in self.around.dates if one.whose == "claimant"]
        theirs = [one for one in self.around.dates if one.what == "internal-decision"]
        if self._case.is_("denial.timing", "during"):
            own = [one for one in own if one.what != "internal-decision"]
            theirs = [one for one in theirs if self.quick and one.row_id == self.quick]
        return tuple(one for one in (*own, *theirs) if not self.urgent or one.what != "new-evidence")

    @property
    def quick_unshown(self) -> str:
        """The rule of the urgent decision, where no date of it is shown."""
        return "" if any(one.row_id == self.quick for one in self.shown) else self.quick

    @property
    def time_to_tell(self) -> Deadline | None:
        """The clock of whoever answers, where it is the one of this step."""
        time = self.around.time_to_answer
        its_own = self.requesting or (self._stage_in(*FIRST_STAGES) and "pre-service" not in (time.words if time else ""))
        return time if its_own else None

    @property
    def promise(self) -> Kept | None:
        """What the notice itself promises to who asks soon, where no rule keeps the course going and the appeal is still to be sent."""
        over = (self.kept and self.ink.course.cut) or self.requesting or self.awaiting or self.ended or not self._stage_in(*FIRST_STAGES)
        return None if over else self.around.gives.kept_meanwhile

    def _to_come(self, name: str) -> date | None:
        day = self._case.day(name)
        return day if day and day >= self._day else None
