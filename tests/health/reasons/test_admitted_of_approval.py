"""That nobody asked for approval is no reason to approve: it stands once, under the reason that asks for it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.refusals import refused

HEARD = "Our front desk called on July 29, 2026, and the representative Marcus said that no approval is needed, reference 7781203."
ADMITTED = ["honestly we forgot to ask", "They did not request it", "It was our mistake", "The office never requested it"]


def appeal(facts: Facts, told: str) -> str:
    denial = {**refused(("no-prior-authorization", "Prior authorization was not obtained.")), "timing": "after"}
    return packet(facts, CALIFORNIA, {"denial": denial, "approval": {"told": told}})["internal-appeal"]


@pytest.mark.parametrize("admitted", ADMITTED)
def test_an_admission_is_no_reason_to_approve(admitted: str, facts: Facts) -> None:
    found = appeal(facts, admitted + ".")
    box, after = found.split("Reasons to approve this")[1].split("The diagnosis and", 1)
    assert admitted.lower() not in box.lower()
    assert after.lower().count(admitted.lower()) == 1


@pytest.mark.parametrize("admitted", ADMITTED)
def test_what_the_plan_said_stays_first_and_the_rest_is_told_under_its_reason(admitted: str, facts: Facts) -> None:
    found = appeal(facts, f"{HEARD} {admitted}.")
    box, after = found.split("Reasons to approve this")[1].split("The diagnosis and", 1)
    assert "the representative Marcus said that no approval is needed" in box
    assert admitted.lower() not in box.lower()
    assert after.lower().count(admitted.lower()) == 1


@pytest.mark.parametrize("told", ["It was approved, but we never got the letter.", "We called, number 55-201, and did not get an answer."])
def test_a_sentence_that_tells_more_than_what_was_left_undone_stays(told: str, facts: Facts) -> None:
    box = appeal(facts, told).split("Reasons to approve this")[1].split("The diagnosis and")[0]
    assert told.rstrip(".") in box
