"""Whole notices, from head to rights: a county's last letter, Medicare's form; and the stage that they tell."""

from __future__ import annotations

import pytest

from tests.denial.el_paso import CLAIM
from tests.denial.expectations import offered


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("No lawsuit may be started more than one year after the final decision on appeal.", None),
        ("You may sue after the final internal decision.", None),
        ("This is our final decision.", "final"),
    ],
)
def test_a_time_to_sue_says_nothing_of_the_stage(words: str, stage: str | None) -> None:
    assert offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("ketamine", f"{words} Ketamine")).get(
        "denial.stage"
    ) == (stage)


COUNTY = """Bexar Hill County Employees Benefit Plan

SECOND LEVEL APPEAL DECISION

Date: 11/06/2026
To: Ines Calderon-Whitt
Provider: South Prairie Ketamine (Dr. Hugo Lam)

Dear Ms. Calderon-Whitt,

The Appeals Committee met about your second appeal of the denial of six ketamine infusions. The denial stands.

The Plan {clause}. The Committee decided that the articles do not support repeated infusions.

{ended} You may request an external review by an independent review organization within 4 months of this letter. Send your request to
Boon-Chapman Appeals, PO Box 9201, Austin TX 78766.
"""
CLAUSE = 'excludes "Drugs prescribed for purposes other than those approved by the FDA, unless two articles support the use" (page 44)'
EXHAUSTED = "You have exhausted the Plan's internal appeal."


def test_a_final_letter_of_a_county_is_read_from_its_head_to_the_time_for_outside_review() -> None:
    """Four months from November 6, 2026 end on March 6, 2027, and no appeal inside the plan is left that could have the time."""
    found = offered(COUNTY.format(clause=CLAUSE, ended=EXHAUSTED))
    assert (found["clinician.name"], found["treatment.drug"]) == ("Hugo Lam", "iv_ketamine")
    assert (found["denial.stage"], found["denial.appeal_by"]) == ("final", "2027-03-06")
    assert found["denial.reasons"][0]["ground"] == "ground.benefit-exclusion"
    assert CLAUSE in found["denial.reasons"][0]["quote"]
    # Where the plan's own steps may go on, their day is the one to keep, and outside review's is no day to appeal.
    assert "denial.appeal_by" not in offered(COUNTY.format(clause=CLAUSE, ended=""))
    again = "You may appeal to us again within 60 days of this letter."
    assert offered(COUNTY.format(clause=CLAUSE, ended=again))["denial.appeal_by"] == "2027-01-05"


def test_a_clause_that_another_reason_quotes_or_that_leaves_nothing_out_is_no_further_reason() -> None:
    def grounds(clause: str) -> list[str]:
        return [one["ground"] for one in offered(COUNTY.format(clause=clause, ended="")).get("denial.reasons", ())]

    assert grounds(CLAUSE).count("ground.benefit-exclusion") == 1
    assert "ground.benefit-exclusion" not in grounds('pays for "Drugs prescribed for purposes other than those on a label"')


FORM = """Notice of Denial of Medical Coverage

Date: November 20, 2026                     Member number: {number}
Name: Rosalind T. Ferrante

We've denied the medical services/items or Part B drug listed below requested by you or your doctor:
Spravato (esketamine) 84 mg, 8 visits, Dr. Ian Pomeroy, Laurel Interventional Psychiatry

We denied it because: You must try two antidepressants and one augmentation first. The records show venlafaxine. {missing}

You have the right to appeal within 65 calendar days of the date of this notice.
"""


def test_medicares_form_names_what_was_asked_for_by_whom_and_where_below_its_own_words() -> None:
    found = offered(FORM.format(number="MEBQ7L2R", missing="They do not show augmentation."))
    assert (found["clinician.name"], found["treatment.clinic"]) == ("Ian Pomeroy", "Laurel Interventional Psychiatry")
    assert found["member.id"] == "MEBQ7L2R"
    assert found["denial.reasons"][0]["quote"].endswith("They do not show augmentation.")
    assert "member.id" not in offered(FORM.format(number="MEDICARE", missing=""))
    other = offered(FORM.format(number="", missing="They were sent on a Sunday."))
    assert not any("Sunday" in one["quote"] for one in other["denial.reasons"])
