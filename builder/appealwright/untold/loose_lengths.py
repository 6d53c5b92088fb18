"""A case whose medicines have one length each: where the dates or weeks tell it, "a few months" beside them is no reason why it ended."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Known, Record
from appealwright.case import Case
from appealwright.history.trials import least_weeks, weeks_given

__all__ = ["without_loose_lengths"]

_TRIALS, _ENDED = "history.trials", "stopped"
_LOOSE = re.compile(
    r"(?:(?:i |he |she )?(?:(?:was|stayed) on it|took it|tried it|had it|gave it|on it|it was) )?"
    r"(?:(?:for|only|just|about|around|like|maybe|after|over) )*"
    r"(?:an? (?:(?:good |long |short )?(?:while|time|bit)|(?:few|couple(?: of)?) (?:weeks|months|years)|(?:week|month|year) or (?:so|two))"
    r"|(?:(?:several|some|many|few) )?(?:weeks|months|years)|ages)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(\s*[,;.](?:\s+|\Z)(?:(?:and|but|so) )?)")


def without_loose_lengths(case: Case) -> Case:
    """The case as letters tell it: of why such a medicine ended, the parts that tell more than a loose length of time."""
    trials = case.records(_TRIALS)
    told = tuple(map(_told, trials))
    return case.with_told({} if told == trials else {_TRIALS: Known(told)})


def _told(trial: Record) -> Record:
    why = trial.text(_ENDED)
    kept = _without(why) if (weeks_given(trial) is not None or least_weeks(trial) > 1) else why
    if kept == why:
        return trial
    answer = Known(kept) if kept else UNKNOWN
    return Record(tuple((column, answer if column == _ENDED else cell) for column, cell in trial.cells))


def _without(why: str) -> str:
    first, *rest = _PARTS.split(why)
    kept = "" if _LOOSE.fullmatch(first) else first
    for joint, part in zip(rest[::2], rest[1::2], strict=True):
        if not _LOOSE.fullmatch(part):
            kept += (joint if kept else "") + part
    return kept
