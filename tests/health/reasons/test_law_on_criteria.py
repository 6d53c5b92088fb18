"""A State's law on the criteria of every review answers "investigational" too, and a step asked for beside one that is no drug."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

UNPROVEN = ("experimental", "Ketamine infusion for depression is considered investigational.")
FOUR = ("step-therapy", "The records do not show that you tried four antidepressants for eight weeks each.")
MAGNET = ("step-therapy", "There is no documentation that transcranial magnetic stimulation (TMS) was tried.")
FAR = {"tms": "not_reachable", "tms_detail": "I cannot drive."}


def appeal(facts: Facts, state: str, *reasons: tuple[str, str], **more: Any) -> str:
    plan = {"kind": "employer", "funding": "insured", "issued_in": state, "employer_size": "over_50", "grandfathered": False}
    told = {"plan": plan, "patient": {"age_band": "from_18_to_64"}, "alternatives": FAR, **more}
    return infusions(facts, *reasons, **told)["internal-appeal"]


@pytest.mark.parametrize(
    ("state", "citation"),
    [
        ("WA", "RCW 48.43.830(1)(d)"),
        ("CT", "38a-591c"),
        ("GA", "33-1-27"),
        ("NM", "59A-23-26"),
        ("NY", "514.2"),
        ("VA", "38.2-3412.1"),
        ("WV", "33-16-3dd"),
    ],
)
def test_the_policy_is_held_against_the_law_on_criteria(facts: Facts, state: str, citation: str) -> None:
    answer = appeal(facts, state, UNPROVEN).split("Reason 1")[-1]
    assert citation in answer
    assert "Please show that the criteria you used keep to that rule." in answer or "please say whether those used here" in answer


def test_a_law_on_prior_approval_is_not_cited_where_the_care_was_given(facts: Facts) -> None:
    """RCW 48.43.830 is of prior authorization; RCW 48.43.520 is of all utilization review."""
    after = appeal(facts, "WA", UNPROVEN, denial={"timing": "after"})
    assert "RCW 48.43.830" not in after
    assert "RCW 48.43.520" in after


def test_a_step_of_medicines_keeps_its_law_beside_one_of_a_procedure(facts: Facts) -> None:
    """RCW 48.43.420 is of drugs: TMS, which is not within reach, takes it from no other reason."""
    both = appeal(facts, "WA", FOUR, MAGNET)
    assert "RCW 48.43.420" in both.split("Reason 1")[1].split("Reason 2")[0]
    assert "RCW 48.43.420" not in both.split("Reason 2")[1]
    assert "RCW 48.43.420" not in appeal(facts, "WA", MAGNET)
