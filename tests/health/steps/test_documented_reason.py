"""A step that the plan's own words waive for a documented reason is answered by that reason, and the paper is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.reason_accepted import reason_accepted
from tests.conftest import TODAY
from tests.health.told_on import papers_on

STEP = "You must have completed a course of TMS or have a documented reason why it cannot be used."


@pytest.mark.parametrize(
    ("quote", "unsuitable", "said"),
    [
        (STEP, False, "a documented reason why it cannot be used"),
        ("A trial of TMS, unless there is a medical contraindication to it.", True, "a medical contraindication to it"),
        # Out of reach is no contraindication; another treatment; another sentence; none.
        ("A trial of TMS, unless there is a medical contraindication to it.", False, ""),
        ("A trial of ECT or a documented reason why it cannot be used.", False, ""),
        ("TMS is first. Two drugs or a documented reason are needed.", False, ""),
        ("TMS is required first for a clinical reason.", False, ""),
    ],
)
def test_the_words_that_take_a_reason_for_the_step(quote: str, *, unsuitable: bool, said: str) -> None:
    assert reason_accepted(quote, "tms", unsuitable=unsuitable) == said


def _case(tms: str) -> dict[str, Any]:
    return {
        "denial": {
            "text": STEP,
            "date": "2026-11-02",
            "reasons": [{"ground": "ground.step-therapy", "quote": STEP}],
            "stage": "first",
            "timing": "before",
        },
        "plan": {"kind": "individual", "issued_in": "IL"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder"},
        "alternatives": {"tms": tms, "tms_detail": "the closest machine is 90 miles away"},
        "sender": {"role": "patient"},
    }


def test_each_paper_claims_it_and_asks_for_the_record(facts: Facts) -> None:
    found = papers_on(facts, _case("not_reachable"), TODAY)
    said = '"a documented reason why it cannot be used"'
    assert f"By the words quoted {said} is enough, and this is the reason; it is documented in: ____" in found["internal-appeal"]
    assert f"You accept {said}: ____" in found["clinician-letter"]
    declined = papers_on(facts, _case("declined"), TODAY)
    assert "is enough" not in declined["internal-appeal"]
    assert "You accept" not in declined["clinician-letter"]
