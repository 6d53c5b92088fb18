"""What was typed may point to a door beside this appeal, or to the plan's best answer: the page of next steps says so."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet

COPAY = "$900 a month copay and he gets bad sinus infections."


def steps(facts: Facts, change: dict[str, Any], language: str = "en") -> str:
    return packet(facts, INSURED, {"sender": {"role": "patient"}, **change}, language)["next-steps"]


def put_aside(words: str) -> dict[str, Any]:
    return {"alternatives": {"spravato": "declined", "spravato_detail": words}}


def test_a_sum_is_in_no_letter_and_what_stands_beside_it_is(facts: Facts) -> None:
    # Reading 26, early 3.10: "$900 a month copay" went to the insurer.
    found = packet(facts, INSURED, {"sender": {"role": "patient"}, **put_aside(COPAY)})
    assert all("900" not in words for words in found.values())
    assert "bad sinus infections" in found["internal-appeal"]
    assert 'No letter prints a sum of money, or that money is short: a part of "' in found["next-steps"]


@pytest.mark.parametrize("words", [COPAY, "We cannot afford the copay."])
def test_an_approved_drug_put_aside_for_its_cost_is_the_plans_best_answer(facts: Facts, words: str) -> None:
    page = steps(facts, put_aside(words))
    assert "if the plan covers it, that is their best answer" in page
    assert "SPRAVATO withMe: 1-844-479-4846" in page


def test_the_makers_program_is_named_to_private_insurance_alone(facts: Facts) -> None:
    page = steps(facts, {**put_aside(COPAY), "plan": {"kind": "medicare_advantage"}})
    assert "their best answer" in page
    assert "withMe" not in page


def test_another_reason_raises_no_such_warning(facts: Facts) -> None:
    assert "their best answer" not in steps(facts, put_aside("He gets bad sinus infections."))


@pytest.mark.parametrize("words", ["PTSD from the service", "seen at the VA since 2019", "I am a veteran"])
def test_a_veteran_reads_of_care_of_the_va(facts: Facts, words: str) -> None:
    # Early 3.14. What the VA gives stands in the row payer.va.
    page = steps(facts, {"history": {"therapy": words}})
    assert "care from the VA, which is separate from this appeal" in page
    assert "Several medical centers of the Department of Veterans Affairs give intravenous ketamine" in page


@pytest.mark.parametrize("change", [{"history": {"therapy": "weekly in Norfolk, VA"}}, {"history": {"therapy": "CBT since 2024"}}])
def test_the_state_of_that_abbreviation_is_no_such_word(facts: Facts, change: dict[str, Any]) -> None:
    assert "Care of the VA" not in steps(facts, change)
