"""No paper calls a dose low that neither the plan nor the clinician called so, and a side effect is told as one (reading 30, N8)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, scores

NEED = ("not-medically-necessary", "Two adequate trials are not shown.")
TRIALS = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2025-02-03", "to": "2025-06-09", "result": "no_response", "source": "record"},
    {"drug": "duloxetine", "dose_mg": 60, "from": "2025-07-07", "to": "2025-11-24", "result": "partial_response", "source": "record"},
]
BUPROPION = {"drug": "bupropion XL", "dose_mg": 150, "from": "2026-01-05", "to": "2026-04-06", "source": "record"}


def papers(facts: Facts, **last: Any) -> dict[str, str]:
    return infusions(facts, NEED, history={"trials": [*TRIALS, {**BUPROPION, **last}]}, treatment={"scores": scores(22, 20)})


@pytest.mark.parametrize("result", ["no_response", "stopped_side_effect"])
def test_no_paper_calls_the_dose_low(result: str, facts: Facts) -> None:
    found = papers(facts, result=result)
    assert not any("low dose" in words for name, words in found.items() if name != "parity-request")


def test_what_a_side_effect_ended_is_told_as_that(facts: Facts) -> None:
    found = papers(facts, result="stopped_side_effect")
    assert "Three antidepressants tried (one stopped for a side effect), the others" in found["internal-appeal"]
    assert "(Table 1; one stopped for a side effect)" in found["clinician-letter"]


def test_a_dose_is_told_as_it_is(facts: Facts) -> None:
    assert "Three antidepressants tried (one at 150 mg), the others" in papers(facts, result="no_response")["internal-appeal"]
