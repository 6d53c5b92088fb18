"""Whether what a treatment did reads like hypomania: a reviewer may take it for bipolar disorder, so the clinician sees it first."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.contraindicated import EXPLAINING, contraindication_in
from appealwright.history.severity import code_at_odds, codes_that_differ, leaves_diagnosis_open
from appealwright.signs import signs_in
from appealwright.untold.as_there import told_by

__all__ = ["is_doubted", "reads_like_a_switch", "switch_typed", "tells_bipolar", "withheld"]

_TOLD_IN = (*EXPLAINING, "treatment.spacing")
"""Answers besides the table of trials that tell what a treatment did."""
_ENOUGH = 3
"""Little sleep and agitation alone are side effects like others: so much more must be told (our own advice, weighed in the rows)."""
_DOUBTED = re.compile(r"\bbipolar\b|\bmania\b|\bhypomani", re.IGNORECASE)


def reads_like_a_switch(words: str, facts: Facts, *, doubted: bool = False) -> bool:
    """Whether `words` name hypomania, or tell of two of its signs, one of them high spirits or money spent; of any two where it is in
    doubt whether the illness is bipolar.
    """
    if told_by("high", words) or any(sign.means == "hypomania" for sign in signs_in(words, "typed", facts, deniable=True)):
        return True
    return sum(sign.weight for sign in signs_in(words, "behavior", facts)) >= _ENOUGH - doubted


def is_doubted(case: Case) -> bool:
    """Whether a reason of the denial holds bipolar disorder, or an episode of it, against the request."""
    return any(_DOUBTED.search(reason.text("quote")) for reason in case.records("denial.reasons"))


def switch_typed(case: Case, facts: Facts) -> str:
    """The first answer of the case that reads like it, as it was typed; empty where none does or where bipolar disorder was told."""
    if tells_bipolar(case):
        return ""
    words = (*(trial.text("stopped") for trial in case.records("history.trials")), *(case.text(name) for name in _TOLD_IN))
    doubted = is_doubted(case)
    return next((one for one in words if one and reads_like_a_switch(one, facts, doubted=doubted)), "")


def withheld(case: Case, facts: Facts) -> tuple[str, ...]:
    """The answers that are for the clinician to weigh before any letter prints them: they name what the label rules out, or a switch;
    a code that denies the words of the diagnosis, or another of the notice; and words that leave open which of the two it is.
    """
    told = {name: case.text(name) for name in _TOLD_IN}
    ruled_out = {name for name in EXPLAINING if told[name] and contraindication_in(told[name], facts)}
    switched: set[str] = set()
    if not tells_bipolar(case):
        doubted = is_doubted(case)
        switched = {name for name, words in told.items() if words and reads_like_a_switch(words, facts, doubted=doubted)}
    at_odds = ("treatment.diagnosis_code",) if code_at_odds(case, facts) or codes_that_differ(case) else ()
    left_open = ("treatment.diagnosis",) if leaves_diagnosis_open(case) else ()
    return (*(name for name in _TOLD_IN if name in ruled_out | switched), *at_odds, *left_open)


def tells_bipolar(case: Case) -> bool:
    """Whether bipolar disorder was told, as an illness or in the diagnosis."""
    return "bipolar" in case.chosen("treatment.features") or "bipolar" in case.text("treatment.diagnosis").casefold()
