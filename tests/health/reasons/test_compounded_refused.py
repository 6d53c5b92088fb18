"""A compounded product that was refused: nothing is signed that nobody told, and nothing is asked for that lies on the table."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet
from tests.health.papers import Papers

TERM = "Compounded drugs are excluded, except where every ingredient is FDA-approved for the indication (Exclusion 6.3(n))."
BARE = "Compounded drugs are not covered."
HOME = "I take it at home; my husband is with me."
IN_A_CLINIC = "a nurse is in the room and blood pressure is watched."


def papers(facts: Facts, quote: str = TERM, **more: Any) -> Papers:
    reasons = [{"ground": "ground.compounded", "quote": quote}, {"ground": "ground.site-of-care", "quote": "The place is not accepted."}]
    treatment = {"route": "nasal", "product": "compounded", "monitoring": HOME, **more.pop("treatment", {})}
    change = {"denial": {"reasons": reasons, "text": {"unknown": True}, **more.pop("denial", {})}, "treatment": treatment, **more}
    return packet(facts, "tx-insured-off-label", change)


def test_a_term_that_the_notice_gives_with_its_place_is_not_asked_for(facts: Facts) -> None:
    letter = papers(facts)["internal-appeal"]
    assert "Please quote the term that excludes it" not in letter
    assert "Please say whether ketamine from a commercial vial, given in a clinic, would be approved." in letter
    assert "Please quote the term that excludes it, with its page" in papers(facts, BARE)["internal-appeal"]


def test_an_exception_that_asks_for_no_approval_is_put_to_the_plan(facts: Facts) -> None:
    other = "Compounded drugs are excluded unless no commercial product can be used (Section 7)."
    assert "unless no commercial product can be used" in papers(facts, other)["internal-appeal"]
    assert "of its exception" not in papers(facts)["internal-appeal"]


def test_that_a_place_outside_a_clinic_is_safe_is_the_clinicians_to_say(facts: Facts) -> None:
    letter = papers(facts)["clinician-letter"]
    assert "On the place, with the monitoring above" not in letter
    assert "why it is safe for this patient; or the clinic where it can be given" in letter
    watched = {"route": "iv", "product": "commercial_vial", "monitoring": IN_A_CLINIC}
    assert "On the place, with the monitoring above: ____" in papers(facts, treatment=watched)["clinician-letter"]


def test_the_product_is_no_question_of_antidepressants(facts: Facts) -> None:
    answer = papers(facts)["clinician-letter"].partition("reasons, answered")[2]
    assert "Of the present episode" not in answer
    assert "Why this product, and how its risks are met, stand above, under safety." in answer


def test_a_first_day_long_before_the_notice_was_no_day_asked_for(facts: Facts) -> None:
    def of(start: str) -> Papers:
        dates = {"date": "2026-10-30", "received": "2026-11-04", "timing": "before"}
        return papers(facts, denial=dates, treatment={"start": start})

    for start, asked in (("2026-03-02", False), ("2026-11-02", True)):
        made = of(start)
        assert ("and that day has passed" in made["internal-appeal"]) is asked
        assert ("lies long before the notice" in made["next-steps"]) is not asked


def test_that_such_a_refusal_is_usually_right_is_said_before_the_steps(facts: Facts) -> None:
    page = papers(facts)["next-steps"]
    assert page.index("is usually right, and few laws help against it") < page.index(" Then 1. ")
    assert "is usually right" not in papers(facts, treatment={"route": "iv", "product": "commercial_vial"})["next-steps"]


def test_a_warning_on_nasal_sprays_is_answered_by_the_alert_on_nasal_sprays(facts: Facts) -> None:
    """FDA's alert of February 16, 2022 is of compounded nasal spray; that of October 10, 2023 of all compounded ketamine."""
    warned = "FDA issued an alert on compounded ketamine nasal spray."
    reasons = {"reasons": [{"ground": "ground.compounded", "quote": warned}]}
    told: dict[str, Any] = {"case_version": 1, "denial": reasons, "treatment": {"drug": "iv_ketamine", "product": "commercial_vial"}}
    by_vein = packet(facts, told)["internal-appeal"]
    assert "FDA's alert of February 16, 2022 concerns compounded ketamine nasal spray; it does not concern IV ketamine" in by_vein
    assert "October 10, 2023" not in by_vein
    spray = packet(facts, {**told, "treatment": {"drug": "iv_ketamine", "product": "compounded", "route": "nasal"}})
    assert "FDA's alert of February 16, 2022" in spray["internal-appeal"]
    assert "FDA's alert of February 16, 2022" in spray["clinician-letter"]
    lozenge = packet(facts, {**told, "treatment": {"drug": "iv_ketamine", "product": "compounded", "route": "oral"}})
    assert "FDA's alert of October 10, 2023" in lozenge["clinician-letter"]


BULK = "Compounded medications are not covered when they are made from bulk powders or when a commercial product is available."


def test_on_the_call_the_product_is_answered_with_the_product_and_not_with_antidepressants(facts: Facts) -> None:
    def call(ground: str, treatment: dict[str, str]) -> str:
        refused = {"reasons": [{"ground": ground, "quote": BULK}], "text": {"unknown": True}}
        return packet(facts, INSURED, {"denial": refused, "treatment": treatment})["call-sheet"]

    mixed = {"route": "im", "product": "compounded"}
    for ground in ("ground.compounded", "ground.benefit-exclusion"):
        assert "Recorded with dose and length" not in call(ground, mixed), ground
    assert "Made from a bulk powder or from a commercial vial: ____" in call("ground.compounded", mixed)
    vial = call("ground.compounded", {"route": "iv", "product": "commercial_vial"})
    assert "It is a commercial vial, not compounded: ____" in vial
    assert "Made from a bulk powder" not in vial


def test_each_limb_of_the_reason_is_asked_after_in_every_paper_that_can_ask(facts: Facts) -> None:
    """Readings 26, case 3.7: bulk powder and a commercial product are two reasons, and the answers to them differ."""

    def made(quote: str, **denial: Any) -> Papers:
        refused = {"reasons": [{"ground": "ground.compounded", "quote": quote}], "text": {"unknown": True}, **denial}
        return packet(facts, INSURED, {"denial": refused, "treatment": {"route": "im", "product": "compounded"}})

    both, which = made(BULK), "names bulk powder and a commercial product: please say which of the two you hold to apply"
    assert which in both["internal-appeal"]
    assert "It is made from ____ (a bulk powder or a commercial vial, as the pharmacy says)" in both["clinician-letter"]
    assert "what the decision took the product to be made from, bulk powder or a commercial vial" in both["claim-file-request"]
    assert "ask the pharmacy if it starts from bulk powder or a commercial vial" in both["next-steps"]
    outside = made(BULK, stage="final")["external-review-request"]
    assert "please ask the plan which of the two applies" in outside or "please ask the insurer which of the two applies" in outside
    bare = made(BARE)
    assert "bulk powder" not in bare["internal-appeal"]
    assert "What it is made from and how its risks are met is for the treating clinician" in bare["internal-appeal"]
    commercial = made("Compounded drugs are not covered when a commercial product is available.")["internal-appeal"]
    assert "Please name the commercial product that is meant." in commercial
    assert "use at home" not in both["next-steps"]


@pytest.mark.parametrize(
    ("product", "said"),
    [
        ("compounded", "The product is compounded, and I do not say otherwise."),
        ("commercial_vial", "it is not compounded. Please ask the plan which record it relied on to treat this product as compounded."),
    ],
)
def test_outside_review_answers_that_the_product_is_compounded(product: str, said: str, facts: Facts) -> None:
    reasons = [{"ground": "ground.compounded", "quote": "Compounded drugs are not covered."}]
    told = {"denial": {"stage": "final", "text": None, "reasons": reasons}, "treatment": {"product": product}}
    request = packet(facts, INSURED, told)["external-review-request"]
    assert said in request
    assert "What answers it: ____" not in request


def test_what_is_taken_at_home_is_said_to_come_through_its_clinic_and_not_to_be_given_there(facts: Facts) -> None:
    clinic = {"clinic": "Ascend At Home"}
    made = papers(facts, treatment={"route": "oral", **clinic})
    assert "The treatment comes through Ascend At Home" in made["internal-appeal"]
    assert "through Ascend At Home" in made["clinician-letter"]
    assert "at Ascend At Home" not in made["internal-appeal"] + made["clinician-letter"]
    given = papers(facts, treatment={"route": "iv", **clinic})
    assert "The treatment is given at Ascend At Home" in given["internal-appeal"]


def test_the_parity_request_for_it_asks_of_drugs_taken_at_home_and_not_of_infusions(facts: Facts) -> None:
    quote = "Self-administered ketamine at home is experimental."
    reasons = {"denial": {"reasons": [{"ground": "ground.experimental", "quote": quote}], "text": {"unknown": True}}}
    asked = packet(facts, INSURED, {**reasons, "treatment": {"route": "oral"}, "parity": {"comparator": {"unknown": True}}})[
        "parity-request"
    ]
    assert "this is a prescription drug. If you class it otherwise, please say so" in asked
    assert "drugs taken at home for medical conditions" in asked
    assert "infusions" not in asked


MIXED = {"route": "im", "product": "compounded"}


def test_on_the_call_the_answer_on_the_product_stands_in_the_turn_of_its_reason(facts: Facts) -> None:
    reasons = [
        {"ground": "ground.experimental", "quote": "It is investigational."},
        {"ground": "ground.not-medically-necessary", "quote": "ECT has not been tried."},
        {"ground": "ground.compounded", "quote": "Compounded medications are not covered."},
    ]
    sheet = packet(facts, INSURED, {"denial": {"reasons": reasons, "text": {"unknown": True}}, "treatment": MIXED})["call-sheet"]
    back = sheet.split("would you need to see to approve this?")[1]
    assert back.index("ECT") < back.index("Compounded medications are not covered")
