"""A second reason in the sentence that gives the first."""

from __future__ import annotations

import pytest

from appealwright.denial import Kind, read
from appealwright.facts import Facts

BOTH = {"ground.experimental", "ground.not-medically-necessary"}


def grounds_in(reason: str, facts: Facts) -> set[object]:
    letter = f"Plains Health\n\nDear Ms. Rivera,\n\nWe have denied your request for ketamine infusions.\n\n{reason}\n\nYou may appeal."
    return {find.value for find in read(letter, facts).of(Kind.GROUND)}


@pytest.mark.parametrize(
    "reason",
    [
        "We denied the request since the treatment is experimental/investigational and not medically necessary.",
        "Intravenous ketamine for depression is investigational and is not medically necessary.",
        "The service was found to be unproven and not medically necessary for your condition.",
    ],
)
def test_experimental_and_not_necessary_are_two_reasons(facts: Facts, reason: str) -> None:
    assert grounds_in(reason, facts) == BOTH


@pytest.mark.parametrize("reason", ["Off-label use is not covered.", "The drug is asked for off label, and off-label use is not covered."])
def test_off_label_use_that_is_not_covered_is_off_label(facts: Facts, reason: str) -> None:
    assert grounds_in(reason, facts) == {"ground.off-label"}


def test_off_label_use_that_the_plan_excludes_is_both(facts: Facts) -> None:
    reason = "Drugs prescribed for off-label use are excluded under your plan."
    assert grounds_in(reason, facts) == {"ground.off-label", "ground.benefit-exclusion"}


def test_what_is_ruled_out_is_no_second_reason(facts: Facts) -> None:
    reason = "The treatment is not experimental, but it is not medically necessary for you."
    assert "ground.experimental" not in grounds_in(reason, facts)
