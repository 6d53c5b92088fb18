"""After the outside decision, or once the plan has sent the case on: no earlier step, the suit that is left, and its time."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CALIFORNIA, INSURED, TEXAS
from tests.health.packets import packet

NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_after_the_outside_decision_of_a_self_funded_plan_only_court_is_left(facts: Facts) -> None:
    """The decision binds (29 CFR 2590.715-2719(d)(2)(iv)); the plan's own words set one year from the final decision."""
    steps = paper(facts, "next-steps", NC)
    assert "Only court is left." in steps
    assert "counted from the final decision of August 3, 2026; this review may not stop it" in steps
    assert "No legal action may be brought more than one year after the final decision." in steps
    assert "A new date starts" not in steps
    # (d)(2)(iii)(B)(2): ten business days must be considered, later papers may be.
    assert "within ten business days of the reviewer's first letter must be read; later papers may be left unread" in steps
    assert "still count" not in steps
    assert "for requests for external review" in steps
    assert "(b)(2)(ii)(F)(1)" not in steps
    assert "Ask for the amount and the day of payment" in steps
    assert "Tidewater Claims Services, external review" in paper(facts, "fax-cover", NC)


def test_the_record_that_closes_and_the_time_to_sue_are_told_before_they_matter(facts: Facts) -> None:
    steps = paper(facts, "next-steps", "course-cut-caregiver")
    assert "The plan may set a time to sue, which may run while you still appeal" in steps
    assert "here by the federal process" in paper(facts, "next-steps", "spravato-step-therapy")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "external review (here the State's)"), ("es", "revisión externa (aquí la del estado)")]
)
def test_a_ladder_says_the_state_where_its_own_review_binds(language: str, said: str, facts: Facts) -> None:
    """40 P.S. 991.2164b: Pennsylvania's own review, which the list of dates names; the ladder leaves it no more open than the list."""
    individual = {"plan": {"kind": "individual", "funding": "insured", "issued_in": "PA", "criteria": []}}
    page = paper(facts, "next-steps", "spravato-step-therapy", individual, language)
    assert said in page
    assert "40 P.S. § 991.2164b" in page


def test_after_the_outside_decision_no_earlier_step_is_named(facts: Facts) -> None:
    final = {"denial": {"stage": "final"}, "plan": {"kind": "individual", "funding": {"unknown": True}, "issued_in": "NJ"}}
    found = packet(facts, INSURED, final)
    assert "Only court is left." in found["next-steps"]
    for words in ("Appeal the rest", "internal appeal", "go on to the next step", "the appeal does not wait", "After the appeal."):
        assert words not in found["next-steps"], words
    assert "while they have not decided" not in found["checklist"]
    assert "Please call me before refusing" not in found["clinician-letter"]
    assert "Trenton" not in found["external-review-request"]
    assert "old post box" in found["next-steps"]
    assert "old post box" not in found["external-review-request"]
    # Medicare has steps after the reviewer: none of this is said there.
    medicare = packet(facts, INSURED, {**final, "plan": {"kind": "medicare_advantage", "funding": {"unknown": True}}})
    assert "Only court is left." not in medicare["next-steps"]


def test_a_federal_employee_is_told_the_suit_of_the_rule(facts: Facts) -> None:
    """5 CFR 890.107(c)-(d)."""
    federal = {"plan": {"kind": "fehb", "funding": {"unknown": True}}, "denial": {"stage": "final"}}
    steps = paper(facts, "next-steps", CALIFORNIA, federal)
    assert "a suit is against OPM and not the plan, by December 31 of the third year after the year of the care" in steps
    assert "may set a time to sue" not in steps
    assert "A court later reads only what OPM had." in steps


DAUGHTER: dict[str, Any] = {"sender": {"role": "representative", "name": "Anna Reyes"}}


MEDICARE: dict[str, Any] = {
    **DAUGHTER,
    "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
    "patient": {"age_band": "from_65"},
}


UPHELD: dict[str, Any] = {**MEDICARE, "denial": {"stage": "after_first_appeal"}}


def test_after_the_plan_has_sent_the_case_on_the_page_sends_nothing_on_again(facts: Facts) -> None:
    """42 CFR 422.600, 422.602: after the entity's no a hearing is asked for; nobody sends the case on."""
    assert "They must send the case on" not in packet(facts, TEXAS, UPHELD)["next-steps"]
    assert "Tienen que pasar el caso ellos mismos" not in packet(facts, TEXAS, UPHELD, "es")["next-steps"]
    assert "They must send the case on by themselves" in packet(facts, TEXAS, MEDICARE)["next-steps"]


def test_the_papers_of_an_upheld_denial_say_one_time_and_one_name(facts: Facts) -> None:
    letters = packet(facts, TEXAS, UPHELD)
    assert "When: Today, with the new papers" in letters["next-steps"]
    assert "By the date of that step" not in letters["next-steps"]
    assert "Nothing holds up the sending: put in what is here." in letters["checklist"]
    assert "call-sheet" not in letters  # The plan has decided its one appeal (42 CFR 422.590), and has no call to give.
    assert "The written appeal goes out, whatever is said." in packet(facts, TEXAS)["call-sheet"]


def test_nothing_is_asked_of_a_plan_that_has_sent_the_case_on(facts: Facts) -> None:
    """42 CFR 422.590, 422.592: the plan sends an affirmed denial on by itself; the person has no last day for it."""
    upheld: dict[str, Any] = {
        "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
        "denial": {"stage": "after_first_appeal"},
        "patient": {"age_band": "from_65"},
    }
    letters = packet_on(facts, TEXAS, upheld)
    assert "step-therapy-exception" not in letters
    assert "You have no last day here: the plan itself sends the case on." in letters["next-steps"]
    assert "No date is known yet" not in letters["next-steps"]
    assert "One thing today: send your letter and the new papers" in letters["next-steps"]
    assert "step-therapy-exception" in packet_on(facts, TEXAS)


def test_a_grandfathered_plan_may_owe_no_outside_review_and_the_page_says_so(facts: Facts) -> None:
    """45 CFR 147.140(c)(1): PHS Act section 2719 does not reach it. Illinois binds every policy that it governs (215 ILCS 180)."""
    owed = "Federal law gives a grandfathered plan no outside review of this kind of denial."
    old = {"kind": "employer", "funding": "self_funded", "issued_in": "OH", "grandfathered": True}
    final: dict[str, Any] = {"denial": {"stage": "final"}, "plan": old}
    assert owed in paper(facts, "next-steps", INSURED, final)
    assert owed not in paper(facts, "next-steps", INSURED, {**final, "plan": {**old, "grandfathered": False}})
    bought = {"kind": "individual", "funding": {"unknown": True}, "issued_in": "IL", "grandfathered": True}
    assert owed not in paper(facts, "next-steps", INSURED, {**final, "plan": bought})
