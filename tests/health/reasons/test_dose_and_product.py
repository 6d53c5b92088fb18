"""Another dose, way or product than the label or the trials: said by the letter itself."""

from __future__ import annotations

from appealwright.facts import Facts, our_facts
from tests.health.later import later_papers
from tests.health.packets import packet


def test_the_letter_says_itself_where_the_request_leaves_the_label() -> None:
    """Labeled: 56 mg first, then 56 or 84 mg, twice a week for four weeks."""
    older = later_papers("ma-older-two-limbs")
    assert "That use is requested" not in older["internal-appeal"]
    assert "The dose asked for, 28 mg first, then 56 mg, is not all within it" in older["internal-appeal"]
    assert "My request departs from that schedule" in older["clinician-letter"]
    review = later_papers("pa-final-bipolar-unanswered")["external-review-request"]
    assert "which part of the label the request is said to depart from" not in review
    assert "The request is for more sessions than that after week 4" in review
    assert "Whether bipolar disorder is excluded is for the treating clinician" in review


def test_a_compounded_product_is_said_once_and_the_trials_are_shown() -> None:
    found = later_papers("or-medicaid-compounded-cut")
    assert "they are not offered as proof of this product" in found["internal-appeal"]
    assert "Diazgranados" in found["internal-appeal"]
    assert "KARMA-Dep 2" in found["internal-appeal"]
    assert "FDA’s alert" not in found["internal-appeal"]
    assert "FDA's alert" not in found["internal-appeal"]
    assert "usually right" not in found["next-steps"]
    assert "They did not refuse it for being compounded." in found["next-steps"]


def test_another_dose_has_its_study_and_a_way_back() -> None:
    change = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.dose-frequency-limit", "quote": "The dose requested exceeds the dose of 0.5 mg/kg."}],
        },
        "treatment": {"dose": "0.75 mg/kg over 40 minutes"},
        "history": {"now": "bupropion XL 300 mg since December 2025."},
    }
    found = packet(our_facts(), "ca-dmhc-insured-experimental", change)
    letter = found["clinician-letter"]
    assert "Fava, 2020" in letter
    assert "If it is refused, ____ (the same course at the dose that the studies gave; or strike)" in letter
    for words in ("KARMA-Dep 2", "KetECT", "ELEKT-D"):
        assert words not in letter
    assert "The dose is above what we cover." in found["call-sheet"]


ONE_TRIAL = [
    {"drug": "sertraline", "dose_mg": 100, "from": "2026-03-02", "to": "2026-05-25", "weeks": 10, "result": "partial_response"},
    {"drug": "bupropion XL", "dose_mg": 150, "from": "2026-07-06", "to": "2026-07-27", "weeks": 3, "result": "no_response"},
]


def test_one_trial_is_not_claimed_to_be_the_labeled_use(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy", {"history": {"trials": ONE_TRIAL}})
    appeal = found["internal-appeal"]
    weakest = "Weakest point: one medicine counts as a full trial in this episode so far; the label of Spravato asks for two."
    assert weakest in found["next-steps"]
    assert "asks for two" not in packet(facts, "spravato-step-therapy")["next-steps"]
    assert "That use is requested" not in appeal
    # The definition that hurts stands under its heading all the same (label of Spravato: at least two).
    assert "What the label says Spravato is FDA-approved" in appeal
    assert "at least two" in appeal
    assert "That use is requested" in packet(facts, "spravato-step-therapy")["internal-appeal"]


def test_the_acute_use_is_left_to_the_clinician_who_has_a_box_for_it(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy", {"treatment": {"indication": "acute"}})
    assert "That is the use I ask for; that it fits is for the treating clinician" in found["internal-appeal"]
    assert "Acute suicidal ideation or behavior was charted on ____" in found["clinician-letter"]
    assert "It is given ____ (with or without an oral antidepressant" in found["clinician-letter"]
