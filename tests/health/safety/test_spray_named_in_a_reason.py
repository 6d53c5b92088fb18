"""A reason names esketamine, and the spray was tried: that stands under the reason, whatever its ground, and no letter calls it a failure
where blood pressure ended it (reading 31, 3, 4).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, scores

OFF_LABEL = ("off-label", "Ketamine is not FDA-approved for depression and FDA-approved alternatives such as esketamine are available.")
UNPROVEN = ("experimental", "It is investigational, and alternatives such as Spravato are available.")
MEMBERS = ("benefit-exclusion", "Off-label drugs are excluded; esketamine nasal spray is covered.")
PRESSED = (
    "4 times in March 2025, 56 then 84. He threw up every time and his pressure hit 182 over 104, so Dr. Hale ended it. PHQ-9 stayed at 23."
)
BORNE = "eight sessions in March 2025, 84 mg; PHQ-9 stayed at 23."


def appeal(facts: Facts, why: str, *reasons: tuple[str, str]) -> str:
    spray = {"spravato": "tried", "spravato_detail": why}
    return infusions(facts, *reasons, alternatives=spray, treatment={"scores": scores(23), "product": "commercial_vial"})["internal-appeal"]


def answered(text: str, heading: str) -> str:
    return text.partition(f"{heading}: ")[2].partition("\nReason 2")[0].partition("\nSafety and")[0]


@pytest.mark.parametrize("reason", [OFF_LABEL, UNPROVEN, MEMBERS])
def test_the_reason_that_names_it_tells_that_it_was_tried_and_leaves_the_pressure_to_the_clinician(
    reason: tuple[str, str], facts: Facts
) -> None:
    told = answered(appeal(facts, PRESSED, reason), "Reason 1")
    assert "Spravato has been tried: 4 times in March 2025, 56 then 84. PHQ-9 stayed at 23." in told
    assert "How it was tolerated is for the treating clinician" in told
    assert "182" not in told


def test_a_pressure_behind_a_semicolon_alone_is_left_out(facts: Facts) -> None:
    why = "nine sessions from March 3 to April 2, 2025; PHQ-9 was 20 before and 18 after; ended because the pressure went up to 170/100."
    told = answered(appeal(facts, why, OFF_LABEL), "Reason 1")
    assert "tried: nine sessions from March 3 to April 2, 2025; PHQ-9 was 20 before and 18 after. How" in told


def test_an_answer_of_pressure_alone_says_that_it_was_begun(facts: Facts) -> None:
    told = answered(appeal(facts, "stopped, the blood pressure went up to 170/100", OFF_LABEL), "Reason 1")
    assert "Spravato was begun. How it was tolerated" in told


def test_a_spray_in_the_box_is_pointed_to_by_the_reason_that_names_it(facts: Facts) -> None:
    told = answered(appeal(facts, BORNE, OFF_LABEL), "Reason 1")
    assert "Spravato has been tried, with the result above." in told


def test_a_reason_that_names_none_is_not_answered_by_it(facts: Facts) -> None:
    told = answered(appeal(facts, BORNE, ("off-label", "Ketamine is not FDA-approved for depression.")), "Reason 1")
    assert "Spravato has been tried" not in told


@pytest.mark.parametrize("reason", [OFF_LABEL, UNPROVEN, ("step-therapy", "Spravato has to be tried first.")])
def test_no_series_of_those_whom_the_spray_did_not_help_stands_beside_a_pressure(reason: tuple[str, str], facts: Facts) -> None:
    assert "after esketamine has not helped" not in appeal(facts, PRESSED, reason)
    assert "after esketamine has not helped" in appeal(facts, BORNE, reason)


def test_a_study_against_is_told_in_full_once(facts: Facts) -> None:
    """Reading 31, 11: KARMA-Dep 2 stood whole under the later infusions and again under off-label use."""
    later = ("not-medically-necessary", "The requested maintenance ketamine infusions are not medically necessary.")
    text = infusions(facts, later, OFF_LABEL, treatment={"scores": scores(23), "product": "commercial_vial"})["internal-appeal"]
    assert "KARMA-Dep 2 (2025) is told above." in text
    assert text.count("no significant advantage of serial IV ketamine over midazolam") == 1
