"""What somebody tells by the way beside a treatment: a drink the night before, money without a dollar sign, days that read like hypomania.

Reading 33, reader C, 3, 12 and 13: the appeal printed each of them.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.dangers import Danger, dangers_told
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

DRINKS = (
    "they check my vitals, one time i had a couple beers the night before and they rescheduled",
    "i had wine the night before one time and they sent me home",
    "had a beer once before",
    "They take my blood pressure. I had two drinks on Friday.",
    "came in hungover once",
    "they smelled wine on my breath once",
)
RULES = (
    "They check my blood pressure. No alcohol 24 hours before.",
    "no wine or beer the night before",
    "I have to have a driver and no alcohol for 24 hours",
)
SWITCHES = (
    "i got really high and happy for 3 days after, spent a bunch of money and didnt sleep",
    "after each one i was up all night cleaning and talking nonstop for a couple days",
    "I felt unstoppable and bought two cars",
    "couldn't stop talking and didn't sleep for three nights",
    "so happy I did not need sleep",
    "talked nonstop, hardly slept, started ten projects",
    "I was up until 4 painting the house and felt invincible, spent thousands",
    "giddy for two days and barely slept",
)
NO_SWITCH = (
    "I was really happy for 3 days after",
    "felt so good I slept through the night",
    "up all night with my sick kid",
    "wired and shaky, could not sleep",
    "I spent 3 days in bed and did not sleep",
    "I am up all night at work cleaning offices",
    "I felt high for an hour and then fine",
    "I spent the money on infusions and slept better",
)
SUMS = (
    ("six infusions in September, paid 475 each on my credit card", "475"),
    ("i put 2850 on my credit card so far", "2850"),
    ("cost me 475 a pop", "475"),
    ("They were 450 a session and I did six", "450"),
)
NO_SUMS = (
    "I paid for 6 infusions in September",
    "I did six infusions and drive 140 miles each way",
    "my score went from 23 to 9 in 12 weeks",
)


def paper(facts: Facts, answer: str, words: str) -> Any:
    room, name = answer.split(".")
    return packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, room: {name: words}})


@pytest.mark.parametrize("words", DRINKS)
def test_a_drink_of_ones_own_is_no_matter_of_safety_that_a_letter_tells(words: str, facts: Facts) -> None:
    found = paper(facts, "treatment.monitoring", words)
    assert not any(drink in found["internal-appeal"] + found["clinician-letter"] for drink in ("beer", "wine", "two drinks", "hungover"))


@pytest.mark.parametrize("words", RULES)
def test_a_rule_of_the_clinic_is_told(words: str, facts: Facts) -> None:
    found = paper(facts, "treatment.monitoring", words)
    assert any(drink in found["internal-appeal"].lower() for drink in ("no alcohol", "no wine"))


@pytest.mark.parametrize("words", SWITCHES)
def test_days_that_read_like_hypomania_go_to_the_clinic_first_and_into_no_letter(words: str, facts: Facts) -> None:
    assert Danger.HIGH in dangers_told(words)
    found = paper(facts, "treatment.function", words)
    assert "tell of days awake with much energy or spending" in found["next-steps"]
    assert words[-20:] not in found["internal-appeal"] + found["clinician-letter"]


@pytest.mark.parametrize("words", NO_SWITCH)
def test_a_good_or_a_bad_night_is_none(words: str) -> None:
    assert Danger.HIGH not in dangers_told(words)


@pytest.mark.parametrize(("words", "amount"), SUMS)
def test_a_sum_without_a_sign_is_told_nowhere(words: str, amount: str, facts: Facts) -> None:
    found = paper(facts, "treatment.function", words)
    assert not any(amount in found[name] for name in ("internal-appeal", "clinician-letter"))


@pytest.mark.parametrize("words", NO_SUMS)
def test_a_number_of_sessions_miles_or_points_is_no_sum(words: str, facts: Facts) -> None:
    assert words.partition(" and ")[0][-12:] in paper(facts, "treatment.function", words)["internal-appeal"]
