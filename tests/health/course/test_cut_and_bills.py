"""A notice cuts a course and refuses bills too: the fast request is for the sessions to come, and says so."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import packet_on
from tests.health.case_names import CUT

FAST: dict[str, Any] = {"urgency": {"level": "asking_clinician"}}
REFUSED = "Payment for the two sessions is denied because no record was sent."
BILLS: dict[str, Any] = {
    **FAST,
    "denial": {
        "text": case_document(CUT)["denial"]["text"] + "\n" + REFUSED,
        "reasons": [
            *case_document(CUT)["denial"]["reasons"],
            {"ground": "ground.documentation", "quote": REFUSED},
        ],
    },
}
WAITS = "Payment for the sessions already given may be decided on the ordinary time."


def test_the_fast_request_lets_the_bills_wait(facts: Facts) -> None:
    assert WAITS in packet_on(facts, CUT, BILLS)["expedited-appeal"]


def test_no_bill_is_named_that_the_notice_does_not_refuse(facts: Facts) -> None:
    assert "Payment for the sessions" not in packet_on(facts, CUT, FAST)["expedited-appeal"]
