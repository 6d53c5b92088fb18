"""A notice that asks for a fall by half is answered by it: no paper asks which change is wanted where the notice has said which.

Letters.md B9: what you said, what the record shows, what follows. 50% of 23 are 11.5 points: 11 is a fall of 12, 14 one of 9.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.refusals import scores

CUT = "course-cut-caregiver"
MET = "That is the half that you ask for."
ASKS = "If you require another change"
NONE = "The records do not show sustained improvement."
HALF = f"{NONE} The policy requires a reduction of 50% from baseline."


def papers(facts: Facts, quote: str, last: int) -> Papers:
    reasons = [{"ground": "ground.no-continued-response", "quote": quote}]
    told = scores((23, "2026-10-05"), (last, "2026-11-09"))
    return packet(
        facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": {"scores": told}, "plan": {"criteria": []}}
    )


def test_what_the_notice_asks_for_is_said_to_be_met(facts: Facts) -> None:
    made = papers(facts, HALF, 11)
    appeal = made["internal-appeal"]
    assert MET in appeal[appeal.index("Reason 1") :]
    assert "; you ask for half" in appeal[: appeal.index("Reason 1")]
    assert ASKS not in appeal
    assert MET in made["concurrent-care-objection"]
    assert MET in made["call-sheet"]


@pytest.mark.parametrize(("quote", "last"), [(NONE, 11), (HALF, 14)])
def test_nothing_is_met_that_is_not_asked_for_or_not_reached(quote: str, last: int, facts: Facts) -> None:
    made = papers(facts, quote, last)
    for name in ("internal-appeal", "concurrent-care-objection", "call-sheet"):
        assert MET not in made[name]
    assert "you ask for half" not in made["internal-appeal"]


LASTING = "The records do not show that a 50% reduction was sustained."


def test_half_that_is_to_last_is_said_to_be_reached_and_not_to_be_what_is_asked_for(facts: Facts) -> None:
    """The director's reading 22, box 4: "the half that you ask for" answered half of a criterion that asks for a sustained one."""
    made = papers(facts, LASTING, 11)
    for name in ("internal-appeal", "concurrent-care-objection", "call-sheet"):
        assert MET not in made[name]
    assert "That is a fall of half or more." in made["internal-appeal"]
    assert "you ask for half" not in made["internal-appeal"]
