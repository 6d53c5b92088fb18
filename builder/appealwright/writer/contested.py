"""What a notice says of the medicines that were tried, beside the table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from appealwright.answers import Known, PartialDate, Record
from appealwright.binding import RuleFinding
from appealwright.history.account import Account, account, account_in_box
from appealwright.history.added_met import AddedMet, AddedShort, added_met, added_short, added_weeks_asked, is_as_quoted, step_besides
from appealwright.history.conceded import concedes
from appealwright.history.counted import EPISODE, Count, counted
from appealwright.history.listed import Listed, listed
from appealwright.history.recorded import Told, doses_disputed, doses_undefended, granted, left_out, longer_than_said, missed_and_recorded
from appealwright.history.rule_met import RuleMet, rule_met
from appealwright.history.rule_reached import RuleReached, rule_reached
from appealwright.history.step import Step
from appealwright.history.step_forbidden import laws_that_forbid
from appealwright.history.step_kind import asks_for_antidepressants, is_one_medicine, without_one_added_to
from appealwright.history.step_met import reached_by_number
from appealwright.history.step_parts import StepParts, asks_for_added, step_parts, stopped_of_step
from appealwright.history.therapy_twice import told_besides
from appealwright.history.whole_course import WholeCourse, given_elsewhere, whole_course
from appealwright.notice.clauses.conceded import granted_in
from appealwright.numerals import trials_asked
from appealwright.writer.named import Named
from appealwright.writer.over_a_name import told_whole
from appealwright.writer.prose import sentences, stopless

__all__ = ["Contested"]

_IN_BOX = 4
"""How many medicines a line of the box names one by one."""


@dataclass(slots=True)
class Contested(Named):
    """The same case, with the trials that the notice counts, grants, misses or calls too short or too low."""

    def counted(self, quote: str) -> Count | None:
        """The antidepressants beside what a sentence of the plan asks of them; None where it asks nothing that can be counted."""
        return counted(self, quote)

    def account(self, quote: str) -> Account | None:
        """The same with all that was tried besides, and what is taken now: what every paper tells of the number."""
        return account(self, quote)

    @property
    def account_in_box(self) -> Account | None:
        """The first of a reason that asks for a number of a time, where the box names each that was tried in it."""
        return account_in_box(self)

    def therapy_in_episode(self, quote: str) -> bool:
        """Whether a sentence of the plan asks for psychotherapy in the present episode."""
        return any(EPISODE.search(one) and self.names_therapy(one) for one in sentences(quote))

    def rule_met(self, quote: str) -> RuleMet | None:
        """What a sentence of the plan asks for by number, classes and weeks, where the table of medicines reaches all of it."""
        return rule_met(self, quote)

    @property
    def rules_met(self) -> tuple[RuleMet, ...]:
        """The same of every reason that counts trials first, in their order, each rule once."""
        found = (rule_met(self, reason.text("quote")) for reason in self.case.records("denial.reasons"))
        return tuple(dict.fromkeys(one for one in found if one))

    def rule_reached(self, quote: str) -> RuleReached | None:
        """The same beside a dose, or another demand, that no table shows to be met: what is asked for, and what the table has of it."""
        return rule_reached(self, quote)

    @property
    def step_reached(self) -> Count | None:
        """What the reasons of a step of antidepressants ask for by number, classes and weeks, where the table reaches all of it and nothing
        but a dose is asked for beside it: no exception is asked for from that. None where the answers name another step, or have the
        criteria of the plan, which then decide.
        """
        reasons = (one for one in self.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy")
        quotes = tuple(one.text("quote") for one in reasons if not self.talk_was_had(one))
        other = self.case.records("plan.criteria") or (
            self.known("step.drug") and not (Step(self).is_antidepressant or self.counts_the_step)
        )
        return None if other else reached_by_number(self, quotes)

    @property
    def rule_in_box(self) -> RuleReached | None:
        """The first rule of a reason whose number, classes and weeks the table reaches, where the box does not call it met."""
        if self.rules_met and not self.case.records("plan.criteria"):
            return None
        found = (rule_reached(self, reason.text("quote")) for reason in self.case.records("denial.reasons"))
        return next((one for one in found if one), None)

    @property
    def put_forward(self) -> Count | None:
        """What a reason asks for by number and weeks where as many are put forward and are all that were tried, and it asks for more
        than that too, such as a dose: the box then names each beside what is asked, and claims no more. So too where a medicine beside
        them was shorter: its weeks are not set against the rule.
        """
        if self.rules_met:
            return None
        counts = (counted(self, reason.text("quote")) for reason in self.case.records("denial.reasons"))
        whole = [one for one in counts if one and one.asked > 1 and one.least and one.is_met and not (one.theirs or one.by_length)]
        few = (one for one in whole if not one.months and len(one.counts) + len(one.left) <= _IN_BOX)
        return next((one for one in few if self._is_all(one) or self._is_undercut(one)), None)

    def _is_all(self, count: Count) -> bool:
        return not (self.case.records("plan.criteria") or count.left or count.noticed)

    def _is_undercut(self, count: Count) -> bool:
        """Whether a trial beside those put forward was shorter than what is asked for: its weeks are then no least of all."""
        beside = all(one.why in {"side_effect", "weeks"} for one in count.left)
        return beside and any(0 < int(self.weeks(one.trial) or 0) < count.least for one in count.left)

    @property
    def listed(self) -> Listed | None:
        """The medicines tried of those that the notice lists for its step; None where it lists none, or none of them was."""
        return listed(self)

    def missed(self, quote: str) -> tuple[Told, ...]:
        """What a sentence of the notice says is not on record of a medicine, or leaves out of its list, and is."""
        return missed_and_recorded(self, quote) or left_out(self, quote)

    def granted(self, quote: str) -> tuple[Told, ...]:
        """The trials that a sentence of the notice grants itself."""
        return granted(self, quote)

    def longer_than_said(self, quote: str) -> tuple[Told, ...]:
        """The trials that a sentence of the notice tells shorter than the table."""
        return longer_than_said(self, quote)

    def doses_disputed(self, quote: str) -> tuple[tuple[Record, str], ...]:
        """The trials whose dose a sentence of the notice holds too low though the label has it, each with the row of its medicine."""
        return doses_disputed(self, quote)

    def doses_undefended(self, quote: str) -> tuple[Record, ...]:
        """Those that it holds inadequate and for which no label speaks here."""
        return doses_undefended(self, quote)

    @property
    def missed_anywhere(self) -> tuple[Told, ...]:
        """The same of every reason, in their order."""
        return tuple(one for reason in self.case.records("denial.reasons") for one in self.missed(reason.text("quote")))

    @property
    def step_parts(self) -> StepParts | None:
        """The medicines of a step of several, where one ground does not hold for all of them."""
        return step_parts(self)

    @property
    def laws_that_forbid(self) -> tuple[RuleFinding, ...]:
        """The rules by which no drug may be required first, where their conditions are shown and a reason asks for a step."""
        return laws_that_forbid(self)

    @property
    def step_is_as_quoted(self) -> bool:
        """Whether the notice's own sentence says better which step is meant than the words that were typed of it."""
        return is_as_quoted(self)

    @property
    def counts_the_step(self) -> bool:
        """Whether what was told of a step of several was told in doubt, and the count of the medicines tells the whole of it."""
        steps = (one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy")
        return self.step_parts is not None and Step(self).is_unsure and any(map(self.counted, steps))

    @property
    def stopped_of_step(self) -> tuple[str, ...]:
        """The names of those of the step that a side effect ended."""
        return stopped_of_step(self)

    def stopped_in(self, quote: str) -> tuple[str, ...]:
        """The same of one reason: of a step of several medicines those that are added, where it asks for one; else the others."""
        if not self.step_parts:
            return self.stopped_of_step
        wanted = self.asks_for_an_added(quote)
        added = {one.text("drug") for one in self.augmenting}
        return tuple(name for name in self.stopped_of_step if (name in added) is wanted)

    def asks_for_an_added(self, quote: str) -> bool:
        """Whether a reason asks for a medicine to be added, in those words, by the kind of it or by a name in the table."""
        by_name = not self.counted(quote) and any(one in self.augmenting for one in self.named_in(quote))
        return self.asks_for_augmenting(quote) or asks_for_added(quote) or by_name

    @property
    def named_of_step(self) -> tuple[Record, ...]:
        """Of a step of several medicines those that it names, beside antidepressants that it only counts: each has its own result. None
        where one ground holds for the whole step.
        """
        parts = self.step_parts
        return tuple(one for one in parts.named if parts.counts_none or one in self.augmenting) if parts else ()

    def added_of_step(self, quote: str) -> tuple[Record, ...]:
        """What was added in this episode, where a reason asks for that among other parts of the step and no other sentence tells it."""
        parted = self.step_parts and self.asks_for_augmenting(quote) and not self.named_in_step(quote) and not self.added_met(quote)
        return tuple(one for one in self.augmenting if parted and self.row_of(one) not in self.earlier_trials)

    @property
    def step_class(self) -> Markup:
        """The class of the step in parentheses, where it is one medicine; a demand that names some as examples has none."""
        return self.drug_class(self.case.text("step.drug")) if is_one_medicine(self) else Markup("")

    @property
    def step_asks_for_antidepressants(self) -> bool:
        """Whether the step asks for antidepressants, as the label of Spravato does, and not only for what is added to one."""
        return asks_for_antidepressants(self)

    def named_in_step(self, quote: str) -> tuple[Record, ...]:
        """The same for one reason: none where it is on the antidepressants."""
        return self.named_of_step if self.asks_for_an_added(quote) else ()

    def asks_for_added_alone(self, quote: str) -> bool:
        """Whether a reason asks for an addition and names no antidepressants: those that were tried alone are no answer to it."""
        return self.asks_for_an_added(quote) and not self.counted(quote) and "antidepressant" not in without_one_added_to(quote).casefold()

    def added_met(self, quote: str) -> AddedMet | None:
        """The medicine added to an antidepressant that is what a sentence asks for; None where none is, or it asks for none."""
        return added_met(self, quote)

    @staticmethod
    def added_weeks_asked(quote: str) -> int:
        """For how many weeks a sentence asks for one added medicine, and for nothing else; else 0."""
        return added_weeks_asked(quote)

    def whole_course(self, quote: str) -> WholeCourse | None:
        """What was told of the one course of which a sentence asks for too little."""
        return whole_course(self, quote)

    @property
    def whole_courses(self) -> tuple[WholeCourse, ...]:
        """The same of all reasons on steps or need, each once."""
        grounds = {"ground.step-therapy", "ground.not-medically-necessary"}
        quotes = (one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") in grounds)
        return tuple({found.key: found for one in quotes if (found := self.whole_course(one))}.values())

    def course_elsewhere(self, course: WholeCourse) -> bool:
        """Whether another insurer is told to have paid for it."""
        return given_elsewhere(self, course)

    @property
    def added_short(self) -> AddedShort | None:
        """What was added for fewer weeks than a reason on steps asks, where every other such reason counts what the table reaches."""
        reasons = [one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy"]
        short = {quote: found for quote in reasons if (found := added_short(self, quote))}
        others = (counted(self, quote) for quote in reasons if quote not in short)
        alone = len(short) == 1 and len(reasons) > 1 and self.case.text("step.ground") in {"tried", "not_tolerated"}
        return next(iter(short.values())) if alone and all(count is not None and count.is_met for count in others) else None

    def falls_short(self, quote: str) -> bool:
        """Whether that reason is this one."""
        return self.added_short is not None and added_short(self, quote) is not None

    @property
    def added_of_rule(self) -> AddedMet | None:
        """The same of the first reason on steps that has one."""
        reasons = (one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy")
        return next(filter(None, map(self.added_met, reasons)), None)

    def concedes(self, quote: str, trials: Sequence[Record]) -> bool:
        """Whether a reason itself counts these trials as shown, and finds no fault with them."""
        return concedes(quote, (trial.text("drug") for trial in trials))

    @property
    def concedes_all(self) -> bool:
        """Whether a reason counts all that is put forward of the present episode as shown."""
        trials = [self.trials[number - 1] for number in self.recorded_now]
        return any(self.concedes(one.text("quote"), trials) for one in self.case.records("denial.reasons"))

    @property
    def step_besides_told(self) -> str | None:
        """What was told of a step besides the medicine that meets it, empty where all of it is that; None where the step is another."""
        words = step_besides(self)
        return words if words is None else stopless(words)

    def step_besides_added(self, exhibit: Markup) -> Markup | None:
        """What was told of a step of one added besides the medicine that meets it, with its exhibit; None where all of it is."""
        words = step_besides(self)
        return told_whole(self.case, "step.reason", stopless(words), exhibit) if words else None if words is None else Markup("")

    @property
    def step_besides_therapy(self) -> Markup:
        """What was told of a step of talking, without what the psychotherapy tells already; empty where that is all."""
        words = told_besides(self.case.text("step.reason"), self.case.text("history.therapy"))
        return told_whole(self.case, "step.reason", stopless(words)) if words else Markup("")

    def asks_only_for_one_added(self, quote: str) -> bool:
        """Whether it asks for that and for nothing else, and one was: no exception is needed to it, and no other trial answers it."""
        return self.added_met(quote) is not None and not trials_asked(without_one_added_to(quote))

    def ended_since_decided(self, trials: Sequence[Record]) -> tuple[Record, ...]:
        """Those of these trials that ended after the day of the decision, which so had not seen the whole of them."""
        decided = self.case.day("denial.date")
        ends = ((one, ended.value) for one in trials if isinstance(ended := one.get("to"), Known) and isinstance(ended.value, PartialDate))
        after = (one for one, day in ends if day.month and day.day and decided and date(day.year, day.month, day.day) > decided)
        return tuple(after)

    @property
    def grants(self) -> str:
        """The words by which the notice grants some of its criteria by their numbers."""
        return granted_in(self.case.text("denial.text"))
