"""An exception for a step of several medicines does not call it without benefit where one was stopped for a side effect."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.refusals import refused

LEXAPRO = {"drug": "Lexapro", "dose_mg": 20, "from": "2025-10", "to": "2026-02", "weeks": 14, "result": "no_response", "source": "pharmacy"}
ZOLOFT = {"drug": "Zoloft", "dose_mg": 150, "from": "2026-03", "to": "2026-07", "weeks": 16, "result": "no_response", "source": "pharmacy"}
ABILIFY = {"drug": "Abilify", "dose_mg": 5, "from": "2026-02", "to": "2026-03", "source": "record"}
BROUGHT_LITTLE = "did not bring enough benefit"


@pytest.mark.parametrize(
    "reason", ["Lexapro this time, and Abilify on top", "Lexapro 20, then Abilify added", "Lexapro; Abilify for weeks"]
)
@pytest.mark.parametrize(("result", "said"), [("stopped_side_effect", False), ("no_response", True)])
def test_benefit_is_denied_of_the_step_only_where_each_was_tried_for_it(reason: str, result: str, said: bool, facts: Facts) -> None:  # noqa: FBT001 - a case
    step = {"drug": "two antidepressants and an augmentation strategy", "ground": "tried", "reason": reason}
    trials = [ZOLOFT, LEXAPRO, {**ABILIFY, "result": result}]
    denial = refused(("step-therapy", "Two antidepressants and an augmentation strategy must be tried first."))
    change = {"step": step, "history": {"trials": trials}, "denial": denial}
    request = packet(facts, "spravato-step-therapy", change)["step-therapy-exception"]
    assert (BROUGHT_LITTLE in request) is said
    assert reason in request
