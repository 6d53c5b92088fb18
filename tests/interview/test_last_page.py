"""The last page on a phone: what to do first, the documents by their titles, the rest folded. And a day that the notice contradicts."""

from __future__ import annotations

import json

import pytest

from appealwright.examples import EXAMPLES, example_document
from tests.interview.room import Room

CASE = example_document(EXAMPLES[0])


def last_page(*, narrow: bool) -> Room:
    return Room(narrow=narrow).act("restore", json.dumps(CASE))


def test_on_a_phone_the_answers_and_what_each_document_is_for_are_folded() -> None:
    room = last_page(narrow=True)
    keys = list(room.regions["form"])
    first, documents = keys.index("packet"), [at for at, key in enumerate(keys) if key.startswith("packet:") and key != "packet:printed"]
    assert first < documents[0]
    folded = {one["id"] for one in room.all("form") if one.tag == "details"}
    assert {"check-denial", "check-plan", "printed", "about-internal-appeal", "about-next-steps"} <= folded
    summary = next(one.text for one in room.all("form") if one.tag == "summary" and "answered" in one.text)
    assert "of" in summary
    assert any(char.isdigit() for char in summary)


def test_where_there_is_room_nothing_of_it_is_folded() -> None:
    folded = {one["id"] for one in last_page(narrow=False).all("form") if one.tag == "details"}
    assert not {one for one in folded if one.startswith(("check-", "about-"))}


def test_a_day_that_the_notice_contradicts_is_said_at_the_question() -> None:
    room = Room()
    room.type(denial__text="Plains Health\nDate: November 13, 2026\n\nWe have denied your request for ketamine infusions as experimental.")
    for part, text in (("month", "10"), ("day", "13"), ("year", "2026")):
        room.enter(f"denial.date.{part}", text)
    assert "November 13, 2026" in next(one.text for one in room.all("form") if one["class"] == "foot__doubt")
    room.enter("denial.date.month", "11")
    assert not any(one["class"] == "foot__doubt" for one in room.all("form"))


def test_of_the_finds_in_the_letter_only_those_still_to_check_stand_on_the_last_page() -> None:
    room = Room().type(
        denial__text="Plains Health\nNovember 13, 2026\nReference: PH-4411\n\nWe have denied ketamine infusions as experimental."
    )
    offers = [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"]
    room.press("use-offer", offers[0])
    assert "In the form" in room.text("form")
    room.act("go-to", "packet")
    assert [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"] == offers[1:]
    assert "In the form" not in room.text("form")


@pytest.mark.parametrize("narrow", [True, False])
def test_the_answers_stand_under_a_title_of_their_own_below_the_documents(*, narrow: bool) -> None:
    keys = list(last_page(narrow=narrow).regions["form"])
    documents = [at for at, key in enumerate(keys) if key.startswith("packet:") and key != "packet:printed"]
    answers = [at for at, key in enumerate(keys) if key.startswith("check:")]
    assert documents[-1] < keys.index("answers") < answers[0]
    assert "Your answers" in last_page(narrow=narrow).regions["form"]["answers"]


def test_a_letter_that_may_go_with_blanks_for_a_pen_says_how_many_and_not_that_nothing_is_missing() -> None:
    # The first example without the clinic's telephone, its place, its dose: the letter keeps ruled blanks for a pen, and is no draft.
    case = example_document(EXAMPLES[0])
    del case["treatment"]["clinic"], case["treatment"]["review"]
    room = Room().act("restore", json.dumps(case)).act("document", "internal-appeal")
    blanks = [one for one in room.all("letter") if one["class"] == "blank"]
    state = next(one.text for one in room.all("head") if one["class"].startswith("letter-state"))
    assert blanks
    assert "Nothing is missing" not in state
    assert f"{len({one.text for one in blanks})} blanks are left" in state
    assert "It can go once you sign it." in state


def test_an_invented_example_is_not_asked_to_fill_gaps_that_it_does_not_have() -> None:
    # Each page of it bears a mark where a draft bears the word DRAFT: no answer takes that away.
    page = Room(example="ca-dmhc-insured-experimental").go_to_section("packet").text("form")
    assert "DRAFT" not in page
    assert "read the appeal once aloud" in page
