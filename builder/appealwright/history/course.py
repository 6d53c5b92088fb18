"""The course that is asked for: how much of an approved one is left, and whether more of what goes on is all that is in question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.history.other_interval import other_interval
from appealwright.notice.course.approved_count import names_count
from appealwright.notice.course.granted import Granted, granted_of
from appealwright.notice.course.past_end import PastEnd, past_end
from appealwright.notice.course.renewal import knows_no_approval
from appealwright.notice.course.says import is_reduced, slower_rhythm
from appealwright.notice.course.until import ran_out
from appealwright.untold.doubted import doubted_in
from appealwright.writer.noticed import Noticed

__all__ = ["Course"]


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a case."""

    told: Noticed

    @property
    def counted(self) -> bool:
        """Whether it was under way when the notice came, and both what was approved and what was given are told."""
        told = self.told
        return told.case.is_("denial.timing", "during") and told.known("course.approved", "course.given", "treatment.drug")

    @property
    def given(self) -> int:
        """How many sessions of it were given."""
        return self.told.number("course.given") if self.counted else 0

    @property
    def approved(self) -> int:
        """How many sessions of it were approved."""
        return self.told.number("course.approved") if self.counted else 0

    @property
    def left(self) -> int:
        """How many of the approved sessions are left."""
        return self.told.number("course.approved") - self.told.number("course.given") if self.counted else 0

    @property
    def one_interval(self) -> bool:
        """Whether the schedule is one interval, which any part of the course has; else it is that of a whole course. Another that is told
        beside it makes two of it.
        """
        return self.told.found("treatment.one_interval") and self.other_interval is None

    @property
    def other_interval(self) -> tuple[str, str] | None:
        """In which other answer, and in which words, another interval is told than that of the schedule; none where that is in doubt."""
        return None if "treatment.schedule" in doubted_in(self.told.case) else other_interval(self.told.case)

    @property
    def cut(self) -> bool:
        """Whether an approved course is cut short."""
        return self.left > 0

    @property
    def ran_out(self) -> date | None:
        """The day on which the approval ran out by its own dates, before that on which the sessions stop; None where days are left."""
        return ran_out(self.told.case, self.told.assessment.as_of) if self.cut and not self.reduced else None

    @property
    def past_approval(self) -> PastEnd | None:
        """Where the sessions left of a course that is cut end after the approval that the notice tells of, by the interval told."""
        return past_end(self.told.case, self.left, self.told.assessment.as_of) if self.cut and not self.ran_out else None

    @property
    def no_approval_known(self) -> bool:
        """Whether nobody knows what was approved, and the notice tells of no approval: no letter then says that there was one."""
        return knows_no_approval(self.told.case)

    @property
    def count_shown(self) -> bool:
        """Whether how many were approved stands in a paper: in the notice, or in the approval that is enclosed. Where no notice was
        pasted nobody knows, and the answer is taken for the plan's number.
        """
        case = self.told.case
        pasted = bool(case.text("denial.text"))
        return not pasted or "approval" in case.chosen("exhibits.have") or names_count(case, self.approved)

    @property
    def notice_days(self) -> int | None:
        """How many days lie between the notice and the day on which it cuts the course; None where one of them is not known."""
        came, cut = self.told.case.day("denial.received"), self.told.case.day("course.cut")
        return (cut - came).days if came and cut else None

    @property
    def reduced(self) -> bool:
        """Whether the notice makes it less and does not end it: fewer or rarer sessions of it stay approved."""
        return self.cut and is_reduced(self.told.case)

    @property
    def slower(self) -> str:
        """The interval to which the notice reduces it, in its own words; empty where it names none."""
        return slower_rhythm(self.told.case) if self.reduced else ""

    @property
    def before_this(self) -> tuple[int, int] | None:
        """Where more is refused: how many sessions were approved before, and how many of them were given."""
        told = self.told
        counted = told.found("course.more_refused") and told.known("course.approved", "course.given", "treatment.drug")
        return (told.number("course.approved"), told.number("course.given")) if counted and not self.counts_grant else None

    @property
    def granted(self) -> Granted | None:
        """How many of those asked for the notice approves and refuses, by its own counts; None where it tells none, another number was
        asked for, or they were given.
        """
        told = self.told
        if self.cut or told.case.is_("denial.timing", "after") or not told.known("treatment.sessions", "treatment.drug"):
            return None
        granted = granted_of(told.case)
        return granted if granted and told.number("treatment.sessions") == granted.asked else None

    @property
    def counts_grant(self) -> bool:
        """Whether the approved number that was told holds what this very notice grants: it is then no number of an approval before."""
        granted = granted_of(self.told.case)
        return granted is not None and self.told.number("course.approved") - self.told.number("course.given") == granted.approved

    @property
    def exceeds(self) -> bool:
        """Whether more sessions were given than approved: then another approval is not told, or some were none of the plan's, and no letter
        sets the two numbers beside each other.
        """
        told = self.told
        return told.known("course.approved", "course.given") and told.number("course.given") > told.number("course.approved")

    @property
    def further(self) -> bool:
        """Whether the sessions asked for come behind others that were given: "16 further sessions", for the number alone reads as if it
        were over.
        """
        told = self.told
        more = self.before_this is not None or ((told.found("course.used_up") or self.counts_grant) and told.number("course.given") > 0)
        behind = self.renewing or more
        return behind and not told.case.is_("denial.timing", "after")

    @property
    def settled(self) -> bool:
        """Whether the plan approved the course and refuses only for want of improvement: diagnosis and history are not in question."""
        return self.cut and self.told.wants_improvement_alone

    @property
    def renewing(self) -> bool:
        """Whether a treatment that goes on is refused for want of improvement alone, and nobody has said that a course was cut: a
        renewal. Improvement is looked for only under a treatment that was given.
        """
        case = self.told.case
        goes_on = self.told.going_on or case.is_("denial.timing", "before") or self.counted
        return not self.cut and goes_on and not case.is_("denial.timing", "after") and self.told.wants_improvement_alone

    @property
    def going_on_alone(self) -> bool:
        """Whether going on is all that is in question."""
        return self.settled or self.renewing

    @property
    def result_first(self) -> bool:
        """Whether the result so far is the first thing that a reviewer asks for: of a course that is cut, or of more that is refused for
        it, beside another reason or alone.
        """
        more = self.told.goes_on and self.told.refused_as("no-continued-response") and not self.told.case.is_("denial.timing", "after")
        return self.cut or self.renewing or more

    @property
    def so_far(self) -> bool:
        """Whether more of a treatment that goes on is refused for its result or its number: a reviewer asks first how many were given. Of
        one of which none was, a limit is one on what is to come.
        """
        told = self.told
        refused = told.refused_as("no-continued-response", "dose-frequency-limit")
        return told.case.is_("denial.timing", "before") and told.goes_on and refused and told.case.text("course.given") != "0"

    @property
    def renews(self) -> bool:
        """Whether the notice speaks of a renewal."""
        return any("renew" in quote for quote in self._quotes)

    @property
    def renewal(self) -> bool:
        """Whether a renewal is refused with the cut, by the notice's own word: it is asked for beside what is left."""
        return self.cut and any("renewal" in quote for quote in self._quotes)

    @property
    def _quotes(self) -> tuple[str, ...]:
        return tuple(reason.text("quote").lower() for reason in self.told.case.records("denial.reasons"))
