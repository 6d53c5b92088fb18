"""A reason on alcohol is answered by days and tests, in their order, on the paper that shows them, and not confessed again."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.sober import by_date, day_of_test
from tests.health.ect_helped_once import ALCOHOL, VIRGINIAN, told, virginian

CLINIC = {"treatment": {"clinic": "Rappahannock Mood Center, Fredericksburg"}}


def answer(facts: Facts, paper: str = "external-review-request", **change: Any) -> str:
    return told(virginian(facts, change)[paper], "Reason 3: alcohol", "Whether alcohol stands against")


def test_the_days_answer_it_and_the_new_test_is_cited_to_the_paper_that_is_new(facts: Facts) -> None:
    found = answer(facts)
    assert "The test that it names is of May 11, 2026. I have not had a drink since June 6, 2026." in found
    assert "my PEth test on October 28, 2026 was negative (Exhibit D)." in found
    assert "I drank too much" not in found
    # Exhibit D is what is new: Exhibit F are the records, in which the reviewer would look for it in vain.
    assert "Exhibit D: What is new since the first appeal" in virginian(facts)["external-review-request"]


def test_a_test_that_nothing_new_shows_is_cited_to_the_records(facts: Facts) -> None:
    found = answer(facts, appeal={"new": "Dr. Pell's letter of November 10, 2026."})
    assert "was negative (Exhibit F)." in found


def test_misuse_is_answered_by_where_the_drug_is_given_where_that_was_told(facts: Facts) -> None:
    assert "On misuse: the infusions are given at the clinic named." in answer(facts, **CLINIC)
    assert "On misuse" not in answer(facts)
    silent = [*VIRGINIAN["denial"]["reasons"][:2], {"ground": "ground.not-medically-necessary", "quote": ALCOHOL.split(" Ketamine has")[0]}]
    assert "On misuse" not in answer(facts, **CLINIC, denial={"reasons": silent})


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        # The order of the days, whatever the order of the telling.
        (
            "A screen on October 28, 2026 was negative. I have not had a drink since June 6, 2026.",
            "I have not had a drink since June 6, 2026. A screen on October 28, 2026 was negative.",
        ),
        # Without a day since when it has not happened nothing is left out.
        ("I drank too much in the spring. I go to a group.", "I drank too much in the spring. I go to a group."),
        # A relapse with its day is told.
        (
            "I relapsed on March 3, 2026. I have not had a drink since June 6, 2026.",
            "I relapsed on March 3, 2026. I have not had a drink since June 6, 2026.",
        ),
    ],
)
def test_what_was_told_stands_in_the_order_of_its_days(fact: str, said: str) -> None:
    assert by_date(fact) == said


def test_the_day_of_a_test_is_read_only_where_one_is_named() -> None:
    assert str(day_of_test(ALCOHOL)) == "2026-05-11"
    assert day_of_test("A PEth test on May 11, 2026 and a urine screen on June 1, 2026 were positive.") is None
    assert day_of_test("Your appeal of May 11, 2026 was reviewed.") is None


def test_a_test_that_is_later_than_all_that_was_told_is_not_called_earlier(facts: Facts) -> None:
    later = [
        *VIRGINIAN["denial"]["reasons"][:2],
        {"ground": "ground.not-medically-necessary", "quote": ALCOHOL.replace("May 11", "November 2")},
    ]
    assert "The test that it names" not in answer(facts, denial={"reasons": later})
