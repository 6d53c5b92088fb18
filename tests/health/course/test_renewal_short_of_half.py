"""A renewal refused since the score fell by less than half, of a person whom a longer interval made worse, and whose scores never rose."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.case_names import INSURED
from tests.health.packets import packet

IMPROVEMENT = "Continued treatment is covered when there is a documented improvement of at least 50%. This is a reduction of 38%."
FREQUENCY = "We also could not tell whether dosing was reduced to the least frequent schedule that maintains response."
SPACING = "When a visit slipped to two weeks in August, I was back in bed for days."
CASE: dict[str, Any] = {
    "denial": {
        "text": f"{IMPROVEMENT} {FREQUENCY}",
        "reasons": [
            {"ground": "ground.no-continued-response", "quote": IMPROVEMENT},
            {"ground": "ground.documentation", "quote": FREQUENCY},
        ],
        "timing": "during",
        "appeal_address": None,
        "appeal_fax": None,
        "reference": None,
        "policy": None,
    },
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "dose": "84 mg",
        "start": "2026-05-04",
        "spacing": SPACING,
        "scores": [{"scale": "phq-9", "score": 21, "date": "2026-04-02"}, {"scale": "phq-9", "score": 13, "date": "2026-10-28"}],
    },
    "course": {"approved": 24, "given": 24},
}


@pytest.fixture(scope="module")
def letters(facts: Facts) -> dict[str, str]:
    return packet(facts, INSURED, CASE)


def test_no_rise_is_told_where_no_score_rose(letters: dict[str, str]) -> None:
    assert "PHQ-9 fell from 21" in letters["clinician-letter"]
    assert all("The rise came" not in letter for letter in letters.values())


def test_what_came_of_a_longer_interval_answers_the_doubt(letters: dict[str, str]) -> None:
    appeal = letters["internal-appeal"]
    assert appeal.count(SPACING) == 1
    assert "What came of a longer interval stands in the answer on improvement." in appeal


def test_the_day_on_which_a_course_began_is_not_called_the_first_asked_for(letters: dict[str, str], facts: Facts) -> None:
    assert "begun on May 4, 2026" in letters["internal-appeal"]
    assert "The first session asked for was due" not in letters["internal-appeal"]
    later = packet(facts, INSURED, changed(CASE, {"treatment": {"start": "2026-12-14"}}))["internal-appeal"]
    assert "from December 14, 2026" in later
