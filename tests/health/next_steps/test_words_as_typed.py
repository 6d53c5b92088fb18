"""The words that letters print as typed, shown once before they go: all of them, and first what somebody may regret."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet

TRIALS = [
    {"drug": "sertraline", "dose_mg": 100, "result": "no_response", "stopped": "didnt help"},
    {"drug": "bupropion", "dose_mg": 300, "result": "response_lost", "stopped": "pooped out"},
]


def listed(facts: Facts, change: dict[str, Any]) -> str:
    return packet(facts, INSURED, {"sender": {"role": "patient"}, **change})["next-steps"].partition("Words that may go out as typed")[2]


@pytest.mark.parametrize("words", ["didnt help", "pooped out", "50mg shot in the arm", "bad depression since 2023"])
def test_short_words_the_dose_and_the_diagnosis_are_among_them(facts: Facts, words: str) -> None:
    # Reading 26, early 1.10 and 3.16: "pooped out" went out, and the list did not have it.
    told = {"treatment": {"dose": "50mg shot in the arm", "diagnosis": "bad depression since 2023"}, "history": {"trials": TRIALS}}
    assert words in listed(facts, told)


def test_of_other_people_and_money_the_page_asks_to_say_less(facts: Facts) -> None:
    found = listed(facts, {"history": {"therapy": "CBT since 2024, my husband pays for it"}})
    assert "say less?" in found
    assert found.index("my husband pays") < found.index("Schedule")
    assert "say less?" not in listed(facts, {})


def test_a_diagnosis_that_names_thoughts_is_not_shown_there(facts: Facts) -> None:
    told = {"treatment": {"diagnosis": "major depressive disorder, severe, with suicidal ideation"}}
    assert "suicidal" not in listed(facts, told)
