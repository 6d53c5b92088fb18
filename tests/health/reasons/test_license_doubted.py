"""Where the notice doubts that the clinic is licensed, its license is the answer, and each paper asks for it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

UNKNOWN = {"unknown": True}
CASE = "tx-insured-off-label"
DOUBT = "We could not verify that the treating clinic is a licensed facility."


def papers(facts: Facts, quote: str) -> dict[str, str]:
    reasons = [{"ground": "ground.site-of-care", "quote": quote}]
    gone = dict.fromkeys(("text", "appeal_address", "appeal_fax", "reference", "policy", "appeal_by"), UNKNOWN)
    return packet(facts, CASE, {"denial": {**gone, "reasons": reasons}})


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("internal-appeal", "Please say which license you ask for"),
        ("clinician-letter", "its license, with number"),
        ("checklist", "The license of the place of treatment"),
        ("next-steps", "They doubt that the place is licensed."),
    ],
)
def test_each_paper_says_what_the_place_is_and_asks_for_its_license(facts: Facts, paper: str, said: str) -> None:
    assert said in papers(facts, DOUBT)[paper]
    assert said not in papers(facts, "Infusions are covered in a hospital only.")[paper]


def test_the_answer_begins_with_what_the_place_is_and_asks_not_which_settings_count(facts: Facts) -> None:
    """Second reader of the thirty-first reading, 8: the answer to a doubted license opened with a question that its notice answers."""
    answer = papers(facts, DOUBT)["internal-appeal"].split("Reason 1: ", 1)[1]
    assert "which settings" not in answer
    assert answer.index("It is ____") < answer.index("Please say which license you ask for")


@pytest.mark.parametrize(
    "quote",
    [
        "Our records show that Coulee Infusion holds no such license.",
        "The clinic does not hold a facility license in this state.",
        "The clinic's license could not be verified.",
        "The provider is not licensed as an infusion center.",
    ],
)
def test_a_license_that_is_not_held_or_not_verified_is_one_doubted(quote: str, facts: Facts) -> None:
    assert "Please say which license you ask for" in papers(facts, quote)["internal-appeal"]


@pytest.mark.parametrize(
    "quote",
    [
        "The reviewer holds a license in Texas. Infusions are given in a hospital only.",
        "Any licensed hospital may give it; an office may not.",
        "The practitioner does not have a license to treat mental illness.",
    ],
)
def test_a_license_of_somebody_else_is_not_doubted(quote: str, facts: Facts) -> None:
    assert "which license you ask for" not in papers(facts, quote)["internal-appeal"]
