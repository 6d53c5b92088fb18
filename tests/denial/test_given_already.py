"""That care was given is offered where its days and what was billed for it are printed; a plan's kind, where its letterhead says it."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

DAYS = "Dates of service: June 16, 2026 to July 7, 2026"
BILLED = "Total billed: $3,900.00"


def answers(*head: str) -> dict[str, object]:
    return offered("\n".join(("Date of notice: October 29, 2026", *head, "", "Dear Ana Bell:", "", "The service is denied.")))


@pytest.mark.parametrize("billed", [BILLED, "Amount billed: $3,600.00", "Billed charges $450"])
def test_days_of_service_behind_the_notice_and_an_amount_billed_are_care_already_given(billed: str) -> None:
    assert answers(DAYS, billed)["denial.timing"] == "after"


@pytest.mark.parametrize(
    "head",
    [
        (DAYS,),
        (BILLED,),
        ("Dates of service: November 16, 2026 to December 7, 2026", BILLED),
        (DAYS, "Total billed: $0.00"),
        (DAYS, "You may owe any amount billed by the clinic."),
    ],
)
def test_one_of_the_two_alone_or_days_to_come_tell_nothing_of_when(head: tuple[str, ...]) -> None:
    assert "denial.timing" not in answers(*head)


HEADING = "NOTICE OF DENIAL OF MEDICAL COVERAGE"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (("An Ohio Medicaid Managed Care Organization", HEADING), "medicaid_managed"),
        ((HEADING,), "medicare_advantage"),
        (("A Medicaid Managed Care Plan", "Buckeye Complete (HMO D-SNP)", HEADING), None),
        (("Medicaid members may call us.", HEADING), None),
    ],
)
def test_a_heading_that_others_use_too_gives_way_to_what_the_plan_calls_itself(head: tuple[str, ...], kind: str | None) -> None:
    assert answers(*head).get("plan.kind") == kind


AHEAD = "Dates of service requested: November 16, 2026 to December 18, 2026"


def test_days_of_service_that_all_lie_ahead_are_care_not_yet_given() -> None:
    assert answers(AHEAD)["denial.timing"] == "before"


@pytest.mark.parametrize(
    "course", ["Request: to continue infusions every four weeks", "Type: reauthorization", "You have had nine infusions so far."]
)
def test_days_ahead_in_a_course_that_goes_on_tell_nothing_of_when(course: str) -> None:
    assert "denial.timing" not in answers(AHEAD, course)


@pytest.mark.parametrize("name", ["State Employee Health Plan", "County Employees Health Benefit Trust"])
def test_a_plan_of_a_states_employees_is_no_private_employers(name: str) -> None:
    assert answers(f"Plan: {name}")["plan.kind"] == "public_employer"


REFUSED = """NOTICE OF ADVERSE DETERMINATION
THIS IS NOT A BILL

November 5, 2026

{said}

You have not tried four antidepressants."""


@pytest.mark.parametrize(
    ("said", "offers"),
    [
        ("We got a request from your provider for Spravato (esketamine) nasal spray. We can not approve it.", None),
        ("We reviewed the prior authorization request for ketamine infusions and denied it.", None),
        ("Your claim for ketamine infusions was denied.", "after"),
    ],
)
def test_that_it_is_no_bill_says_nothing_of_when_where_a_request_was_refused(said: str, offers: str | None) -> None:
    assert offered(REFUSED.format(said=said)).get("denial.timing") == offers
