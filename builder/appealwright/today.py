"""What the page of next steps turns on, in every language: which way is open today, what comes first, which dates are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from appealwright.around import Around
from appealwright.binding import RuleFinding
from appealwright.case import Case
from appealwright.deadlines import Deadline
from appealwright.ink import Ink
from appealwright.notice_says import times_told
from appealwright.provisional import Provisional

__all__ = ["Today"]

_OLD = 7
"""So many weeks after a notice the shortest of the usual times is nearly over (sixty days: our own advice, where none is known)."""
_MISSING = re.compile(r"\b(?:not|cannot|no|missing|lack\w*|without|absent|insufficient)\b", re.IGNORECASE)
_NEAR = 14
"""Within so many days an appeal goes out as it is, and papers follow."""
_URGENT, _OBJECTION, _OUTSIDE = "expedited-appeal", "concurrent-care-objection", "external-review-request"
_FIRST_STAGES = ("", "first")
_LAST_IS_COURT = (
    *("erisa_self_funded", "erisa_insured", "public_self_funded", "public_insured", "church_self_funded", "church_insured"),
    *("individual", "student_insured", "fehb", "pshb"),
)
"""The plans whose outside decision binds, and after which only court is left."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day of one person. Words are the template's; nothing here is kept, so that a page knows which answers it was made from."""

    ink: Ink
    around: Around

    @property
    def _case(self) -> Case:
        return self.ink.case

    @property
    def _day(self) -> date:
        return self.ink.assessment.as_of

    @property
    def _late(self) -> bool:
        return self.ink.assessment.late

    def _stage_in(self, *stages: str) -> bool:
        return self._case.text("denial.stage") in stages

    # --- which way is open ---

    @property
    def is_clinician(self) -> bool:
        """Whether the clinician sends the papers."""
        return self._case.is_("sender.role", "clinician")

    @property
    def requesting(self) -> bool:
        """Whether the next step is outside review."""
        return self.around.made[0] == _OUTSIDE

    @property
    def elsewhere(self) -> bool:
        """Whether that request goes to somebody other than the plan."""
        return self.requesting and self.around.outside.to != "plan"

    @property
    def goes_by_itself(self) -> bool:
        """Whether the plan sends the case on without a request: there is no last day, and what is sent is a statement."""
        return self.elsewhere and self.around.outside.by_itself and self.next is None

    @property
    def own_application(self) -> bool:
        """Whether the office that takes the request has a form of its own, without which it is not complete."""
        return self.elsewhere and bool(self.around.outside.form)

    @property
    def is_last(self) -> bool:
        """Whether only court is left after it."""
        return self.requesting and (self.ink.assessment.regime.regime or "") in _LAST_IS_COURT

    @property
    def urgent(self) -> bool:
        """Whether the clinician certifies that care not yet given is urgent, on a page of this packet."""
        certified = self._case.is_("urgency.level", "clinician_certified") and not self._case.is_("denial.timing", "after")
        return certified and bool(self.around.certified_in)

    @property
    def with_urgent(self) -> bool:
        """Whether the full appeal goes with an urgent one."""
        return self.urgent and _URGENT in self.around.made

    @property
    def minor(self) -> bool:
        """Whether a parent or guardian signs."""
        return self._case.is_("patient.age_band", "under_18")

    @property
    def must_treat_urgent(self) -> bool:
        """Whether a rule makes the plan take the clinician's word that a case is urgent."""
        rules = ("urgent-deference", "urgent-meaning", "physician-expedites")
        return _URGENT in self.around.made and any(self.ink.rule(name) for name in rules)

    @property
    def objecting(self) -> bool:
        """Whether an approved course is cut short and the packet objects to that."""
        return self.ink.course.cut and _OBJECTION in self.around.made

    @property
    def extending(self) -> bool:
        """Whether nothing approved is left: that paper asks for more, and goes with the appeal."""
        return not self.ink.course.cut and _OBJECTION in self.around.made

    @property
    def under_way(self) -> bool:
        """Whether the course has begun: then it has a next session, and no first."""
        return self._case.is_("denial.timing", "during") or self.ink.going_on or self.ink.refused_as("no-continued-response")

    @property
    def danger(self) -> bool:
        """Whether waiting may be dangerous and nobody certifies it yet: then the way to a fast decision comes before all else."""
        return self.around.danger and not self.urgent and not self.is_clinician

    @property
    def outside_beside(self) -> bool:
        """Whether outside review is asked for at a stage at which the plan decides as well."""
        return _OUTSIDE in self.around.made and self._stage_in(*_FIRST_STAGES, "after_first_appeal")

    @property
    def draft(self) -> bool:
        """Whether the letter of this step itself says DRAFT."""
        return bool(self.around.missing) or any(name == self.around.made[0] for name, _ in self.around.counted)

    @property
    def old_notice(self) -> int:
        """How many weeks ago the notice was written or came, where no last day is known and the time may be nearly over; else 0."""
        day = self._case.day("denial.date") or self._case.day("denial.received")
        weeks = (self._day - day).days // 7 if day else 0
        return weeks if self.next is None and not self._late and self.clock is None and weeks >= _OLD else 0

    @property
    def wants_the_scores(self) -> bool:
        """Whether the notice says that a score or the severity is not shown, of care not yet given: that paper is the one thing, unless
        the plan asks for a newer one than there is.
        """
        quotes = [reason.text("quote") for reason in self._case.records("denial.reasons")]
        asked = (*quotes, *(criterion.text("words") for criterion in self._case.records("plan.criteria")))
        if any(map(self.ink.criteria.asks_for_newer, asked)):
            return False
        missing = any(self.ink.asks_for_scores(quote) and _MISSING.search(quote) for quote in quotes)
        return missing and not self._case.is_("denial.timing", "after")

    @property
    def lacks_a_score(self) -> bool:
        """Whether the records are refused for want of a score, of care not yet given, and there is none: it can be asked by telephone."""
        asked = any(self.ink.asks_for_scores(reason.text("quote")) for reason in self._case.records("denial.reasons"))
        return asked and self.ink.latest_score is None and not self._case.is_("denial.timing", "after")

    @property
    def send_friday(self) -> date | None:
        """The next open day, where offices are closed today and it is still before a course is cut."""
        opens = self.around.next_open_day
        return opens if self.stops and self.around.closed_today and opens < self.stops else None

    @property
    def clinician_page(self) -> bool:
        """Whether that request ends with a statement for the clinician, by a State's track for what is called experimental."""
        if self.ink.rule("external-review-right") or not self.ink.refused_as("experimental"):
            return False
        found = (rule for rule in self.ink.assessment.on("external-review") if rule.row.jurisdiction != "US")
        track = next((rule for rule in found if rule.row.detail.get("track") == "experimental"), None)
        return track is not None and bool(track.conditions or track.row.detail.get("certifies"))

    @property
    def certificate_unread(self) -> str:
        """The rule of a State's track for what is called experimental whose certificate this packet has no page for, since its clauses
        could not be read: the office's own form has them. Empty where there is none.
        """
        if _OUTSIDE not in self.around.made or self.ink.rule("external-review-right") or not self.ink.refused_as("experimental"):
            return ""
        found = (rule.row for rule in self.ink.assessment.rules if rule.certain and rule.row.topic == "external-review")
        return next((row.id for row in found if row.detail.get("certificate") == "unread"), "")

    @property
    def professional(self) -> str:
        """The rule by which a health care professional may act in an urgent case; empty where none that binds says so."""
        speaks = self.ink.rule("representative")
        return speaks if speaks and "health care professional" in (self.ink.row(speaks).letter or "") else ""

    @property
    def timed(self) -> tuple[RuleFinding, ...]:
        """The rules of step therapy that give a time to decide on an exception."""
        rules = self.ink.assessment.on("step-therapy")
        return tuple(rule for rule in rules if any(time.what == "exception-decision" for time in rule.row.times))

    @property
    def off_list(self) -> tuple[RuleFinding, ...]:
        """The law on off-label use that lets a drug off the plan's list be asked for, where this one is off it."""
        if self.ink.compounded or not self._case.is_("plan.formulary", "not_on_formulary"):
            return ()
        return tuple(rule for rule in self.ink.assessment.on("off-label")[:1] if rule.row.detail.get("off_list"))

    # --- dates ---

    @property
    def next(self) -> Deadline | None:
        """The next day on which the person must have acted."""
        return self.around.next_date

    @property
    def appeal_day(self) -> date | None:
        """The day by which the next letter has to be there, where it is known and has not passed."""
        by = self.ink.assessment.appeal_by
        return by.act_by if by and not self._late else None

    @property
    def both(self) -> bool:
        """Whether outside review that is open at once may end before the appeal: both days are named."""
        by = self.ink.assessment.appeal_by
        outside_first = self.next is not None and self.next.what == "external-request"
        return outside_first and by is not None and by.what != "external-request" and by.act_by is not None

    @property
    def near(self) -> bool:
        """Whether that day is near, or may be."""
        by = self.next.act_by if self.next else None
        return bool(self.old_notice) or (by is not None and (by - self._day).days <= _NEAR)

    @property
    def stops(self) -> date | None:
        """The day on which the sessions of a course that is cut stop, still to come."""
        return self._to_come("course.cut") if self.objecting else None

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
    def running_clock(self) -> Provisional | None:
        """The same, while it runs."""
        clock = self.clock
        return clock if clock and clock.send_by >= self._day else None

    @property
    def asks_first(self) -> bool:
        """Whether the day is not known and none is near: a call settles it before the appeal is spent."""
        if self.next or self._late or self.urgent or self.objecting or self.requesting or self.old_notice:
            return False
        return self.clock is None or (self.clock.send_by - self._day).days > _NEAR

    @property
    def quick(self) -> str:
        """The rule that gives the time for an urgent decision; empty where none binds or nothing urgent is asked for."""
        return self.ink.rule("urgent-decision") if _URGENT in self.around.made else ""

    @property
    def told_in_the_notice(self) -> tuple[str, ...]:
        """The times that the notice gives, as it says them, while the kind of plan is not known and no rule gives any."""
        return () if self.ink.assessment.regime.regime else times_told(self._case)

    @property
    def voluntary(self) -> bool:
        """Whether the notice calls the next level inside the plan voluntary."""
        return self._stage_in("after_first_appeal") and "voluntary" in self._case.text("denial.text").lower()

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
        its_own = self.requesting or (self._stage_in(*_FIRST_STAGES) and "pre-service" not in (time.words if time else ""))
        return time if its_own else None

    # --- rules that a step is told with ---

    @property
    def more_papers(self) -> str:
        """The rule on papers that come after the request for outside review; a fast review has no time for them."""
        return self.ink.rule("external-information") if self.requesting and not self.urgent else ""

    @property
    def first_check(self) -> str:
        """The rule on the days for the first check of that request; an expedited one has no such days."""
        return self.ink.rule("external-preliminary") if self.requesting and not self.urgent else ""

    @property
    def kept(self) -> str:
        """The rule that keeps a course going while the appeal runs, and that may make it be paid back."""
        return self.ink.rule("keep-benefits") if self.ink.course.cut else ""

    @property
    def expedited_beside(self) -> str:
        """The rule by which expedited outside review may be asked for the same day as the urgent appeal, and is not yet."""
        return self.ink.rule("external-review-expedited") if _URGENT in self.around.made and _OUTSIDE not in self.around.made else ""

    def _to_come(self, name: str) -> date | None:
        day = self._case.day(name)
        return day if day and day >= self._day else None
