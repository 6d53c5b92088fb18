"""A paragraph that gives five reasons, each in one sentence, for a course that was given already."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

TRIALS = "The member reportedly has had 3 prior medication trials; however doses and durations were not submitted."
UNPROVEN = "IV ketamine is an unproven treatment for depression per our Clinical Policy, Ketamine and Esketamine (BH803KE_10.2025)."
OTHERS = "Less intensive and better established treatment such as TMS was available to the member in the same clinic."
APPROVAL = (
    "No prior authorization was obtained before services began on 09/02/2026 as the Plan requires; late requests are accepted only in an"
    " emergency."
)
NOTICE = f"""Larkspur Behavioral Health
P.O. Box 30512 Salt Lake City UT 84130-0512

11/17/2026

DEVON LAGRANGE
6 ASPEN CT
LITTLETON CO 80123

Member: DEVON LAGRANGE      ID #: 9148820017      Group: UNITED AIRFRAME SERVICES
Service(s) requested: J3490; "ketamine assisted therapy, IV"
Determination: NON-AUTHORIZATION

Dear Devon Lagrange:

RATIONALE: The information provided does not support medical necessity. The member has a diagnosis of Major Depressive Disorder, recurrent,
severe. {TRIALS} {UNPROVEN} {OTHERS} {APPROVAL}

You have the right to an appeal within 180 calendar days. Larkspur Appeals, PO Box 30512, Salt Lake City, UT 84130-0512.
"""


def _quotes(text: str = NOTICE) -> dict[str, str]:
    return {reason["ground"].removeprefix("ground."): reason["quote"] for reason in offered(text)["denial.reasons"]}


def test_each_sentence_gives_its_own_reason() -> None:
    assert _quotes() == {
        "not-medically-necessary": "The information provided does not support medical necessity.",
        "documentation": TRIALS,
        "experimental": UNPROVEN,
        "step-therapy": OTHERS,
        "no-prior-authorization": APPROVAL,
    }


def test_that_too_few_were_tried_is_still_a_step() -> None:
    few = NOTICE.replace(TRIALS, "The records do not show that you tried two antidepressants.")
    assert _quotes(few)["step-therapy"].startswith("The records do not show that you tried two")


@pytest.mark.parametrize(
    "then",
    [
        "The first series was denied 11/2025 because no prior authorization was obtained.",
        "If no prior authorization was obtained, a penalty applies.",
    ],
)
def test_an_earlier_denial_or_a_condition_is_no_reason_of_this_one(then: str) -> None:
    assert "no-prior-authorization" not in _quotes(NOTICE.replace(APPROVAL, then))


@pytest.mark.parametrize(
    ("printed", "number"), [("UNITED AIRFRAME SERVICES", None), ("OVH", "OVH"), ("HALC-22", "HALC-22"), ("77120-004", "77120-004")]
)
def test_the_name_of_who_holds_a_group_is_no_number(printed: str, number: str | None) -> None:
    assert offered(NOTICE.replace("UNITED AIRFRAME SERVICES", printed)).get("member.group") == number
