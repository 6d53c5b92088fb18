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


@pytest.mark.parametrize(
    "reason",
    [
        "Under our policy this investigational treatment can be looked at only after four antidepressants. The records show two.",
        "You must first try four antidepressants before ketamine, which we consider investigational. The records show two.",
    ],
)
def test_a_treatment_called_investigational_in_passing_is_refused_as_that_too(facts: Facts, reason: str) -> None:
    assert grounds_in(reason, facts) >= {"ground.step-therapy", "ground.experimental"}


@pytest.mark.parametrize(
    "words",
    [
        "If this investigational treatment is denied again, you may ask for an outside review.",
        "In April we explained that we would not cover this investigational treatment.",
        "Your doctor says that this is no longer an investigational treatment.",
    ],
)
def test_what_could_be_or_was_said_before_calls_nothing_investigational(facts: Facts, words: str) -> None:
    reason = f"You must first try two antidepressants. The records show one. {words}"
    assert "ground.experimental" not in grounds_in(reason, facts)


def test_a_label_of_one_word_leads_to_the_reason(facts: Facts) -> None:
    reason = "Why: The scores that your clinic sent do not show that you have improved enough on this treatment to go on with it."
    assert "ground.no-continued-response" in grounds_in(reason, facts)


def test_a_mixed_drug_that_is_not_approved_is_not_called_off_label(facts: Facts) -> None:
    mixed = "Compounded ketamine for use at home is not approved by the FDA and is considered investigational for depression."
    assert "ground.off-label" not in grounds_in(mixed, facts)
    named = mixed.replace("is not approved by the FDA", "is off-label")
    assert "ground.off-label" in grounds_in(named, facts)


def test_maintenance_without_evidence_is_said_of_the_response_and_calls_nothing_experimental(facts: Facts) -> None:
    response = (
        "Visits 7 through 12 are not medically necessary. The progress note shows no continued response: PHQ-9 was 12 after the fourth "
        "visit and 12 after the sixth visit, with no further improvement, and remission has not been reached. Continued treatment of a "
        "plateau is considered maintenance therapy, for which evidence is insufficient."
    )
    assert "ground.no-continued-response" in grounds_in(response, facts)
    assert "ground.experimental" not in grounds_in(response, facts)
    called = response.replace("for which evidence", "which is investigational, since evidence")
    assert "ground.experimental" in grounds_in(called, facts)
