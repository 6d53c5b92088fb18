"""A guideline last reviewed before the label of Spravato allowed use alone, in January 2025, is set beside it (reading 30, D14)."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.rule_dated import rule_dated
from tests.health.packets import packet

SPRAVATO = "spravato-step-therapy"
PILL = "Spravato must be taken with an oral antidepressant, and the notes say that you are not taking one now."


def told(rule: str) -> str:
    return f"It is not medically necessary under our {rule}. {PILL}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (told("Medical Benefit Drug Guideline MBD-118, Esketamine (Spravato), last reviewed 03/14/2024"), date(2024, 3, 14)),
        (told("Clinical Policy CP-77 (effective date: July 1, 2023)"), date(2023, 7, 1)),
        (told("criteria, revised 2024-11-05; see our policy, effective January 1, 2026"), date(2026, 1, 1)),
        # A form is dated by its month: it may be as new as the last day of that.
        (told("Prior Authorization Criteria, esketamine (Spravato), form revised March 2024"), date(2024, 3, 31)),
        (told("policy CP-9, rev. 02/2024"), date(2024, 2, 29)),
        (told("guideline. Your coverage is effective January 1, 2020"), None),
        (told("coverage terms, effective January 1, 2024"), None),
        (told("policy CP-77, received 10/02/2024"), None),
    ],
)
def test_the_newest_day_right_behind_a_rule_is_its_day(text: str, day: date | None) -> None:
    found = rule_dated(text)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("reviewed", "is_older"), [("03/14/2024", True), ("March 2024", True), ("January 2025", False), ("03/14/2025", False)]
)
def test_a_rule_older_than_the_label_is_told_as_that(facts: Facts, reviewed: str, *, is_older: bool) -> None:
    unknown = {"unknown": True}
    denial = {
        "text": told(f"Drug Guideline MBD-118, last reviewed {reviewed}"),
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": PILL}],
        **dict.fromkeys(("appeal_address", "appeal_fax", "reference", "policy"), unknown),
    }
    change = {"denial": denial, "plan": {"criteria": []}, "history": {"now": "nothing for depression"}}
    letter = packet(facts, SPRAVATO, change)["internal-appeal"]
    assert (f'was "last reviewed {reviewed}", before the label allowed that' in letter) is is_older
