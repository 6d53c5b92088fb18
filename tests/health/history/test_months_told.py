"""People tell months, and months leave a least number of weeks: from the last day of the first to the first day of the last."""

from __future__ import annotations

from typing import Any

from appealwright.answers import Known, PartialDate, Record
from appealwright.facts import Facts
from appealwright.history.adequacy import adequate_trials, falls_short
from tests.core.told import ink_of
from tests.health.asked import spray

STEP = "step-therapy"
SIX = "The guideline requires two antidepressants for at least 8 weeks each. The records show sertraline for six weeks."


def months(drug: str, dose: int, began: str, ended: str, **more: Any) -> dict[str, Any]:
    return {"drug": drug, "dose_mg": dose, "from": began, "to": ended, "result": "no_response", "source": "pharmacy", **more}


SERTRALINE = months("sertraline", 150, "2024-02", "2024-07")
VENLAFAXINE = months("venlafaxine XR", 225, "2024-09", "2025-05")


def appeal_of(facts: Facts, quote: str, *trials: dict[str, Any]) -> str:
    return spray(facts, (STEP, quote), history={"trials": list(trials)})["internal-appeal"]


def test_months_leave_a_least_length_that_the_letter_tells(facts: Facts) -> None:
    """From February 29 to July 1, 2024, are 123 days: 17 weeks. Of months that follow each other nothing is sure."""
    appeal = appeal_of(facts, SIX, SERTRALINE, months("venlafaxine XR", 225, "2024-09", "2024-10"))
    assert "February 2024 to July 2024 (at least 17 weeks in all; at that dose not recorded)" in appeal
    assert "September 2024 to October 2024 (weeks not recorded)" in appeal


def test_what_months_leave_is_a_length_in_all_in_the_lines_to_copy_too(facts: Facts) -> None:
    """Readings 25, director A6: beside "at least" the box lost "in all", and the length read as weeks at the dose."""
    appeal = appeal_of(facts, SIX, SERTRALINE, VENLAFAXINE)
    box = appeal.partition("Table 1")[0]
    # Reading 32, director, 3: set beside the rule of weeks, each by its own length.
    assert "sertraline 150 mg, at least 17 weeks in all: no response; venlafaxine XR 225 mg, at least 30 weeks in all: no response" in box


def test_bare_years_leave_no_weeks(facts: Facts) -> None:
    """Letters.md 5.4: no length is made from years alone."""
    assert "2019 to 2021 (weeks not recorded)" in appeal_of(facts, SIX, months("fluoxetine", 40, "2019", "2021"), SERTRALINE)


def test_what_three_rows_lack_is_said_once_under_the_table(facts: Facts) -> None:
    two = appeal_of(facts, SIX, SERTRALINE, VENLAFAXINE)
    assert two.count("at that dose not recorded") == 2
    three = appeal_of(facts, SIX, SERTRALINE, VENLAFAXINE, months("fluoxetine", 40, "2023-01", "2023-08"))
    assert "at that dose not recorded" not in three
    assert three.count("Of rows 1, 2 and 3 the weeks at the dose named are not recorded.") == 1


def test_weeks_that_are_told_go_before_what_months_leave(facts: Facts) -> None:
    appeal = appeal_of(facts, SIX, {**SERTRALINE, "weeks": 12}, VENLAFAXINE)
    assert "February 2024 to July 2024 (12 weeks at that dose)" in appeal


def test_a_notice_that_tells_fewer_weeks_is_told_how_long_it_was(facts: Facts) -> None:
    appeal = appeal_of(facts, SIX, SERTRALINE, VENLAFAXINE)
    assert 'You write: "sertraline for six weeks". It was longer: sertraline 150 mg a day, February 2024 to July 2024' in appeal
    enough = appeal_of(facts, SIX.replace("six", "17"), SERTRALINE, VENLAFAXINE)
    assert "It was longer" not in enough
    asked = appeal_of(facts, "You must take sertraline for six weeks first.", SERTRALINE, VENLAFAXINE)
    assert "It was longer" not in asked
    twice = appeal_of(facts, SIX, SERTRALINE, months("sertraline", 100, "2020-02", "2020-07"))
    assert "It was longer" not in twice


def test_enough_months_at_a_dose_that_is_enough_are_an_adequate_trial(facts: Facts) -> None:
    """Of definition.adequate-trial-weeks: six weeks. March to April may have been a day."""
    began, dose = Known(PartialDate(2024, 2)), Known(150)
    long = Record((("drug", Known("sertraline")), ("dose_mg", dose), ("from", began), ("to", Known(PartialDate(2024, 7)))))
    short = Record((("drug", Known("sertraline")), ("dose_mg", dose), ("from", began), ("to", Known(PartialDate(2024, 3)))))
    assert adequate_trials((long,), facts) == 1
    assert (adequate_trials((short,), facts), falls_short(short, facts)) == (0, False)


def test_a_medicine_without_a_name_is_not_taken_for_one_taken_now(facts: Facts) -> None:
    told = {"drug": "some pill for nerves", "from": "2012", "source": "memory"}
    now = "a nerve pill, some days, and trazodone 50 mg for sleep."
    ink = ink_of(facts, history={"trials": [told], "now": now})
    assert not ink.taken_now(ink.trials[0])


def test_fewer_weeks_than_a_medicine_taken_still_has_by_its_dates_are_not_called_those_at_the_dose(facts: Facts) -> None:
    """Ten weeks were told of one begun on September 1, 2025 and taken on November 23, 2026: 448 days, 64 weeks (readings 25)."""
    begun = {name: told for name, told in SERTRALINE.items() if name != "to"} | {"from": "2025-09-01", "weeks": 10}
    for more, now in (({}, "sertraline 150 mg"), ({"stopped": "still taking"}, "")):
        found = spray(facts, (STEP, SIX), history={"trials": [begun | more, VENLAFAXINE], "now": now})
        for name in ("internal-appeal", "clinician-letter", "call-sheet"):
            assert "10 weeks told at that dose; at least 64 in all" in found[name], name
            assert "10 weeks at that dose" not in found[name], name


def test_weeks_told_of_a_medicine_that_ended_or_that_its_dates_do_not_exceed_stay_those_at_the_dose(facts: Facts) -> None:
    ended = {**SERTRALINE, "weeks": 12}
    begun = {name: told for name, told in VENLAFAXINE.items() if name != "to"} | {"from": "2026-09", "weeks": 10}
    found = spray(facts, (STEP, SIX), history={"trials": [ended, begun], "now": "venlafaxine XR 225 mg"})
    assert "(12 weeks at that dose)" in found["clinician-letter"]
    assert "told at that dose" not in found["clinician-letter"]
