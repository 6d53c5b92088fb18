"""Whether what a treatment did reads like hypomania: a reviewer may take it for bipolar disorder, so the clinician sees it first."""

from __future__ import annotations

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.contraindicated import EXPLAINING, contraindication_in
from appealwright.history.severity import code_at_odds
from appealwright.signs import signs_in

__all__ = ["reads_like_a_switch", "switch_typed", "tells_bipolar", "withheld"]

_TOLD_IN = (*EXPLAINING, "treatment.spacing")
"""Answers besides the table of trials that tell what a treatment did."""
_ENOUGH = 3
"""Little sleep and agitation alone are side effects like others: so much more must be told (our own advice, weighed in the rows)."""


def reads_like_a_switch(words: str, facts: Facts) -> bool:
    """Whether `words` name hypomania, or tell of two of its signs, one of them high spirits or money spent."""
    if any(sign.means == "hypomania" for sign in signs_in(words, "typed", facts, deniable=True)):
        return True
    return sum(sign.weight for sign in signs_in(words, "behavior", facts)) >= _ENOUGH


def switch_typed(case: Case, facts: Facts) -> str:
    """The first answer of the case that reads like it, as it was typed; empty where none does or where bipolar disorder was told."""
    if tells_bipolar(case):
        return ""
    words = (*(trial.text("stopped") for trial in case.records("history.trials")), *(case.text(name) for name in _TOLD_IN))
    return next((one for one in words if one and reads_like_a_switch(one, facts)), "")


def withheld(case: Case, facts: Facts) -> tuple[str, ...]:
    """The answers that are for the clinician to weigh before any letter prints them: they name what the label rules out, or a switch;
    and a code that denies the words of the diagnosis.
    """
    told = {name: case.text(name) for name in _TOLD_IN}
    ruled_out = {name for name in EXPLAINING if told[name] and contraindication_in(told[name], facts)}
    switched = {name for name, words in told.items() if words and reads_like_a_switch(words, facts)} if not tells_bipolar(case) else set()
    at_odds = ("treatment.diagnosis_code",) if code_at_odds(case, facts) else ()
    return (*(name for name in _TOLD_IN if name in ruled_out | switched), *at_odds)


def tells_bipolar(case: Case) -> bool:
    """Whether bipolar disorder was told, as an illness or in the diagnosis."""
    return "bipolar" in case.chosen("treatment.features") or "bipolar" in case.text("treatment.diagnosis").casefold()
