"""What a letter tells of the table of medicines: which of its rows are of a kind or a class, taken now, or shown by a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.as_listed import is_list_entry
from appealwright.history.drugs import (
    drug_class,
    drug_row,
    drugs_in,
    is_known_otherwise,
    is_named,
    is_trial_of_antidepressant,
    names_within,
)
from appealwright.history.fitful import is_fitful, taken_fitfully
from appealwright.history.running import MEDICINES, named_surely, running
from appealwright.history.scored import Scored
from appealwright.history.standing import is_to_come
from appealwright.history.taken_for import is_for_sleep
from appealwright.history.taken_twice import each_medicine_once, same_medicine
from appealwright.history.under_way import names_antidepressant
from appealwright.untold.unsure import is_unsure
from appealwright.whole import whole_text
from appealwright.writer.once import Once
from appealwright.writer.prose import sentences, within_quotes

__all__ = ["Tabled"]

_KINDS = ("tricyclic", "antipsychotic", "lithium")
"""The kinds that a step asks for by name, as the classes of rows and the names of medicines have them."""
_PARTS = re.compile(r"[;\n]+|(?<=[.!?])(?<!\bDr\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)\s+")
_TAPERING = re.compile(r"\b(?:taper|wean|titrat)\w*ing\b|\b(?:com|go)ing off\b", re.IGNORECASE)
_BULLETS = " -*\u2022\u2013"
_LIST_ENDS = re.compile(r"[.;()]|\band\b")
_TAKING = re.compile(
    r"\A(?:(?:I(?:[’']m| am)?|she|he|they|the member|the patient|my \w+)\b(?: is| are| now| still| also| currently| have| has| been)*"
    r" (?:takes?|taken|taking|uses?|on)|(?:now |currently |still )?(?:taking|takes?|on)) ",
    re.IGNORECASE,
)
"""How somebody begins to tell of a medicine: the letter says that itself."""
_WAS_TAKEN = (
    r"(?<!\bno )\b{0}\b(?! or | nor )[^.;]{{0,30}}\b(?:was|were|has been|had been) (?:taken|tried|given|started|stopped|discontinued)\b"
    r"|\b(?:took|stopped) (?:\w+ )?{0}\b"
)
"""How a notice says that a medicine was taken: "no lithium was tried" says that it was not."""

_AS_EXAMPLE = r"\b(?:such as|for example|e\.g\.)[^.;)]*\b{0}\b"


@dataclass(slots=True)
class Tabled(Scored):
    """The same case, with the table of medicines as letters go through it."""

    def rows_from(self, *sources: str) -> tuple[int, ...]:
        """The numbers of the rows of Table 1 told from one of these sources."""
        return tuple(number for number, trial in enumerate(self.trials, start=1) if trial.text("source") in sources)

    def papers_of(self, trials: Sequence[Record]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The exhibits that show these medicines, each with the rows of Table 1 that it shows: what the chart tells, its own records."""
        found = [(self._paper_of(trial), self.row_of(trial)) for trial in trials]
        rows = {slot: tuple(row for shown_by, row in found if shown_by == slot) for slot in ("history", "records")}
        return tuple((slot, shown) for slot, shown in rows.items() if shown)

    def papers_of_all(self, trials: Sequence[Record]) -> tuple[str, ...]:
        """The exhibits that between them show these medicines, but for what is from memory; none where a paper of one is not enclosed."""
        papers = self.papers_of(trials)
        shown, recalled = sum(len(rows) for _, rows in papers), sum(trial.text("source") == "memory" for trial in trials)
        return tuple(slot for slot, _ in papers) if shown + recalled == len(trials) else ()

    def trials_told(self, words: str) -> tuple[Record, ...]:
        """The medicines tried that these words name; all that count where they name none."""
        named = (trial for trial in self.trials if is_named(trial.text("drug"), words))
        return tuple(named) or self.antidepressants or self.counted_trials

    def _paper_of(self, trial: Record) -> str:
        fit = {"record": ("records", "history"), "memory": ()}.get(trial.text("source"), ("history",))
        return next((slot for slot in fit if self.encloses(slot)), "")

    def is_known_otherwise(self, trial: Record) -> bool:
        """Whether the medicine is known to be no antidepressant, and not only unknown."""
        return is_known_otherwise(trial.text("drug"), self.facts)

    def of_class(self, named: str) -> tuple[int, ...]:
        """The rows of Table 1 whose medicine is of a class with this word in its name."""
        known = ((number, drug_class(trial.text("drug"), self.facts)) for number, trial in enumerate(self.trials, start=1))
        return tuple(number for number, name in known if name and named in name.casefold())

    def kinds_lacking(self, quote: str) -> tuple[str, ...]:
        """The kinds of medicine that a sentence asks for besides antidepressants and of which no row of Table 1 is one; none of which one
        stands there that the sentence takes in its place, none that is only an example, and not the step of which it was
        told why it was not taken, nor what the notice itself says was taken.
        """
        step = self.case.text("step.drug").casefold() if self.known("step.reason") else ""
        asked = tuple(kind for kind in _KINDS if kind in quote.casefold() and kind not in step)
        notice = f"{quote} {self.case.text('denial.text')}"
        lacking = tuple(
            kind for kind in asked if not self._has_kind(kind) and not re.search(_WAS_TAKEN.format(kind), notice, re.IGNORECASE)
        )
        lacking = tuple(kind for kind in lacking if not re.search(_AS_EXAMPLE.format(kind), quote, re.IGNORECASE))
        typed = (trial.text("drug").casefold().split(" ")[0] for trial in self.trials)
        known = (name for trial in self.trials for name in names_within(trial.text("drug"), quote, self.facts))
        had = (*(kind for kind in asked if kind not in lacking), *(name for name in (*typed, *known) if name and name in quote.casefold()))
        if not self.trials or any(_either(quote.casefold(), one, other) for one in lacking for other in had):
            return ()
        return lacking

    def weeks_of(self, trials: Sequence[Record]) -> str:
        """How many weeks each of these was, in their order: "22, 21 and at least 40", "in all" where one is not told as those at a dose;
        empty where the length of one is told in days, or not at all.
        """
        told = [self.weeks(trial) or (f"at least {least}" if (least := self.least_weeks(trial)) > 1 else "") for trial in trials]
        if len(told) < 2 or not all(told) or any(self.days(trial) is not None for trial in trials):
            return ""
        if all(one.startswith("at least ") for one in told):
            told = [told[0], *(one.removeprefix("at least ") for one in told[1:])]
        in_all = "" if all(map(self.told_weeks, trials)) else " in all"
        return f"{', '.join(told[:-1])} and {told[-1]}{in_all}"

    def named_otherwise(self, trial: Record, quote: str) -> str:
        """The name by which a sentence names this medicine, where it was typed by another; else empty."""
        typed = trial.text("drug").casefold()
        return next((name for name in names_within(typed, quote, self.facts) if name not in typed), "")

    def _has_kind(self, kind: str) -> bool:
        return bool(self.of_class(kind)) or any(kind in trial.text("drug").casefold() for trial in self.trials)

    @property
    def running(self) -> tuple[str, ...]:
        """The antidepressants among the medicines now that stand in no row of Table 1, by the name that their row gives them; none that is
        told to be taken for sleep.
        """
        return running(self.case, self.facts)

    @property
    def pills_told(self) -> tuple[str, ...]:
        """The antidepressants among the medicines now, each as it was told there, with a dose that is sure; nothing else that is taken."""
        pieces = MEDICINES.split(named_surely(self.case.text("history.now"), self.facts))
        found = [_TAKING.sub("", one.strip().lstrip(_BULLETS).rstrip(".")) for one in pieces if not is_for_sleep(one)]
        rows = [drug_row(one, self.facts) for one in found]
        taken = {row.id for row in drugs_in(named_surely(whole_text(self.case, "history.now"), self.facts), self.facts)}
        told = zip(found, rows, strict=True)
        return tuple(one for one, row in told if row and row.detail.get("role") == "antidepressant" and row.id in taken)

    @property
    def only_for_depression(self) -> bool:
        """Whether each of the medicines now is one for depression, so that a heading may call the list so."""
        pieces = MEDICINES.split(self.case.text("history.now").replace(". ", ";"))
        rows = [drug_row(one, self.facts) for one in pieces if one.strip(" .")]
        return bool(rows) and None not in rows

    @property
    def pills_listed(self) -> str:
        """The same as they stand behind "I take", as the entries of a list; empty where one is told in a sentence of its own."""
        listed = all(is_list_entry(one, self.facts) for one in self.pills_told)
        return " and ".join(self.pills_told) if listed else ""

    @property
    def pills_as_typed(self) -> str:
        """The sentence of the words on medicines now that names an antidepressant which is taken, or a row of Table 1, as it was typed."""
        now = self.case.text("history.now").strip()
        rows = {row.id for one in self.pills_told if (row := drug_row(one, self.facts))}
        parts = [one.strip(" .") for one in _PARTS.split(now)]
        naming = (one for one in parts if rows & {row.id for row in drugs_in(one, self.facts)})
        listed = (one for one in parts if any(is_named(trial.text("drug"), one) for trial in self.trials))
        return next(naming, "") or next(listed, "") or now.rstrip(". ")

    @property
    def pills_phrase(self) -> str:
        """The antidepressants taken now as a list, or between quotation marks as they were told; empty where none is."""
        return (self.pills_listed or f"\u201c{within_quotes(self.pills_as_typed)}\u201d") if self.pills_told else ""

    @property
    def pills_need_no_more(self) -> bool:
        """Whether what was typed of the medicines now is one sentence: nothing beside the list explains it."""
        return bool(self.pills_told) and len(sentences(self.case.text("history.now"))) == 1

    @property
    def pill_to_come(self) -> str:
        """The sentence, as it was typed, that says of an antidepressant that it is still to be begun, where none is taken; else empty."""
        parts = (one.strip(" .") for one in _PARTS.split(self.case.text("history.now")))
        found = (one for one in parts if is_to_come(one) and not is_fitful(one) and names_antidepressant(one, self.facts))
        return "" if self.running or self.pills_told else next(found, "")

    @property
    def pill_in_doubt(self) -> bool:
        """Whether nobody told what is taken now, or one is named of which nobody is sure, that is still to be begun, is being tapered
        or is taken now and then:
        then "none" is not said.
        """
        now = whole_text(self.case, "history.now")
        if not now:
            return not self.does_not_apply("history.now")
        unsure = is_unsure(now) or is_fitful(now) or bool(_TAPERING.search(now))
        return bool(self.pill_to_come) or (unsure and names_antidepressant(now, self.facts))

    @property
    def pills_in_table(self) -> tuple[Record, ...]:
        """The trials of Table 1 that one of those medicines is, none of which an end is told."""
        rows = {row.id for one in self.pills_told if (row := drug_row(one, self.facts))}
        going = (one for one in self.trials if not one.text("to"))
        return tuple(one for one in going if (row := drug_row(one.text("drug"), self.facts)) and row.id in rows)

    def row_of(self, trial: Record) -> int:
        """The number of a trial in Table 1."""
        return next(number for number, one in enumerate(self.trials, start=1) if one is trial)

    @property
    def counted_before_missed(self) -> tuple[int, ...]:
        """The rows of ended trials that count, of a medicine of which doses are missed now."""
        fitful = taken_fitfully(self.case, self.facts)
        found = ((self.row_of(one), drug_row(one.text("drug"), self.facts)) for one in self.counted_trials if one.text("to"))
        return tuple(number for number, row in found if row is not None and row.id in fitful)

    @Once
    def short_trials(self) -> tuple[Record, ...]:
        """The antidepressants at a low dose or for a short time alone: named as what they were, and not counted; each medicine once."""
        once = each_medicine_once(self.all_short, self.facts)
        return tuple(one for one in once if same_medicine(one, self.antidepressants, self.facts) is None)

    @property
    def repeated(self) -> tuple[tuple[Record, Record], ...]:
        """The trials of antidepressants that no count takes in because another of the same medicine is told, each with that."""
        told = (*self.antidepressants, *self.short_trials)
        named = (one for one in self.counted_trials if is_trial_of_antidepressant(one, self.facts) and not self.just_begun(one))
        found = ((one, same_medicine(one, told, self.facts)) for one in named if one not in told)
        return tuple((one, other) for one, other in found if other is not None)

    @property
    def classed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The classes of the antidepressants that ran long enough to count, each with its medicines, in the order of the table."""
        found: dict[str, tuple[str, ...]] = {}
        for trial in self.antidepressants:
            name = drug_class(trial.text("drug"), self.facts)
            if name and trial.text("result") != "stopped_side_effect" and not self.is_unfinished(trial):
                found[name] = (*found.get(name, ()), trial.text("drug"))
        return tuple(found.items())

    @property
    def classes_are_all(self) -> bool:
        """Whether a row knows the class of each antidepressant: of a name that none knows, as one misspelt, nobody can count the class."""
        return all(drug_class(trial.text("drug"), self.facts) for trial in self.antidepressants)

    @property
    def classes_below(self) -> tuple[tuple[str, Record], ...]:
        """The classes of which each trial fell short of dose or weeks, for no side effect, each with its last: why not more?"""
        full = {name for name, _ in self.classed} | {drug_class(one.text("drug"), self.facts) for one in self.new_antidepressants}
        fell = (trial for trial in self.short_trials if trial.text("result") != "stopped_side_effect")
        known = ((drug_class(trial.text("drug"), self.facts), trial) for trial in fell)
        return tuple({name: (name, trial) for name, trial in known if name and name not in full}.values())


def _either(quote: str, one: str, other: str) -> bool:
    """Whether a sentence in small letters asks for one of these two kinds or the other: "lithium, an antipsychotic, or thyroid hormone"."""
    first, last = sorted((quote.index(one), quote.index(other)))
    rest = _LIST_ENDS.split(quote[last:], maxsplit=1)[0]
    return not re.search(r"\band\b|[.;]", quote[first:last]) and re.search(r"\bor\b", quote[first:last] + rest) is not None
