"""An effect that reads like hypomania is shown to the clinician first; bipolar disorder is asked about once."""

from __future__ import annotations

import json

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.history.switched import reads_like_a_switch
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

HIGH = "felt amazing, slept three hours, spent money"
WITH_HIGH = {
    "history": {
        "trials": [
            {"drug": "sertraline", "dose_mg": 150, "weeks": 9, "result": "no_response", "stopped": "no benefit", "source": "record"},
            {"drug": "venlafaxine", "dose_mg": 150, "weeks": 6, "result": "stopped_side_effect", "stopped": HIGH, "source": "memory"},
        ]
    }
}


@pytest.mark.parametrize(
    ("words", "so"),
    [
        (HIGH, True),
        ("agitated, slept three hours, spent money", True),
        ("hypomania in April 2022", True),
        ("it was stopped for a manic switch", True),
        ("euphoric for a week, hardly slept", True),
        ("no hypomania was seen", False),
        ("hypomania was ruled out", False),
        ("slept three hours a night and was agitated", False),
        ("felt amazing and slept well", False),
        ("could not sleep, nausea", False),
        ("no benefit", False),
    ],
)
def test_what_reads_like_hypomania_is_known_by_two_signs_or_its_name(words: str, *, so: bool, facts: Facts) -> None:
    """DSM-5: a distinct period of elevated mood with other signs; little sleep and agitation alone are what antidepressants do too."""
    assert reads_like_a_switch(words, facts) is so


@pytest.mark.parametrize(
    ("quote", "withheld"),
    [("A bipolar spectrum disorder has not been excluded.", True), ("Four antidepressants have not been tried.", False)],
)
def test_two_signs_are_enough_where_the_notice_doubts_that_the_illness_is_unipolar(quote: str, *, withheld: bool, facts: Facts) -> None:
    """Reading 27, director 13: four days of little sleep and speed, printed twice as a side effect beside "rule out bipolar II"."""
    wired = "wired, slept 3 hours for four days, talking fast"
    trial = {"drug": "venlafaxine", "dose_mg": 150, "weeks": 7, "result": "stopped_side_effect", "stopped": wired, "source": "record"}
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
    papers = packet(facts, "tx-insured-off-label", {"history": {"trials": [trial]}, "denial": denial})
    assert (wired in papers["internal-appeal"]) is not withheld
    assert ("show the clinician one answer" in papers["next-steps"]) is withheld
    assert wired in papers["clinician-letter"]


def test_an_effect_that_reads_like_hypomania_is_the_clinicians_to_tell(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", WITH_HIGH)
    page = found["next-steps"]
    assert f'It says "{HIGH}".' in page
    assert page.index("show the clinician one answer") < page.index("Today")
    for name, text in found.items():
        assert HIGH not in text or name in {"next-steps", "clinician-letter", "call-sheet"}, name
    assert "; the clinician's letter tells it" in found["internal-appeal"]
    # It is asked on the page that stays with the clinic, and the letter has a blank.
    before, letter = found["clinician-letter"].split("Letter of medical necessity")
    assert f'a trial ended with "{HIGH}". Was it hypomania?' in before
    assert HIGH not in letter
    assert "____ (why it ended)" in letter
    assert "Settle this before you call:" in found["call-sheet"]
    assert HIGH not in found["call-sheet"].split("Tried:")[1]
    case = case_from_json(json.dumps(changed(case_document("tx-insured-off-label"), WITH_HIGH)), TODAY)
    cautions = [caution.says for argument in assess(case, facts, TODAY).arguments for caution in argument.cautions]
    assert any("sign of bipolar disorder" in says for says in cautions)
    assert f'Dice "{HIGH}".' in packet(facts, "tx-insured-off-label", WITH_HIGH, "es")["next-steps"]


def test_where_bipolar_disorder_is_told_the_letters_tell_what_happened(facts: Facts) -> None:
    told = {**WITH_HIGH, "treatment": {"features": ["bipolar"]}}
    found = packet(facts, "tx-insured-off-label", told)
    assert "show the clinician one answer" not in found["next-steps"]
    assert HIGH in found["internal-appeal"]


def test_one_finding_is_asked_for_once_in_the_clinicians_letter(facts: Facts) -> None:
    letter = packet(facts, "later/pa-final-bipolar-unanswered")["clinician-letter"]
    assert letter.count("On bipolar disorder: my findings") == 1
    assert "On bipolar disorder, see 1 above." in letter
    assert "Bipolar disorder, psychosis" not in letter
    assert "Why bipolar disorder is not the diagnosis here" not in letter
    cut = packet(facts, "later/or-medicaid-compounded-cut")["clinician-letter"]
    assert cut.count("no hypomania seen on lamotrigine") == 1
