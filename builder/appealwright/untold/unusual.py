"""A case without the clauses of an own account that hold a word which letters of this kind do not use: whose business they are, no list of
bad words can know. The person is told, and may put such a clause in by editing the letter.
"""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.running import with_pills
from appealwright.untold.of_the_patient import words_for_patient
from appealwright.untold.scraps import reason_left
from appealwright.untold.usual import unusual_words, usual_part
from appealwright.whole import whole_answers, with_whole_ended

__all__ = ["is_unusual", "unusual_in", "without_unusual", "words_left_out"]

_TOLD = (
    "treatment.function",
    "treatment.spacing",
    "treatment.monitoring",
    "treatment.review",
    "earlier.told",
    "history.now",
    "history.therapy",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "step.reason",
    "network.distance",
    "appeal.new",
)
"""What somebody tells of the illness and its care. Why an appeal is late may be anything, and what the plan held has the plan's words."""
_NOW = "history.now"
_RISKS = "treatment.risks"
_TOLD_IN = {"history.trials": ("stopped",), _RISKS: ("fact",)}
"""The columns of tables in which they do."""
_NAMING = (
    "patient.name",
    "sender.name",
    "clinician.name",
    "clinician.credentials",
    "treatment.clinic",
    "patient.address",
    "denial.insurer",
    "denial.appeal_address",
)
_QUOTING = {"denial.reasons": "quote", "plan.criteria": "words", "network.calls": "provider"}
"""What letters print in any case: its words may stand in an account too."""


def unusual_in(case: Case, facts: Facts) -> tuple[str, ...]:
    """The answers of which papers leave out a clause for its words; none of a clinician, who judges what to say."""
    if case.is_("sender.role", "clinician"):
        return ()
    named = _named_in(case)
    return tuple(name for name in (*_TOLD, *_TOLD_IN) if _is_unusual(name, case, named, facts))


def is_unusual(name: str, case: Case, facts: Facts) -> bool:
    """Whether the answer of this name is one of them: a page with one question need not read all that was typed."""
    if (name not in _TOLD and name not in _TOLD_IN) or case.is_("sender.role", "clinician"):
        return False
    return _is_unusual(name, case, _named_in(case), facts)


def words_left_out(name: str, case: Case, facts: Facts) -> tuple[str, ...]:
    """Of an answer of which papers leave out a clause, the words that are to blame, each once; the person may write it without them."""
    named, called = _named_in(case), words_for_patient(case)
    texts = ((of, text) for of, text in _texts(name, case) if text and usual_part(text, of, named, facts, called) != text)
    return tuple(dict.fromkeys(word for of, text in texts for word in unusual_words(text, of, named, facts, called)))


def _is_unusual(name: str, case: Case, named: tuple[str, ...], facts: Facts) -> bool:
    called = words_for_patient(case)
    return any(usual_part(text, of, named, facts, called) != text for of, text in _texts(name, case) if text)


def without_unusual(case: Case, unusual: tuple[str, ...], facts: Facts) -> Case:
    """The case as papers tell it, where it is known which answers those are (`unusual_in`)."""
    named, called = (_named_in(case), words_for_patient(case)) if unusual else ((), frozenset[str]())
    told: dict[str, Answer] = {}
    for name in unusual:
        if name in _TOLD_IN:
            told[name] = Known(tuple(_cells(record, name, named, facts, called) for record in case.records(name)))
        else:
            told[name] = _answer(reason_left(name, usual_part(case.text(name), name, named, facts, called), case))
    if _NOW in told:
        left = told[_NOW]
        told[_NOW] = _answer(with_pills(str(left.value) if isinstance(left, Known) else "", case.text(_NOW), facts))
    return case.with_told({**whole_answers(case, told), **told})


def _named_in(case: Case) -> tuple[str, ...]:
    cells = (record.text(column) for name, column in _QUOTING.items() for record in case.records(name))
    return tuple(filter(None, (*map(case.text, _NAMING), *cells)))


def _texts(name: str, case: Case) -> list[tuple[str, str]]:
    """What was typed in the answer of this name, each with the name that it is read by."""
    if name not in _TOLD_IN:
        return [(name, case.text(name))]
    return [(_read_by(name, record), record.text(one)) for record in case.records(name) for one in _TOLD_IN[name]]


def _read_by(name: str, record: Record) -> str:
    """A risk is told in the everyday words for that very one."""
    return f"{name}.{record.text('risk')}" if name == _RISKS else name


def _cells(record: Record, name: str, named: tuple[str, ...], facts: Facts, called: frozenset[str]) -> Record:
    def kept(column: str, cell: Answer) -> Answer:
        text = record.text(column) if column in _TOLD_IN[name] else ""
        left = usual_part(text, _read_by(name, record), named, facts, called)
        return cell if left == text else _answer(left)

    return with_whole_ended(record, Record(tuple((column, kept(column, cell)) for column, cell in record.cells)))


def _answer(text: str) -> Answer:
    return Known(text) if text else UNKNOWN
