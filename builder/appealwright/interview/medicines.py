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


def medicine_note(table: Question, row: int, typed: Typed, facts: Facts, words: Words) -> Fragment | None:
    """The note beside one row: what the rows know of the medicine in it, or which name is meant by one that none knows; else None."""
    raw = row_document(typed, table, row, words.several("view", "months"))
    answer, _, _ = answer_from([raw], table, table.name) if raw else (None, [], 0)
    records = answer.value if isinstance(answer, Told) and isinstance(answer.value, tuple) else ()
    known: Known | None = next((known_of(record, facts) for record in records if isinstance(record, Record)), None)
    name = f"q:{table.name}:{row}:known"
    if known:
        return Fragment(name, "medicine", known)
    meant = next((meant_by(record.text("drug"), facts) for record in records if isinstance(record, Record)), None)
    # A name that is still being typed is not wrong.
    still = meant is not None and meant.meant.casefold().startswith(meant.typed.casefold())
    return Fragment(name, "meant", meant) if meant and not still else None


def trials_note(case: Case, facts: Facts) -> Fragment:
    """The line under the table."""
    trials = case.records(MEDICINES)
    of_depression = counted(trials, case.text("history.now"), facts)
    enough, unjudged = adequate_trials(of_depression, facts), unjudged_trials(of_depression, facts)
    return Fragment("trials", "trials", Trials(enough, unjudged, trials_needed(facts), bool(trials)))
