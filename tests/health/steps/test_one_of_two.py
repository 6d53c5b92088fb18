"""Of "ECT or TMS" one is enough: where that one was done, no paper argues the other, and no exception is asked for first."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

DONE = {"tms": "tried", "tms_detail": "36 sessions in Toledo, spring of 2023.", "ect": "declined", "ect_detail": "because of my memory."}
TWO = "Two antidepressants for 6 weeks each must have been tried, and so must"
ASKED = [
    "ECT or TMS",
    "repetitive transcranial magnetic stimulation (rTMS) or electroconvulsive therapy (ECT)",
]


@pytest.mark.parametrize("either", ASKED)
def test_the_one_that_was_done_meets_it(facts: Facts, either: str) -> None:
    quote = f"{TWO} {either}. The note mentions neither."
    step = {"ground": "tried", "drug": f"two antidepressants and {either}", "reason": "I took both, and TMS in 2023."}
    made = infusions(facts, ("step-therapy", quote), alternatives=DONE, step=step)
    appeal = made["internal-appeal"]
    assert f'Of "{either}" one is asked for. TMS has been tried: 36 sessions in Toledo' in appeal
    assert f'You ask for "{either}": TMS has been tried.' in appeal
    assert "do not hold it for this appeal" not in appeal
    assert "If you hold the step unmet, I will ask for the exception" in appeal
    assert "Why neither of these comes first" not in made["clinician-letter"]
    assert "Hold the request for an exception back" in made["next-steps"]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        (f"{TWO} ECT and TMS.", DONE),
        (f"{TWO} ECT or TMS, each for a full course.", DONE),
        (f"{TWO} ECT or TMS.", DONE | {"tms": "declined", "tms_detail": "too far."}),
    ],
)
def test_both_or_a_course_or_neither_is_not_called_met(facts: Facts, quote: str, told: dict[str, str]) -> None:
    made = infusions(facts, ("step-therapy", quote), alternatives=told, step={"ground": "tried", "drug": "two antidepressants"})
    assert "one is asked for" not in made["internal-appeal"]
    assert "Hold the request for an exception back" not in made["next-steps"]
