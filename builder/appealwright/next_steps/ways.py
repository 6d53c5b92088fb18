"""Which way is open to one person: what the next step is, who sends it, what it waits for, and by which rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from appealwright.binding import RuleFinding
from appealwright.case import Case
from appealwright.days.awaiting import NO_ANSWER
from appealwright.days.deadline import Deadline, Standing
from appealwright.days.ladder import OUTSIDE as OUTSIDE_DECIDED
from appealwright.next_steps.around import Around
from appealwright.writer.ink import Ink

__all__ = ["FIRST_STAGES", "OUTSIDE", "URGENT", "Ways"]

_MISSING = re.compile(r"\b(?:not|cannot|no|missing|lack\w*|without|absent|insufficient)\b", re.IGNORECASE)
URGENT, _OBJECTION, OUTSIDE = "expedited-appeal", "concurrent-care-objection", "external-review-request"
FIRST_STAGES = ("", "first")
_LAST_IS_COURT = (
    *("erisa_self_funded", "erisa_insured", "public_self_funded", "public_insured", "church_self_funded", "church_insured"),
    *("individual", "student_insured", "fehb", "pshb"),
)
"""The plans whose outside decision binds, and after which only court is left."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of one person. Nothing here is kept, so that a page knows which answers it was made from."""

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

    @property
    def is_clinician(self) -> bool:
        """Whether the clinician sends the papers."""
        return self._case.is_("sender.role", "clinician")

    @property
    def requesting(self) -> bool:
        """Whether the next step is outside review."""
        return self.around.first == OUTSIDE

    @property
    def elsewhere(self) -> bool:
        """Whether that request goes to somebody other than the plan."""
        return self.requesting and self.around.outside.to != "plan"

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
        return self.urgent and self.around.makes(URGENT)

    @property
    def minor(self) -> bool:
        """Whether a parent or guardian signs."""
        return self._case.is_("patient.age_band", "under_18")

    @property
    def must_treat_urgent(self) -> bool:
        """Whether a rule makes the plan take the clinician's word that a case is urgent."""
        rules = ("urgent-deference", "urgent-meaning", "physician-expedites", "provider-expedites")
        return self.around.makes(URGENT) and any(self.ink.rule(name) for name in rules)

    @property
    def objecting(self) -> bool:
        """Whether an approved course is cut short and the packet objects to that."""
        return self.ink.course.cut and self.around.makes(_OBJECTION)

    @property
    def extending(self) -> bool:
        """Whether nothing approved is left: that paper asks for more, and goes with the appeal."""
        return not self.ink.course.cut and self.around.makes(_OBJECTION)

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
        return self.around.makes(OUTSIDE) and self._stage_in(*FIRST_STAGES, NO_ANSWER, "after_first_appeal")

    @property
    def draft(self) -> bool:
        """Whether the letter of this step itself says DRAFT."""
        return self.around.first in self.around.drafts

    @property
    def paper_wanted(self) -> str:
        """Which paper the first reason that names one says is not shown, of care not yet given: "scores", "fills" (of a table in which a
        medicine lacks its time), "notes" (on another illness or risk); empty where none does, it is in hand, or a newer score is asked for.
        """
        quotes = [reason.text("quote") for reason in self._case.records("denial.reasons")]
        if self._case.is_("denial.timing", "after"):
            return ""
        first = next((found for quote in quotes if (found := self._paper_of(quote))), "")
        return "" if first == "held" else first

    def _paper_of(self, quote: str) -> str:
        ink = self.ink
        missing = bool(_MISSING.search(quote))
        if missing and ink.asks_for_scores(quote):
            return "" if self._asks_for_newer else "scores"
        if ink.counts_trials(quote):
            undated = any(not ink.told_weeks(one) and not (one.text("from") and one.text("to")) for one in ink.antidepressants)
            return ("held" if "history" in self._case.chosen("exhibits.have") else "fills") if undated else ""
        return "notes" if missing and ink.risks_in(quote) else ""

    @property
    def _asks_for_newer(self) -> bool:
        quotes = [reason.text("quote") for reason in self._case.records("denial.reasons")]
        asked = (*quotes, *(criterion.text("words") for criterion in self._case.records("plan.criteria")))
        return any(map(self.ink.criteria.asks_for_newer, asked))

    @property
    def lacks_a_score(self) -> bool:
        """Whether the records are refused for want of a score, of care not yet given, and there is none: it can be asked by telephone."""
        asked = any(self.ink.asks_for_scores(reason.text("quote")) for reason in self._case.records("denial.reasons"))
        return asked and self.ink.latest_score is None and not self._case.is_("denial.timing", "after")

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
        if not self.around.makes(OUTSIDE) or self.ink.rule("external-review-right") or not self.ink.refused_as("experimental"):
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

    @property
    def quick(self) -> str:
        """The rule that gives the time for an urgent decision, of several the fewest hours; empty where none is asked for."""
        rule = self.ink.rule("urgent-decision") if self.around.makes(URGENT) else ""
        return (self.around.fewer_hours[0] or rule) if rule else ""

    @property
    def hearing_after(self) -> str:
        """The rule on the hearing that follows the outside review of this program, where "the last appeal" that was refused may have been
        that review itself; empty where none was read.
        """
        return self._hearing if self.requesting and self._stage_in("final") else ""

    @property
    def hearing_now(self) -> str:
        """The rule on the hearing that is asked for, once somebody outside has decided."""
        return self._hearing if self.requesting and self._stage_in(OUTSIDE_DECIDED) else ""

    @property
    def _hearing(self) -> str:
        found = (rule.row for rule in self.ink.assessment.rules if rule.certain)
        return next((row.id for row in found if row.id.endswith(".hearing") and row.detail.get("means")), "")

    @property
    def more_papers(self) -> str:
        """The rule on papers that come after the request for outside review: the federal process's own, or the least that a State's must
        give. A fast review has no time for them, and one office must have them all with the request.
        """
        if not self.requesting or self.urgent or self.around.outside.closes:
            return ""
        return self.ink.rule("external-information") or self.ink.rule("state-external-minimums")

    @property
    def more_days(self) -> int | None:
        """The business days that it gives for them."""
        row = self.ink.row(self.more_papers)
        days: int | None = row.detail.get("more_days") or row.times[0].count
        return days

    @property
    def first_check(self) -> str:
        """The rule on the days for the first check of that request; an expedited one has no such days."""
        return self.ink.rule("external-preliminary") if self.requesting and not self.urgent else ""

    @property
    def kept(self) -> str:
        """The rule that keeps a course going while the appeal runs, and that may make it be paid back."""
        return self.ink.rule("keep-benefits") if self.ink.course.cut or self.ink.found("course.promised") else ""

    @property
    def expedited_beside(self) -> str:
        """The rule by which expedited outside review may be asked for the same day as the urgent appeal, and is not yet."""
        return self.ink.rule("external-review-expedited") if self.around.makes(URGENT) and not self.around.makes(OUTSIDE) else ""

    @property
    def fast_over(self) -> Deadline | None:
        """The time to ask for expedited outside review, where it has passed and the request asks for that all the same."""
        rules = self.ink.assessment.on("external-review")
        fast = {rule.row.id for rule in rules if rule.row.detail.get("track") == "expedited"} | {self.ink.rule("external-review-expedited")}
        found = (one for one in self.ink.assessment.deadlines if one.row_id and one.row_id in fast and one.whose == "claimant")
        over = next((one for one in found if one.day and one.standing is Standing.PASSED), None)
        return over if self.urgent and self.around.makes(OUTSIDE) else None
