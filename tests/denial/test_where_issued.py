"""In which State a plan is, whose Medicaid a head names, and who asked from where: said in a line or in a sentence."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = "{head}\nNovember 9, 2026\n\nDear Ann Moss:\n\n{asked} We denied it.\n\nIt is experimental.\n\nYou may appeal within 60 days."


@pytest.mark.parametrize(
    ("head", "state", "insurer"),
    [
        ("Summit Health Plan\nKentucky Medicaid\nP.O. Box 34, Louisville, KY 40232", "KY", "Summit Health Plan"),
        ("Summit Health Plan\nA policy issued in the State of Missouri", "MO", "Summit Health Plan"),
        ("Cascadia First Medicaid\nP.O. Box 34, Portland, OR 97232", None, "Cascadia First Medicaid"),
    ],
)
def test_a_state_is_told_by_its_medicaid_or_by_where_the_policy_was_issued(head: str, state: str | None, insurer: str) -> None:
    found = offered(NOTICE.format(head=head, asked="We reviewed the request for Spravato."))
    assert (found.get("plan.issued_in"), found.get("denial.insurer")) == (state, insurer)


@pytest.mark.parametrize(
    "asked",
    [
        "On November 2, 2026 Denise Combs, APRN, of Delta Mood Clinic asked us to approve Spravato.",
        "We got a request from Denise Combs, APRN, with Delta Mood Clinic for Spravato.",
        "We received a request from Denise Combs, APRN, at Delta\nMood Clinic for Spravato, 84 mg, twice a week for four weeks.",
    ],
)
def test_who_asked_is_told_with_the_letters_and_the_place(asked: str) -> None:
    found = offered(NOTICE.format(head="Summit Health Plan", asked=asked))
    assert [found.get(f"clinician.{name}") for name in ("name", "credentials")] == ["Denise Combs", "APRN"]
    assert (found.get("treatment.clinic"), found.get("treatment.drug")) == ("Delta Mood Clinic", "spravato")


def test_both_codes_of_a_visit_with_the_spray_are_offered_where_one_list_names_both() -> None:
    asked = "Service: Spravato (esketamine) 56 mg or 84 mg, HCPCS G2082 and G2083.\n\nWe reviewed it."
    assert offered(NOTICE.format(head="Summit Health Plan", asked=asked))["treatment.code"] == "G2082 and G2083"


def test_a_company_that_insures_an_employers_plan_makes_it_insured() -> None:
    asked = "Northfield insures your employer's health plan. We reviewed the request for Spravato."
    assert offered(NOTICE.format(head="Northfield Health", asked=asked))["plan.funding"] == "insured"


def test_the_last_day_of_the_doctors_call_is_no_day_to_appeal() -> None:
    asked = "Your doctor may speak with ours: 770-555-0119, until November 26, 2026. We reviewed the request for Spravato."
    assert "denial.appeal_by" not in offered(NOTICE.format(head="Northfield Health", asked=asked).replace("within 60 days", "in writing"))
