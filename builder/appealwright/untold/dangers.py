"""What somebody tells by the way that a clinic must hear before a session: the person is told so, and no letter carries it by accident.

The words they are known by stand in dangers.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.history.contraindicated import EXPLAINING
from appealwright.history.of_another import told_of_oneself
from appealwright.untold.as_there import pattern_of, told_by
from appealwright.untold.diagnosis import PARTS
from appealwright.untold.private import BEARING, matters_in
from appealwright.untold.unspoken import ACCOUNT, CELLS
from appealwright.writer.prose import sentences

__all__ = ["DANGERS", "HELD_IN", "Danger", "dangers_at", "dangers_in", "dangers_told", "is_held", "without_dangers"]

DANGERS = "patient.dangers"
"""No question: what was told of which the clinic must know before a session."""

HELD_IN = "patient.dangers_in"
"""No question: the answers of which a sentence stays out for it."""


class Danger(StrEnum):
    """What such words tell of; the values name the words of it, and what it is called."""

    SEIZURE = "seizure"
    PSYCHOSIS = "psychosis"
    BLADDER = "bladder"
    EATING = "eating"
    HELD = "held"
    OPIOID = "opioid"
    HEART = "heart"
    MEMORY = "memory"
    FAINTING = "fainting"
    HIGH = "high"
    """Days awake, and high spirits or money spent: a reviewer may read it as bipolar disorder."""
    PREGNANCY = "pregnancy"
    """Known by the words that keep it out of letters (`private.py`)."""


_TRIALS = "history.trials"
_NOW = "history.now"
_BY_ECT = {Danger.SEIZURE: ("alternatives.ect_detail",), Danger.MEMORY: EXPLAINING}
"""Where it is what that treatment does, or is feared of it."""
_ELSEWHERE = {
    Danger.HEART: (*EXPLAINING, _TRIALS),
    Danger.HIGH: (*EXPLAINING, _TRIALS, "treatment.spacing"),
    Danger.PSYCHOSIS: ("appeal.points", "plan.criteria"),
}
"""Where it is looked for already, or is a reason of the plan's that is answered (`heart_against_others`, `switched.py`)."""
_LEFT_AS_TOLD = frozenset({Danger.OPIOID, Danger.HEART, Danger.MEMORY, Danger.PREGNANCY})
"""What a letter may have to say, such as what is taken now or that somebody no longer manages at home; and what stays out otherwise."""
_BY_THE_WAY = frozenset(
    {
        "treatment.function",
        "treatment.spacing",
        "treatment.dose",
        "treatment.schedule",
        "treatment.served",
        "treatment.monitoring",
        "treatment.review",
        "earlier.served",
        "earlier.told",
        _NOW,
        "history.therapy",
        "network.distance",
    }
)
"""Answers of which nobody waits for it. Elsewhere it is the reason for a delay, a side effect, or the answer to a reason."""
_OF_CARE = frozenset({"treatment.monitoring", "treatment.review"})
"""Where a clinic says what it asks about and watches for: nobody has it by that."""
_SODIUM = re.compile(r"\b(?:low )?(?:blood )?sodium\b", re.IGNORECASE)
"""Low on an antidepressant, it is a side effect of that, and no sign of how somebody eats."""
_AS_REASON = frozenset({Danger.EATING, Danger.HELD})
"""What stays out of the reason why a medicine or another treatment ended as well: it is no side effect."""


def dangers_in(case: Case) -> tuple[Danger, ...]:
    """All that the answers of a case tell of, in the order of the enum."""
    found = {one for name in (*ACCOUNT, *CELLS) for one in dangers_at(name, case)}
    return tuple(one for one in Danger if one in found)


def dangers_at(name: str, case: Case) -> tuple[Danger, ...]:
    """The same of one answer."""
    found = {one for text in _texts(name, case) for one in _read(name, text, case)}
    return tuple(one for one in Danger if one in found)


def without_dangers(case: Case) -> Case:
    """The case as papers tell it, without the sentences that tell of one by the way. A clinician, who judges what to say, keeps them."""
    told: dict[str, Answer] = {}
    for name in (*ACCOUNT, *CELLS):
        if not is_held(name, case):
            continue
        if name in CELLS:
            told[name] = Known(tuple(_cells_left(record, name, case) for record in case.records(name)))
        else:
            told[name] = _left(name, case.text(name), case)
    return case.with_told({**told, HELD_IN: Known(tuple(told))}) if told else case


def is_held(name: str, case: Case) -> bool:
    """Whether a sentence of this answer stays out of every paper for it."""
    return not case.is_("sender.role", "clinician") and _held(name, dangers_at(name, case))


@lru_cache(maxsize=512)
def dangers_told(text: str) -> tuple[Danger, ...]:
    """What a text tells of as there: not denied, not feared, and not of the treatment that works by a seizure."""
    found = (one for one in Danger if one is not Danger.PREGNANCY)
    told = tuple(one for one in found if told_by(one.value, text))
    return (*told, Danger.PREGNANCY) if matters_in(text, BEARING) else told


def _held(name: str, found: Iterable[Danger]) -> bool:
    if name in _BY_THE_WAY:
        return any(one not in _LEFT_AS_TOLD for one in found)
    return (name == _TRIALS or name in EXPLAINING) and any(one in _AS_REASON for one in found)


def _read(name: str, text: str, case: Case) -> Iterator[Danger]:
    own = told_of_oneself(text) if case.text("sender.role") in ("", "patient") else text
    if name in _OF_CARE:
        own = " ".join(one for one in sentences(own) if not _is_rule(one))
    if name == _TRIALS:
        own = _SODIUM.sub("", own)
    for one in dangers_told(own) if own else ():
        if name not in _BY_ECT.get(one, ()) and name not in _ELSEWHERE.get(one, ()):
            yield one


def _is_rule(sentence: str) -> bool:
    return bool(pattern_of("watched").search(sentence)) and not pattern_of("had").search(sentence)


def _texts(name: str, case: Case) -> list[str]:
    return [record.text(column) for record in case.records(name) for column in CELLS[name]] if name in CELLS else [case.text(name)]


def _cells_left(record: Record, name: str, case: Case) -> Record:
    return Record(tuple((one, _left(name, record.text(one), case) if one in CELLS[name] else cell) for one, cell in record.cells))


def _left(name: str, text: str, case: Case) -> Answer:
    def tells(stretch: str) -> bool:
        return _held(name, _read(name, stretch, case))

    left = "\n".join(filter(None, (_line_left(name, line, tells) for line in text.split("\n"))))
    return Known(left) if left else UNKNOWN


def _line_left(name: str, line: str, tells: Callable[[str], bool]) -> str:
    """The sentences of a line that tell of none; of a list of medicines those beside it."""
    kept: list[str] = []
    for sentence in sentences(line):
        if not tells(sentence):
            kept.append(sentence)
        elif name == _NOW:
            beside = ", ".join(part for part in PARTS.split(sentence)[::2] if not tells(part)).strip(" ,;")
            kept.append("" if tells(beside) else beside)
    return " ".join(filter(None, kept))
