"""What the rows know of each medicine in the table, as it stands beside it; and how many of them were tried well enough."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Known as Told
from appealwright.answers import Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.adequacy import Known, adequate_trials, known_of, trials_needed, unjudged_trials
from appealwright.history.misspelt import meant_by
from appealwright.history.taken_for import counted
from appealwright.history.trials import ends_before_it_begins
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import row_document
from appealwright.interview.fragments import Fragment
from appealwright.questions import Question
from appealwright.reading import answer_from
from appealwright.words import Words

__all__ = ["MEDICINES", "medicine_note", "trials_note"]

MEDICINES = "history.trials"
"""The table whose rows are medicines."""


@dataclass(frozen=True, slots=True)
class Trials:
    """How many medicines were tried long enough at enough, by the rows; of how many that cannot be told; how many the label asks for."""

    enough: int
    unjudged: int
    needed: int | None
    any_told: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """What stands beside one row: what the rows know of its medicine, if they know it, and whether its dates are the wrong way round."""

    known: Known | None
    is_turned: bool


def medicine_note(table: Question, row: int, typed: Typed, facts: Facts, words: Words) -> Fragment | None:
    """The note beside one row: what the rows know of the medicine in it and of its dates, or which name is meant by one that none knows;
    else None.
    """
    raw = row_document(typed, table, row, words.several("view", "months"))
    answer, _, _ = answer_from([raw], table, table.name) if raw else (None, [], 0)
    records = answer.value if isinstance(answer, Told) and isinstance(answer.value, tuple) else ()
    record = next((one for one in records if isinstance(one, Record)), None)
    if record is None:
        return None
    known, is_turned, name = known_of(record, facts), ends_before_it_begins(record), f"q:{table.name}:{row}:known"
    if known or is_turned:
        return Fragment(name, "medicine", Noted(known, is_turned))
    meant = meant_by(record.text("drug"), facts)
    # A name that is still being typed is not wrong; with a dose or a date behind it, it is typed.
    still = meant is not None and len(raw) == 1 and meant.meant.casefold().startswith(meant.typed.casefold())
    return Fragment(name, "meant", meant) if meant and not still else None


def trials_note(case: Case, facts: Facts) -> Fragment:
    """The line under the table."""
    trials = case.records(MEDICINES)
    of_depression = counted(trials, case.text("history.now"), facts)
    enough, unjudged = adequate_trials(of_depression, facts), unjudged_trials(of_depression, facts)
    return Fragment("trials", "trials", Trials(enough, unjudged, trials_needed(facts), bool(trials)))
