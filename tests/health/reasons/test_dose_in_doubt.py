"""What a letter says of the dose and the schedule asked for hangs on what the letter itself has of them.

ELEKT-D gave 0.5 mg/kg over 40 minutes, twice a week for three weeks. Somebody who "thinks" that this is the dose has a blank in its
place, and no letter says of the study: "the dose and the schedule I ask for" (reading 34, B 2).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

STUDIED = "0.5 mg/kg over 40 minutes"
TWICE = "twice a week for 3 weeks"
SAME = "the dose and the schedule I ask for"


def asked(facts: Facts, dose: str, schedule: str) -> str:
    """The appeal of somebody who asks for six infusions of this dose and schedule, which were called experimental beside ECT."""
    quote = "IV ketamine is experimental: it has not been shown to be as beneficial as established alternatives such as ECT."
    return infusions(
        facts,
        denial={"date": "2026-11-12", "stage": "first", "timing": "before", "reasons": [{"ground": "ground.experimental", "quote": quote}]},
        plan={"kind": "individual", "issued_in": "TN"},
        treatment={"dose": dose, "schedule": schedule, "sessions": 6, "diagnosis": "major depressive disorder", "features": ["none"]},
    )["internal-appeal"]


def test_the_course_of_a_study_is_said_to_be_the_one_asked_for(facts: Facts) -> None:
    assert SAME in asked(facts, STUDIED, TWICE)


@pytest.mark.parametrize(
    ("dose", "schedule"),
    [
        ("I think 0.5 mg/kg, about 40 minutes", TWICE),
        ("0.5 mg/kg over 40 minutes, not sure", TWICE),
        ("0.5 mg/kg over 40 minutes but he said he might go up", TWICE),
        (STUDIED, "two times a week for three weeks I think"),
        (STUDIED, "I believe twice a week for 3 weeks"),
        ("supposed to be 0.5 mg/kg over 40 minutes", TWICE),
        ("around 0.5 mg/kg over 40 minutes", TWICE),
        ("0.5 mg/kg over 40 minutes and go up from there", TWICE),
        (STUDIED, "twice a week for 3 weeks to start"),
    ],
)
def test_a_dose_or_schedule_told_in_doubt_is_set_beside_no_study(dose: str, schedule: str, facts: Facts) -> None:
    assert SAME not in asked(facts, dose, schedule)
