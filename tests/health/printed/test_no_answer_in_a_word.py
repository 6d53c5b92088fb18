"""A word that answers neither how nor why is a blank: no letter says "was tried: no", nor asks for a course "as needed"."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

STEP = {"reasons": [{"ground": "ground.step-therapy", "quote": "Two antidepressants are required first."}], "text": {"unknown": True}}


@pytest.mark.parametrize("typed", ["no", "Yes!", "same as above", "n/a"])
def test_of_a_step_a_bare_word_tells_nothing(typed: str, facts: Facts) -> None:
    told = {"denial": STEP, "step": {"drug": "two antidepressants", "ground": "tried", "reason": typed}}
    found = packet(facts, CALIFORNIA, told)
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert f": {typed}." not in found[name]
        assert f"“{typed}.”" not in found[name]


@pytest.mark.parametrize("typed", ["as needed, whenever i feel bad", "when she needs it", "PRN"])
def test_a_schedule_at_need_is_a_blank_in_every_paper(typed: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"schedule": typed}})
    assert not any(typed in found[name] for name in ("internal-appeal", "clinician-letter", "call-sheet"))
    assert "so no letter states all of it: schedule" in found["next-steps"]


def test_of_a_schedule_with_an_open_end_the_course_is_asked_for(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"schedule": "twice a week for 3 weeks, then as needed"}})
    assert "twice a week for 3 weeks" in found["internal-appeal"]
    assert "as needed" not in found["internal-appeal"]
