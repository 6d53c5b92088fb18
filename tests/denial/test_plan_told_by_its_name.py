"""The kind and the State of a plan, as its name, a bracket behind it or the head of a form tells them."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered
from tests.denial.from_great_prairie import APPEAL, found


@pytest.mark.parametrize(
    ("labels", "kind", "state"),
    [
        ("Plan: Cascadia Silver 3500 EPO (individual, Oregon)", "individual", "OR"),
        ("Plan: Clearwater Bronze 7000 (Individual & Family, West Virginia)", "individual", "WV"),
        ("Plan: Cascadia Silver 3500 (PPO)", None, None),
        ("Plan: Cascadia Silver 3500 (individual and family)", "individual", None),
        ("Plan: Saguaro Silver EPO 4500 (Marketplace)", "individual", None),
        ("Plan: Corbin Foundry PPO (individual deductible 3,500)", None, None),
        # Two States, and a bracket behind no plan, tell none.
        ("Plan: Cascadia Silver 3500 (Oregon, Idaho)", None, None),
        ("Provider: Alta Psychiatry (Oregon)", None, None),
    ],
)
def test_a_bracket_behind_a_plans_name_tells_its_kind_and_state(labels: str, kind: str | None, state: str | None) -> None:
    told = found(labels=labels)
    assert (told.get("plan.kind"), told.get("plan.issued_in")) == (kind, state)


def test_the_name_of_a_states_medicaid_tells_the_state() -> None:
    told = found(labels="Plan: Prairie Meadow, a KanCare health plan")
    assert (told["plan.kind"], told["plan.issued_in"]) == ("medicaid_managed", "KS")
    # A page for everybody names programs of others.
    everybody = "NOTICE OF NONDISCRIMINATION\nIf you have MassHealth, call 800-841-2900. We do not discriminate."
    assert "plan.issued_in" not in found(rights=f"{APPEAL}\n\n{everybody}")


def test_the_agency_in_the_head_of_medicares_forms_is_no_medicaid() -> None:
    head = "CENTERS FOR MEDICARE & MEDICAID SERVICES"
    form = f"{head}\n\nNOTICE OF DENIAL OF MEDICARE PART D PRESCRIPTION DRUG COVERAGE\n\nWe denied Spravato because it is experimental."
    assert offered(form)["plan.kind"] == "medicare_part_d"
    assert offered(form.replace(head, "A MEDICAID PLAN").replace("MEDICARE PART D ", ""))["plan.kind"] == "medicaid_managed"


@pytest.mark.parametrize(
    ("rights", "kind"),
    [
        # Of a Postal Service plan too the Office of Personnel Management decides last.
        ("A Postal Service Health Benefits (PSHB) Plan. You may then ask the U.S. Office of Personnel Management (OPM).", "pshb"),
        ("You may then ask the U.S. Office of Personnel Management (OPM) to review it.", "fehb"),
        ("This unit serves Federal Employees Health Benefits (FEHB) and Postal Service Health Benefits (PSHB) members.", None),
        ("The Good Shepherd Benefit Trust is a church plan and has not elected to be covered by ERISA.", "church"),
        ("This plan is a church plan exempt from ERISA.", "church"),
        ("As a church plan under section 414(e), this plan is not subject to the Employee Retirement Income Security Act.", "church"),
        ("This plan is not subject to ERISA because it is a church plan.", "church"),
        ("Unless your plan is a church plan, ERISA gives you a right to sue.", "employer"),
        ("Your plan is a non-electing church plan. ERISA does not apply to it.", "church"),
        ("If your plan is subject to ERISA and is not a church plan or a governmental plan, you may sue under section 502(a).", "employer"),
        ("Members of church plans, or of plans that have not elected to be covered by ERISA, have other rights.", None),
    ],
)
def test_a_page_of_rights_tells_a_postal_or_a_church_plan(rights: str, kind: str | None) -> None:
    assert found(rights=f"{APPEAL}\n\n{rights}").get("plan.kind") == kind
