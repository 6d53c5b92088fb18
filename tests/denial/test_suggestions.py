"""What a reading suggests is in the shape of a case file, and the interview takes it as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from appealwright.case import parsed
from appealwright.denial import read, suggested_answers
from appealwright.facts import Facts
from tests.denial.expectations import reading_of

LETTERS = sorted((Path(__file__).parent / "letters").glob("*.txt"))


def nested(text: str, answers: dict[str, Any]) -> dict[str, Any]:
    document: dict[str, Any] = {"case_version": 1, "denial": {"text": text}}
    for name, value in answers.items():
        group, key = name.split(".")
        document.setdefault(group, {})[key] = value
    return document


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_the_interview_takes_every_suggestion(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    _, problems = parsed(nested(text, suggested_answers(reading_of(text))), date(2030, 1, 1))
    assert not problems, [str(problem) for problem in problems]


def test_a_whole_letter_suggests_what_it_says(facts: Facts) -> None:
    text = next(path for path in LETTERS if path.stem.startswith("15-")).read_text(encoding="utf-8")
    answers = suggested_answers(read(text, facts))
    assert answers["denial.date"] == "2026-05-27"
    assert answers["denial.appeal_by"] == "2026-11-27"
    assert answers["plan.kind"] == "fehb"
    assert answers["denial.reasons"][0]["ground"] == "ground.experimental"
    assert answers["denial.reasons"][0]["quote"] in text


def test_a_period_from_receipt_suggests_no_last_day(facts: Facts) -> None:
    text = "Date: May 1, 2026\n\nYou may appeal within 180 days of the date you receive this notice."
    answers = suggested_answers(read(text, facts))
    assert "denial.appeal_by" not in answers
    assert answers["denial.appeal_days"] == 180


def test_a_period_from_nowhere_said_suggests_its_days(facts: Facts) -> None:
    text = "Date: June 3, 2026\n\nYou may file an appeal within 180 days."
    assert suggested_answers(read(text, facts))["denial.appeal_days"] == 180


def test_months_and_business_days_never_come_out_longer_than_they_can_mean(facts: Facts) -> None:
    # Four months from October 31 end on the last of February: 120 days. Sixty business days without any holiday: 84 days.
    months = "Date: October 31, 2026\n\nYou may file an appeal within four months of receiving this notice."
    business = "Date: May 1, 2026\n\nYou may file an appeal within 60 business days of receiving this notice."
    assert suggested_answers(read(months, facts))["denial.appeal_days"] == 120
    assert suggested_answers(read(business, facts))["denial.appeal_days"] == 84


def test_months_for_outside_review_are_no_days_to_appeal(facts: Facts) -> None:
    """Four months run from the day the notice came (29 CFR 2590.715-2719(d)(2)(i)): no count of days from its date is that time."""
    final = "Date: October 29, 2026\n\nYour appeal was reviewed and the denial is upheld. You may ask for an external review within {}."
    assert "denial.appeal_days" not in suggested_answers(read(final.format("4 months after the date you receive this letter"), facts))
    assert suggested_answers(read(final.format("120 days after the date you receive this letter"), facts))["denial.appeal_days"] == 120


def test_a_sentence_on_how_often_that_denies_the_need_is_one_reason(facts: Facts) -> None:
    both = "Weekly dosing beyond six months of maintenance is not medically necessary because the records show a stable response."
    limit = "Exceeds the quantity limit of two 84 mg kits per 28 days during maintenance."
    text = f"Date: November 4, 2026\n\nYour prescriber asked for Spravato once a week.\n\nThe reason is: {both} {limit}"
    reasons = suggested_answers(read(text, facts))["denial.reasons"]
    assert [one["ground"] for one in reasons] == ["ground.dose-frequency-limit"]
    apart = (
        "We are denying this request because it is not medically necessary. The frequency exceeds the limit of one session every two weeks."
    )
    grounds = {one["ground"] for one in suggested_answers(read(apart, facts))["denial.reasons"]}
    assert grounds == {"ground.not-medically-necessary", "ground.dose-frequency-limit"}


def test_hints_that_disagree_suggest_nothing(facts: Facts) -> None:
    text = "Your plan is self-funded. The policy is underwritten by Plains Insurance."
    assert "plan.funding" not in suggested_answers(read(text, facts))
    assert suggested_answers(read("Your plan is self-funded.", facts))["plan.funding"] == "self_funded"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("This health plan is sponsored by a city and is not subject to ERISA.", "public_employer"),
        ("The Plan is a nonfederal governmental plan.", "public_employer"),
        ("Your plan is a church plan and is not governed by ERISA.", "church"),
        ("Your plan is subject to ERISA.", "employer"),
        ("Your employer pays for your coverage; we only handle the paperwork.", "employer"),
        ("Ask your employer about coverage.", None),
        # What is said of plans in general, or of something else that is offered, tells no kind.
        ("Governmental plans are usually not subject to ERISA; ask.", None),
        ("Voluntary mediation may be offered by your state.", None),
    ],
)
def test_a_plan_that_erisa_does_not_govern_is_no_private_employers(words: str, kind: str | None, facts: Facts) -> None:
    assert suggested_answers(read(f"Dear Ms. Diaz,\n\nWe denied your claim.\n\n{words}", facts)).get("plan.kind") == kind


@pytest.mark.parametrize(
    ("line", "timing"),
    [
        ("Type of review: Prospective (pre-service)", "before"),
        ("REVIEW TYPE             Prospective, non-urgent", "before"),
        ("Review type: Retrospective", "after"),
        ("Review type: Standard, retrospective: No; prospective: Yes", None),
        # A choice of two, and what a right says of claims in general, is no word on this one.
        ("An appeal of a pre-service claim is decided within 30 days, and of a post-service claim within 60 days.", None),
        ("You asked for a retrospective study.", None),
    ],
)
def test_a_line_on_the_kind_of_review_tells_whether_it_was_before_the_service(line: str, timing: str | None, facts: Facts) -> None:
    text = f"Plains Health\n\nMay 30, 2026\n\n{line}\n\nDear Ms. Diaz,\n\nWe denied the request for Spravato."
    assert suggested_answers(read(text, facts)).get("denial.timing") == timing


def test_the_reason_brings_its_code(facts: Facts) -> None:
    answers = suggested_answers(read("Line 1  $210.00  $0.00  CO-50\nDenied: not medically necessary.", facts))
    assert [(reason["ground"], reason["code"]) for reason in answers["denial.reasons"]] == [("ground.not-medically-necessary", "CARC 50")]


REDETERMINED = """Prairie Crest Medicare Advantage (HMO-POS)
Appeals and Grievances, PO Box 30412, Omaha, NE 68103

Redetermination Notice - Medicare Part D Drug

November 16, 2026

Dear Ms. Teske,

We denied coverage of Spravato because your plan has a step therapy rule for this drug.

What if I don't agree with this decision?
You have the right to ask an independent review entity (IRE) for a reconsideration. To ask for it write or fax to:
C2C Innovative Solutions, Inc.
Part D Drug Reconsiderations
P.O. Box 44166
Jacksonville, FL 32231-4166
Fax (toll free): 833-555-0117
"""


def test_a_redetermination_on_a_drug_is_the_drug_plans_last_word(facts: Facts) -> None:
    """42 CFR 423.600: after it comes the independent entity. The name in the letterhead is that of a plan with both."""
    answers = suggested_answers(read(REDETERMINED, facts))
    assert (answers["plan.kind"], answers["denial.stage"]) == ("medicare_part_d", "final")
    first = REDETERMINED.replace("Redetermination Notice - Medicare Part D Drug", "Notice of Denial of Medical Coverage")
    first = first.replace("Part D Drug Reconsiderations", "Appeals Division")
    answers = suggested_answers(read(first, facts))
    assert answers["plan.kind"] == "medicare_advantage"
    assert "denial.stage" not in answers
    again = REDETERMINED.replace("Redetermination Notice - Medicare Part D Drug", "We upheld our original denial.")
    assert suggested_answers(read(again, facts))["denial.stage"] == "after_first_appeal"


def test_what_the_letter_says_of_where_to_write_wins_over_its_head(facts: Facts) -> None:
    answers = suggested_answers(read(REDETERMINED, facts))
    assert answers["denial.appeal_address"].startswith("C2C Innovative Solutions, Inc.")
    assert answers["denial.appeal_fax"] == "833-555-0117"
    silent = REDETERMINED.partition("To ask for it")[0]
    assert "PO Box 30412" in suggested_answers(read(silent, facts))["denial.appeal_address"]
    called = REDETERMINED.replace("Fax (toll free)", "Fax or call (toll free)")
    assert "denial.appeal_fax" not in suggested_answers(read(called, facts))


@pytest.mark.parametrize(
    ("head", "address", "insurer"),
    [
        ("BUCKEYE HARBOR HEALTH PLAN", "Buckeye Harbor Health Plan, Appeals", "Buckeye Harbor Health Plan"),
        ("PEACHTREE VALLEY HEALTH, INC. (HMO)", "Peachtree Valley Health, Member Appeals", "Peachtree Valley Health"),
        ("BUCKEYE HARBOR HEALTH PLAN", "Member Appeals", "BUCKEYE HARBOR HEALTH PLAN"),
        ("Peachtree Valley Health Plan (HMO)", "Member Appeals", "Peachtree Valley Health Plan"),
    ],
)
def test_a_name_in_capitals_is_offered_as_the_address_writes_it(head: str, address: str, insurer: str, facts: Facts) -> None:
    text = f"{head}\n\nNovember 9, 2026\n\nDear Ana Rivera:\n\nWe denied your request. You may appeal within 60 days. Send your appeal to: "
    assert suggested_answers(read(f"{text}{address}, PO Box 183190, Columbus, OH 43218.\n", facts))["denial.insurer"] == insurer


def test_the_code_of_a_drug_is_offered_with_the_code_for_giving_it_where_one_list_names_both(facts: Facts) -> None:
    def code(service: str) -> str:
        return str(
            suggested_answers(read(f"Date: October 29, 2026\n\nService: {service}\n\nWe denied this request.", facts))["treatment.code"]
        )

    assert code("Intravenous ketamine infusion, 8 sessions (J3490, 96365)") == "J3490 and 96365"
    assert code("Ketamine infusion (J3490, 96365, 96366)") == "J3490, 96365 and 96366"
    # Hours of one infusion, and codes of two lines, are not of a drug and of giving it.
    assert code("Infusion (96365, 96366)") == "96365"
    assert code("Ketamine (J3490)\nWe have 96365 on file from an earlier request.") == "J3490"
