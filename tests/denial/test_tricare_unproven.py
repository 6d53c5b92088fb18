"""A retired sergeant whose infusions TRICARE calls unproven: a test of evidence that is not met is no question of need."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """TriWest Healthcare Alliance
TRICARE West Region
P.O. Box 2748
Virginia Beach, VA 23450

11/10/2026

Sgt. Marcus J. Delacroix (Ret.)
2290 E. Juniper St
Colorado Springs CO 80909

Dear Sgt Delacroix:

The request for ketamine infusion, J3490, has been DENIED.

Reason: TRICARE does not cover care that is unproven. 32 CFR 199.4(g)(15). Ketamine infusion for the
treatment of depression does not meet the TRICARE criteria for reliable evidence. See TRICARE Policy Manual
6010.63-M, Chapter 7, Section 3.18.

You have the right to request a reconsideration within 90 calendar days from the date of this notice.
"""


@pytest.fixture(scope="module")
def told() -> dict[str, object]:
    return offered(NOTICE)


def test_both_sentences_on_the_evidence_are_its_reason_and_need_is_none(told: dict[str, object]) -> None:
    rows = told["denial.reasons"]
    assert isinstance(rows, list)
    assert [row["ground"] for row in rows] == ["ground.experimental", "ground.experimental"]
    assert [row["quote"].split()[0] for row in rows] == ["TRICARE", "Ketamine"]


def test_a_policy_goes_on_with_its_number_in_the_next_line(told: dict[str, object]) -> None:
    assert told["denial.policy"] == "TRICARE Policy Manual 6010.63-M, Chapter 7, Section 3.18"


def test_the_address_stands_under_a_name_with_retired_behind_it(told: dict[str, object]) -> None:
    assert told["patient.address"] == "2290 E. Juniper St\nColorado Springs CO 80909"
