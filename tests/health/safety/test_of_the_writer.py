"""Who writes for a patient is not the patient: an illness of one's own is told of nobody else (reading 34, C 4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

REASON = ("not-medically-necessary", "You no longer have symptoms of a severity that requires this level of service.")
BACK = "She went back full time September 8. "
HUSBAND: dict[str, Any] = {"role": "representative", "name": "Luis Sandoval", "relation": "husband"}


def told(facts: Facts, function: str, sender: dict[str, Any] = HUSBAND) -> dict[str, str]:
    return infusions(facts, REASON, treatment={"function": function, "sessions": 6}, sender=sender)


@pytest.mark.parametrize("cause", ["I was in the hospital", "our son was in the hospital", "I had surgery", "I broke my hip"])
def test_what_came_of_a_missed_session_is_told_without_its_cause(facts: Facts, cause: str) -> None:
    found = told(facts, f"{BACK}In late September we had to skip one because {cause} and by the third week she was calling in sick again.")
    assert "by the third week she was calling in sick again" in found["internal-appeal"]
    for paper in ("internal-appeal", "clinician-letter"):
        assert "hospital" not in found[paper].lower(), paper
        assert "surgery" not in found[paper], paper


@pytest.mark.parametrize("illness", ["heart attack", "stroke"])
def test_an_illness_of_who_writes_is_no_danger_to_the_patient(facts: Facts, illness: str) -> None:
    found = told(facts, f"{BACK}I had a {illness} in September so we missed three weeks, and by October she was back in bed.")
    assert "We missed three weeks, and by October she was back in bed" in found["internal-appeal"]
    assert illness not in found["next-steps"]
    assert "heart condition" not in found["next-steps"]


def test_what_the_patient_did_not_do_for_it_is_no_loss_to_the_illness(facts: Facts) -> None:
    found = told(facts, f"{BACK}She missed work because I was sick.")
    assert "missed work" not in found["internal-appeal"]
    assert "back full time" in found["internal-appeal"]


@pytest.mark.parametrize(
    ("function", "sender"),
    [
        ("I had a heart attack in September and missed three infusions.", HUSBAND),
        ("She saw. I had a heart attack.", {"role": "patient"}),
    ],
)
def test_where_i_may_be_the_patient_the_heart_is_asked_about(facts: Facts, function: str, sender: dict[str, Any]) -> None:
    assert "heart" in told(facts, function, sender)["next-steps"]
