"""A case without the sentences that insult who reads a letter, which is then read no further; those beside them are told."""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.lint import insults
from appealwright.untold.unspoken import ACCOUNT, CELLS
from appealwright.writer.prose import sentences

__all__ = ["insults_in", "without_insults"]


def insults_in(name: str, case: Case) -> bool:
    """Whether a sentence of this answer is left out of every paper for what it calls its reader."""
    return any(insults(text) for text in _texts(name, case))


def without_insults(case: Case) -> Case:
    """The case as papers tell it: of such an answer, or cell of a table, the other sentences; with none, it counts as not given."""
    told: dict[str, Answer] = {name: _told(name, case) for name in (*ACCOUNT, *CELLS) if insults_in(name, case)}
    return case.with_told(told)


def _texts(name: str, case: Case) -> list[str]:
    if name in CELLS:
        return [record.text(column) for record in case.records(name) for column in CELLS[name]]
    return [case.text(name)] if name in ACCOUNT else []


def _told(name: str, case: Case) -> Answer:
    if name in ACCOUNT:
        return _civil(case.text(name))
    return Known(tuple(_civil_cells(record, CELLS[name]) for record in case.records(name)))


def _civil_cells(record: Record, columns: tuple[str, ...]) -> Record:
    cells = (
        (column, _civil(record.text(column)) if column in columns and insults(record.text(column)) else cell)
        for column, cell in record.cells
    )
    return Record(tuple(cells))


def _civil(text: str) -> Answer:
    kept = " ".join(sentence for sentence in sentences(text) if not insults(sentence))
    return Known(kept) if kept else UNKNOWN
