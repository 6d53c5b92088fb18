"""A list of conditions that says of each how it came out gives a reason for each that is unmet, whatever leads to it (reading 34, A)."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LEADS = (
    "Esketamine may be authorized when ALL of these are documented:",
    "The criteria of the plan for this drug, and what we found:",
    "You must have all of these:",
)
VERDICTS = (
    " -- NOT SHOWN. ",
    " -- NOT MET: ",
    "\n     Criterion not met. ",
    "\n     You have not met this. ",
    " (not met) ",
    " - missing. ",
)
NOTICE = """TRICARE WEST REGION
NOTICE OF INITIAL DENIAL DETERMINATION
DATE: October 22, 2026
DECISION: NOT AUTHORIZED

REASON FOR DENIAL

{lead}

  a. At least three antidepressants from two classes, each for 6 weeks, in the current episode.{no}Our pharmacy records show two.

  b. A course of psychotherapy of at least 12 weeks.{no}The chart mentions a counselor and nothing more.

  c. Moderate to severe depression on a rating scale. -- SHOWN.

IF YOU DISAGREE
You may request a reconsideration within 90 days of the date of this notice.
"""
TABLE = """Plan decision: not approved

Requirement                                          | Met? | What we saw
-----------------------------------------------------|------|-----------------
Diagnosis of treatment resistant depression          | Yes  | chart note 10/2
Two antidepressants, each at a full dose for 8 weeks | No   | duloxetine, 4 weeks
PHQ-9 within the last 30 days                        | No   | none attached

You may appeal within 180 days.
"""
RULE = """Why
The policy requires that two augmentation strategies were tried. We found one, aripiprazole 2 mg for 3 weeks.

Your plan wants you to have tried Spravato before the drip. You haven't.

You may appeal within 180 days of this notice.
"""


def reasons_in(text: str) -> list[tuple[str, str]]:
    found = offered(text).get("denial.reasons", ())
    return [(reason["ground"].removeprefix("ground."), " ".join(reason["quote"].split())) for reason in found]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("no", VERDICTS)
def test_a_condition_with_a_no_beside_it_is_a_reason(lead: str, no: str) -> None:
    quotes = [quote for _, quote in reasons_in(NOTICE.format(lead=lead, no=no))]
    assert len(quotes) == 2
    assert [quote[:20] for quote in quotes] == ["At least three antid", "A course of psychoth"]
    assert [quote[-9:] for quote in quotes] == ["show two.", "ing more."]


def test_a_row_of_a_table_that_is_unmet_is_a_reason() -> None:
    (drugs, first), (paper, second) = reasons_in(TABLE)
    assert (drugs, paper) == ("step-therapy", "documentation")
    assert (first[:16], second[:12]) == ("Two antidepressa", "PHQ-9 within")


def test_what_is_paid_or_asked_of_everybody_is_no_verdict() -> None:
    letter = "We approved your request.\n\nThe policy requires:\n- two drugs: met\n- a score: not met\n\nCall us with questions."
    assert reasons_in(letter) == []


def test_a_rule_and_what_was_found_of_it_are_one_reason() -> None:
    assert [quote for _, quote in reasons_in(RULE)] == [
        "The policy requires that two augmentation strategies were tried. We found one, aripiprazole 2 mg for 3 weeks.",
        "Your plan wants you to have tried Spravato before the drip. You haven't.",
    ]


def test_a_conclusion_is_quoted_with_the_criterion_it_rests_on() -> None:
    letter = (
        "We cannot approve the service. Below is how we got there.\n\nThe policy asks for severe depression, confirmed by a rating scale "
        "within 30 days. The request form lists F33.1, recurrent, moderate. No psychiatric evaluation was included. For this reason severe "
        "major depressive disorder has not been established.\n\nThe policy also asks for doses and dates. The records name sertraline and "
        "bupropion but give no doses, so we are unable to tell whether any was an adequate trial.\n\nYou may appeal within 180 days."
    )
    assert [quote[:45] for _, quote in reasons_in(letter)] == [
        "The policy asks for severe depression, confir",
        "The policy also asks for doses and dates. The",
    ]


def test_a_ticked_box_is_quoted_with_what_it_explains() -> None:
    form = (
        "This service was denied for the reason(s) checked:\n\n[ ] Out of network provider\n"
        "[X] Not medically necessary. Explain: Member is in partial response. Continuing is appropriate.\n"
        "[X] Information missing. Explain: no treatment plan, no baseline vitals\n[ ] Other\n\nYou may appeal within 180 days."
    )
    assert reasons_in(form) == [
        ("not-medically-necessary", "Not medically necessary. Explain: Member is in partial response. Continuing is appropriate."),
        ("documentation", "Information missing. Explain: no treatment plan, no baseline vitals"),
    ]


def test_no_mark_of_a_quoted_mail_stands_in_a_reason() -> None:
    mail = "> We said no because\n> > Ketamine given by vein is not FDA approved for depression.\n>\n> You can appeal for 180 days."
    assert reasons_in(mail) == [("off-label", "Ketamine given by vein is not FDA approved for depression.")]


def test_what_is_missing_of_therapy_is_no_word_on_the_evidence() -> None:
    letter = "Your request is denied.\n\nReasons:\n1. Fewer than two drugs were tried.\n2. No evidence of psychotherapy.\n"
    assert [ground for ground, _ in reasons_in(letter)] == ["step-therapy", "step-therapy"]


HEAD = """TRICARE WEST REGION
DATE:              October 22, 2026
BENEFICIARY:       Gary D. Stroud
BENEFITS NO.:      00417725903
ORDERED BY:        Priya Raman, MD
WHERE:             Tidewater Interventional Psychiatry, Norfolk VA
OUR NO.:           2026-BH-118820
Asked for          esketamine nasal spray, 8 visits

We denied it, as two antidepressants were not tried.

Write to us before May 2, 2027. Sierra Trail Health, Appeals Team, 890 Mill Street, Reno, NV 89502.
"""


def test_labels_of_a_head_are_read_as_plans_write_them() -> None:
    found = offered(HEAD)
    assert found["member.id"] == "00417725903"
    assert found["clinician.name"] == "Priya Raman"
    assert found["treatment.clinic"].startswith("Tidewater Interventional Psychiatry")
    assert found["denial.reference"] == "2026-BH-118820"
    assert found["treatment.sessions"] == 8
    assert found["denial.appeal_address"] == "Sierra Trail Health\nAppeals Team\n890 Mill Street\nReno, NV 89502"


def test_what_an_item_found_is_quoted_with_the_rule_before_it() -> None:
    letter = (
        "We have denied the request for these reasons:\n\n1. Two antidepressants were not tried.\n"
        "2. Ketamine by vein is covered only in combination with psychotherapy. No therapy notes were sent.\n\nYou may appeal."
    )
    assert reasons_in(letter)[1][1] == "Ketamine by vein is covered only in combination with psychotherapy. No therapy notes were sent."


REQUIREMENTS = """NOTICE OF NON-COVERAGE

Criteria used: Esketamine Policy 4.18

Requirement A: Adult with treatment-resistant depression.
   Finding: Satisfied.
Requirement B: Four antidepressants of two classes in the past five years.
   Finding: Not satisfied. Three are recorded.
Requirement C: No psychosis.
   Finding: Not satisfied. The chart of July lists "hears voices when very tired."

Appeal within 180 days.
"""


def test_a_finding_under_a_requirement_is_sorted_by_what_is_required() -> None:
    (drugs, first), (illness, second) = reasons_in(REQUIREMENTS)
    assert (drugs, illness) == ("step-therapy", "not-medically-necessary")
    assert (first[:18], second[:12]) == ("Four antidepressan", "No psychosis")


def test_the_number_of_a_plan_is_no_members_where_a_member_has_one() -> None:
    head = "Plan: Flint Hills Dairy Employee Benefit Plan      Plan no. 4471\nEmployee ID: FHD-0019-2\n\nYour request is denied.\n"
    assert offered(head)["member.id"] == "FHD-0019-2"


def test_a_rank_alone_is_nobodys_name() -> None:
    head = "Beneficiary:  Lt Col (ret) Harold Whitmer\nBenefits number  0077 41 90223\n\nWe denied the request.\n"
    assert offered(head)["patient.name"] == "Harold Whitmer"
