"""What the medicines of a history come to where a letter has room for a line, and not for the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.added_met import added_met
from appealwright.history.counted import counted, weeks_asked
from appealwright.history.of_a_class import OfClass, of_named_classes
from appealwright.history.paid_elsewhere import tells_other_insurer
from appealwright.history.taken_twice import same_medicine
from appealwright.history.unseen import unseen_medicines
from appealwright.whole import whole_ended, whole_text
from appealwright.writer.once import once
from appealwright.writer.prose import sentences
from appealwright.writer.weighed import Weighed

__all__ = ["RESULTS", "Brief", "Tally"]

_ACCOUNTS = ("step.reason", "history.now", "appeal.new")
_FACTS = (("plan.criteria", "fact"), ("appeal.points", "shown"), ("appeal.points", "missing"))
"""Where, beside the table, somebody tells of a medicine."""
_SIDE_EFFECT = "stopped_side_effect"
RESULTS = ("no_response", "partial_response", "response_lost", _SIDE_EFFECT)
"""Results of a trial in the order of the form (questions.yaml: history.trials)."""
_BY_NAME = 4
"""So many medicines are named one by one; more are counted by result."""
_CASH = re.compile(
    r"\b(?:paid|bought|filled|got|purchased)\b[^.;]{0,40}\b(?:cash|out[- ]of[- ]pocket|without (?:the |my |any )?insurance)\b"
    r"|\bself-?pa(?:y|id)\b|\bcash[- ](?:price|paid)\b|\bnot (?:put|run|billed) through (?:the |my )?insurance\b",
    re.IGNORECASE,
)

_VETERANS = re.compile(r"\b[Tt]he VA\b(?! plan)|\bVA (?:hospital|clinic|pharmacy|doctor|medical|psychiatrist)\b|\bVeterans\b")
_SAMPLES = re.compile(r"(?<!blood )(?<!urine )\bsamples\b|\bdiscount (?:card|list)\b|\bgoodrx\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Brief:
    """Two to four antidepressants of which all is told that the box of reasons says."""

    trials: tuple[Record, ...]
    before_episode: int
    """How many of all that were tried ended before the present episode."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The trials of a case, counted and never judged."""

    told: Weighed

    @property
    def is_thin(self) -> bool:
        """Whether nothing but names is known of the medicines: then they are named in one line, and neither counted nor tabled."""
        return bool(self.told.trials) and not self.has_detail

    @property
    def has_detail(self) -> bool:
        """Whether a dose, a date or a number of weeks is known of any."""
        return any(trial.text(column) for trial in self.told.trials for column in ("dose_mg", "from", "to", "weeks"))

    @property
    def dosed(self) -> int:
        """Of how many both the dose and when or how long are known."""
        return sum(bool(trial.text("dose_mg") and (trial.text("weeks") or trial.text("from"))) for trial in self.told.trials)

    def of_named_classes(self, quote: str) -> tuple[OfClass, ...]:
        """The trials of each class that a sentence counts by name."""
        return tuple(of_named_classes(self.told, quote))

    @property
    def all_are_known(self) -> bool:
        """Whether a row knows each of the antidepressants counted; a medicine that no row knows is not called one."""
        return all(self.told.drug_class(trial.text("drug")) for trial in self.told.antidepressants)

    @property
    def are_named(self) -> bool:
        """Whether the antidepressants are few enough to be named one by one."""
        return len(self.told.antidepressants) <= _BY_NAME

    @property
    def brief(self) -> Brief | None:
        """The antidepressants for the box that is copied; None where they are one or many, or more than a box holds has to be said."""
        found = self.told.antidepressants
        if not 1 < len(found) <= _BY_NAME or self.told.bipolar or self.told.recalled or not self.all_are_known:
            return None
        if not all(trial.text("dose_mg") and trial.text("result") for trial in found):
            return None
        return Brief(found, self.before_episode)

    @property
    def tried(self) -> tuple[Record, ...]:
        """The antidepressants tried: those that count, and those at a low dose or for a short time, each medicine once."""
        return (*self.told.antidepressants, *self.told.short_trials)

    @property
    def ended_too(self) -> tuple[Record, ...]:
        """Those of the short ones that a side effect ended, where it ended others that count too: all of them are told as one number."""
        ended = [trial for trial in self.told.short_trials if trial.text("result") == _SIDE_EFFECT]
        return tuple(ended) if any(trial.text("result") == _SIDE_EFFECT for trial in self.told.antidepressants) else ()

    @property
    def apart(self) -> tuple[Record, ...]:
        """The other short ones, which are told beside the results."""
        return tuple(trial for trial in self.told.short_trials if trial not in self.ended_too)

    @property
    def results(self) -> tuple[tuple[str, int], ...]:
        """The results told, each with how many had it, in the order of the form: with those apart they come to all that were tried."""
        return self.results_of((*self.told.antidepressants, *self.ended_too))

    @staticmethod
    def results_of(trials: Iterable[Record]) -> tuple[tuple[str, int], ...]:
        """The same of these trials."""
        counted = Counter(trial.text("result") for trial in trials)
        return tuple((result, counted[result]) for result in RESULTS if counted[result])

    @property
    def before_episode(self) -> int:
        """How many of those ended before the present episode."""
        return len(self._earlier)

    @property
    def least_weeks(self) -> int:
        """So many weeks at the least each of the antidepressants counted was taken, by what was told of it; 0 where one tells none, or
        where a reason or a criterion asks for more: the shortest is then no measure of the others.
        """
        told = self.told
        least = min((int(told.weeks(trial) or told.least_weeks(trial)) for trial in told.antidepressants), default=0)
        return 0 if any(weeks_asked(words) > least for words in self._rules) else least

    @property
    def some_are_whole(self) -> bool:
        """Whether of any of them only the whole length is told, and not the weeks at its dose."""
        return not all(map(self.told.told_weeks, self.told.antidepressants))

    @property
    def episode_is_asked_for(self) -> bool:
        """Whether a reason, a criterion, a definition or the label of what is asked for turns on the present episode."""
        case = self.told.case
        asked = [one.text("quote") for one in case.records("denial.reasons")] + [one.text("words") for one in case.records("plan.criteria")]
        labeled = case.is_("treatment.drug", "spravato") and case.is_("treatment.indication", "trd")
        return labeled or any("episode" in words.casefold() for words in (*asked, case.text("plan.definition")))

    @property
    def in_box(self) -> tuple[Record, ...]:
        """The medicines that the box names, whose papers it cites: those added to an antidepressant only where no criteria tell them."""
        brief, added = self.brief, self.told.added
        return brief.trials if brief and (self.told.case.records("plan.criteria") or not added) else self.told.counted_trials

    @property
    def earlier_counted(self) -> tuple[int, ...]:
        """The rows of Table 1 of the antidepressants tried that are from before the present episode, where others are not."""
        return self._earlier if len(self._earlier) < len(self.tried) else ()

    @property
    def _earlier(self) -> tuple[int, ...]:
        """The rows of those that were tried before the present episode alone: of none is another row told that reaches into it."""
        told, earlier = self.told, self.told.earlier_trials
        later = [trial for trial in told.counted_trials if told.row_of(trial) not in earlier]
        rows = ((told.row_of(trial), same_medicine(trial, later, told.facts)) for trial in self.tried)
        return tuple(sorted(row for row, other in rows if row in earlier and other is None))

    def in_all_only(self, criterion: Record) -> tuple[tuple[int, str], ...]:
        """The antidepressants of which only the whole length is told, by row and weeks, where a criterion that the record is said to
        show asks for weeks at a dose and fewer than two others tell them.
        """
        asks = criterion.text("words").lower()
        if criterion.text("status") != "met" or not ("weeks" in asks or "adequate dose" in asks):
            return ()
        found = self.told.antidepressants
        telling = [trial for trial in found if self.told.told_weeks(trial)]
        lacking = [trial for trial in found if trial not in telling and self.told.weeks(trial)]
        return tuple((self.told.row_of(trial), self.told.weeks(trial)) for trial in lacking) if len(telling) < 2 else ()

    @property
    def papers(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The exhibits that show where the rows of Table 1 come from, each with the rows that it shows, and no other."""
        return self.told.papers_of([trial for trial in self.told.trials if trial.text("source") in {"record", "pharmacy"}])

    def in_cash(self, trials: Iterable[Record]) -> bool:
        """Whether these medicines are told to have been paid for without the plan: no claim shows them, whatever paper does."""
        chosen = self._chosen
        return all(trial not in chosen and any(_CASH.search(words) for words in self._told_of(trial)) for trial in trials)

    def paid_elsewhere(self, trials: Iterable[Record]) -> tuple[Record, ...]:
        """Those of these medicines of which it was told that another insurer paid: the claims of this one do not show them."""
        chosen = self._chosen
        return tuple(trial for trial in trials if trial not in chosen and any(map(tells_other_insurer, self._told_of(trial))))

    @property
    def to_prove(self) -> tuple[Record, ...]:
        """The medicines that count by a reason or a criterion and that no paper shows yet: they rest on memory, or another insurer paid for
        them and no source was told.
        """
        return tuple(
            one
            for one in self._by_rules
            if one not in self._chosen and (one.text("source") == "memory" or (not one.text("source") and self.paid_elsewhere([one])))
        )

    @property
    def from_veterans(self) -> tuple[Record, ...]:
        """Those of them of which it was told that the health care of veterans gave them: it keeps a list of its own."""
        return tuple(one for one in self.to_prove if any(map(_VETERANS.search, self._told_of(one))))

    @property
    def to_check(self) -> tuple[Record, ...]:
        """Those that another insurer paid for and of which a paper was told as the source: a list of today's pharmacy may not have them."""
        return tuple(one for one in self.paid_elsewhere(self._by_rules) if one not in self.to_prove)

    @property
    def outside_claims(self) -> tuple[Record, ...]:
        """Those told as samples or as paid for without the plan, and on no other list: the chart or a pharmacy has what no claim shows."""
        told = {*self.to_prove, *self.to_check, *self._chosen}
        return tuple(
            one for one in self._by_rules if one not in told and (self.in_cash([one]) or any(map(_SAMPLES.search, self._told_of(one))))
        )

    @property
    def _chosen(self) -> tuple[Record, ...]:
        """Those of which it was chosen why no claim shows them, where the notice goes by claims: that is told, and not what was typed."""
        if not self.told.found("denial.names_claims"):
            return ()
        return tuple(trial for one in unseen_medicines(self.told.case, self.told.facts) for trial in one.trials)

    @property
    def _rules(self) -> tuple[str, ...]:
        """The words of the reasons and of the criteria typed."""
        case = self.told.case
        reasons = (one.text("quote") for one in case.records("denial.reasons"))
        return (*reasons, *(one.text("words") for one in case.records("plan.criteria")))

    @property
    def _by_rules(self) -> tuple[Record, ...]:
        return once(self.told, "tally.by_rules", self._found_by_rules)

    def _found_by_rules(self) -> tuple[Record, ...]:
        counts = [count for words in self._rules if (count := counted(self.told, words))]
        added = [found.trial for words in self._rules if (found := added_met(self.told, words))]
        return tuple(trial for trial in self.told.trials if trial in added or any(trial in count.counts for count in counts))

    def _told_of(self, trial: Record) -> list[str]:
        """Why it ended, and the sentences of other answers that name it."""
        case, name = self.told.case, trial.text("drug").casefold().partition(" ")[0]
        facts = [one.text(column) for answer, column in _FACTS for one in case.records(answer)]
        found = [sentence for words in (*facts, *(whole_text(case, one) for one in _ACCOUNTS)) for sentence in sentences(words)]
        return [whole_ended(trial), *(one for one in found if name and name in one.casefold())]

    @property
    def rows_shown(self) -> tuple[int, ...]:
        """The rows that one of them shows."""
        return tuple(sorted(row for _, rows in self.papers for row in rows))
