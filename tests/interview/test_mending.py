"""Mistakes: said only on Continue, in the same words twice, with nothing lost, and never in the way of the letter."""

from __future__ import annotations

import pytest

from tests.interview.room import Room


def mistake(room: Room) -> str:
    """The one sentence in the summary of errors: a link to the field that it is about."""
    (link,) = [element for element in room.all("form") if element["href"].startswith("#")]
    assert room.by_id(link["href"].removeprefix("#")).tag in {"input", "select", "textarea"}
    return link.text


def test_a_mistake_is_said_on_continue_with_focus_and_in_the_title() -> None:
    room = Room().type(denial__date__month="February", denial__date__day="31", denial__date__year="2026")
    assert "errors" not in room.regions["form"]
    room.press("next")
    assert room.view["focus"] == "errors"
    assert room.view["title"].startswith("Error: ")
    said = mistake(room)
    assert said == "Date on the denial letter must be a day that exists, from the year 1900 on"
    assert said in room.by_id("f-denial-date-error").text
    assert room.value("denial.date.month") == "February"
    assert "f-denial-date-error" in room.by_id("f-denial-date")["aria-describedby"]


def test_a_mended_answer_leads_on() -> None:
    room = Room().type(denial__date__month="13", denial__date__day="3", denial__date__year="2026").press("next")
    assert mistake(room).endswith("the month must be a number from 1 to 12, or a name such as January")
    room.type(denial__date__month="11").press("next")
    assert room.view["title"] == "The health plan – Appealwright"
    assert room.view["focus"] == "step"


@pytest.mark.parametrize(
    ("month", "day", "year", "said"),
    [
        ("11", "", "2026", "Date on the denial letter must include a day"),
        ("", "", "2026", "Date on the denial letter must include a month and a day"),
        ("11", "3", "202", "Date on the denial letter: the year must have four digits, for example 2026"),
        ("11", "24", "2026", "Date on the denial letter must be today or earlier. By this device today is November 23, 2026"),
        ("x", "y", "z", "Date on the denial letter: the month must be a number from 1 to 12, or a name such as January"),
        ("11", "third", "2026", "Date on the denial letter must be a month, a day and a year, for example November 3, 2026"),
    ],
)
def test_each_mistake_in_a_date_says_what_to_do(month: str, day: str, year: str, said: str) -> None:
    room = Room().type(denial__date__month=month, denial__date__day=day, denial__date__year=year).press("next")
    assert mistake(room) == said


def test_a_letter_cannot_arrive_before_it_was_written() -> None:
    room = Room().type(denial__date__month="11", denial__date__day="3", denial__date__year="2026")
    room.type(denial__received__month="11", denial__received__day="2", denial__received__year="2026").press("next")
    assert mistake(room) == 'Day the letter arrived must be the day in "Date on the denial letter" or later'


def test_a_quotation_must_stand_in_the_letter() -> None:
    room = Room().type(denial__text="It is investigational.", denial__reasons__0__quote="It is a cure.").press("next")
    assert mistake(room).startswith("Reason 1: Exact words must stand word for word")
    assert "It is a cure." in room.by_id("f-denial-reasons-0-quote").text


def test_the_mistake_of_a_later_row_is_said_beside_that_row() -> None:
    room = Room().go_to_section("history").press("add-row", "history.trials")
    room.type(history__trials__1__weeks="a few").press("next")
    assert mistake(room) == "Medicine 2: Weeks must be a whole number, for example 6"
    assert room.by_id("f-history-trials-1-weeks-error")


def test_too_much_text_is_kept_and_said() -> None:
    room = Room().type(denial__insurer="x" * 100_000).press("next")
    assert "is too long" in mistake(room)
    assert len(room.value("denial.insurer")) == 100_000


def test_a_mistake_does_not_hold_back_the_letter_or_another_step() -> None:
    room = Room().type(denial__insurer="Acme Health", denial__date__month="13").press("next")
    assert "Acme Health" in room.text("letter")
    room.go_to_section("plan")
    assert room.view["title"] == "The health plan – Appealwright"
