"""Papers that are new answer the reason that named them at the second level too, each told apart (reading 32, findings 6 and 23)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.to_come import papers_at_hand
from tests.health.as_of import FRIDAY
from tests.health.asked import infusions

MISSED = "The infusion records for June 15 and June 24 do not show start and stop times or who monitored the patient."
SHEETS = "corrected infusion sheets for June 15 and June 24 with times and the nurse's initials"
SCORE = "PHQ-9 from November 5"


def papers(facts: Facts, new: str, **more: Any) -> dict[str, str]:
    denial = {"stage": "after_first_appeal", "timing": "after"}
    treatment = {"served": "June 8, 10, 15, 17, 24 and 26, 2026", "sessions": 6}
    return infusions(
        facts, ("documentation", MISSED), denial=denial, treatment=treatment, appeal={"sent": "2026-09-17", "new": new}, **more
    )


def answer(letter: str) -> str:
    return letter[letter.index("Reason 1: the records") :].partition("How I ask")[0]


def test_the_sheets_answer_the_dates_that_the_reason_names(facts: Facts) -> None:
    told = answer(papers(facts, f"{SHEETS}\n{SCORE}")["second-level-appeal"])
    assert "What answers it is NEW: " in told
    assert SHEETS in told
    assert SCORE not in told
    assert "Please decide this point on those papers." in told
    assert "Please name each date or paper" not in told


def test_a_paper_on_another_matter_answers_nothing(facts: Facts) -> None:
    told = answer(papers(facts, SCORE)["second-level-appeal"])
    assert "NEW" not in told
    assert "You name the record and what it lacks:" in told


def test_two_papers_typed_a_line_each_stay_two(facts: Facts) -> None:
    found = papers(facts, f"{SHEETS}\n{SCORE}")
    for name in ("second-level-appeal", "exhibits", "checklist"):
        assert f"the nurse's initials; {SCORE}" in found[name]
        assert "initials PHQ-9" not in found[name]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("a letter of Dr. Roth.\nnotes of May 3", "a letter of Dr. Roth; notes of May 3"),
        ("a letter of Dr. Roth,\nwho gave the infusions", "a letter of Dr. Roth, who gave the infusions"),
        ("a letter of Dr. Roth\nand the notes of May 3", "a letter of Dr. Roth and the notes of May 3"),
        ("a letter of Dr. Roth", "a letter of Dr. Roth"),
    ],
)
def test_a_line_that_goes_on_is_no_paper_of_its_own(typed: str, told: str) -> None:
    told_case = {"case_version": 1, "denial": {"stage": "after_first_appeal"}, "appeal": {"new": typed}}
    assert papers_at_hand(case_from_json(json.dumps(told_case), FRIDAY)) == told
