"""Which of Spravato, ECT and TMS were given though they are called unsuitable or out of reach: the words told beside the choice say so."""

from __future__ import annotations

from collections.abc import Mapping

from appealwright.answers import Answer, Known
from appealwright.history.given_before import tells_sessions_given
from appealwright.whole import whole_name

__all__ = ["AGAINST", "PROCEDURES", "as_given"]

PROCEDURES = ("alternatives.spravato", "alternatives.ect", "alternatives.tms")
"""The treatments of which it is asked whether they were tried."""
AGAINST = ("not_suitable", "not_reachable")
"""Choices that leave it open whether it was given: what was typed beside them may say so."""


def as_given(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """What stands in place of "not suitable" or "out of reach" where the words beside it say that it was given: "tried", with the choice
    kept beside it.
    """
    told: dict[str, Answer] = {}
    for name in PROCEDURES:
        chosen, detail = answers.get(name), answers.get(f"{name}_detail")
        if isinstance(chosen, Known) and chosen.value in AGAINST and isinstance(detail, Known) and tells_sessions_given(str(detail.value)):
            told |= {name: Known("tried"), whole_name(name): chosen}
    return told
