"""What a clinician's letter chooses by: whose people a study had, which trials are of this episode, whether an answer gives its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.days.dates import day_in
from appealwright.history.added_met import added_untimed
from appealwright.history.adequacy import least_weeks_of
from appealwright.history.counted import EPISODE, counted, held_adequate
from appealwright.history.drugs import drug_row, drugs_in, is_named
from appealwright.history.fitful import misses_doses, taken_fitfully
from appealwright.history.into_episode import weeks_in_episode
from appealwright.history.step_parts import asks_for_one_alone
from appealwright.history.trials import ends_before_it_begins
from appealwright.notice.reasons.treatments_named import others_named, without_talking
from appealwright.untold.unsure import is_unsure
from appealwright.writer.unclaimed import Unclaimed

__all__ = ["Offered"]

_FRESH = 14
_FEW = 2
_MANY = 4
_IN_BOX = 5
"""So many trials and reasons of the notice together the box has room for by name."""
_INSTEAD = re.compile(r"\b(?:instead|preferred|alternatives?|first|before|must (?:try|be tried)|can be (?:used|tried))\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:because|since (?:it|they|he|she|none)|due to|owing to|advi[cs]e[ds]?|told (?:me|him|her|us) to|by (?:choice|order)|wish\w*)\b"
    r"|\b(?:on|by) (?:the|my|his|her|our) (?:doctor|clinician|psychiatrist)\b|\b(?:can ?not|can[’']t) (?:take|do|bear|tolerate|stand)\b",
    re.IGNORECASE,
)

# A length of a trial: neither how often something is given ("once weekly") nor for how long it is approved.
_LENGTH = re.compile(
    r"\badequate dos|\bduration\b|\b(?:\d+|four|six|eight|ten|twelve|full|several|many|enough)(?: or more| full)?[- ]weeks?\b",
    re.IGNORECASE,
)
_MEDICINES = re.compile(r"\b(?:antidepressants?|trials?|medications?|medicines?|agents?|drugs?|tried)\b", re.IGNORECASE)
_ROWS = re.compile(r"rows? \d+(?:(?:, | and |, and )\d+)* of Table 1\.?", re.IGNORECASE)


@dataclass(slots=True)
class Offered(Unclaimed):
    """The same history, as far as sentences are offered from it to the clinician who signs."""

    def gives_reason(self, name: str) -> bool:
        """Whether the words of an answer say why, or on whose advice."""
        return bool(_REASON.search(self.case.text(name)))

    def unsure(self, name: str) -> bool:
        """Whether an answer asks or guesses: no letter states what the person does not know."""
        return is_unsure(self.case.text(name)) or (name == "history.now" and bool(taken_fitfully(self.case, self.facts)))

    @property
    def misses_doses(self) -> bool:
        """Whether missed doses were told of, of which the letters tell nothing and the signer is asked."""
        return misses_doses(self.case)

    @property
    def adequate_now(self) -> tuple[int, ...]:
        """The rows of Table 1 that a clinician is asked about as trials: antidepressants of the present episode, none known to fall short
        and none ended for a side effect, or for another cause before anybody told what it brought.
        """
        found = (one for one in self.antidepressants if one.text("result") != "stopped_side_effect" and not self.is_unfinished(one))
        counted = {self.row_of(trial) for trial in found}
        return tuple(number for number in self.trials_in_episode if number in counted)

    @property
    def trials_in_episode(self) -> tuple[int, ...]:
        """The trials begun in the present episode, and those that began before it and were long enough for a trial in it alone."""
        begun, episode = self.present_trials, self.case.get("treatment.episode_start")
        rows = ((number, self.trials[number - 1]) for number in (self.reaching_trials if begun else ()))
        long = (number for number, trial in rows if weeks_in_episode(trial, episode) >= least_weeks_of(trial, self.facts) > 0)
        return tuple(sorted((*begun, *long)))

    @staticmethod
    def points_to_rows(words: str) -> bool:
        """Whether words only name rows of the table, which nobody says: they stand in no quotation marks."""
        return bool(_ROWS.fullmatch(words))

    @property
    def recorded_now(self) -> tuple[int, ...]:
        """Those of these rows told with a dose and a length, and not from memory: no letter offers another as a trial on record."""
        rows = ((number, self.trials[number - 1]) for number in self.adequate_now)
        return tuple(number for number, one in rows if one.text("dose_mg") and self.has_length(one) and one.text("source") != "memory")

    @property
    def named_in_box(self) -> tuple[Record, ...]:
        """Two or three of these trials, which the box names one by one with what came of each, where every other was before this episode;
        none where criteria of the plan or many reasons fill the box.
        """
        told = tuple(self.trials[number - 1] for number in self.recorded_now)
        others = [one for one in (*self.antidepressants, *self.short_trials) if one not in told]
        short = len(told) + len(self.case.records("denial.reasons")) <= _IN_BOX and not self.case.records("plan.criteria")
        few = _FEW <= len(told) <= _FEW + 1 and short and not self.bipolar
        known = all(one.text("result") and self.drug_class(one.text("drug")) for one in told)
        return told if few and known and all(self.row_of(one) in self.earlier_trials for one in others) else ()

    def of_such_people(self, row_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of these studies that took only people of a kind that this person is of."""
        return tuple(row_id for row_id in row_ids if self.facts.row(row_id).detail.get("includes_only"))

    def with_beside(self, row_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of these studies that have to be told with another."""
        return tuple(row_id for row_id in row_ids if self.facts.row(row_id).detail.get("beside"))

    @property
    def substance_in_question(self) -> bool:
        """Whether alcohol or another substance was told of, or the notice holds one against the treatment: the label speaks to it then."""
        named = self.assessment.view.chosen("denial.named_risks")
        return bool(self.risk_told("substance")) or ("substance" in named and not self.does_not_apply("treatment.risks"))

    @property
    def fresh_score(self) -> bool:
        """Whether the latest score is of the last two weeks before this day."""
        latest = self.latest_score
        scored = day_in(latest.get("date")) if latest else None
        return scored is not None and (self.assessment.as_of - scored).days <= _FRESH

    @property
    def least_gain(self) -> int | None:
        """By how many points every later score of the scale used first is below the first; None where one is not, or there is none."""
        series = [] if self.scores_after_cut else [float(score.text("score")) for score in self.scores_in_care]
        gain = series[0] - max(series[1:]) if len(series) > 1 else 0
        return int(gain) if gain > 0 else None

    @property
    def lowest(self) -> Record | None:
        """The lowest score after the first, of the scale used first, where it was at most half of the first (response, as scales define it)
        and was not kept.
        """
        series = self.scores_in_care
        least = min(series[1:], key=lambda score: float(score.text("score")), default=None)
        kept = least is None or float(series[-1].text("score")) <= float(least.text("score"))
        return None if kept or least is None or float(least.text("score")) * 2 > float(series[0].text("score")) else least

    @property
    def weeks_wanted(self) -> tuple[str, ...]:
        """The medicines, each with its dose, whose weeks at that dose the denial or a criterion asks for and nobody has told: of
        the present episode alone where they ask for no others.
        """
        asked = (
            *(reason.text("quote") for reason in self.case.records("denial.reasons")),
            *(criterion.text("words") for criterion in self.case.records("plan.criteria")),
        )
        alone = (words for words in asked if not asks_for_one_alone(words))
        of_length = [words for words in alone if _LENGTH.search(plain := without_talking(words)) and _MEDICINES.search(plain)]
        if not of_length:
            return ()
        ended, past = "stopped_side_effect", set.intersection(*map(self._outside, of_length))
        dosed = (trial for trial in self.antidepressants if trial.text("dose_mg") and trial.text("result") != ended)
        lacking = (trial for trial in dosed if self.row_of(trial) not in past and not self.told_weeks(trial))
        return tuple(f"{trial.text('drug')} {trial.text('dose_mg')}\u00a0mg" for trial in lacking)

    def added_untimed(self, quote: str) -> tuple[Record, ...]:
        """What was added to an antidepressant and has no length, where a sentence asks how long one was taken."""
        return added_untimed(self, quote)

    @property
    def added_weeks_wanted(self) -> tuple[str, ...]:
        """The same of every reason, each with its dose where it was told."""
        found = dict.fromkeys(one for reason in self.case.records("denial.reasons") for one in self.added_untimed(reason.text("quote")))
        return tuple(one.text("drug") + (f" {one.text('dose_mg')}\u00a0mg" if one.text("dose_mg") else "") for one in found)

    @property
    def weeks_in_print_out(self) -> tuple[str, ...]:
        """The medicines, each with its dose, of which letters say that the weeks at that dose are not recorded while a pharmacy's print-out
        is their source, which shows them.
        """
        rows = (self.trials[row - 1] for row in self.whole_lengths)
        told = (one for one in rows if one.text("source") == "pharmacy" and one.text("dose_mg") and one in self.antidepressants)
        return tuple(f"{one.text('drug')} {one.text('dose_mg')}\u00a0mg" for one in told)

    def _outside(self, words: str) -> set[int]:
        """The rows that a sentence leaves out whatever their weeks: it is limited to the present episode, or to the last months."""
        count = counted(self, words)
        left = count.left if count else ()
        of_old = set(map(self.row_of, self.outside_episode)) if EPISODE.search(words) else set()
        return of_old | {self.row_of(one.trial) for one in left if one.why == "window"}

    def ends_before_it_begins(self, trial: Record) -> bool:
        """Whether the two dates of a trial, as they were told, are the wrong way round."""
        return ends_before_it_begins(trial)

    @property
    def reversed_rows(self) -> tuple[int, ...]:
        """The rows of Table 1 whose dates are the wrong way round."""
        return tuple(number for number, trial in enumerate(self.trials, start=1) if self.ends_before_it_begins(trial))

    # --- the trials that the notice itself names ---

    def named_in(self, quote: str) -> tuple[Record, ...]:
        """The trials whose medicine a sentence names."""
        named = (trial for trial in self.counted_trials if trial.text("drug"))
        return tuple(trial for trial in named if is_named(trial.text("drug"), quote))

    @staticmethod
    def names_in(words: str, trial: Record) -> bool:
        """Whether words name the medicine of a trial."""
        return is_named(trial.text("drug"), words)

    def named_untried(self, quote: str) -> str:
        """The one or two medicines that a sentence names beside one that was stopped for a side effect, and that stand in no row of the
        table, as one phrase; else empty.
        """
        tried = {row.id for trial in self.trials if (row := drug_row(trial.text("drug"), self.facts))}
        # The spray and the infusion are told by themselves.
        named = [row for row in drugs_in(quote, self.facts) if row.id not in tried and row.detail.get("class") != "NMDA antagonist"]
        stopped = any(trial.text("result") == "stopped_side_effect" for trial in self.named_in(quote))
        return " or ".join(str(row.detail["name"]) for row in named) if stopped and len(named) <= _FEW else ""

    def asked_untried(self, quote: str) -> tuple[str, ...]:
        """The medicines that a sentence would have instead or first, where none of them stands in the table: what was told of another
        answers none of them. ECT and TMS are none: of each it is told apart what became of it.
        """
        if not _INSTEAD.search(quote):
            return ()
        medicines = (row for row in drugs_in(quote, self.facts) if row.detail.get("class") != "NMDA antagonist")
        named = tuple(row for row in medicines if not others_named(str(row.detail["name"])))
        tried = {row.id for trial in self.trials if (row := drug_row(trial.text("drug"), self.facts))}
        if tried & {row.id for row in named}:
            return ()
        return tuple(sorted((str(row.detail["name"]) for row in named[:_MANY]), key=quote.casefold().find))

    @property
    def asked_first(self) -> tuple[str, ...]:
        """ECT, TMS and, before another treatment, Spravato, where a reason asks for them before care is given and they were not tried."""
        own = {"spravato"} if self.case.is_("treatment.drug", "spravato") else set[str]()
        keys = {key for one in self.case.records("denial.reasons") for key in self.asked_for_in(one.text("quote"))} - own
        untried = (key for key in sorted(keys) if self.case.text(f"alternatives.{key}") in ("", "not_tried"))
        named = tuple("Spravato" if key == "spravato" else key.upper() for key in untried)
        return named if self.case.is_("denial.timing", "before") else ()

    def met_without(self, names: tuple[str, ...]) -> int:
        """How many antidepressants another sentence of the notice asks for that names none of these, where as many count; else 0."""
        others = (reason.text("quote") for reason in self.case.records("denial.reasons"))
        for quote in others:
            count = counted(self, quote)
            if count and len(count.counts) >= count.asked > 0 and not any(name.casefold() in quote.casefold() for name in names):
                return count.asked
        return 0

    def weak_named(self, quote: str) -> tuple[Record, ...]:
        """The antidepressants that a sentence names and that are not counted here either: at a low dose, for a short time, or stopped for
        a side effect; none that the sentence itself counts.
        """
        return tuple(
            trial
            for trial in self.named_in(quote)
            if trial not in self.added
            and (trial in self.short_trials or trial.text("result") == "stopped_side_effect")
            and not held_adequate(trial, quote)
        )
