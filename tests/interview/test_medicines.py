"""Medicines in the form: the class and the doses that the rows know, and whether a trial was long enough at enough."""

from __future__ import annotations

import pytest

from tests.interview.room import Room


def told(drug: str, dose: str = "", weeks: str = "") -> str:
    room = Room().go_to_section("history").type(history__trials__0__drug=drug)
    if dose:
        room.type(history__trials__0__dose_mg=dose)
    if weeks:
        room.type(history__trials__0__weeks=weeks)
    return " ".join(room.regions["form"].get("q:history.trials:0:known", "").split())


def test_a_medicine_is_known_by_any_of_its_names_and_its_class_and_doses_stand_beside_it() -> None:
    assert "sertraline: SSRI." in told("Zoloft")
    assert "from 50 to 200 mg/day" in told("sertraline")


@pytest.mark.parametrize(
    ("dose", "weeks", "said"),
    [
        ("100", "8", "Long enough"),
        ("50", "4", "Long enough"),
        ("25", "8", "Below 50 mg"),
        ("100", "3", "Shorter than 4 weeks"),
        ("100", "", "We cannot tell"),
        ("", "8", "We cannot tell"),
    ],
)
def test_a_trial_is_held_against_dose_and_weeks(dose: str, weeks: str, said: str) -> None:
    # sertraline: 50 mg is the starting dosage on the US label and the low end of its range; four weeks is the least by consensus
    assert said in told("sertraline", dose, weeks)


@pytest.mark.parametrize(
    ("drug", "dose", "said"),
    [
        # No row says from which dose on they are enough; the labels go up to 40 and to 45 mg a day.
        ("citalopram", "40", "known to be enough (40 mg or more"),
        ("mirtazapine", "45", "known to be enough (45 mg or more"),
        ("citalopram", "20", "We cannot tell"),
        ("mirtazapine", "30", "We cannot tell"),
        # Its range is in tablets, and a row says nothing of milligrams.
        ("Auvelity", "45", "We cannot tell"),
    ],
)
def test_the_highest_dose_of_the_usual_range_is_enough(drug: str, dose: str, said: str) -> None:
    assert said in told(drug, dose, "10")


def test_of_what_cannot_be_told_the_number_stands_beside_what_was_enough() -> None:
    room = Room().go_to_section("history")
    room.type(history__trials__0__drug="citalopram", history__trials__0__dose_mg="40", history__trials__0__weeks="10")
    room.press("add-row", "history.trials")
    room.type(history__trials__1__drug="mirtazapine", history__trials__1__dose_mg="30", history__trials__1__weeks="10")
    room.press("add-row", "history.trials")
    # Added to an antidepressant, it is no trial of one.
    room.type(history__trials__2__drug="aripiprazole", history__trials__2__dose_mg="5", history__trials__2__weeks="8")
    assert "1 medicine was tried well enough. We cannot tell for 1 more: the clinician can." in room.text("form")


def test_nothing_is_said_of_a_medicine_that_nobody_read_about() -> None:
    assert told("moonflower tea", "10", "10") == ""
    assert told("lamotrigine", "200", "10") == ""


def test_typing_the_name_leaves_the_field_alone() -> None:
    room = Room().go_to_section("history").type(history__trials__0__drug="sertraline")
    assert room.drawn["form"] == ["q:history.trials:0:known", "trials"]
    room.type(history__trials__0__drug="sertralin")
    assert "q:history.trials:0:known" not in room.regions["form"]


def test_treatment_resistant_is_not_spoken_of_before_two_trials_were_long_enough_at_enough() -> None:
    room = Room().go_to_section("history")
    room.type(history__trials__0__drug="sertraline", history__trials__0__dose_mg="100", history__trials__0__weeks="8")
    assert "1 medicine was tried well enough" in room.text("form")
    assert "leaves the word to the clinician" in room.text("form")
    room.press("add-row", "history.trials")
    room.type(history__trials__1__drug="venlafaxine XR", history__trials__1__dose_mg="150", history__trials__1__weeks="8")
    assert "2 medicines were tried well enough" in room.text("form")
    assert "The clinician decides." in room.text("form")


def test_what_was_given_for_sleep_is_not_said_to_be_tried_well_enough() -> None:
    room = Room().go_to_section("history")
    room.type(history__trials__0__drug="mirtazapine", history__trials__0__dose_mg="45", history__trials__0__weeks="8")
    assert "1 medicine was tried well enough" in room.text("form")
    room.type(history__trials__0__stopped="it was only for sleep")
    assert "1 medicine was tried well enough" not in room.text("form")


def test_what_is_added_to_a_medicine_does_not_count_as_a_trial_of_one() -> None:
    assert "Long enough" not in told("aripiprazole", "5", "8")


def test_a_medicine_taken_now_that_the_table_does_not_have_is_said_at_the_question() -> None:
    room = Room().go_to_section("history").type(history__trials__0__drug="sertraline")
    while not any(one["name"] == "history.now" for one in room.all("form")):
        room.press("next")
    room.type(history__now="Cymbalta 60 mg since June 2026, sertraline 50 mg, lisinopril 10 mg.")
    assert "Not in the table of medicines tried: duloxetine." in room.text("form")
    room.type(history__now="sertraline 50 mg; trazodone 50 mg for sleep.")
    assert "Not in the table" not in room.text("form")


def noted(**told: str) -> str:
    room = Room().go_to_section("history")
    room.type(**{f"history__trials__0__{name}": value for name, value in told.items()})
    return " ".join(room.regions["form"].get("q:history.trials:0:known", "").split())


def test_a_medicine_that_ends_before_it_begins_is_told_so_at_the_table_and_not_called_long_enough() -> None:
    # 10 weeks at 200 mg would be enough; from 2021 to 2020 they cannot have been.
    turned = noted(drug="Zoloft", dose_mg="200", weeks="10", from__year="2021", to__year="2020")
    assert "It ends before it begins" in turned
    assert "Long enough" not in turned
    right = noted(drug="Zoloft", dose_mg="200", weeks="10", from__year="2021", to__year="2022")
    assert "It ends before it begins" not in right
    assert "Long enough" in right


def test_a_medicine_that_no_row_knows_is_told_the_same_of_its_dates() -> None:
    assert "It ends before it begins" in noted(drug="Something of 1998", from__year="2021", to__year="2020")


def test_a_name_cut_short_is_still_being_typed_until_more_of_its_row_is_told() -> None:
    assert noted(drug="zolof") == ""
    assert "Did you mean Zoloft?" in noted(drug="zolof", dose_mg="200")
