"""An exclusion asks the signer something of its own: a blank on its condition, and no weighing of trials (reading 31, director 16)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

WEIGHED = "I weighed the"
REACHED = "has been reached: ____ (in my judgment; by which scores; what is likely if the treatment stops)"


def answer(facts: Facts, quote: str) -> str:
    letter = infusions(facts, ("benefit-exclusion", quote))["clinician-letter"]
    return letter.partition("Your reasons, answered")[2].partition("Statement")[0]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("The Plan excludes Maintenance Care, meaning care after the maximum expected improvement.", "maximum expected improvement"),
        ("Services given once no further improvement is expected are not covered.", "no further improvement"),
        ("Care is an exclusion after maximum therapeutic benefit.", "maximum therapeutic benefit"),
    ],
)
def test_whether_improvement_has_ended_is_the_signers_to_find(facts: Facts, quote: str, words: str) -> None:
    told = answer(facts, quote)
    assert f'Whether "{words}" {REACHED}' in told
    assert WEIGHED not in told


@pytest.mark.parametrize("quote", ["Article XI, exclusion 37, excludes Maintenance Care.", "Exclusion 12 of the Plan: care by a spa."])
def test_whether_other_words_reach_the_treatment_is_the_signers_too(facts: Facts, quote: str) -> None:
    told = answer(facts, quote)
    assert "Whether the words of this exclusion reach what I ask for: ____" in told
    assert WEIGHED not in told


def test_a_clause_that_calls_it_unproven_is_still_answered_by_the_trials(facts: Facts) -> None:
    assert WEIGHED in answer(facts, "Section 6 excludes unproven services.")
