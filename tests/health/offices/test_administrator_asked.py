"""Under ERISA the plan administrator is asked for the papers on limits (29 U.S.C. 1024(b)(4)), in words that tell of no illness."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet

SELF_FUNDED, INSURED_BY_POLICY = "course-cut-caregiver", "ca-dmhc-insured-experimental"
LIMITS = "any document with the processes, standards and factors by which the plan sets and applies its limits on coverage"
TOLD = "By separate letter I ask the plan administrator"


def second_letter(letter: str) -> str:
    return letter.partition("Request to the plan administrator")[2]


def test_the_administrator_is_asked_for_the_papers_on_limits(facts: Facts) -> None:
    letters = packet(facts, SELF_FUNDED)
    asked = second_letter(letters["claim-file-request"])
    assert LIMITS in asked
    assert "each is asked for as an instrument under which the plan is operated" in asked
    # It is often the employer: no field of medicine, no law that names one.
    for never in ("mental", "parity", "nonquantitative", "1185a", "2590", "depress", "ketamine", "medical"):
        assert never not in asked.casefold()
    assert f"{TOLD} for the plan's own documents on its limits (29 U.S.C. § 1024(b)(4))." in letters["parity-request"]


def test_who_wants_the_employer_told_nothing_sends_no_such_letter(facts: Facts) -> None:
    letters = packet(facts, SELF_FUNDED, {"employer": {"tell": False}})
    assert LIMITS not in letters["claim-file-request"]
    assert TOLD not in letters["parity-request"]


def test_a_letter_that_may_be_left_out_is_not_said_to_be_sent(facts: Facts) -> None:
    letters = packet(facts, SELF_FUNDED, {"employer": {"tell": {"unknown": True}}})
    assert LIMITS in letters["claim-file-request"]
    assert TOLD not in letters["parity-request"]


def test_a_small_employers_plan_is_not_asked_under_a_law_that_leaves_it_out(facts: Facts) -> None:
    asked = second_letter(packet(facts, SELF_FUNDED, {"plan": {"employer_size": "up_to_50"}})["claim-file-request"])
    assert "summary plan description" in asked
    assert LIMITS not in asked


def test_a_policy_has_no_administrator_to_ask(facts: Facts) -> None:
    letters = packet(facts, INSURED_BY_POLICY, {"plan": {"kind": "individual", "funding": {"does_not_apply": True}}})
    assert LIMITS not in letters["claim-file-request"]
    assert "plan administrator" not in letters["parity-request"]
