"""A refusal for cost is answered by what was tried of what it names, and by both halves of the plan's own words; never by a price."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SPRAVATO = "spravato-step-therapy"
COST = "A less costly alternative that is likely to produce equivalent results is available."
WORDS = (
    "Medically Necessary means care that is clinically appropriate and not more costly than an alternative service at least as likely to "
    "produce equivalent results for this member."
)


def refused(quote: str, **more: Any) -> dict[str, Any]:
    unknown = {key: {"unknown": True} for key in ("appeal_address", "appeal_fax", "reference", "policy")}
    return {"denial": {"text": quote, "reasons": [{"ground": "ground.less-costly", "quote": quote}], **unknown}, **more}


def answer(letter: str, heading: str) -> str:
    return letter.split(heading)[1].partition("How I ask you to decide")[0]


@pytest.mark.parametrize("name", [CALIFORNIA, SPRAVATO])
def test_the_plan_is_asked_which_at_what_cost_and_on_what_evidence(facts: Facts, name: str) -> None:
    papers = packet(facts, name, refused(COST))
    said = answer(papers["internal-appeal"], "Reason 1: the cost")
    assert "Please name the alternative that you mean, what it and this treatment cost the plan, and the evidence" in said
    assert "that let cost decide" in said
    assert "Whether another treatment would do as well is for the treating clinician" in said
    assert "$" not in said
    assert "Whether it would do as well for this patient: ____" in papers["clinician-letter"]
    assert "Something else costs less." in papers["call-sheet"]


def test_the_plans_own_words_are_held_to_both_halves(facts: Facts) -> None:
    passages = [{"kind": "necessity", "words": WORDS, "page": "12"}]
    said = answer(packet(facts, CALIFORNIA, refused(COST, plan={"passages": passages}))["internal-appeal"], "Reason 1: the cost")
    assert "Your own words on it are “not more costly than an alternative service" in said.replace('"', "“", 1)
    assert "Please show each half of them" in said
    assert "after the trials of Table 1" in said


def test_what_it_names_is_told_from_the_table(facts: Facts) -> None:
    quote = "Generic sertraline and venlafaxine are available at a lower cost."
    said = answer(packet(facts, CALIFORNIA, refused(quote))["internal-appeal"], "Reason 1: the cost")
    assert "Of what you name: sertraline 200 mg, 17 weeks in all: no response, row 1 of Table 1" in said
    assert "Please give what it and this treatment cost the plan, and the evidence that it is as likely to do as well for me" in said
    assert "name the alternative" not in said


def test_ect_and_iv_ketamine_that_it_names_are_accounted_for(facts: Facts) -> None:
    ect = packet(facts, CALIFORNIA, refused("ECT is less costly and does as well."))["internal-appeal"]
    assert "ECT has been declined" in answer(ect, "Reason 1: the cost") or "I have declined ECT" in answer(ect, "Reason 1: the cost")
    ketamine = packet(facts, SPRAVATO, refused("Intravenous ketamine costs less and is equally effective."))["internal-appeal"]
    assert "On IV ketamine: it is not FDA-approved for depression." in answer(ketamine, "Reason 1: the cost")


def test_another_place_is_asked_for_by_name(facts: Facts) -> None:
    said = packet(facts, SPRAVATO, refused("A less costly setting can safely give this treatment."))["internal-appeal"]
    assert "If another place is meant, please name it, in network, with its next free date." in said


NEED = (
    "Reason B: Not Medically Necessary. Other established treatments that are likely to produce a comparable result at lower cost are "
    "available to you. These include electroconvulsive therapy. The information submitted does not show that you have tried it."
)
SECTION = (
    'Section 12 says Medically Necessary means a service that is "in accordance with generally accepted standards of medical practice, '
    'clinically appropriate, and not more costly than an alternative service likely to produce equivalent results."'
)


def of_need(quote: str, text: str) -> dict[str, Any]:
    told = refused(quote)
    return {"denial": {**told["denial"], "text": text, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}}


def test_a_cost_within_a_reason_of_need_is_answered_there_by_the_words_of_the_notice(facts: Facts) -> None:
    """Confirming reading 35, E 2 and 6: nothing is asked for that the notice says."""
    letter = packet(facts, CALIFORNIA, of_need(NEED, f"{NEED}\n\n{SECTION}"))["internal-appeal"]
    said = letter.split("Reason 1")[1].partition("How I ask you to decide")[0].replace('"', "“")
    assert "You name ECT. The words on cost are “not more costly than an alternative service likely to produce equivalent results“" in said
    assert "please show that it is as likely to do as well for me" in said
    assert "what it and this treatment cost the plan" in said
    assert "“clinically appropriate“: that is for the treating clinician" in said
    for asked in ("name the alternative", "quote the words", "the alternative by its name"):
        assert asked not in said


def test_a_cost_within_a_reason_of_need_that_names_nothing_is_asked_for_its_halves(facts: Facts) -> None:
    quote = "The infusion is not medically necessary because less expensive treatments that work as well are available."
    said = packet(facts, CALIFORNIA, of_need(quote, quote))["internal-appeal"].split("Reason 1")[1]
    assert "On the cost: Please name the alternative that you mean" in said
