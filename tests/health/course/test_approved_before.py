"""A renewal refused by a notice that tells of earlier approvals: they stand in the box of reasons, in the notice's words."""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.course.approved_before import approved_before, newer_policy
from tests.conftest import TODAY
from tests.health.advantage_renewal import RENEWAL
from tests.health.packets import packet

_TWICE = "You have been getting Spravato since March 2026 and we approved it two times before."


def test_the_earlier_approvals_are_told_in_the_notices_words(facts: Facts) -> None:
    # Reading 27, early 3B.3: the plan found the same treatment necessary twice, and its policy took effect after the first approval.
    appeal = packet(facts, RENEWAL)["internal-appeal"]
    assert f'Your notice says: "{_TWICE}" (Exhibit A) An approval is enclosed (Exhibit B).' in appeal
    assert 'The policy applied now is "effective 07/01/2026", after this treatment began' in appeal


def test_a_policy_that_is_not_newer_is_not_called_so(facts: Facts) -> None:
    older = RENEWAL["denial"]["text"].replace("07/01/2026", "01/01/2026")
    appeal = packet(facts, RENEWAL, {"denial": {"text": older}})["internal-appeal"]
    assert _TWICE in appeal
    assert "after this treatment began" not in appeal


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        (f"We denied the drug listed above because: {_TWICE}", _TWICE),
        ("On March 3, 2026 we approved 12 sessions.", "On March 3, 2026 we approved 12 sessions."),
        # What is approved in part now, or was never approved, is no earlier approval.
        ("We approved 4 of the 12 sessions.", ""),
        ("We have not previously approved this drug.", ""),
        ("We approved Spravato two times a week.", ""),
        ("Before we can cover it, the plan must have approved the treatment.", ""),
    ],
)
def test_only_an_approval_that_came_earlier_is_one(notice: str, told: str) -> None:
    case = case_from_json(json.dumps({"case_version": 1, "denial": {"date": "2026-11-12", "text": notice}}), TODAY)
    assert approved_before(case) == told
    assert newer_policy(case) == ""
