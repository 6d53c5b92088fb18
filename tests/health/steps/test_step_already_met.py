"""A step of so many antidepressants that the table holds: the exception is asked for only if the plan holds it unmet."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

ONLY_IF = "If you hold this step unmet, I will ask for an exception by separate letter"
TEXAS = {
    "plan": {"kind": "employer", "funding": "insured", "issued_in": "TX", "covers_drugs": True},
    "patient": {"age_band": "from_18_to_64"},
}


def test_a_step_that_is_met_is_excepted_only_in_the_alternative(facts: Facts) -> None:
    found = spray(facts, ("step-therapy", "The member must try two antidepressants first."), **TEXAS)
    assert ONLY_IF in found["internal-appeal"]
    assert "I ask for this only if you hold it unmet." in found["step-therapy-exception"]


@pytest.mark.parametrize(
    "quote",
    [
        "The member must try five antidepressants first.",
        "The member must try two antidepressants and ECT first.",
        "The member must try two antidepressants and augmentation first.",
        "The member must try two antidepressants at an adequate dose first.",
    ],
)
def test_one_that_asks_for_more_is_not_said_to_be_met(facts: Facts, quote: str) -> None:
    found = spray(facts, ("step-therapy", quote), **TEXAS)
    assert ONLY_IF not in found["internal-appeal"]
    assert "only if you hold it unmet" not in found["step-therapy-exception"]


BESIDE = ("step-therapy", "Spravato must be taken with an oral antidepressant; the member is not taking an oral antidepressant.")


def test_a_pill_beside_the_spray_is_answered_as_that_outside_too(facts: Facts) -> None:
    request = spray(facts, BESIDE, denial={"stage": "final", "date": "2026-11-12", "reasons": reasons()}, **TEXAS)[
        "external-review-request"
    ]
    assert "Must an oral antidepressant go with this treatment for this patient?" in request
    assert (
        "Reason 1: the label allows Spravato alone On the oral antidepressant that the plan asks for: since January 2025 the label allows"
        in request
    )
    assert "another treatment first" not in request


def test_no_law_on_failing_first_is_pleaded_of_a_pill_beside(facts: Facts) -> None:
    """Tex. Ins. Code § 1369.0547(c) is about failure of a drug first; what has to go along fails at nothing."""
    assert "1369.05" not in spray(facts, BESIDE, **TEXAS)["internal-appeal"]
    first = ("step-therapy", "Two oral antidepressants must be tried and failed before Spravato.")
    assert "1369.0547(c)" in spray(facts, first, **TEXAS)["internal-appeal"]


def reasons() -> list[dict[str, str]]:
    return [{"ground": f"ground.{BESIDE[0]}", "quote": BESIDE[1]}]
