"""Answering: dates as people write them, "I don't know", tables, words picked from the letter, only what a case needs."""

from __future__ import annotations

import pytest

from appealwright import browser
from tests.interview.room import Room

LETTER = """Dear Member,

We cannot approve IV ketamine. It is considered experimental
and investigational. See policy BH-114. You may appeal.

Dr. Lee reviewed this."""


def answers() -> dict[str, object]:
    """The case file as it would be saved now."""
    import json  # noqa: PLC0415

    saved: dict[str, object] = json.loads(browser.export('{"document": "answers", "format": "json"}').data)
    return saved


@pytest.mark.parametrize("month", ["11", "nov", "Nov.", "November", "NOVEMBER"])
def test_a_month_may_be_a_number_or_a_name(month: str) -> None:
    Room().type(denial__date__month=month, denial__date__day="3", denial__date__year="2026")
    assert answers()["denial"] == {"date": "2026-11-03"}


def test_a_remembered_date_may_be_a_year() -> None:
    room = Room().go_to_section("history")
    room.type(history__trials__0__drug="sertraline", history__trials__0__from__year="2021", history__trials__0__to__month="may")
    room.type(history__trials__0__to__year="2021", history__trials__0__dose_mg="150 mg", history__trials__0__weeks="8 weeks")
    assert answers()["history"] == {"trials": [{"drug": "sertraline", "from": "2021", "to": "2021-05", "dose_mg": "150", "weeks": "8"}]}


def test_i_do_not_know_is_an_answer_and_typing_takes_it_back() -> None:
    room = Room().type(denial__insurer="Acme").type(denial__insurer__state="unknown")
    assert answers()["denial"] == {"insurer": {"unknown": True}}
    room.type(denial__insurer="Acme Health")
    assert room.drawn["form"] == ["q:denial.insurer:foot"]
    assert answers()["denial"] == {"insurer": "Acme Health"}


def test_two_ways_of_not_answering_exclude_each_other() -> None:
    room = Room().type(denial__appeal_fax__state="unknown")
    assert room.drawn["form"] == []
    room.type(denial__appeal_fax__state="does_not_apply")
    ticked = [element["value"] for element in room.all("form") if element["name"] == "denial.appeal_fax.state" and element["checked"]]
    assert ticked == ["does_not_apply"]
    room.type(denial__appeal_fax__state="")
    assert "denial" not in answers()


def test_a_choice_not_known_is_said_as_such() -> None:
    Room().type(denial__stage="unknown")
    assert answers()["denial"] == {"stage": {"unknown": True}}


def test_only_what_this_plan_needs_is_asked() -> None:
    room = Room().go_to_section("plan")
    names = {element["name"] for element in room.all("form")}
    assert "plan.funding" not in names
    room.type(plan__kind="employer")
    names = {element["name"] for element in room.all("form")}
    assert {"plan.funding", "plan.issued_in"} <= names
    assert "plan.licence" not in names
    room.type(plan__issued_in="CA", plan__funding="insured")
    assert "plan.licence" in {element["name"] for element in room.all("form")}
    room.type(plan__funding="self_funded")
    assert "plan.licence" not in {element["name"] for element in room.all("form")}


def test_rows_come_and_go_without_renaming_the_others() -> None:
    room = Room().go_to_section("history").type(history__trials__0__drug="sertraline")
    room.press("add-row", "history.trials")
    assert room.view["focus"] == "f-history-trials-1-drug"
    room.type(history__trials__1__drug="bupropion")
    room.press("add-row", "history.trials").type(history__trials__2__drug="lithium")
    room.press("remove-row", "history.trials.1")
    assert room.view["announce"]
    assert [row["drug"] for row in answers()["history"]["trials"]] == ["sertraline", "lithium"]  # type: ignore[index]
    assert "Medicine 2" in room.regions["form"]["q:history.trials:2"]
    room.press("remove-row", "history.trials.0").press("remove-row", "history.trials.2")
    assert "history" not in answers()
    room.press("add-row", "history.trials")
    assert room.by_id("f-history-trials-0-drug")["value"] == ""


def test_cells_of_a_table_are_told_apart_by_their_row() -> None:
    room = Room().press("add-row", "denial.reasons")
    labels = [element.text for element in room.all("form") if element.tag == "label" and "Kind of reason" in element.text]
    assert labels == ["Kind of reason, Reason 1", "Kind of reason, Reason 2"]


def test_the_insurers_words_are_picked_as_they_stand() -> None:
    room = Room().type(denial__text=LETTER).press("pick", "denial.reasons.0")
    sentences = [element.text for element in room.all("form") if element["class"] == "pick__text"]
    assert sentences == [
        "Dear Member,",
        "We cannot approve IV ketamine.",
        "It is considered experimental\nand investigational.",
        "See policy BH-114.",
        "You may appeal.",
        "Dr. Lee reviewed this.",
    ]
    room.press("use-sentence", "denial.reasons.0.2")
    assert room.by_id("f-denial-reasons-0-quote").text.strip() == "It is considered experimental and investigational."
    room.press("use-sentence", "denial.reasons.0.3")
    assert room.by_id("f-denial-reasons-0-quote").text.strip() == f"It is considered experimental and investigational. {sentences[3]}"
    room.press("use-sentence", "denial.reasons.0.0")
    assert room.by_id("f-denial-reasons-0-quote").text.strip() == "Dear Member,"
    pressed = [element["aria-pressed"] for element in room.all("form") if element["class"] == "pick__sentence"]
    assert pressed == ["true", "false", "false", "false", "false", "false"]


def test_without_a_letter_there_is_nothing_to_pick_and_the_page_says_so() -> None:
    room = Room().press("pick", "denial.reasons.0")
    assert "Paste the letter in the first field" in room.text("form")
    room.press("pick", "denial.reasons.0")
    assert "Paste the letter in the first field" not in room.text("form")


@pytest.mark.parametrize(("typed", "year"), [("26", "2026"), ("21", "2021"), ("98", "1998"), ("2026", "2026")])
def test_a_year_may_be_written_with_two_digits(typed: str, year: str) -> None:
    Room().go_to_section("history").type(history__trials__0__drug="sertraline", history__trials__0__from__year=typed)
    history = answers()["history"]
    assert isinstance(history, dict)
    assert history["trials"] == [{"drug": "sertraline", "from": year}]


def test_a_year_that_is_being_typed_is_no_year_yet() -> None:
    room = Room().type(denial__date__month="11", denial__date__day="9", denial__date__year="20").press("next")
    assert "year" in room.text("form").lower()
    assert room.by_id("errors")
