"""By which rule a treatment goes on or ends: the plan's own, as the notice quotes it, and the one that was told of this treatment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known, PartialDate
from appealwright.days.dates import last_day_of
from appealwright.history.counted import counted
from appealwright.history.own_stop import ends_under
from appealwright.history.rule_reached import dose_of_rule
from appealwright.history.therapy_weeks import TherapyWeeks, therapy_weeks
from appealwright.notice.course.continued_when import continued_when
from appealwright.untold.no_therapy import tells_no_therapy
from appealwright.whole import whole_text
from appealwright.writer.narrated import Narrated

__all__ = ["Ruled"]


@dataclass(slots=True)
class Ruled(Narrated):
    """The same case, beside the rule by which the treatment goes on."""

    @property
    def goes_on_by_plan(self) -> str:
        """The notice's words for the gain by which the plan goes on, where the scores fell and the words name no size; else empty."""
        if not self.fall:
            return ""
        quotes = " ".join(one.text("quote") for one in self.case.records("denial.reasons"))
        return continued_when(self.case.text("denial.text")) or continued_when(quotes)

    @property
    def ends_by_own_rule(self) -> int:
        """The fall in percent under which the treatment ends by what was told of its review, where the scores fell by less; else 0."""
        if not self.fall or not self.known("treatment.review"):
            return 0
        least = ends_under(self.case.text("treatment.review"))
        return least if self.fall.percent < least else 0

    @property
    def dose_put_forward(self) -> str:
        """The dose that the reason asks for beside that number and those weeks; empty where it names none."""
        count, quotes = self.put_forward, (reason.text("quote") for reason in self.case.records("denial.reasons"))
        return next((dose_of_rule(quote) for quote in quotes if count and counted(self, quote) == count), "")

    @property
    def no_therapy(self) -> bool:
        """Whether the answer on talk therapy says that there is none."""
        return tells_no_therapy(whole_text(self.case, "history.therapy"))

    def therapy_weeks(self, quote: str) -> TherapyWeeks | None:
        """The weeks of psychotherapy that a reason asks for, and those told; in the present episode alone where it asks for that."""
        in_episode = self.therapy_in_episode(quote)
        return therapy_weeks(quote, self.case.text("history.therapy"), self.assessment.as_of, self._episode_began if in_episode else None)

    @property
    def asked_anew(self) -> bool:
        """Whether a reason takes what goes on for a new start, and asks for the trials of one."""
        quotes = (one.text("quote") for one in self.case.records("denial.reasons"))
        return any(self.tells_of_lapse(one) and (self.asks_for_trials(one) or self.counts_trials(one)) for one in quotes)

    @property
    def _approved(self) -> bool:
        before = self.course.before_this
        return self.course.cut or bool(self.approved_before) or (before is not None and before[1] > 0 and self.course.count_shown)

    @property
    def approved_or_going_on(self) -> bool:
        """Whether the treatment was approved before, or goes on."""
        return self._approved or self.goes_on

    @property
    def trials_in_question(self) -> bool:
        """Whether a reason turns on what was tried before: of a course that was approved only where need is denied by it."""
        need = self.need_of_trials
        by_need = bool(need) and (not self._approved or self._turns_on_trials(need))
        return self.asked_anew or self.refused_as("step-therapy") or by_need

    @property
    def use_granted(self) -> bool:
        """Whether what was approved, or goes on, is refused for how often, for its result, for one risk or for want of a pill beside it:
        nobody disputes the use or the trials.
        """
        disputed = self.trials_in_question or self.refused_as("experimental", "off-label", "benefit-exclusion", "compounded")
        return self.approved_or_going_on and not disputed

    @property
    def trials_undisputed(self) -> bool:
        """The same of the spray where no reason of any ground, and no criterion, counts trials either: nothing is then said of the episode,
        nor of the label's definition, that would hand the plan a reason which it never gave.
        """
        spray = self.case.is_("treatment.drug", "spravato") and not self.case.is_("treatment.indication", "acute")
        reasons = (one.text("quote") for one in self.case.records("denial.reasons"))
        quotes = [self.without_pill(one) for one in reasons if not self.asks_only_for_a_pill(one)]
        asked = any(map(self._turns_on_trials, quotes)) or bool(self.case.records("plan.criteria"))
        return spray and self.use_granted and not asked and all(quotes)

    @property
    def going_on_unasked(self) -> bool:
        """Whether the trial of going on with the spray answers no reason: all its people took the pill which a reason misses here, or the
        fall by half that is asked for is shown, and nobody says that the person is well enough to stop.
        """
        pill = any(self.asks_for_a_pill(one.text("quote")) for one in self.case.records("denial.reasons")) and not self.antidepressants_now
        met = self.half_is_asked and not self.lasting_half_is_asked and self.found("scores.fell_by_half") and not self.called_well
        return (pill or met) and not (self.refused_as("experimental", "off-label") or self.asked_anew)

    def _turns_on_trials(self, quote: str) -> bool:
        others = set(self.asked_for_in(quote)) - {self.case.text("treatment.drug")}
        return self.counts_trials(quote) or self.asks_for_trials(quote) or bool(others)

    @property
    def _episode_began(self) -> date:
        """The last day on which the episode may have begun; after every other where none is told."""
        told = self.case.get("treatment.episode_start")
        if not isinstance(told, Known) or not isinstance(told.value, PartialDate):
            return date.max
        return last_day_of(told.value)
