"""A pill that the plan wants beside the spray and that was not tolerated: the label answers first, then what became of it."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

FILLS = (
    "Spravato must be used together with an oral antidepressant. "
    "The pharmacy record shows no fill of an oral antidepressant since May 2, 2026."
)
HALF = "The guideline requires a reduction of at least 50 percent from baseline."
ENDED = {"drug": "escitalopram", "dose_mg": 20, "from": "2025-10-01", "to": "2026-05-02", "result": "stopped_side_effect"}
SCORES = [{"scale": "phq-9", "score": s, "date": d} for s, d in ((22, "2026-03-20"), (14, "2026-05-20"), (11, "2026-10-26"))]
STEP = {"drug": "an oral antidepressant", "ground": "not_tolerated", "reason": "I felt numb on escitalopram, and it was stopped."}
LETTER = {"first": "internal-appeal", "final": "external-review-request"}
RISE = "After the last one ended, PHQ-9 went from 14 on May 20, 2026 to 11 on October 26, 2026."


def letter(facts: Facts, stage: str, **more: Any) -> str:
    told: dict[str, Any] = {
        "denial": {"stage": stage},
        "plan": {"kind": "employer", "funding": "self_funded"},
        "patient": {"age_band": "from_18_to_64"},
        "history": {"trials": [ENDED], "now": "none since May 2026"},
        "treatment": {"scores": SCORES, "indication": "trd"},
        "step": STEP,
    }
    told = told | {part: told.get(part, {}) | more[part] for part in more}
    return spray(facts, ("no-continued-response", HALF), ("step-therapy", FILLS), **told)[LETTER[stage]]


@pytest.mark.parametrize("stage", ["first", "final"])
def test_the_label_answers_it_and_then_what_became_of_the_one_taken(facts: Facts, stage: str) -> None:
    said = letter(facts, stage)
    assert "the label allows Spravato without one (FDA label of Spravato). I felt numb on escitalopram, and it was stopped" in said
    assert "rule goes beyond the label." in said
    assert "is an oral antidepressant. I felt numb" not in said
    assert said[said.index("On the oral antidepressant") :].count("I felt numb on escitalopram") == 1


@pytest.mark.parametrize("stage", ["first", "final"])
def test_the_fall_that_came_without_one_is_told(facts: Facts, stage: str) -> None:
    assert RISE in letter(facts, stage)


def test_no_fall_is_told_where_one_is_taken_now_or_no_score_lies_behind_its_end(facts: Facts) -> None:
    assert "After the last one ended" not in letter(
        facts, "final", history={"trials": [ENDED], "now": "bupropion XL 300 mg since June 2026"}
    )
    later = ENDED | {"to": "2026-06-02"}
    assert "After the last one ended" not in letter(facts, "final", history={"trials": [later], "now": "none since June 2026"})


def test_a_step_that_has_to_fail_first_is_told_as_that(facts: Facts) -> None:
    first = "You must have tried an oral antidepressant together with another medicine first."
    said = spray(facts, ("step-therapy", first), step=STEP, history={"trials": [ENDED]})["internal-appeal"]
    assert "the label allows Spravato without one (FDA label of Spravato). I felt numb" not in said
