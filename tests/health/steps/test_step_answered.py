"""A step that the notice asks for first is answered by what was tried, limb by limb."""

from __future__ import annotations

import json
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from tests.conftest import TODAY
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.later import later_case, later_papers
from tests.health.packets import packet


def test_both_limbs_of_a_step_are_answered_and_the_running_trial_as_well() -> None:
    found = later_papers("ma-older-two-limbs")
    # A reconsideration asks for the exception itself.
    assert "two antidepressants from one class are put forward: citalopram (SSRI)" in found["internal-appeal"]
    assert "Taken now: mirtazapine." in found["internal-appeal"]
    assert "reason to wait" not in found["internal-appeal"]
    assert "In people of 65 and over the spray did not separate from placebo." in found["call-sheet"]
    assert "Why more of it does not come first: ____ (what it has brought; reason) ____." in found["clinician-letter"]
    assert "Other medicines that sedate; " in found["clinician-letter"]


def test_an_open_test_counts_as_not_met(facts: Facts) -> None:
    """For IV ketamine nobody is asked which labeled use is meant; the question stays open, and the point is not made."""
    case = case_from_json(json.dumps(later_case("or-medicaid-compounded-cut")), TODAY)
    said = {counter.insurer_says for argument in assess(case, facts, TODAY).arguments for counter in argument.counters}
    assert "Evidence on suicidality is short-term." not in said
    assert "Spravato is approved for suicidal depression." not in said


def test_a_step_of_a_kind_is_not_said_to_be_the_one_drug(facts: Facts) -> None:
    """The notice asks for "an augmentation with an atypical antipsychotic"."""
    found = later_papers("il-marketplace-step")
    assert "A step of the kind you ask for is aripiprazole." in found["internal-appeal"]
    assert "A step of that kind is aripiprazole." in found["step-therapy-exception"]
    assert "The step you ask for is aripiprazole" not in found["internal-appeal"] + found["step-therapy-exception"]
    assert "The added drug there was not aripiprazole." in found["clinician-letter"]
    named = later_case("il-marketplace-step")
    named["denial"]["text"] = {"unknown": True}
    for reason in named["denial"]["reasons"]:
        reason["quote"] = "The member must first try aripiprazole."
    assert "The step you ask for is aripiprazole." in packet(facts, named)["internal-appeal"]


def test_only_a_rule_that_counts_drugs_ends_the_steps(facts: Facts) -> None:
    """Tex. Ins. Code § 1369.0547(c) allows one failed drug; N.J.S.A. 52:14-17.28j names no number."""
    so = "so no further drug may be required first"
    assert so in paper(facts, "internal-appeal", TEXAS)
    medicaid: dict[str, Any] = {"plan": {"kind": "medicaid_managed", "issued_in": "NJ", "covers_drugs": True}}
    jersey = packet_on(facts, TEXAS, medicaid)
    assert "N.J.S.A. 52:14-17.28j" in jersey["internal-appeal"]
    assert so not in jersey["internal-appeal"]
    # The law turns on what the prescriber determines: the letter to be signed has the law's own grounds.
    assert "the drug required is likely to cause harm to the patient" in jersey["clinician-letter"]


def test_a_step_begun_and_answered_as_not_met_reads_so_with_what_happened(facts: Facts) -> None:
    """The person answered that this criterion is not met: the exception rests on it, so no paper says otherwise."""
    letter = packet(facts, "spravato-step-therapy")["internal-appeal"]
    assert "Not met: stopped after nine days for akathisia. An exception is asked for" in letter
    assert "An exception is asked for, and the law on such a step relied on (Tex. Ins. Code § 1369.0547(c))." in letter
    assert "Of your three criteria (Table 2), number 1 is shown. Line 1 answers number 2." in letter


LITHIUM = {
    "step": {"drug": "lithium", "ground": "contraindicated", "reason": "kidney disease"},
    "denial": {
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.step-therapy", "quote": "Policy BH-31, criterion 4, requires lithium first."}],
    },
}


def test_a_step_that_the_clinician_judges_is_named_in_a_sentence(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, LITHIUM)
    assert "The step you ask for is lithium." in found["internal-appeal"]
    assert "Please name the exact step required" not in found["internal-appeal"]
    assert "that require this step, and the exception to them." in found["internal-appeal"]


def test_medicines_that_the_notice_lists_are_told_where_they_were_tried(facts: Facts) -> None:
    quote = "You may need to try up to three preferred drugs."
    lists = "The preferred drugs for your plan are: aripiprazole, bupropion, quetiapine ER, venlafaxine ER."
    trials = [{"drug": drug, "dose_mg": dose, "result": "no_response"} for drug, dose in (("bupropion XL", 300), ("venlafaxine ER", 225))]
    told: dict[str, Any] = {
        "denial": {
            "text": f"{quote} {lists}",
            "appeal_address": {"unknown": True},
            "reasons": [{"ground": "ground.step-therapy", "quote": quote}],
        },
        "history": {"trials": [*trials, {"drug": "Abilify", "dose_mg": 10, "result": "no_response"}]},
    }
    found = " ".join(packet_on(facts, "spravato-step-therapy", told)["internal-appeal"].split())
    assert "Of the medicines that your notice lists, three were tried: bupropion XL 300 mg: no response; venlafaxine ER 225 mg" in found
    assert "Your notice asks for up to three. " in found
    assert "1. Three of the medicines that your notice lists were tried; it asks for up to three" in found
    told["history"]["trials"] = trials
    fewer = " ".join(packet_on(facts, "spravato-step-therapy", told)["internal-appeal"].split())
    assert "two were tried" in fewer
    assert "asks for up to three" not in fewer
    assert "medicines that your notice lists were tried; it" not in fewer


BESIDE = "The drug must be used together with an oral antidepressant. The notes show none."
KIDNEYS = {"drug": "lithium", "ground": {"unknown": True}, "reason": "lithium was ruled out because of my kidneys."}


def stepped(facts: Facts, quote: str, step: dict[str, Any]) -> str:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]}
    change = {"denial": denial, "step": step}
    return packet(facts, TEXAS, change)["internal-appeal"]


def test_an_oral_antidepressant_that_the_notice_named_is_not_asked_for_by_name(facts: Facts) -> None:
    untold = {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}}
    found = stepped(facts, BESIDE, untold)
    assert "the label allows Spravato without one" in found
    assert "Please name the exact step" not in found
    assert "Please name the exact step" in stepped(facts, "Other treatments must be tried first.", untold)


def test_a_reason_that_no_paper_is_said_to_hold_has_no_exhibit(facts: Facts) -> None:
    """Nobody tells that the pharmacy's records speak of kidneys; those of a medicine in the table do tell how it ended."""
    lithium = "Lithium must be tried first."
    assert "Lithium was ruled out because of my kidneys." in stepped(facts, lithium, KIDNEYS)
    tried = {"drug": "venlafaxine XR", "ground": {"unknown": True}, "reason": "venlafaxine XR brought too little."}
    assert "Venlafaxine XR brought too little (Exhibit" in stepped(facts, "Venlafaxine must be tried first.", tried)


def test_nothing_is_conceded_of_a_step_that_the_notice_does_not_name(facts: Facts) -> None:
    """ "Better established treatment" names none: that Spravato was not tried is no answer to it."""
    told: dict[str, Any] = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.step-therapy", "quote": "Established treatments come first."}],
        },
        "alternatives": {"spravato": "not_tried", "ect": "not_tried", "tms": "not_tried"},
    }
    letter = packet(facts, CALIFORNIA, told)["internal-appeal"]
    assert "Please name the exact step required" in letter
    assert "The treatment you ask for first" not in letter


def test_a_step_in_the_persons_own_words_is_not_put_in_the_notices_mouth(facts: Facts) -> None:
    """The notice names a class; the answer names a drug of it among other words."""
    quote = "The records do not show that an antidepressant was augmented with lithium, an atypical antipsychotic or thyroid hormone."
    told: dict[str, Any] = {
        "denial": {"text": quote, "appeal_address": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "step": {"drug": "an antidepressant with lithium or Abilify", "ground": "not_tolerated", "reason": "Abilify made me restless"},
    }
    papers = packet(facts, "spravato-step-therapy", told)
    assert "The step, as I read it, is an antidepressant with lithium or Abilify." in papers["step-therapy-exception"]
    letter = papers["internal-appeal"]
    assert "The step, as I read your notice, is an antidepressant with lithium or Abilify." in letter
    assert "The step you ask for is an antidepressant" not in letter
    told["step"]["drug"] = "an antidepressant with lithium"
    assert "The step you ask for is an antidepressant with lithium." in packet(facts, "spravato-step-therapy", told)["internal-appeal"]
