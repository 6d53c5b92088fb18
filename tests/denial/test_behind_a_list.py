"""Behind a list of criteria the notice says what it found: that is its reason, or the items that it names, and not the list's first."""

from __future__ import annotations

import pytest

from appealwright.denial import read, suggested_answers
from appealwright.facts import Facts

HEAD = "Hudson Crest Health Plan\nNovember 17, 2026\n\nDear Ms. Doe,\n\nWe are unable to approve Spravato (esketamine).\n\n"
LIST = """WHY WE MADE THIS DECISION
Our criteria for Spravato require all of the following:
  1. Trial and failure of at least four antidepressants, each at an adequate
     dose for at least 8 weeks;
  2. Augmentation with lithium or an atypical antipsychotic; and
  3. Spravato will be used together with an oral antidepressant.
"""
TRIALS = "The information we received shows trials of sertraline and venlafaxine. It does not show augmentation."
PILL = "It does not show that you will take an oral antidepressant with Spravato."
FIRST, SECOND = "Trial and failure of at least four antidepressants", "Augmentation with lithium or an atypical antipsychotic"


def reasons(facts: Facts, behind: str) -> list[tuple[str, str]]:
    rows = suggested_answers(read(f"{HEAD}{LIST}{behind}\n\nYou may appeal within 180 days.", facts)).get("denial.reasons", [])
    return [(row["ground"].removeprefix("ground."), " ".join(row["quote"].split())) for row in rows]


def test_what_the_plan_found_of_the_trials_is_the_reason_and_the_pill_one_of_its_own(facts: Facts) -> None:
    assert reasons(facts, f"{TRIALS} {PILL}") == [("step-therapy", TRIALS), ("not-medically-necessary", PILL)]


def test_a_conclusion_from_it_stands_beside_it(facts: Facts) -> None:
    need = "Therefore the requested drug is not medically necessary as defined in your Certificate of Coverage."
    assert reasons(facts, f"{TRIALS} {need}") == [("step-therapy", TRIALS), ("not-medically-necessary", need)]


@pytest.mark.parametrize(
    "behind",
    [
        "You have tried sertraline and venlafaxine. You have not tried a third antidepressant or augmentation.",
        "Your records show two antidepressants: sertraline and bupropion. They do not show augmentation.",
        "Based on the records received, you have tried fluoxetine. There is no documentation of a trial of lithium.",
    ],
)
def test_it_is_heard_in_other_words(facts: Facts, behind: str) -> None:
    assert reasons(facts, behind) == [("step-therapy", behind)]


@pytest.mark.parametrize(
    "behind", ["Criterion 2 is not met.", "Because criterion #2 is not met, we cannot approve it.", "You do not meet criterion 2."]
)
def test_the_item_that_is_called_unmet_is_quoted_and_no_other(facts: Facts, behind: str) -> None:
    assert reasons(facts, behind) == [("step-therapy", SECOND)]


def test_each_of_two_items_called_unmet_is_a_reason(facts: Facts) -> None:
    first, second = reasons(facts, "Criteria 1 and 2 are not met.")
    assert first[1].startswith(FIRST)
    assert second == ("step-therapy", SECOND)


def test_a_list_that_nothing_is_said_of_keeps_its_step(facts: Facts) -> None:
    """Near miss: the paragraph behind the list tells nothing of the records, and the list is all that the letter gives."""
    (only,) = reasons(facts, "This decision was made by a pharmacist.")
    assert only[1].startswith(FIRST)


def test_a_heading_in_capitals_is_no_part_of_a_policy(facts: Facts) -> None:
    told = suggested_answers(read(f"{HEAD}{LIST}{TRIALS}\n\nThe policy is BCN Medical Policy: Esketamine Nasal Spray.", facts))
    assert told["denial.policy"] == "BCN Medical Policy: Esketamine Nasal Spray"
