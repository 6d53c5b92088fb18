"""Asked for talk therapy, somebody writes "no.": that is no history of it, and no letter prints it as one (reading 34, B 17)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.no_therapy import tells_no_therapy
from tests.health.asked import spray

NONE = ["no.", "No, I can't find one that takes my insurance.", "I never had any", "not yet, on a waiting list since August", "Ninguna"]
SOME = [
    "No therapy now. CBT with Dr. Lee weekly, March 2024 to June 2025.",
    "No, she quit in May",
    "nothing that helped",
    "Not anymore",
    "Never stuck with it",
    "CBT, weekly",
]


@pytest.mark.parametrize("words", NONE)
def test_an_answer_that_there_is_none_is_a_blank_for_the_clinician(facts: Facts, words: str) -> None:
    made = spray(facts, ("not-medically-necessary", "Severity is not shown."), history={"therapy": words})
    assert "Psychotherapy:" not in made["internal-appeal"]
    assert "Psychotherapy: ____ (any there was, from the chart" in made["clinician-letter"]
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert words not in made[name].replace(" no ", " ")
    assert "You wrote that there is no talk therapy. No letter prints that, and a plan will ask" in made["next-steps"]
    assert "Told as not sure" not in made["next-steps"]


@pytest.mark.parametrize("words", SOME)
def test_what_tells_of_some_stands_as_it_was_typed(words: str) -> None:
    assert not tells_no_therapy(words)


def test_a_reason_that_asks_for_it_is_told_that_none_is(facts: Facts) -> None:
    quote = "The records do not show a course of psychotherapy."
    made = spray(facts, ("not-medically-necessary", quote), history={"therapy": "No, there is no place near me."})
    assert "On psychotherapy: none is told; why, and whether it comes first, is for the treating clinician" in made["internal-appeal"]
    assert "no place near me" not in made["internal-appeal"]
