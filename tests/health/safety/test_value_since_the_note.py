"""A reason on a finding of one day, where a later value was told with its day: the value answers it, wherever the letters are read."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.facts import Facts
from appealwright.history.later_value import LaterValue, later_value
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers

NOTE = "Blood pressure must be controlled before treatment. The note of 09/15/2026 shows 162/94."
SINCE = "It was 162/94 that day because I'd been out of lisinopril for two weeks. Dr. Lindquist restarted it. It was 128/78 on November 9."
TODAY = date(2026, 11, 30)


def papers(facts: Facts, fact: str, quote: str = NOTE, urgency: str = "asking_clinician") -> Papers:
    return packet(
        facts,
        TEXAS,
        {
            "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]},
            "plan": {"criteria": {"unknown": True}},
            "treatment": {
                "drug": "spravato",
                "indication": "trd",
                "risks": [{"risk": "blood_pressure", "fact": fact, "source": "record"}],
            },
            "urgency": {"level": urgency},
            "exhibits": {"have": ["denial", "clinician-letter", "history", "scales", "records"]},
        },
    )


def test_the_later_value_answers_what_the_note_shows(facts: Facts) -> None:
    """Reading 33, A 11: her words and the label's contraindications, which nobody raised."""
    letter = papers(facts, SINCE)["internal-appeal"]
    answer = letter.partition("You name blood pressure.")[2].partition("Alternatives considered")[0]
    assert "You ask that it be controlled: 128/78 on November 9, 2026, after the note of September 15 (Exhibit" in answer
    assert "contraindicates" not in answer
    assert "names none of these" not in answer
    # What was told, and what is watched, stand behind it.
    assert "restarted it" in answer


@pytest.mark.parametrize("name", ["internal-appeal", "expedited-appeal"])
def test_it_is_a_reason_to_approve_in_the_box_and_on_the_urgent_page(facts: Facts, name: str) -> None:
    letter = papers(facts, SINCE)[name]
    assert "You ask that blood pressure be controlled: 128/78 on November 9, 2026, after the note of September 15" in letter


def test_without_a_later_day_the_answer_is_as_it_was(facts: Facts) -> None:
    letter = papers(facts, "It was 162/94 that day because I'd been out of lisinopril for two weeks.")["internal-appeal"]
    assert "You ask that it be controlled" not in letter
    assert "Your notice names none of these." in letter


FOUND = LaterValue("128/78", date(2026, 11, 9), date(2026, 9, 15), asks_control=True)


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        (SINCE, FOUND),
        ("128/78 on 11/9/2026, 131/80 on October 2", FOUND),
        ("On November 9, 2026 it was 128 over 78.", FOUND),
        ("I started amlodipine 5 on nov 3 and its 128/78 on nov 9", FOUND),
        # Not after the note, not lower, without a day, or not the last told.
        ("128/78 on September 1", None),
        ("165/95 on November 9", None),
        ("It is 128/78 now.", None),
        ("I started amlodipine on nov 3, saw her on nov 9 and it was 128/78", None),
        ("128/78 on November 9, then 150/90 at the next visit", None),
        ("128/78 on December 9", None),
        ("", None),
    ],
)
def test_a_value_counts_with_a_day_after_the_note_and_where_it_is_lower(fact: str, found: LaterValue | None) -> None:
    assert later_value(NOTE, fact, TODAY) == found


def test_a_high_heart_rate_is_answered_the_same() -> None:
    quote = "The member's heart rate was elevated: the note of October 2, 2026 shows a heart rate of 118."
    found = later_value(quote, "My heart rate was 76 on November 9.", TODAY)
    assert found == LaterValue("76", date(2026, 11, 9), date(2026, 10, 2), asks_control=False)


def test_a_notice_without_a_day_or_a_value_is_not_called_past() -> None:
    assert later_value("Blood pressure must be controlled before treatment.", SINCE, TODAY) is None
    assert later_value("Blood pressure must be under 140/90 before treatment.", SINCE, TODAY) is None
    limit = "Blood pressure must be below 140/90. The note of 09/15/2026 shows 162/94."
    assert later_value(limit, "It was 128/78 on November 9.", TODAY) is not None
    assert later_value(limit, "It was 148/88 on November 9.", TODAY) is None
