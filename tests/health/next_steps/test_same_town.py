"""Another treatment told as out of reach in the town of the clinic is put to the person, and to nobody else."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CLINIC = "Red Cliffs Psychiatry, St. George"
NEAREST = "The nearest one is in St. George, 55 miles, and it's every day for six weeks. I can't do that."


def told(facts: Facts, detail: str, clinic: str = CLINIC, answer: str = "not_reachable") -> dict[str, str]:
    change = {"treatment": {"clinic": clinic}, "alternatives": {"tms": answer, "tms_detail": detail}}
    return packet(facts, "tx-insured-off-label", change)


def test_the_person_is_told_that_both_are_in_one_town(facts: Facts) -> None:
    """Reading 34, A 16: a reviewer's first sentence, and no paper said a word of it."""
    papers = told(facts, NEAREST)
    assert "TMS is told as out of reach, in St. George, where this treatment is to be given too." in papers["next-steps"]
    assert "TMS is told as out of reach" not in papers["internal-appeal"] + papers["clinician-letter"]


@pytest.mark.parametrize(
    "detail",
    [
        "There is none in St. George.",
        "It is two hours from St. George.",
        "The nearest one is in Provo.",
        "St. Georgetown has the only one.",
    ],
)
def test_words_that_place_it_elsewhere_raise_nothing(detail: str, facts: Facts) -> None:
    assert "told as out of reach, in" not in told(facts, detail)["next-steps"]


def test_a_street_and_a_state_are_no_town(facts: Facts) -> None:
    page = told(facts, "The nearest one is on Main Street in Logan, UT.", "Ridge Clinic, 12 Main Street, Provo, UT")["next-steps"]
    assert "told as out of reach, in" not in page
