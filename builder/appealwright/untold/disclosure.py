"""Which sensitive facts a document tells, and a case without those that the person keeps out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.compiled import compiled_json
from appealwright.document import Document
from appealwright.whole import answer_of

__all__ = ["Withheld", "answers_of", "switches_of", "told_in", "withheld_from", "without"]

Withheld = Mapping[str, frozenset[str]]
"""By document, the names of the facts that are kept out of it."""


def told_in(document: Document) -> tuple[str, ...]:
    """The sensitive facts that stand in a document, in the order of the list."""
    answers = {answer for block in document.blocks for answer in block.why.answers}
    return tuple(fact for fact, names in _facts().items() if answers & set(names))


def switches_of(document: Document, withheld: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    """The facts that a document tells or could tell, and whether it does; each once, and none moves when switched."""
    told = told_in(document)
    return tuple((fact, fact not in withheld) for fact in _facts() if fact in told or fact in withheld)


def answers_of(facts: Iterable[str]) -> frozenset[str]:
    """The answers that tell these facts."""
    return frozenset(name for fact in facts for name in _facts().get(fact, ()))


def without(case: Case, facts: Iterable[str]) -> Case:
    """The case as somebody would know it who was not told these facts; of a table, only the columns that tell them are gone."""
    hidden = answers_of(facts)
    return replace(
        case, answers={name: _shown(name, answer, hidden) for name, answer in case.answers.items() if answer_of(name) not in hidden}
    )


def _shown(name: str, answer: Answer, hidden: frozenset[str]) -> Answer:
    columns = {other.removeprefix(f"{name}.") for other in hidden if other.startswith(f"{name}.")}
    if not columns or not isinstance(answer, Known) or not isinstance(answer.value, tuple):
        return answer
    rows = (
        Record(tuple(cell for cell in row.cells if answer_of(cell[0]) not in columns)) for row in answer.value if isinstance(row, Record)
    )
    return Known(tuple(rows))


def withheld_from(stored: Any) -> dict[str, frozenset[str]]:
    """What a file keeps of this; anything else in it is left out."""
    known = set(_facts())
    return {
        str(document): frozenset(fact for fact in facts if isinstance(fact, str)) & known
        for document, facts in (stored.items() if isinstance(stored, Mapping) else ())
        if isinstance(facts, list)
    }


@cache
def _facts() -> dict[str, list[str]]:
    listed: dict[str, list[str]] = compiled_json("packet.json")["sensitive"]
    return listed
