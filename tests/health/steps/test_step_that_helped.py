"""A step that helped and ended for another reason: the exception says nothing that its own words deny, and leaves the ground open."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.help_told import ended_while_it_helped
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers

LOST_INSURANCE = "It helped a lot, 22 to 9, but we lost the insurance and it came back."
TRUCK = "I got down to 9 but I couldn't drive the 90 miles anymore after my truck died."
WHILE_ON_IT = "It worked while I was on it."
BACK_AT_20 = "I did 8 sessions and went from 22 to 9. Then we lost that insurance and by June 2025 I was back at 20."
WORE_OFF = "Worked great for two months then wore off even on maintenance, back to 20."
NO_CHANGE = "8 sessions, no change."
ASKED = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": "Spravato must be tried first."}]}}


def told(facts: Facts, reason: str, ground: str = "tried") -> Papers:
    step = {"drug": "Spravato", "ground": ground, "reason": reason}
    about = {"alternatives": {"spravato": "tried", "spravato_detail": reason}}
    return packet(facts, TEXAS, {"treatment": {"drug": "iv_ketamine", "route": "iv"}, **ASKED, "step": step, **about})


def ground_of(papers: Papers) -> str:
    return papers["step-therapy-exception"].partition("The ground")[2].partition("The diagnosis")[0]


@pytest.mark.parametrize("reason", [LOST_INSURANCE, TRUCK, WHILE_ON_IT, BACK_AT_20])
@pytest.mark.parametrize("ground", ["tried", "not_tolerated"])
def test_no_request_says_that_what_helped_did_not(facts: Facts, reason: str, ground: str) -> None:
    """Reading 33, A 1: "The step has been tried and did not bring enough benefit: It helped a lot, 22 to 9"."""
    papers = told(facts, reason, ground)
    said = ground_of(papers)
    assert "benefit" not in said
    assert "side effect" not in said
    assert reason.rstrip(".") in said
    assert "Why it is not to be begun again: ____" in said
    assert papers["step-therapy-exception"].startswith("DRAFT")
    assert "Nothing in your words says that the step failed" in papers["next-steps"]
    assert "Why it is not asked for again, and whether I count it as a trial: ____" in papers["clinician-letter"]
    # A draft may wait long: the appeal asks for the exception itself.
    assert "I ask in this letter for that exception as well." in papers["internal-appeal"]
    assert "by separate letter" not in papers["internal-appeal"]
    assert "My separate request for that exception" not in papers["internal-appeal"]


@pytest.mark.parametrize("reason", [WORE_OFF, NO_CHANGE])
def test_what_brought_too_little_or_was_lost_is_told_as_tried(facts: Facts, reason: str) -> None:
    papers = told(facts, reason)
    assert f"The step was tried: {reason.rstrip('.')}" in ground_of(papers)
    assert "____" not in ground_of(papers)
    assert "ended for another reason" not in papers["next-steps"]


@pytest.mark.parametrize(
    ("words", "helped"),
    [
        (LOST_INSURANCE, True),
        (TRUCK, True),
        (WHILE_ON_IT, True),
        (BACK_AT_20, True),
        ("PHQ-9 was 22 before and 9 after.", True),
        (WORE_OFF, False),
        (NO_CHANGE, False),
        ("Did the whole 8, got a little better, 22 to 15, then they would not approve more.", False),
        ("It never worked.", False),
        ("She took Cymbalta and Lexapro. None of it helped enough.", False),
        ("From 10 to 20 mg, June 12 to 30, 2025.", False),
    ],
)
def test_help_is_read_where_nothing_tells_of_too_little(words: str, helped: bool) -> None:  # noqa: FBT001
    assert ended_while_it_helped(words) is helped


DETAIL = "8 sessions, February 10 to March 7, 2025, 84 mg. PHQ-9 was 22 before and 19 after."


UNKNOWN = {"unknown": True}


@pytest.mark.parametrize(
    "step", [{"drug": "Spravato", "ground": "tried", "reason": UNKNOWN}, {"drug": UNKNOWN, "ground": UNKNOWN, "reason": UNKNOWN}]
)
def test_a_step_left_empty_is_told_by_what_was_told_of_the_spray(facts: Facts, step: dict[str, object]) -> None:
    """Reading 33, A 9: a blank, though Spravato's dates, dose and scores stand one answer further on."""
    about = {"alternatives": {"spravato": "tried", "spravato_detail": DETAIL}}
    papers = packet(facts, TEXAS, {"treatment": {"drug": "iv_ketamine", "route": "iv"}, **ASKED, "step": step, **about})
    assert DETAIL.rstrip(".") in ground_of(papers)
    assert "That is a fall of 3 points, or 14 percent." in ground_of(papers)
    assert "____" not in ground_of(papers)


def test_a_spray_that_raised_the_pressure_is_answered_for_the_infusion(facts: Facts) -> None:
    """Reading 33, A 14: the first thing that the insurer's doctor would write in the margin."""
    letter = told(facts, "3 times in February 2025. My pressure went up to 190 over 110 and they stopped it.", "not_tolerated")[
        "internal-appeal"
    ]
    assert "IV ketamine can change blood pressure too. How it is watched and treated is for the treating clinician" in letter
    assert "IV ketamine can change blood pressure too" not in told(facts, NO_CHANGE)["internal-appeal"]
