"""A request to the Office of Personnel Management for care already given: what it is asked, for which claims, and where it goes."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.relied_on import one_relied_on
from appealwright.notice.clock.outside_days import days_to_decide_outside
from tests.health.opm import OPM
from tests.health.packets import packet


def request(facts: Facts, change: dict[str, object] | None = None) -> str:
    return packet(facts, OPM, change)["external-review-request"]


def test_each_claim_stands_with_its_day_and_the_papers_on_it(facts: Facts) -> None:
    """The brochure has the person say which papers belong to which claim; the request named one claim, and no paper beside it."""
    found = request(facts)
    assert "Claims, and the papers on each 1. 6260 7714 8810: Date of service: 7/6; Papers: All exhibits" in found
    assert "3. 9012: Date of service: 7/13; Papers: All exhibits" in found
    assert "be covered and the three claims paid; $3,300 was paid by me." in found
    assert "Check the table of claims" in packet(facts, OPM)["next-steps"]
    one = {"denial": {"reference": "6260 7714 8810 (7/6)"}}
    assert "Claims, and the papers on each" not in request(facts, one)
    assert "be covered and the claim paid" in request(facts, one)


def test_the_office_is_written_to_as_the_notice_prints_it(facts: Facts) -> None:
    found = request(facts)
    place = "Healthcare and Insurance Federal Employee Insurance Operations, FEHB 2, 1900 E Street NW, Washington, DC 20415-3620"
    assert place in found
    shorter = OPM["denial"]["text"].replace("Federal Employee Insurance Operations, ", "")
    told = request(facts, {"denial": {"text": shorter, "appeal_address": {"unknown": True}}})
    assert "Healthcare and Insurance FEHB 2, 1900 E Street NW, Washington, DC 20415-3620" in told


def test_the_question_on_the_step_is_one_that_a_yes_answers_for_the_person(facts: Facts) -> None:
    assert "Was Spravato out of reach for this patient when the care was given?" in request(facts)


def test_a_step_out_of_reach_is_not_said_to_be_ineffective(facts: Facts) -> None:
    """The reason told was the way there, and the letter promised a clinician's word on the effect."""
    assert "expected to be ineffective" not in request(facts)
    assert "The step required is intranasal esketamine. Nobody offered it." in request(facts)
    judged = {"step": {"reason": "It is not likely to work after IV ketamine did."}}
    assert "is for the treating clinician to state" in request(facts, judged)


def test_the_days_of_the_notice_are_told_beside_those_of_the_rule(facts: Facts) -> None:
    assert "The notice says that the decision comes within 60 days." in request(facts)
    assert "Your notice says 60 days: after them ask how it stands." in packet(facts, OPM)["next-steps"]


@pytest.mark.parametrize("said", ["We will send you a decision within 30 days.", "You must write within 90 days.", ""])
def test_the_days_of_another_are_not_those_of_the_office_outside(said: str) -> None:
    assert not days_to_decide_outside([said])


def test_no_copy_is_promised_to_the_carrier(facts: Facts) -> None:
    """OPM asks the carrier itself; nobody had said that the clinical argument goes there."""
    assert "A copy goes to" not in request(facts)
    assert "a copy to the plan" not in packet(facts, OPM)["next-steps"]


def test_the_one_test_that_the_decision_relies_on_is_named(facts: Facts) -> None:
    """The carrier gave up the test on marketing in so many words, and the request did not say so."""
    words = 'The decision rests on one test of the brochure, and on no other: "It is the second of these that we rely on."'
    assert words in request(facts)
    silent = {"denial": {"text": OPM["denial"]["text"].replace(" It is the second of these that we rely on.", "")}}
    assert "rests on one test" not in request(facts, silent)


@pytest.mark.parametrize("said", ["We rely on the second opinion of a psychiatrist.", "You rely on the first study.", "We relied on MCG."])
def test_other_things_relied_on_are_no_test(said: str) -> None:
    assert not one_relied_on([said])
