"""A reason that asks for a psychiatrist who prescribes or is consulted: who that is answers it, and not where the treatment is given."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions, spray

WHO = "The drug must be prescribed by, or in consultation with, a psychiatrist. The request was submitted by a nurse practitioner."
REASON = ("site-of-care", WHO)
TREATMENT = {"clinic": "Ison Behavioral Health, London", "site_certified": True, "monitoring": "two hours in the chair."}
NURSE = {"name": "Tamara Ison", "credentials": "APRN, PMHNP-BC"}
TOLD = "Dr. Lyle Bechtold is the supervising psychiatrist and saw me on August 12, 2026"
CRITERION = {"words": "Prescribed by, or in consultation with, a psychiatrist", "status": "being_obtained", "fact": TOLD}


def test_the_psychiatrist_who_was_told_of_answers_it_and_the_place_does_not(facts: Facts) -> None:
    papers = spray(facts, REASON, treatment=TREATMENT, clinician=NURSE, plan={"kind": "medicaid_managed", "criteria": [CRITERION]})
    appeal = papers["internal-appeal"]
    assert "Reason 1: the psychiatrist" in appeal
    assert (
        f"On the psychiatrist: {TOLD}. The paper on it: ____ (note of the visit of August 12, 2026; enclosed, or to follow) ____" in appeal
    )
    assert "another place" not in appeal
    assert "On who gives and oversees it" not in appeal
    assert "The psychiatrist: ____ (name, and when seen or consulted" in papers["clinician-letter"]
    assert "No psychiatrist prescribes it." in papers["call-sheet"]
    assert "The place is not certified" not in papers["call-sheet"]


def test_a_reason_on_the_place_keeps_its_answer(facts: Facts) -> None:
    papers = spray(facts, ("site-of-care", "Spravato must be given in another setting."), treatment=TREATMENT, clinician=NURSE)
    assert "the place of care" in papers["internal-appeal"]
    assert "psychiatrist" not in papers["internal-appeal"].split("the place of care")[1].split("Safety")[0]


def test_a_spray_is_not_compared_with_the_same_drug_for_pain(facts: Facts) -> None:
    asks = "when it is given for pain or anesthesia"
    place = ("site-of-care", "This is not covered in this setting.")
    plan = {"kind": "employer", "funding": "self_funded", "issued_in": "PA", "employer_size": "over_50"}
    assert asks not in spray(facts, place, plan=plan)["parity-request"]
    assert asks in infusions(facts, place, plan=plan)["parity-request"]
