"""Words that tell when the decision came, at which stage, and who pays: offered where the notice says so of itself, else not."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered


def told(line: str) -> dict[str, object]:
    return offered(f"Plains Health\n{line}\n\nDear Ms. Rivera,\n\nWe have denied your request for ketamine infusions.\n\n{line}\n")


@pytest.mark.parametrize(
    ("line", "timing"),
    [
        ("Type of review: Concurrent review", "during"),
        ("Review type: concurrent", "during"),
        ("EXPLANATION OF BENEFITS. THIS IS NOT A BILL.", "after"),
        ("You may ask for a concurrent review of care that goes on.", None),
        ("You will get an explanation of benefits, and the clinic may send a bill.", None),
    ],
)
def test_the_kind_of_review_tells_when_the_decision_came(line: str, timing: str | None) -> None:
    assert told(line).get("denial.timing") == timing


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("This is our final decision.", "final"),
        ("We're standing by our decision: the infusions aren't covered.", "after_first_appeal"),
        ("We stand by our members.", None),
        ("Claims must be brought within one year of the final decision.", None),
        ("You may ask for an outside review within 180 days of our final decision.", None),
    ],
)
def test_a_time_that_runs_from_a_final_decision_makes_this_none(line: str, stage: str | None) -> None:
    assert told(line).get("denial.stage") == stage


@pytest.mark.parametrize(
    ("line", "funding"),
    [
        ("The plan is paid for by your employer. Plains Health only handles the claims.", "self_funded"),
        ("The District pays the cost of this Plan from its own funds.", "self_funded"),
        ("Your premium is paid for by your employer.", None),
        ("You pay the cost of care from your own funds.", None),
        # Who administers a plan is an administrator of an insurer as often as of an employer; and what a page for all says of some plans.
        ("Student Health Insurance Plan administered by UniCampus Care, LLC", None),
        ("UniCampus Care administers your pharmacy benefits. Claims are administered by UniCampus Care.", None),
        ("Plan administered by UniCampus Care. Policy form: PML-SHIP-MD-26", "insured"),
        ("If your plan is self-funded, Northmark acts only as claims administrator.", None),
        ("Your plan may be self-funded; ask your benefits office.", None),
        ("If your plan is insured in Kansas, and not self-funded, the Insurance Department may help.", None),
        ("If you have questions about the Plan, call us. The Plan is self-funded.", "self_funded"),
    ],
)
def test_who_pays_the_claims_out_of_its_own_funds_is_heard(line: str, funding: str | None) -> None:
    assert told(line).get("plan.funding") == funding


@pytest.mark.parametrize(
    ("line", "funding"),
    [
        ("Group: 0077124 (Mohawk Precision Tool Corp. - insured large group EPO)", "insured"),
        ("This policy was issued in Illinois and is subject to the Illinois Insurance Code.", "insured"),
        ("Group: 0077124 (self-insured large group)", "self_funded"),
        ("Group: 0077124 (large group EPO)", None),
    ],
)
def test_an_insured_group_and_a_policy_that_was_issued_tell_who_pays(line: str, funding: str | None) -> None:
    assert told(line).get("plan.funding") == funding


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The Good Shepherd Benefit Trust is a church plan and has not elected to be covered by ERISA.", "church"),
        ("This plan is a church plan as defined in ERISA section 3(33) and is not subject to ERISA.", "church"),
        ("This church plan has elected to be covered by ERISA under section 410(d) of the Code.", "church"),
        ("Your employer's plan is a church plan; ERISA does not apply to it.", "church"),
        ("You may ask for your file. The Trust is a church plan and has not elected to be covered by ERISA.", "church"),
        ("If your plan is a church plan, other rules apply.", None),
        ("ERISA does not cover governmental or church plans.", None),
        ("This plan has never elected ERISA coverage.", None),
        ("The plan is subject to ERISA. You may bring a civil action under section 502(a) of ERISA.", "employer"),
    ],
)
def test_a_church_plan_that_names_erisa_is_a_church_plan(line: str, kind: str | None) -> None:
    """29 USC 1002(33) and 1003(b)(2): a church plan is outside ERISA unless it elects it (readers' case, reading 32)."""
    assert told(line).get("plan.kind") == kind
