"""A case without the "idk" before what somebody does know: "Idk, I cant work" tells that person's own days, and tells them surely."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case

__all__ = ["without_shrugs"]

_TRIALS, _ENDED = "history.trials", "stopped"
_OWN = (
    "treatment.function",
    "step.reason",
    "appeal.delay",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
)
"""What the person has lived. Of a dose, a plan of care or a list "idk, 40" is a guess, which stays one."""
_SHRUG = re.compile(
    r"^\W*(?:(?:um|well|sorry|honestly|tbh)\W+)*"
    r"(?:(?:idk|dunno|idek)(?:\W+(?:really|honestly|tbh|man|but))*(?:\s*[,.;:!\u2013\u2014-]+\s*|\s+(?=(?:i|it|they|he|she|we|my|just|nothing|too)\b))"
    r"|(?:i (?:really )?(?:do not|don['\u2019]?t) (?:really )?know|no (?:idea|clue)|n/a|not sure)\s*[,.;:!\u2013\u2014]+\s*)"
    r"(?:but )?(?=\w)",
    re.IGNORECASE,
)


def without_shrugs(case: Case) -> Case:
    """The case as papers tell it: of such an answer, what stands behind the shrug."""
    told: dict[str, Answer] = {name: Known(_SHRUG.sub("", case.text(name))) for name in _OWN if _SHRUG.search(case.text(name))}
    if any(_SHRUG.search(trial.text(_ENDED)) for trial in case.records(_TRIALS)):
        told[_TRIALS] = Known(tuple(map(_told, case.records(_TRIALS))))
    return replace(case, answers={**case.answers, **told}) if told else case


def _told(trial: Record) -> Record:
    kept = _SHRUG.sub("", trial.text(_ENDED))
    if kept == trial.text(_ENDED):
        return trial
    return Record(tuple((column, Known(kept) if column == _ENDED else cell) for column, cell in trial.cells))
