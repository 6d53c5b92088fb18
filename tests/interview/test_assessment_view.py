"""What we found: dates as a list and as a line, the steps of this kind of plan, the documents for now."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise

import pytest

from appealwright.deadlines import Deadline, Standing
from appealwright.interview.timeline import timeline_of
from tests.conftest import TODAY, case_document, changed
from tests.interview.room import Room


def full() -> Room:
    return Room().act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))


def on(day: date | None) -> Deadline:
    standing = Standing.NO_DATE if day is None else Standing.PASSED if day < TODAY else Standing.OPEN
    return Deadline("x", "claimant", "x", "row", day, None, "denial.date", approximate=False, standing=standing, urgent=False, local=False)


def test_every_dated_step_has_its_number_on_the_line_and_in_the_list() -> None:
    room = full()
    side = room.regions["side"]["dates"]
    numbers = [element.text for element in room.all("side") if element.tag == "text" and element.text.isdigit()]
    items = [element for element in room.all("side") if element["class"].startswith("date-line ")]
    assert numbers
    assert "1" in numbers
    assert len(numbers) <= len(items)
    assert 'aria-hidden="true"' in side, "the drawing is for the eye; the list says all of it"


def test_marks_stand_in_the_order_of_their_days_and_never_on_one_another() -> None:
    days = [TODAY + timedelta(days=more) for more in (400, 30, 31, -5, 32)]
    drawn = timeline_of(tuple(on(day) for day in days), TODAY)
    assert drawn is not None
    assert [mark.number for mark in drawn.marks] == [4, 2, 3, 5, 1]
    places = [mark.x for mark in drawn.marks]
    assert all(after - before >= 20 for before, after in pairwise(places))
    assert places[0] >= 14
    assert places[-1] <= 286
    assert drawn.marks[0].x < drawn.today < drawn.marks[-1].x


def test_without_a_date_nothing_is_drawn() -> None:
    assert timeline_of((on(None),), TODAY) is None
    assert timeline_of((), TODAY) is None
    assert 'class="timeline"' not in Room().html("side")


def test_the_day_from_which_dates_are_counted_is_said() -> None:
    """A clock that is wrong would move every day: the person sees which day the device has."""
    said = f"By this device, today is {TODAY:%B} {TODAY.day}, {TODAY.year}."
    assert said in full().html("side")
    assert said not in Room().html("side"), "where no date is shown, none is counted"


def test_the_steps_of_this_kind_of_plan_are_listed_and_the_present_one_is_marked() -> None:
    room = full()
    assert [element["aria-current"] for element in room.all("side") if element.tag == "li" and element["aria-current"]] == ["step"]
    here = next(element for element in room.all("side") if element.tag == "li" and element["aria-current"])
    assert here.text.startswith("Internal")
    room.go_to_section("denial").type(denial__stage="final")
    here = next(element for element in room.all("side") if element.tag == "li" and element["aria-current"])
    assert not here.text.startswith("Internal")


def test_each_document_for_now_is_one_press_away() -> None:
    room = full().press("document", "clinician-letter")
    assert "Letter for the clinician to sign" in room.text("head")


def test_a_plan_that_refused_spravato_is_not_said_to_want_it_first() -> None:
    def weak(name: str) -> str:
        return Room().act("restore", json.dumps(case_document(name))).regions["side"]["weak"]

    assert "tried Spravato" not in weak("spravato-step-therapy")
    ketamine = case_document("spravato-step-therapy")
    ketamine["treatment"] = {"drug": "iv_ketamine"}
    assert "tried Spravato" in Room().act("restore", json.dumps(ketamine)).regions["side"]["weak"]


@pytest.mark.parametrize(
    ("ground", "weakness"),
    [
        ("dose-frequency-limit", "long upkeep with IV ketamine"),
        ("experimental", "KARMA-Dep 2"),
        ("off-label", "lists ketamine for depression"),
    ],
)
def test_what_is_weak_of_ketamine_is_not_said_of_the_spray(ground: str, weakness: str) -> None:
    def weak(drug: str) -> str:
        reasons = [{"ground": f"ground.{ground}", "quote": "It is not approved."}]
        told = changed(case_document("spravato-step-therapy"), {"denial": {"reasons": reasons}, "treatment": {"drug": drug}})
        return Room().act("restore", json.dumps(told)).regions["side"]["weak"]

    assert weakness not in weak("spravato")
    assert weakness in weak("iv_ketamine")


@pytest.mark.parametrize(("source", "warned"), [("record", False), ("pharmacy", False), ("memory", True), ("", True)])
def test_a_trial_without_a_paper_is_warned_of_only_where_one_is(source: str, *, warned: bool) -> None:
    document = case_document("spravato-step-therapy")
    document["history"]["trials"][0]["source"] = source
    assert ("no record shows" in Room().act("restore", json.dumps(document)).text("side")) is warned


FEW = "did not fall by about half"


@pytest.mark.parametrize(("last", "warned"), [(11, False), (15, True)])
def test_whose_scores_fell_by_half_is_not_told_that_they_may_not_have(last: int, *, warned: bool) -> None:
    document = case_document("course-cut-caregiver")
    document["treatment"]["scores"][-1]["score"] = last
    assert (FEW in Room().act("restore", json.dumps(document)).text("side")) is warned


def test_where_no_score_is_told_the_warning_stands() -> None:
    document = changed(case_document("course-cut-caregiver"), {"treatment": {"scores": []}})
    assert FEW in Room().act("restore", json.dumps(document)).text("side")
