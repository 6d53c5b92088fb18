"""Care already given is asked to be paid, and told by the scores around it."""

from __future__ import annotations

from appealwright.facts import Facts
from appealwright.history.course_scores import days_in
from tests.health.as_of import paper
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.refusals import read
from tests.health.told import LIMIT, RETRO


def test_care_that_was_given_is_told_by_the_scores_around_it() -> None:
    found = later_papers("nc-self-funded-final")
    # 24 less 10 is 14, and 14 of 24 is 58%.
    around = "PHQ-9 was 24 on March 6, 2026 and 10 on April 2, 2026, after the six infusions: a fall of 14 points (58%)"
    for name in ("external-review-request", "clinician-letter"):
        assert around in found[name]
        assert "it was 17 on July 21, 2026" in found[name]
    assert "The course given was six infusions" in found["clinician-letter"]
    assert "is still to be signed" not in found["clinician-letter"]
    assert "Why some doses were higher:" in found["clinician-letter"]


def test_a_higher_dose_of_a_compounded_product_has_its_blank_where_the_appeal_sends_the_reader(facts: Facts) -> None:
    """Director's reading 28, 26: "why some doses were higher is for the treating clinician", whose letter had no line for it."""
    dose = {"dose": "started 0.5 mg/kg then 0.8 mg/kg from the 3rd one, over 40 minutes", "product": "compounded"}
    given = {"sessions": 6, "served": "August 17 to September 3, 2026", **dose}
    refused = ("off-label", "Ketamine is not FDA approved for depression.")
    found = infusions(facts, refused, denial={"timing": "after"}, treatment=given)
    assert "Why some doses were higher is for the treating clinician" in found["internal-appeal"]
    assert "Why some doses were higher: ____ (reasons) ____." in found["clinician-letter"]
    vial = infusions(facts, refused, denial={"timing": "after"}, treatment=given | {"product": "commercial_vial"})["clinician-letter"]
    assert vial.count("Why some doses were higher") == 1


def test_days_are_read_only_with_their_year() -> None:
    assert [day.isoformat() for day in days_in("March 9, 12 and 26, 2026")] == ["2026-03-09", "2026-03-12", "2026-03-26"]
    assert [day.isoformat() for day in days_in("from June 2 to June 18, 2026")] == ["2026-06-02", "2026-06-18"]
    assert [day.isoformat() for day in days_in("7/6/26 to 7/22/26")] == ["2026-07-06", "2026-07-22"]
    assert [day.isoformat() for day in days_in("7/6, 7/8 and 7/13/2026")] == ["2026-07-06", "2026-07-08", "2026-07-13"]
    assert days_in("7/6 to 7/22") == ()
    assert days_in("six Mondays in March") == ()
    assert days_in("March 40, 2026") == ()


FL, SCHOOL = "later/fl-husband-limit-weekly", "later/co-school-plan-clinic"


def test_care_already_given_is_asked_to_be_paid(facts: Facts) -> None:
    request = paper(facts, "network-gap-request", SCHOOL)
    assert "next free dates" not in request
    assert "the dates that were free then" in request
    assert "please call the clinic" not in request


def test_a_course_that_is_over_is_not_asked_for() -> None:
    given = {"denial": {"timing": "after"}, "treatment": {"served": "July 6 to July 24, 2026", "start": None}}
    letter = read(CALIFORNIA, given)
    assert "In my judgment: ____ (what they mean for this patient)" in letter
    assert "a further or added medicine, was to come first: ____" in letter


def test_one_session_is_spoken_of_as_one(facts: Facts) -> None:
    one = {"denial": {"timing": "after"}, "treatment": {"sessions": 1, "served": "July 6, 2026", "start": None}}
    letter = paper(facts, "internal-appeal", CALIFORNIA, one)
    assert "ask you to approve and pay for it" in letter
    assert "The request is for the one infusion" in letter


def test_care_already_given_is_found_by_its_dates_and_concedes_nothing(facts: Facts) -> None:
    found = packet(facts, RETRO)
    assert "Dates of service: 04/07/2026, 04/10/2026" in found["internal-appeal"]
    assert "Approval was not asked for before the care because" not in found["internal-appeal"]
    assert "[ ] was obtained on" in found["internal-appeal"]
    # Group code CO: the clinic in the network writes it off (the row of the code).
    assert "You may owe nothing, and the clinic may be the one to appeal." in found["next-steps"]
    # "CO-26-118402" is the number of a case, and no such code.
    numbered = {
        "denial": {"text": f"Case: CO-26-118402. {LIMIT}", "reasons": [{"ground": "ground.not-medically-necessary", "quote": LIMIT}]}
    }
    assert "You may owe nothing" not in packet(facts, RETRO, numbered)["next-steps"]
    # Director's reading 28, 10: a request that was refused beforehand was never billed, and there is nothing to write off.
    for timing in ("before", "during"):
        assert "You may owe nothing" not in packet(facts, RETRO, {"denial": {"timing": timing}})["next-steps"]
    beside = {"timing": "during", "text": "CO-197 Precertification absent. The claims for 2 infusions are denied."}
    assert "You may owe nothing" in packet(facts, RETRO, {"denial": beside})["next-steps"]
    # The letter says Exhibit A: the list has it.
    assert "Exhibit A: The notice of denial." in found["exhibits"]
    assert "[ ] put it in" in found["checklist"]
