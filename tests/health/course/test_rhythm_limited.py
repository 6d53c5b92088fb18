"""A limit on how often is answered by the label and by what a longer interval did."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.label_use import weeks_between
from tests.health.asked import BIWEEKLY, scores
from tests.health.packets import packet
from tests.health.told import MAINTENANCE, MEDICAID

MONTHLY = "Starting December 5, 2026 we will reduce your Spravato visits from once a week to once every four weeks."
SLOWER = "when visits went to every two weeks her score went from 9 to 16; it came back down when weekly visits resumed."
UNLESS = "unless records document that less frequent dosing was tried and failed"


def limited(facts: Facts, limit: str, spacing: str | None, values: tuple[int, ...] = (24, 9, 16, 12)) -> dict[str, str]:
    """The papers of a weekly course of Spravato, 14 of 16 given, that a limit on how often makes slower."""
    change: dict[str, Any] = {
        "denial": {"text": limit, "reasons": [{"ground": "ground.dose-frequency-limit", "quote": limit}], "timing": "during"},
        "course": {"approved": 16, "given": 14, "cut": "2026-12-04"},
        "treatment": {"schedule": "once a week", "spacing": spacing, "scores": scores(*values), "risks": []},
    }
    return packet(facts, MAINTENANCE, change)


def test_an_exception_that_was_lived_through_leads(facts: Facts) -> None:
    limit = f"{BIWEEKLY[:-1]} unless records document that less frequent dosing was tried and failed."
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {"timing": "during", "reasons": [{"ground": "ground.dose-frequency-limit", "quote": limit}]},
        "course": {"approved": 24, "given": 17, "cut": "2026-12-04"},
        "treatment": {"drug": "spravato", "scores": scores(21, 14, 12), "spacing": "on every two weeks my score went from 13 to 18"},
    }
    letter = packet(facts, told)["internal-appeal"]
    exception = 'Your rule makes an exception, "unless records document that less frequent dosing was tried and failed"'
    box = letter[letter.index("Reasons to approve this") :]
    assert box.startswith(f"Reasons to approve this 1. {exception}")
    assert letter.count(exception) == 2


def test_a_rhythm_that_the_label_does_not_have_is_called_so(facts: Facts) -> None:
    papers = limited(facts, MONTHLY, SLOWER)
    # label.spravato.schedule: weekly or every two weeks from week 9, and nothing rarer
    for name in ("internal-appeal", "clinician-letter"):
        assert 'The interval that you leave, "once every four weeks", is not: the label names none longer than two weeks' in papers[name]
    assert "The interval that you leave" not in "".join(limited(facts, BIWEEKLY, SLOWER).values())


@pytest.mark.parametrize(
    ("rhythm", "weeks"),
    [("once every four weeks", 4), ("every 3 weeks", 3), ("once a month", 4), ("monthly", 4), ("every other week", 0), ("biweekly", 0)],
)
def test_weeks_between_are_read_where_the_words_tell_them(rhythm: str, weeks: int) -> None:
    assert weeks_between(rhythm) == weeks


def test_an_objection_tells_the_benefit_that_was_lost_and_points_to_no_other_paper(facts: Facts) -> None:
    objection = limited(facts, MONTHLY, SLOWER)["concurrent-care-objection"]
    # 24 to 9 is 15 points, 62.5%; first to last would be 12 points, and hide the rise
    assert "At the lowest that was a fall of 15 points (63%)" in objection
    assert "a fall of 12 points" not in objection
    short = limited(facts, f"No more than once every two weeks {UNLESS}.", "my score went from 13 to 18", (21, 14, 12))
    assert "see the answer to" not in short["concurrent-care-objection"]
    assert short["concurrent-care-objection"].count("from 13 to 18") == 1


def test_the_clinician_answers_the_exception_of_a_limit(facts: Facts) -> None:
    letter = limited(facts, f"No more than once every two weeks {UNLESS}.", SLOWER)["clinician-letter"]
    assert f'Your rule makes an exception, "{UNLESS}". A longer interval was tried, as above: ____' in letter
    assert "Your rule makes an exception" not in limited(facts, BIWEEKLY, SLOWER)["clinician-letter"]
    assert "A longer interval was tried" not in limited(facts, BIWEEKLY, None)["clinician-letter"]


def test_weekly_sessions_are_not_conceded_to_be_off_label(facts: Facts) -> None:
    """The label of Spravato: from week 9 every two weeks or once weekly."""
    limit = [{"ground": "ground.dose-frequency-limit", "quote": "Maintenance is limited to one treatment every two weeks."}]
    spray: dict[str, Any] = {
        "drug": "spravato",
        "route": "",
        "indication": "trd",
        "features": ["none"],
        "diagnosis": "major depressive disorder",
        "risks": [],
    }
    spray |= {"scores": [{"scale": "madrs", "score": 35, "date": "2026-04-07"}, {"scale": "madrs", "score": 15, "date": "2026-10-28"}]}
    weekly = {"denial": {"reasons": limit}, "treatment": {**spray, "schedule": "once a week for six months"}}
    sheet = packet(facts, MEDICAID, weekly)["call-sheet"]
    assert "Then the frequency is off-label" not in sheet
    assert "No: once a week, or every two weeks, is in the label from week 9." in sheet
    more = {"denial": {"reasons": limit}, "treatment": {**spray, "schedule": "twice a week for six months"}}
    assert "is in the label from week 9" not in packet(facts, MEDICAID, more)["call-sheet"]
