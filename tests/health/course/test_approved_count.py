"""How many sessions were approved is the plan's number only where a paper of the plan counts them."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CUT
from tests.health.packets import packet
from tests.health.papers import Papers

MINE = "By my count you approved 25"


def cut(facts: Facts, text: str, *papers: str) -> Papers:
    denial = {"text": f"{text}\nThe records show no gain.", "appeal_address": {"unknown": True}}
    denial["reasons"] = [{"ground": "ground.no-continued-response", "quote": "The records show no gain."}]
    have = {"have": ["denial", *papers]}
    return packet(facts, CUT, {"denial": denial, "course": {"approved": 25, "given": 12, "cut": "2026-10-12"}, "exhibits": have})


def test_a_number_that_the_notice_does_not_name_is_told_as_the_members_count(facts: Facts) -> None:
    letters = cut(facts, "We ended your course on October 25, 2026.")
    for name in ("internal-appeal", "expedited-appeal", "concurrent-care-objection"):
        assert MINE in letters[name], name
    assert "By the patient's count you approved 25" in letters["call-sheet"]


@pytest.mark.parametrize("text", ["We approved 25 ketamine infusions.", "Approved: 25 visits from April 14, 2026."])
def test_a_number_that_the_notice_counts_is_the_plans(facts: Facts, text: str) -> None:
    letters = cut(facts, text)
    assert "By my count" not in "".join(letters.values())
    assert "You approved 25" in letters["call-sheet"]


def test_a_number_that_stands_in_the_approval_enclosed_is_the_plans(facts: Facts) -> None:
    assert MINE not in cut(facts, "We ended your course.", "approval")["internal-appeal"]
