"""An answer that a notice promises sooner than the rule owes it: told beside the rule, whose time alone makes an answer late.

29 CFR 2560.503-1(i)(2)(ii): 30 days where the plan has one level; counted by hand from the day the appeal was sent.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import FRIDAY, packet_on
from tests.health.as_of import friday_paper as paper
from tests.health.case_names import TEXAS
from tests.health.clocks.decided import LONG, told

SOON = "We will decide a pre-service appeal within 15 days."


def waiting(text: str, sent: str) -> dict[str, Any]:
    return changed(told(text, stage="no_answer"), {"appeal": {"sent": sent}})


@pytest.mark.parametrize(
    ("sent", "said"), [("2026-11-09", "that ended on November 24, 2026"), ("2026-11-20", "that is on December 5, 2026")]
)
def test_the_page_tells_the_day_of_the_notice_beside_that_of_the_rule(sent: str, said: str, facts: Facts) -> None:
    page = paper(facts, "next-steps", TEXAS, waiting(SOON, sent))
    assert f'Their own notice says "We will decide a pre-service appeal within 15 days.": {said}' in page
    assert ("The time in your own notice ended on" in page) is ("ended" in said)


def test_before_the_rules_day_there_is_nothing_to_complain_of(facts: Facts) -> None:
    assert "complaint" not in packet_on(facts, TEXAS, waiting(SOON, "2026-11-09"), FRIDAY)


def test_a_complaint_of_a_late_answer_quotes_what_was_promised(facts: Facts) -> None:
    letter = paper(facts, "complaint", TEXAS, waiting(SOON, "2026-10-01"))
    assert "Counted from that day, the time ended on October 31, 2026." in letter
    assert 'The notice itself says "We will decide a pre-service appeal within 15 days."' in letter


@pytest.mark.parametrize("text", [LONG, "We will decide your appeal within 30 days."])
def test_a_time_no_shorter_than_the_rules_is_not_told(text: str, facts: Facts) -> None:
    assert "Their own notice says" not in paper(facts, "next-steps", TEXAS, waiting(text, "2026-11-09"))
    assert "The notice itself says" not in paper(facts, "complaint", TEXAS, waiting(text, "2026-10-01"))
