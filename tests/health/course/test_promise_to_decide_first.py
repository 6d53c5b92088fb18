"""A notice that promises to decide an appeal before the cut is held to it, in its own words, and not told that it may take longer.

Reading 34, C 7: "you may appeal before 12/11/2026 and we will decide before the reduction takes effect" stood in no paper; the objection
asked how 21 days leave time for a decision.
"""

from __future__ import annotations

import json
from datetime import date

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.steps.decided_before import decided_before_cut
from tests.health.course.too_well import cut

TODAY = date(2026, 11, 30)
PROMISE = (
    "Because this decision shortens treatment already approved, you may appeal before 12/11/2026 and we will decide before the reduction"
    " takes effect."
)


def told(text: str) -> str:
    document = {"case_version": 1, "denial": {"text": text, "date": "2026-11-16"}}
    return decided_before_cut(case_from_json(json.dumps(document), TODAY), TODAY)


def test_the_promise_is_quoted_and_asked_for_in_both_letters(facts: Facts) -> None:
    papers = cut(facts, {"denial": {"text": PROMISE, "reasons": []}})
    for paper in ("concurrent-care-objection", "internal-appeal"):
        assert f'"{PROMISE}" I ask for that.' in papers[paper]
    assert "leaves time for an appeal" not in papers["concurrent-care-objection"]


def test_without_a_promise_the_days_are_held_against_the_plan(facts: Facts) -> None:
    assert "leaves time for an appeal" in cut(facts)["concurrent-care-objection"]


@pytest.mark.parametrize(
    "text",
    [
        PROMISE,
        "If you appeal by 12/09/2026, your appeal will be decided before the change takes effect.",
        "We will make our decision before your treatment ends.",
    ],
)
def test_such_promises_are_heard(text: str) -> None:
    assert told(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "We may decide before the reduction takes effect.",
        "We will not always decide before the reduction takes effect.",
        "If you appeal by 11/20/2026, we will decide before the reduction takes effect.",
        "You must appeal before the reduction takes effect.",
        "We will decide your appeal within 30 days.",
    ],
)
def test_others_promise_nothing_now(text: str) -> None:
    assert told(text) == ""
