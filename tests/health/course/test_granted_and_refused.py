"""What the notice grants and what it refuses of a request is said in each paper that asks for the rest, and whose request it is.

Reading 33, B 12: no paper said "two approved, six refused", and a wife appealed the refusal "of a part of my request".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.course.tapered import COUNTS, TAPER, tapered, with_notice


def test_two_are_approved_and_six_refused_in_every_paper_that_asks(facts: Facts) -> None:
    papers = tapered(facts)
    for name in ("internal-appeal", "expedited-appeal", "call-sheet", "clinician-letter"):
        assert "six" in papers[name], name
        assert "two" in papers[name], name
        assert "eight" in papers[name], name
    assert "refusal of six of eight further IV ketamine infusions" in papers["internal-appeal"]
    assert "you approved two" in papers["internal-appeal"]
    assert "your refusal of IV ketamine" not in papers["expedited-appeal"]


@pytest.mark.parametrize("given", [14, 12, 11])
def test_whatever_was_given_of_the_course_before(given: int, facts: Facts) -> None:
    letter = tapered(facts, {"course": {"approved": 14, "given": given}})["internal-appeal"]
    assert "refusal of six of eight further IV ketamine infusions" in letter


def test_who_writes_for_another_calls_it_not_their_own_request(facts: Facts) -> None:
    uncounted = {"denial": with_notice(COUNTS, "")}
    assert "a part of the request" in tapered(facts, uncounted)["internal-appeal"]
    assert "my request" not in tapered(facts, uncounted)["internal-appeal"]
    own = {**uncounted, "sender": {"role": "patient", "name": "Andre Whitfield"}}
    assert "a part of my request" in tapered(facts, own)["internal-appeal"]


def test_counts_of_another_request_are_not_told(facts: Facts) -> None:
    """The person asks for four; the notice counts eight: its counts are not those of what is asked for."""
    letter = tapered(facts, {"treatment": {"sessions": 4}})["internal-appeal"]
    assert "six of" not in letter


def test_a_limit_of_number_that_nobody_set_is_not_answered(facts: Facts) -> None:
    """The reason says only how many are approved and that the rest is not: the call has no "larger number than we cover"."""
    papers = tapered(facts)
    assert "larger number than we cover" not in papers["call-sheet"]
    assert "taper" in papers["internal-appeal"].split(TAPER)[-1]
