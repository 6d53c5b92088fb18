"""A case without the words on what the labels rule out, in every answer: until a clinician has weighed them no reviewer reads them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.contraindicated import EXPLAINING, RULED_OUT, TABLES, TYPED, contraindication_typed, tells_of_one
from appealwright.untold.diagnosis import PARTS, without_parts
from appealwright.writer.prose import sentences

__all__ = ["without_ruled_out"]

_NAMED = "treatment.diagnosis"
_SHORT = frozenset({"treatment.dose", "treatment.schedule", "step.drug", "history.trials.drug"})
"""Answers of a few words, of which what stands before the part that names one is kept: the dose, without why it is low."""

Telling = Callable[[str], bool]


def without_ruled_out(case: Case, facts: Facts) -> Case:
    """The case as every paper tells it, with the word that was named kept for the pages that ask about it."""
    word = contraindication_typed(case, facts)
    if not word:
        return case

    def tells(text: str) -> bool:
        return tells_of_one(text, case, facts)

    told: dict[str, Answer] = {RULED_OUT: Known(word)}
    told |= {name: _left(name, case.text(name), tells) for name in TYPED if tells(case.text(name))}
    for table in dict.fromkeys(table for table, _ in TABLES):
        columns = tuple(column for name, column in TABLES if name == table)
        records = case.records(table)
        if any(tells(record.text(column)) for record in records for column in columns):
            told[table] = Known(tuple(_cells_left(record, table, columns, tells) for record in records))
    return case.with_told(told)


def _cells_left(record: Record, table: str, columns: tuple[str, ...], tells: Telling) -> Record:
    def left(column: str, cell: Answer) -> Answer:
        text = record.text(column)
        return _left(f"{table}.{column}", text, tells) if column in columns and tells(text) else cell

    return Record(tuple((column, left(column, cell)) for column, cell in record.cells))


def _left(name: str, text: str, tells: Telling) -> Answer:
    """An explanation goes whole: what is left of it stands no longer for the reason."""
    if name in EXPLAINING:
        return UNKNOWN
    left = _sentences_left(text, tells)
    if not left and name == _NAMED:
        left = without_parts(text, tells)
    if not left and name in _SHORT:
        left = "".join(takewhile(lambda part: not tells(part), PARTS.split(text))).strip(" ,;")
    return Known(left) if left else UNKNOWN


def _sentences_left(text: str, tells: Telling) -> str:
    lines = (" ".join(one for one in sentences(line) if not tells(one)) for line in text.split("\n"))
    return "\n".join(filter(None, lines))
