"""How much of a request a notice grants is told by its own counts, and by no others."""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.notice.course.granted import Granted, granted_of
from tests.conftest import TODAY

EIGHT_TWO = Granted(8, 2)


@pytest.mark.parametrize(
    ("notice", "granted"),
    [
        (
            "Requested   8 sessions, 11/16/2026 - 05/15/2027\nApproved   2 sessions, 11/16/2026 - 01/15/2027\nNot approved   6 sessions",
            EIGHT_TWO,
        ),
        ("Units requested: 8\nUnits approved: 2\nUnits denied: 6", EIGHT_TWO),
        ("APPROVED: 2 visits\nNOT APPROVED: 6 visits", EIGHT_TWO),
        ("Of the 8 sessions requested, two are approved.", EIGHT_TWO),
        ("We approved 2 of the 8 infusions that your doctor requested.", EIGHT_TWO),
        ("We approved two of the eight requested treatments.", EIGHT_TWO),
        # Counts that do not agree, a rate, a whole, and an earlier approval are no part.
        ("Requested: 8 sessions\nApproved: 2 sessions\nNot approved: 4 sessions", None),
        ("APPROVED: 1 visit per week\nNOT APPROVED: 12 units", None),
        ("Requested: 8 sessions\nApproved: 8 sessions", None),
        ("Requested: 8 sessions\nNot approved: 8 sessions", None),
        ("You have used 4 of the 12 sessions that we approved.", None),
        ("You had received 6 of the 14 approved infusions when your doctor requested more.", None),
        ("We approved 6 sessions in February. Your doctor requested 8 sessions.", None),
        ("Requested: 8 sessions\nApproved: 0 sessions\nNot approved: 8 sessions", None),
    ],
)
def test_only_counts_that_agree_tell_a_part(notice: str, granted: Granted | None) -> None:
    case = case_from_json(json.dumps({"case_version": 2, "denial": {"text": notice}}), TODAY)
    assert granted_of(case) == granted
