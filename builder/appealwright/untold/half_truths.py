"""A case without what a cut has left half true: each answer of which papers leave something out is judged once more, beside what was
typed.
"""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.running import with_pills
from appealwright.untold.conditions import true_without
from appealwright.untold.left import answer_left
from appealwright.untold.of_substances import told_whole
from appealwright.untold.subjects import THERAPY, tells_of_therapy
from appealwright.untold.unspoken import ACCOUNT, CELLS
from appealwright.whole import whole_answers, whole_ended, whole_name, with_whole_ended

__all__ = ["judged_answers", "without_half_truths"]

_NOW = "history.now"
_TRIALS = "history.trials"
_SUBSTANCE = "substance"
_DISTANCE = "network.distance"
"""That no clinic was found may stand in what was cut: where one is, is told by the whole."""


def judged_answers(typed: Case) -> tuple[Answer, ...]:
    """All that was typed in the answers that are judged."""
    return tuple(map(typed.get, (*ACCOUNT, *CELLS)))


def without_half_truths(case: Case, typed: Case, facts: Facts) -> Case:
    """The case as papers tell it, of which something typed was cut: what is left of each answer is true and whole alone."""
    told = {name: _standing(name, case, typed, facts) for name in ACCOUNT if case.text(name) not in ("", typed.text(name))}
    tables = {name: _of_table(name, case, typed) for name in CELLS if name == _TRIALS or case.get(name) != typed.get(name)}
    changed = {name: answer for name, answer in {**told, **tables}.items() if answer != case.get(name)}
    now = {name: answer for name, answer in whole_answers(case, changed).items() if name == whole_name(_NOW) and not case.text(name)}
    apart = {whole_name(name): typed.get(name) for name in told if name == _DISTANCE}
    return case.with_told({**now, **apart, **changed})


def _standing(name: str, case: Case, typed: Case, facts: Facts) -> Answer:
    left = case.text(name)
    stands = true_without(typed.text(name), left)
    if name == THERAPY and not tells_of_therapy(stands):
        return UNKNOWN
    return answer_left(with_pills(stands, left, facts) if name == _NOW else stands)


def _of_table(name: str, case: Case, typed: Case) -> Answer:
    records, before = case.records(name), typed.records(name)
    if not records or (name != _TRIALS and len(records) != len(before)):
        return case.get(name)
    pairs = zip(records, before if name != _TRIALS else records, strict=True)
    judged = typed.is_("sender.role", "clinician")
    return Known(tuple(_row(name, record, whole, judged=judged) for record, whole in pairs))


def _row(name: str, record: Record, whole: Record, *, judged: bool) -> Record:
    """`judged`: by a clinician, who knows what of use is to be said."""

    def kept(column: str, cell: Answer) -> Answer:
        left = record.text(column)
        was = whole_ended(record) if name == _TRIALS else whole.text(column)
        stands = true_without(was, left) if column in CELLS[name] else left
        if column in CELLS[name] and record.text("risk") == _SUBSTANCE and not judged:
            stands = told_whole(was, stands)
        return cell if stands == left else answer_left(stands)

    return with_whole_ended(record, Record(tuple((column, kept(column, cell)) for column, cell in record.cells)))
