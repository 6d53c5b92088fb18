"""Reasons that stand apart: under a number of their own, or in sentences beside the one that was heard as the step."""

from __future__ import annotations

from typing import Any

from appealwright.denial import read, suggested_answers
from appealwright.facts import Facts

CRITERIA = (
    "The prior authorization criteria say that the member must have tried two antidepressants for at least eight weeks in the current "
    "episode. Our records show one: fluoxetine 40 mg, filled January through July 2026. Venlafaxine was filled once, for 30 days."
)
INSTEAD = "Two preferred drugs on the drug list can be used instead: mirtazapine and duloxetine."
MEDICAID = f"""COASTAL PINES COMMUNITY PLAN
A Medicaid managed care plan

Notice date: November 10, 2026

Dear Alma Ortiz:

Your doctor asked us to pay for Spravato. We cannot approve this request.

Why we made this decision:
{CRITERIA} Spravato is not recommended during breastfeeding. {INSTEAD}

You can ask for a plan appeal within 60 days from the date on this letter."""

FIRST = "Sessions more often than once every four weeks are not supported by published studies of safety. You have one every two weeks."
SECOND = (
    "The patient has reached a plateau. PHQ-9 was 12 on September 30 and 11 on November 4. Further improvement is not expected, and the "
    'remaining sessions are not a covered benefit under section 7.14 of the Plan Document ("services to maintain a level of function").'
)
NUMBERED = f"""STONE CREEK ADMINISTRATORS
November 17, 2026

Patient: Paul Reyes

On August 3, 2026 the plan authorized 12 ketamine infusions. It will not continue to authorize the remaining five infusions.

Reasons
Reason 1: {FIRST}
Reason 2: {SECOND}

Reviewer: a physician, board certified in anesthesiology.

You may appeal within 180 days of receiving this notice."""


def quotes(text: str, facts: Facts) -> list[str]:
    reasons: Any = suggested_answers(read(text, facts))["denial.reasons"]
    return [" ".join(reason["quote"].split()) for reason in reasons]


def test_what_is_asked_and_missing_is_offered_beside_what_is_preferred(facts: Facts) -> None:
    """All three reasons are offered, and not the weakest alone. They stand in the letter's order."""
    assert quotes(MEDICAID, facts) == [CRITERIA, "Spravato is not recommended during breastfeeding.", INSTEAD]


def test_a_rule_alone_or_a_record_alone_is_no_further_reason(facts: Facts) -> None:
    rule, record = CRITERIA.split(". ", 1)
    for left in (f"{rule}.", record):
        found = quotes(MEDICAID.replace(CRITERIA, left), facts)
        assert not any("must have tried" in one and "Our records show one" in one for one in found)


def test_a_reason_under_its_own_number_is_all_that_stands_there(facts: Facts) -> None:
    assert SECOND in quotes(NUMBERED, facts)
    assert not any(one.startswith("Reason") for one in quotes(NUMBERED, facts))
    # Without the numbers nobody says where one ends: the sentences that say it are quoted, and no more.
    plain = NUMBERED.replace("Reason 1: ", "").replace("Reason 2: ", "\n")
    assert not any("anesthesiology" in one for one in quotes(plain, facts))


def test_a_denial_for_want_of_two_trials_is_heard_beside_the_notes_that_lack(facts: Facts) -> None:
    text = """MEDICARE REDETERMINATION NOTICE
October 14, 2026

Explanation of the decision
The documentation received does not show that the patient had an inadequate response to at least two antidepressants. The visit notes of
May 6 do not show that the patient was observed for two hours after the dose.

You may request a reconsideration within 180 days of receiving this letter."""
    assert any("inadequate response to at least two" in one for one in quotes(text, facts))
