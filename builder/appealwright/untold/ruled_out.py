"""A case without the words on what the labels rule out, in every answer: until a clinician has weighed them no reviewer reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.contraindicated import EXPLAINING, RULED_OUT, TABLES, TYPED, contraindication_typed, tells_of_one
from appealwright.untold.diagnosis import without_parts
from appealwright.writer.prose import sentences

__all__ = ["without_ruled_out"]

_NAMED = "treatment.diagnosis"
_WEIGHED = frozenset({*EXPLAINING, "treatment.risks"})
"""Answers that letters already leave out whole, where they name one."""

Telling = Callable[[str], bool]


def without_ruled_out(case: Case, facts: Facts) -> Case:
    """The case as every paper tells it, with the word that was named kept for the pages that ask about it."""
    word = contraindication_typed(case, facts)
    if not word:
        return case

    def tells(text: str) -> bool:
        return tells_of_one(text, case, facts)

    told: dict[str, Answer] = {RULED_OUT: Known(word)}
    told |= {name: _left(name, case.text(name), tells) for name in TYPED if name not in _WEIGHED and tells(case.text(name))}
    for name, column in TABLES:
        records = case.records(name)
        if name not in _WEIGHED and any(tells(record.text(column)) for record in records):
            told[name] = Known(tuple(_cells_left(record, column, tells) for record in records))
    return replace(case, answers={**case.answers, **told})


def _cells_left(record: Record, column: str, tells: Telling) -> Record:
    return Record(tuple((name, _left(name, record.text(column), tells) if name == column else cell) for name, cell in record.cells))


def _left(name: str, text: str, tells: Telling) -> Answer:
    left = without_parts(text, tells) if name == _NAMED else _sentences_left(text, tells)
    return Known(left) if left else UNKNOWN


def _sentences_left(text: str, tells: Telling) -> str:
    lines = (" ".join(one for one in sentences(line) if not tells(one)) for line in text.split("\n"))
    return "\n".join(filter(None, lines))
