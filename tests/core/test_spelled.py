"""A dose or a schedule is said with its abbreviations spelled out, and with every number as it was typed, a bare point with its naught."""

from __future__ import annotations

import pytest

from appealwright.writer.spelled import is_story, spelled_out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2x a week for 3 wks", "twice a week for 3 weeks"),
        ("2x/wk x 3 weeks", "twice a week for 3 weeks"),
        ("2x week 4 wks then once a week 4 wks", "twice a week 4 weeks then once a week 4 weeks"),
        ("twice a week x 3 weeks", "twice a week for 3 weeks"),
        ("1x a week", "once a week"),
        ("3x per week", "three times a week"),
        ("once/week", "once a week"),
        ("every other wk", "every other week"),
        ("0.5 mg/kg over 40 min", "0.5 mg/kg over 40 minutes"),
        ("0.5 mg/kg over 1 hr", "0.5 mg/kg over 1 hour"),
        ("84mg", "84 mg"),
        # Reading 30, D31: a bare point is easily overlooked in a dose, and a kilo is a kg.
        (".5 mg per kilo 40 minutes", "0.5 mg/kg 40 minutes"),
        ("0.75 mg a kg", "0.75 mg/kg"),
        ("56 mg w/ a taper, w/o a bolus", "56 mg with a taper, without a bolus"),
    ],
)
def test_an_abbreviation_is_spelled_out(typed: str, said: str) -> None:
    assert spelled_out(typed) == said


@pytest.mark.parametrize("typed", ["56 mg first, then 56 or 84 mg", "0.5 mg/kg over 40 minutes", "twice a week for four weeks"])
def test_whole_words_stand_as_typed(typed: str) -> None:
    assert spelled_out(typed) == typed


@pytest.mark.parametrize("aside", ["(he weighs 80 kilos)", "(I am 176 lbs)", "(80 kg)"])
def test_a_bracket_on_what_somebody_weighs_is_no_part_of_a_dose(aside: str) -> None:
    """Reading 31, 12: the doctor was to read out '40 mg over 40 minutes (he weighs 80 kilos)'."""
    assert not is_story(f"40 mg over 40 minutes {aside}")
    assert spelled_out(f"40 mg over 40 minutes {aside}") == "40 mg over 40 minutes"


def test_a_bracket_with_the_dose_itself_stays() -> None:
    assert spelled_out("0.5 mg/kg (40 mg at 80 kg)") == "0.5 mg/kg (40 mg at 80 kg)"
