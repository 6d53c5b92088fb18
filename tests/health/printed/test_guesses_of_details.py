"""One "I think" makes no letter a draft and takes no medicine from it; the page says what stays out, and why (reading 35, R35B grave 3)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "spravato-step-therapy"
LAST = {"drug": "mirtazapine", "from": "2026-06", "result": "partial_response", "source": "memory"}


@pytest.mark.parametrize(
    ("now", "printed"),
    [
        ("mirtazapine at night, I think since June 2026", "Medicines now: mirtazapine at night."),
        ("mirtazapine, not sure of the dose, since June 2026", "Medicines now: mirtazapine, since June 2026."),
    ],
)
def test_a_guess_at_the_month_or_the_dose_leaves_the_medicine_in_the_letters(now: str, printed: str, facts: Facts) -> None:
    found = packet(facts, BASE, {"history": {"now": now}})
    assert printed in found["internal-appeal"]
    assert not any(found[name].startswith("DRAFT") for name in ("internal-appeal", "clinician-letter"))
    assert not any("I think" in found[name] or "not sure" in found[name] for name in ("internal-appeal", "clinician-letter"))
    assert "letters leave out a guess, and name the medicine alone" in found["next-steps"]


def test_a_guess_at_the_medicine_is_a_blank_for_a_pen_and_no_draft(facts: Facts) -> None:
    found = packet(facts, BASE, {"history": {"now": "I think mirtazapine"}})
    assert "Medicines now: ____ (from the clinic" in found["internal-appeal"]
    assert not found["internal-appeal"].startswith("DRAFT")
    assert 'In "Medicines now" you wrote "I think": letters leave out a guess, and a blank stands there.' in found["next-steps"]


@pytest.mark.parametrize(("now", "told"), [({"unknown": True}, True), ("I think mirtazapine", True), ("none", False)])
def test_a_medicine_typed_as_still_taken_is_taken_now_unless_another_answer_says_no(now: object, told: bool, facts: Facts) -> None:  # noqa: FBT001
    row = {**LAST, "stopped": "still on it, sleeps better"}
    letter = packet(facts, BASE, {"history": {"trials": [row], "now": now}})["internal-appeal"]
    assert ("from June 2026; taken now" in letter or "since June 2026; taken now" in letter) is told
