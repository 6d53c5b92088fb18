"""A criterion that asks for medicines without enough response is answered by the medicines, and not by the scores of the treatment
asked for (reading 34, B 1).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.gain_asked import asks_for_gain
from tests.health.student import ASKED, CRITERIA, TRIALS, student

FACT = CRITERIA[0]["fact"]


@pytest.mark.parametrize(
    "words",
    [
        ASKED,
        "Documented inadequate response to two antidepressants from different classes at adequate dose and duration",
        "Trial and insufficient response to at least two antidepressants, each for 6 weeks",
        "No response to at least two antidepressants",
        "Failure to respond to two antidepressants",
        "Lack of response to two antidepressants",
        "Unsatisfactory response to two or more antidepressants",
        "Partial or no response to two antidepressants",
        "The patient has not responded to two adequate trials of an antidepressant",
        "Has tried two antidepressants without adequate improvement",
        "Less than 50% improvement on each of two antidepressants",
    ],
)
def test_the_medicines_show_what_is_asked_of_medicines(words: str, facts: Facts) -> None:
    assert not asks_for_gain(words)
    papers = student(facts, {"plan": {"criteria": [{"words": words, "status": "met", "fact": FACT}, *CRITERIA[1:]]}})
    for name in ("internal-appeal", "external-review-request"):
        assert f"{words}. Shown: {FACT}" in papers[name]
        assert "at the lowest (58%)" not in papers[name].split(words)[1].split("Used in combination")[0]
    assert "in part" not in papers["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]


@pytest.mark.parametrize(
    "words",
    [
        "Documented improvement or sustained improvement from baseline on a standardized scale",
        "Clinical response to Spravato, of at least 50%",
        "Positive response is maintained while one oral antidepressant is taken",
        "At least a partial response to treatment",
        "Durable reduction of symptoms",
        "No less than 50% improvement from baseline",
    ],
)
def test_what_asks_for_a_gain_is_still_held_against_the_scores(words: str, facts: Facts) -> None:
    assert asks_for_gain(words)
    papers = student(facts, {"plan": {"criteria": [*CRITERIA, {"words": words, "status": "met", "fact": "PHQ-9 24, then 10"}]}})
    assert "In part: 24 before, 10 at the lowest (58%), 14 at the last." in papers["internal-appeal"]


def test_a_medicine_not_tolerated_is_no_insufficient_response(facts: Facts) -> None:
    """Without the venlafaxine one of two is shown: bupropion ended for a side effect."""
    words = "Insufficient response to at least two antidepressants"
    one = {"words": words, "status": "met", "fact": "escitalopram and bupropion"}
    trials = {"trials": [{**trial, "weeks": 10} for trial in TRIALS[:2]]}
    assert f"{words}. Shown" not in student(facts, {"plan": {"criteria": [one]}, "history": trials})["internal-appeal"]
