"""A notice quotes the points of a rule under words that say that these were not met: each point is a reason, and the words are none.

The layouts are made up after what insurers send; what is expected of each follows from its own words.
"""

from __future__ import annotations

import pytest

from appealwright.denial import read, suggested_answers
from appealwright.facts import our_facts

HEAD = """Lakeshore Community Plan
NOTICE OF DENIAL
Date of this notice: November 16, 2026
Member: Dana Wells

On November 6, 2026 we received a request for SPRAVATO 84 mg nasal spray for major depressive disorder. It is not approved at this time.

Why we made this decision:

"""
TRIALS = "You have tried and failed at least two antidepressants (at least 8 weeks each). We have paid for fluoxetine alone."
SCORE = "A baseline score from a depression rating scale taken within 30 days of the request. The score sent to us was from July 2026."
DRUGS = "You do not have a current substance use disorder. The notes say that you use marijuana every day."
TAIL = "\n\nYou can ask for an appeal within 60 days of the date of this notice.\n"


def reasons(told: str) -> list[tuple[str, str]]:
    rows = suggested_answers(read(HEAD + told + TAIL, our_facts()))["denial.reasons"]
    return [(row["ground"].removeprefix("ground."), " ".join(row["quote"].split())) for row in rows]


@pytest.mark.parametrize(
    "lead",
    [
        "The guideline says the member must meet all of the points below. You did not meet these:",
        "Our guideline has eight points. You do not meet the following:",
        "We use guideline RX.118. The following points are not met:",
        "We use guideline RX.118. These criteria were not met:",
        "We could not confirm that you meet the following criteria:",
        "The records do not show these points:",
    ],
)
@pytest.mark.parametrize(
    "marks", [("Point 2: ", "Point 5: ", "Point 7: "), ("2. ", "5. ", "7. "), ("Criterion B: ", "Criterion E: ", "Criterion G: ")]
)
def test_each_point_that_was_not_met_is_a_reason_and_the_words_before_them_are_none(lead: str, marks: tuple[str, str, str]) -> None:
    told = f"{lead}\n\n" + "\n\n".join(mark + point for mark, point in zip(marks, (TRIALS, SCORE, DRUGS), strict=True))
    assert reasons(told) == [("step-therapy", TRIALS), ("documentation", SCORE), ("not-medically-necessary", DRUGS)]


def test_points_of_which_one_is_met_in_silence_are_no_three_reasons() -> None:
    told = (
        "For Spravato the guideline has these points:\n\nPoint 2: Two antidepressants were tried for 8 weeks each.\n\n"
        "Point 5: A depression score was taken within 30 days of the request.\n\n"
        "You have tried one antidepressant for 8 weeks. Point 2 is not met."
    )
    assert all("Point 5" not in quote and not quote.startswith("A depression score") for _, quote in reasons(told))


def test_high_blood_pressure_behind_another_reason_with_what_was_not_received_is_a_reason() -> None:
    told = (
        "Our step therapy criteria were not met. You must have tried three antidepressants. Our pharmacy claims show only escitalopram.\n\n"
        "Your doctor's notes mention high blood pressure. We did not receive information showing it is controlled.\n"
    )
    assert any(quote.startswith("Your doctor's notes mention high blood pressure.") for _, quote in reasons(told))


def test_what_a_plan_did_receive_is_no_reason() -> None:
    told = (
        "Our step therapy criteria were not met. You must have tried three antidepressants. Our pharmacy claims show only escitalopram.\n\n"
        "We received the records of your doctor and information on your blood pressure.\n"
    )
    assert all("blood pressure" not in quote for _, quote in reasons(told))


def test_the_reading_behind_a_reason_on_the_blood_pressure_belongs_to_it() -> None:
    """Reading 36, I 4: without it the answer began "That day", and no day was named."""
    why = "The rule says Spravato is not covered for a person with uncontrolled high blood pressure."
    read_there = "A visit note of September 9, 2026 has a blood pressure of 168/94."
    told = f"You must have tried two antidepressants. Your records list venlafaxine only. Last, {why[0].lower()}{why[1:]} {read_there}\n"
    assert any(quote.endswith(f"{why[1:]} {read_there}") for _, quote in reasons(told))
