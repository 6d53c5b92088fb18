"""A reason that names a record, its day and what it lacks is not asked what is missing (reading 32, finding 7)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.paper_named import days_named, record_named
from tests.health.asked import infusions

LOG = "The infusion log for August 21, 2026 does not list start and stop times. Time based infusion codes require them."
SERVED = "08/10/2026, 08/13/2026, 08/17/2026, 08/21/2026, 08/24/2026, 08/28/2026"
ASKED = "You name the record and what it lacks: ____ (the record, completed from what was noted then"
OTHERS = "The other five days of service do not depend on it: please decide on them without it."


def papers(facts: Facts, ground: str, quote: str = LOG, stage: str = "first", served: str = SERVED) -> dict[str, str]:
    denial = {"stage": stage, "timing": "after"}
    treatment: dict[str, Any] = {"served": served, "sessions": 6, "code": "J3490, 96365", "product": "commercial_vial"}
    plan = {"kind": "employer", "funding": "self_funded"}
    return infusions(facts, (ground, quote), denial=denial, treatment=treatment, plan=plan)


@pytest.mark.parametrize("ground", ["coding", "documentation"])
@pytest.mark.parametrize(("stage", "paper"), [("first", "internal-appeal"), ("after_first_appeal", "second-level-appeal")])
def test_the_record_is_asked_of_the_clinic_and_the_other_days_go_on(ground: str, stage: str, paper: str, facts: Facts) -> None:
    letter = papers(facts, ground, stage=stage)[paper]
    answer = letter[letter.index("Reason 1") :]
    assert ASKED in answer
    assert OTHERS in answer
    for asked in (
        "which item of the claim is missing",
        "please name which",
        "Please name each date or paper",
        "list any record you still need",
    ):
        assert asked not in answer


def test_where_every_day_is_named_none_goes_on_without_it(facts: Facts) -> None:
    appeal = papers(facts, "coding", served="August 21, 2026")["internal-appeal"]
    assert ASKED in appeal
    assert "not depend on it" not in appeal


def test_a_claim_that_names_nothing_is_still_asked_for_it(facts: Facts) -> None:
    appeal = papers(facts, "coding", "The claim has a billing error.")["internal-appeal"]
    assert "You name the record" not in appeal
    assert "please name which" in appeal


def test_nobody_said_that_a_corrected_claim_is_late(facts: Facts) -> None:
    found = papers(facts, "coding")
    assert "corrected claim is late" not in found["call-sheet"]
    assert "start and stop times" in found["call-sheet"]
    assert "Ask the clinic for that record, completed only from what was noted at the time" in found["next-steps"]


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        (LOG, "The infusion log for August 21, 2026 does not list start and stop times."),
        ("Progress notes dated 8/10 are unsigned.", "Progress notes dated 8/10 are unsigned."),
        ("The records do not show two trials of antidepressants since May 3.", ""),
        ("The submitted records do not show a score within 30 days.", ""),
        ("The claim lacks the NDC.", ""),
        ("The chart does not contain a signed plan of care.", ""),
    ],
)
def test_which_reason_names_a_record(quote: str, named: str) -> None:
    assert record_named(quote) == named


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("June 8, 10 and 26, 2026", {(6, 8), (6, 10), (6, 26)}),
        ("08/10/2026 and 8/13", {(8, 10), (8, 13)}),
        ("for August 21, 2026", {(8, 21)}),
        ("twice a week", set()),
    ],
)
def test_which_days_words_name(words: str, days: set[tuple[int, int]]) -> None:
    assert days_named(words) == days
