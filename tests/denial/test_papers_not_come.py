"""A paper that the plan asked for and did not get, such as the record of monitoring, is a reason, in one sentence or two."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LIMIT = "Maintenance beyond six months is not medically necessary."


def missed(words: str) -> list[str]:
    text = (
        "Harborlight Advantage (HMO)\nOctober 1, 2026\n\nDear Ann Moss:\n\nWe reviewed the request for more Spravato. We denied it."
        f"\n\nWhy did we deny your request?\n{words}\n\nYou may appeal within 65 days of the date of this notice."
    )
    return [str(one["quote"]) for one in offered(text).get("denial.reasons", []) if one["ground"] == "ground.documentation"]


@pytest.mark.parametrize(
    "words",
    [
        "We asked your provider for the two-hour observation log. It was not sent.",
        "The claims of September 14 and 28 did not include documentation of two hours of monitoring after each dose.",
        "Your doctor must send us a monitoring record with each claim. None was received for September 14 and 28.",
        "Your provider must send us a depression score taken in the last 60 days. No score was sent.",
        "We require a PHQ-9 score taken within 30 days of this letter. No PHQ-9 was received.",
    ],
)
def test_a_record_that_did_not_come_is_offered_with_what_was_asked_for(words: str) -> None:
    assert missed(f"{LIMIT} {words}") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "Your doctor may send us the monitoring record with an appeal.",
        "We asked your provider for the two-hour observation log. It was sent on September 30, 2026.",
        "Your doctor must send us a monitoring record with each claim. No record was lost on our side.",
    ],
)
def test_a_record_that_came_or_may_come_is_no_reason(words: str) -> None:
    assert missed(f"{LIMIT} {words}") == []
