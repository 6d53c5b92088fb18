"""What a letter tells of the medicines that were tried: counted and dated, never judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.answers import Known, PartialDate, Record
from appealwright.facts import Verified
from appealwright.history.adequacy import adequate_trials, falls_short, is_too_short, trials_needed
from appealwright.history.causes import other_cause
from appealwright.history.drugs import (
    by_session,
    drug_row,
    is_for_another_use,
    is_taken_with,
    is_trial_of_antidepressant,
)
from appealwright.history.fitful import taken_fitfully
from appealwright.history.lasted import Lasted
from appealwright.history.procedures import is_left_early
from appealwright.history.resistance import is_by_initials, without_claim
from appealwright.history.severity import AtOdds, code_at_odds
from appealwright.history.skipped import tells_missed
from appealwright.history.taken_for import counted, taken_for
from appealwright.history.taken_twice import each_medicine_once
from appealwright.history.trials import (
    UNCERTAIN,
    begun_in_year_of,
    closing_rows,
    earlier_rows,
    is_nameless,
    lies_within,
    may_have_ended_before,
    reaching_rows,
    undecided_rows,
)
from appealwright.whole import whole_ended, whole_text
from appealwright.writer.once import Once
from appealwright.writer.prose import cited, lines, said

__all__ = ["Tried"]


@dataclass(slots=True)
class Tried(Lasted):
    """The same case, with its medicines as a letter prints them."""

    @Once
    def counted_trials(self) -> tuple[Record, ...]:
        """The trials by date without what was taken for sleep or pain alone, or given by the session: such a row stands in Table 1 only."""
        fitful = taken_fitfully(self.case, self.facts)
        steady = tuple(one for one in self.trials if not self._missed(one, fitful))
        return counted(steady, whole_text(self.case, "history.now"), self.facts)

    def is_left_to_signer(self, trial: Record) -> bool:
        """Whether doses of it were missed, as far as told: whether it was a trial is for the clinician to say."""
        return self._missed(trial, taken_fitfully(self.case, self.facts))

    def _missed(self, trial: Record, fitful: frozenset[str]) -> bool:
        if self.case.is_("sender.role", "clinician"):
            return False
        row = drug_row(trial.text("drug"), self.facts)
        return tells_missed(whole_ended(trial)) or (not trial.text("to") and row is not None and row.id in fitful)

    @property
    def uncounted_trials(self) -> tuple[Record, ...]:
        """The rows of Table 1 that no count takes in: taken for sleep or pain, or with a name that nobody recalls."""
        return tuple(trial for trial in self.trials if trial not in self.counted_trials)

    def by_session(self, trial: Record) -> bool:
        """Whether a medicine is ketamine or esketamine, which is given by the session and has no dose a day."""
        return by_session(trial.text("drug"), self.facts)

    @staticmethod
    def is_nameless(trial: Record) -> bool:
        """Whether a medicine is told without a name."""
        return is_nameless(trial)

    @staticmethod
    def lacks_in_name(trial: Record) -> str:
        """What a name that a letter does not tell lacks: it was told with a doubt, or not at all."""
        return "certain" if trial.text("drug") == UNCERTAIN else "recalled"

    def taken_for(self, trial: Record) -> str:
        """What a medicine is told to have been, or to be, taken for, where that is not the depression: "sleep", "pain", or empty."""
        return taken_for(trial, whole_text(self.case, "history.now"), self.facts)

    @Once
    def antidepressants(self) -> tuple[Record, ...]:
        """The trials of antidepressants that a letter counts, by date: without those that fall short of the rows' dose or weeks, and each
        medicine once: by what was taken of it in the present episode, where anything was.
        """
        named = (trial for trial in self.counted_trials if is_trial_of_antidepressant(trial, self.facts))
        told = [trial for trial in named if not falls_short(trial, self.facts, older=self.is_old) and not self.just_begun(trial)]
        return each_medicine_once(told, self.facts, last=self.outside_episode)

    def just_begun(self, trial: Record) -> bool:
        """Whether an antidepressant is taken now and was begun so lately that it would fall short if it ended today: it is no trial yet."""
        day = self.assessment.as_of
        ended = Record((*(cell for cell in trial.cells if cell[0] != "to"), ("to", Known(PartialDate(day.year, day.month, day.day)))))
        return self.taken_now(trial) and falls_short(ended, self.facts, older=self.is_old)

    @staticmethod
    def is_unfinished(trial: Record) -> bool:
        """Whether a medicine ended for another cause than its effect, and nobody told what it had brought by then: it is no failure."""
        return not trial.text("result") and other_cause(whole_ended(trial))

    @property
    def new_antidepressants(self) -> tuple[Record, ...]:
        """The antidepressants among the trials that were begun so lately."""
        return tuple(one for one in self.counted_trials if is_trial_of_antidepressant(one, self.facts) and self.just_begun(one))

    @Once
    def all_short(self) -> tuple[Record, ...]:
        """The trials of antidepressants at a low dose or for a short time, also of a medicine that is counted by another row."""
        named = (trial for trial in self.counted_trials if is_trial_of_antidepressant(trial, self.facts))
        return tuple(trial for trial in named if falls_short(trial, self.facts, older=self.is_old))

    def short_of(self, trials: Sequence[Record]) -> str:
        """Of what these trials fall short: "time" where each does for its weeks, "dose" where none does, "both" where some do."""
        times = {is_too_short(trial, self.facts) for trial in trials}
        return "both" if len(times) > 1 else "time" if times == {True} else "dose"

    @property
    def is_old(self) -> bool:
        """Whether the person is 65 or older."""
        return self.case.is_("patient.age_band", "from_65")

    @Once
    def added(self) -> tuple[Record, ...]:
        """The trials of medicines that are no antidepressants, and never counted as one."""
        return tuple(trial for trial in self.counted_trials if not is_trial_of_antidepressant(trial, self.facts))

    @property
    def augmenting(self) -> tuple[Record, ...]:
        """Those of them that were added to one for its sake: none taken for something else, such as nightmares."""
        return tuple(trial for trial in self.added if not is_for_another_use(trial.text("drug"), self.facts))

    @property
    def low_added(self) -> tuple[Record, ...]:
        """Those of them below the dose that the rows know to be enough: whether one was is for the clinician, and no letter says so."""
        return tuple(trial for trial in self.augmenting if falls_short(trial, self.facts))

    def taken_beside(self, trial: Record) -> Record | None:
        """The one antidepressant to which this medicine was added, by the words told of it, or that was taken all the time that it was,
        by the dates of the table; None where none was, or more than one.
        """
        words, others = whole_text(self.case, "step.reason"), [one for one in self.antidepressants if one is not trial]
        told = tuple(one for one in others if is_taken_with(trial, one, self.facts, words))
        beside = told or tuple(one for one in others if self._ran_through(trial, one))
        return beside[0] if len(beside) == 1 else None

    def _ran_through(self, trial: Record, other: Record) -> bool:
        return lies_within(trial, other, running=self.taken_now(other))

    def drug_class(self, typed: str) -> Markup:
        """The class of a medicine in parentheses, where a trusted row knows it."""
        row = drug_row(typed, self.facts)
        if row is None or row.verified is Verified.UNVERIFIED or row.detail.get("class") is None:
            return Markup("")
        return Markup(" ") + cited(row.id, f"({row.detail['class']})")

    @property
    def code_at_odds(self) -> AtOdds | None:
        """The diagnosis code that tells another severity than the words of the diagnosis: no letter prints it before it is settled."""
        return code_at_odds(self.case, self.facts)

    @Once
    def overclaimed(self) -> bool:
        """Whether the diagnosis says "treatment-resistant" and the trials entered, each of the depression, do not show it yet. Of the
        present episode alone, as definition.trd-label has it, where the spray is asked for or the diagnosis is "TRD" and nothing else.
        """
        needed, diagnosis = trials_needed(self.facts), self.case.text("treatment.diagnosis")
        of_now = self.case.is_("treatment.drug", "spravato") or is_by_initials(diagnosis)
        before = self.outside_episode if of_now else ()
        shown = tuple(trial for trial in self.counted_trials if trial not in before)
        # The finding may be of the words as they were before the last key: the answer itself says whether there is one.
        claimed = self.known("treatment.diagnosis") and self.found("treatment.claims_resistance")
        return claimed and (needed is None or adequate_trials(shown, self.facts) < needed)

    @property
    def unclaimed(self) -> Markup:
        """The diagnosis without that claim, where it is too much; nothing where the diagnosis may be said as it is."""
        return said("treatment.diagnosis", lines(without_claim(self.case.text("treatment.diagnosis")))) if self.overclaimed else Markup("")

    def only_begun(self, key: str) -> bool:
        """Whether Spravato, ECT or TMS was begun and ended too soon to be a trial of it."""
        of_spray = key == "spravato" and self.case.is_("alternatives.spravato", "tried")
        return self.found("alternatives.spravato_no_trial") if of_spray else is_left_early(self.case, key, self.facts)

    @property
    def bipolar(self) -> bool:
        """Whether the illness is bipolar, so that a count of antidepressants is no measure of what was tried."""
        return self.found("treatment.bipolar")

    @property
    def recalled(self) -> tuple[int, ...]:
        """The numbers (from 1) of the trials told from memory; none of what was taken for sleep or pain alone."""
        return tuple(
            number for number, trial in enumerate(self.trials, start=1) if trial.text("source") == "memory" and trial in self.counted_trials
        )

    @property
    def earlier_trials(self) -> tuple[int, ...]:
        """Which rows of Table 1 ended before the present episode, where both dates are told."""
        return earlier_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def reaching_trials(self) -> tuple[int, ...]:
        """Which rows began before the present episode and went on into it, or have no end told."""
        return reaching_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def closing_trials(self) -> tuple[int, ...]:
        """Which of those ended in the month in which it began: no count of the present episode takes them in."""
        return closing_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def open_ended_trials(self) -> tuple[int, ...]:
        """Which have no end told that surely lies in it, and are not taken now: no count of the present episode takes them in."""
        episode = self.case.get("treatment.episode_start")
        reach = ((number, self.trials[number - 1]) for number in self.reaching_trials if number not in self.closing_trials)
        return tuple(number for number, trial in reach if may_have_ended_before(trial, episode) and not self.taken_now(trial))

    @Once
    def outside_episode(self) -> tuple[Record, ...]:
        """The trials that no count of the present episode takes in."""
        outside = {*self.earlier_trials, *self.closing_trials, *self.open_ended_trials}
        return tuple(trial for row, trial in enumerate(self.trials, 1) if row in outside)

    @property
    def undecided_trials(self) -> tuple[int, ...]:
        """Which rows may have begun before the present episode or in it, by the year alone that was told."""
        return undecided_rows(self.trials, self.case.get("treatment.episode_start"))

    @property
    def present_trials(self) -> tuple[int, ...]:
        """The numbers of the trials begun in the present episode, by their dates; none where its start is not known, or where undated
        antidepressants leave open what counts and those dated are fewer than the label asks for.
        """
        if not isinstance(self.case.get("treatment.episode_start"), Known):
            return ()
        before = (*self.earlier_trials, *self.reaching_trials, *self.undecided_trials)
        found = [row for row, trial in enumerate(self.trials, 1) if trial.text("from") and row not in before]
        sure = sum(is_trial_of_antidepressant(self.trials[row - 1], self.facts) for row in found)
        return tuple(found) if not self.undated_trials or sure >= (trials_needed(self.facts) or 0) else ()

    @property
    def surely_present_trials(self) -> tuple[int, ...]:
        """Those of them that lie in it whatever the month: of an episode told by its year alone one begun in that year may be older."""
        return tuple(row for row in self.present_trials if row not in self.trials_of_its_year)

    @property
    def trials_of_its_year(self) -> tuple[int, ...]:
        """Those begun in the year of such an episode."""
        return tuple(row for row in begun_in_year_of(self.trials, self.case.get("treatment.episode_start")) if row in self.present_trials)

    @Once
    def undated_trials(self) -> tuple[Record, ...]:
        """The antidepressants of which nobody told when they were begun: no count of the present episode is sure to have them all."""
        return tuple(one for one in self.counted_trials if not one.text("from") and is_trial_of_antidepressant(one, self.facts))

    @property
    def dated_trials(self) -> int:
        """How many trials have the day, month or year they began."""
        return sum(bool(trial.text("from")) for trial in self.trials)
