"""A notice that prints its policy's criteria, and then says of each how it came out: both are read (reading 37, J 4, J 6)."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """Covenant Fellowship Health Benefit Trust
November 19, 2026

Dear Ms. Ellison,

Your doctor asked the Trust to renew your treatment with Spravato. We are unable to renew it.

The criteria used were Meridian Crest Pharmacy Guideline RX-77 Esketamine. {lead}
  - Spravato is used together with an oral antidepressant;
  - a reduction of at least 50% from baseline on a standardized depression scale;
  - dosing no more often than every two weeks after week 8, unless the record shows that less frequent dosing was tried and failed.

How your request compares:

Oral antidepressant{beside}Pharmacy claims show the last fill of duloxetine on April 2, 2026 and no antidepressant since.
50% reduction{beside}Your PHQ-9 was 21 on March 3, 2026 and 11 on November 5, 2026.
Dosing{beside}The request is for weekly visits and we did not find a record that visits every two weeks were tried.

For these reasons the service is not medically necessary as the Trust defines it.

You have 180 days from receiving this letter for a first appeal.
"""
LEAD = "Under RX-77, continuation needs all of the following:"


@pytest.mark.parametrize(
    "lead", [LEAD, "Spravato is covered for continuation when all of these are met:", "The member must meet each of these:"]
)
def test_they_are_offered_as_the_policy_in_its_own_words_and_lines(lead: str) -> None:
    told = offered(NOTICE.format(lead=lead, beside=" - Not met. "))["plan.policy_text"].splitlines()
    assert told[0] == lead
    assert [line.strip() for line in told[1:]] == [
        "- Spravato is used together with an oral antidepressant;",
        "- a reduction of at least 50% from baseline on a standardized depression scale;",
        "- dosing no more often than every two weeks after week 8, unless the record shows that less frequent dosing was tried and failed.",
    ]


@pytest.mark.parametrize("beside", [" - Not met. ", ": Not met. ", " \u2013 NOT MET: "])
def test_each_verdict_is_one_reason_whole_and_the_conclusion_from_them_none(beside: str) -> None:
    reasons = offered(NOTICE.format(lead=LEAD, beside=beside))["denial.reasons"]
    assert [one["quote"].split(beside)[0] for one in reasons] == ["Oral antidepressant", "50% reduction", "Dosing"]
    assert [one["ground"] for one in reasons][1:] == ["ground.no-continued-response", "ground.dose-frequency-limit"]
    assert "unless" not in "".join(one["quote"] for one in reasons)


@pytest.mark.parametrize(
    "words",
    [
        "We are reviewing the claim and need the following within 30 days:\n1. Treatment plan\n2. Infusion record",
        "Your request does not meet all of these:\n- Two antidepressants\n- A score of the last month",
        "The member must meet all of these:\n- You did not send a score\n- Your notes show one antidepressant",
    ],
)
def test_papers_asked_for_and_what_a_person_lacks_are_no_policy(words: str) -> None:
    assert "plan.policy_text" not in offered(f"Ember Health\nNovember 19, 2026\nWe denied your request for Spravato.\n{words}\n")
