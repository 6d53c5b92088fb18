"""A medicine added for the weeks that are asked for is claimed as met, in every paper, and no exception is asked to it (reading 31, 4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

ADDED = "You must have tried an augmentation strategy (for example lithium or an atypical antipsychotic) for at least 8 weeks. Not found."
FOUR = "You must have tried four antidepressants in this episode, each for at least 6 weeks."
BESIDE = "quetiapine XR 200 mg, 9 weeks: no response, while duloxetine was taken"
TRIALS: list[dict[str, Any]] = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2025-04", "to": "2025-09", "weeks": 20, "result": "no_response", "source": "pharmacy"},
    {
        "drug": "duloxetine",
        "dose_mg": 60,
        "from": "2025-10-06",
        "to": "2026-09-28",
        "weeks": 40,
        "result": "partial_response",
        "source": "record",
    },
    {
        "drug": "quetiapine XR",
        "dose_mg": 200,
        "from": "2026-04-06",
        "to": "2026-06-15",
        "weeks": 9,
        "result": "no_response",
        "source": "record",
    },
]


def made(facts: Facts, *quotes: str, trials: list[dict[str, Any]] = TRIALS) -> dict[str, str]:
    return spray(
        facts,
        *(("step-therapy", quote) for quote in quotes),
        history={"trials": trials},
        step={"drug": "an augmentation strategy", "ground": "tried", "reason": "Quetiapine XR was added to duloxetine."},
        sender={"role": "clinician"},
        patient={"age_band": "from_18_to_64"},
        plan={"kind": "medicaid_managed", "issued_in": "OR"},
        exhibits={"have": ["denial", "clinician-letter", "records", "history"]},
    )


def test_it_is_claimed_in_the_appeal_the_letter_to_sign_and_the_call(facts: Facts) -> None:
    found = made(facts, ADDED)
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert BESIDE in found[paper]
        assert "8 weeks: " in found[paper]
        assert "That is what you ask for." in found[paper]
    assert "(row 3 of Table 1" in found["internal-appeal"]
    assert "(row 3 of Table 1" in found["clinician-letter"]
    assert "recorded with dose" not in found["clinician-letter"].partition("Your reasons, answered")[2]
    assert "I will ask for an exception by separate letter" in found["internal-appeal"]
    assert "I ask for this only if you hold it unmet." in found["step-therapy-exception"]


def test_an_exception_beside_it_is_asked_to_the_other_step_alone(facts: Facts) -> None:
    found = made(facts, FOUR, ADDED)
    assert BESIDE in found["internal-appeal"]
    request = found["step-therapy-exception"]
    assert "four antidepressants" in request
    assert "augmentation strategy (for example" not in request
    assert "I ask for this only if" not in request
    second = found["clinician-letter"].partition("Your reasons, answered")[2].partition(" 2. ")[2]
    assert BESIDE in second
    assert "rows 1 and 2" not in second


@pytest.mark.parametrize(
    ("quote", "change"),
    [
        (ADDED.replace("8 weeks", "12 weeks"), {}),
        (ADDED.replace("an augmentation strategy", "two augmentation strategies"), {}),
        (ADDED.replace("(for example lithium or an atypical antipsychotic) ", "with lithium "), {}),
        (ADDED.replace("tried", "failed"), {"result": "stopped_side_effect"}),
        (ADDED.replace("for at least", "at an adequate dose for at least"), {}),
        (ADDED, {"from": "2024-01-08", "to": "2024-03-25"}),
    ],
)
def test_what_was_shorter_of_another_kind_or_alone_is_not(quote: str, change: dict[str, Any], facts: Facts) -> None:
    found = made(facts, quote, trials=[*TRIALS[:2], {**TRIALS[2], **change}])
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "That is what you ask for." not in found[paper]


def test_what_was_added_is_told_once_and_not_asked_for_again(facts: Facts) -> None:
    """Reading 31, 17: the same was told twice in one paragraph, and "Why is it still required?" was asked of what is claimed as met."""
    found = made(facts, ADDED)
    answer = found["internal-appeal"].partition("That is what you ask for.")[2].partition("exception")[0]
    assert "The step you ask for is" not in answer
    assert "was added to duloxetine" not in answer
    assert "Which line do you still hold unmet?" in found["call-sheet"]
    assert "Why is it still required?" not in found["call-sheet"]
    assert "What became of it" not in found["call-sheet"]
