"""A paper read from pictures: each find is shown where it stands on its page, as long as its line is known again."""

from __future__ import annotations

import json

from appealwright import browser
from tests.interview.found import LETTER, answers, open_finds
from tests.interview.room import Element, Room
from tests.papers.conftest import booklet

TOP, STEP, HEIGHT = 50, 12, 10
"""Where the first line of a page stands, how far the next, how tall each, in thousandths of the page."""


def page(text: str, picture: str) -> dict[str, object]:
    """A page as the reader sends it: its lines one under the other."""
    lines = [line for line in text.splitlines() if line.strip()]
    return {"text": text, "picture": picture, "lines": [[line, 100, TOP + STEP * at, 700, HEIGHT] for at, line in enumerate(lines)]}


def sent(room: Room, *pages: dict[str, object], paper: str = "denial.text") -> Room:
    return room.act("take-paper", json.dumps({"paper": paper, "pages": pages, "first": 1, "last": True}))


def sights(room: Room) -> dict[str, Element]:
    """The sight beside each open find, by the words that are marked in its quotation."""
    inside, words = {}, ""
    for element in room.all("form"):
        if element.tag == "mark":
            words = " ".join(element.text.split())
        if element["data-sight"]:
            inside[words] = element
    return inside


def place_of(words: str, text: str) -> str:
    """Where the line with these words stands, as `page` lays it out."""
    lines = [line for line in text.splitlines() if line.strip()]
    at = next(number for number, line in enumerate(lines) if words in line)
    return f"100,{TOP + STEP * at},700,{HEIGHT}"


def test_a_find_shows_its_line_on_its_page() -> None:
    front, back = LETTER.split("HOW TO", 1) if "HOW TO" in LETTER else (LETTER[: len(LETTER) // 2], LETTER[len(LETTER) // 2 :])
    room = sent(Room(), page(front, "one"), page(back, "two"))
    shown = sights(room)
    # Two finds may quote the same words: the treatment and the way it is given.
    assert sum(bool(element["data-sight"]) for element in room.all("form")) == len(open_finds(room)) > 5
    assert shown["HPX204918837"]["data-sight"] == "one"
    assert shown["HPX204918837"]["data-boxes"].split() == [place_of("HPX204918837", front)]
    fax = shown["860-555-0147"]
    assert (fax["data-sight"], fax["data-boxes"].split()) == ("two", [place_of("860-555-0147", back)])
    assert fax["hidden"], "it is shown only where the page holds the picture"


def test_words_over_several_lines_are_all_of_them() -> None:
    text = LETTER.replace("considered experimental", "considered\nexperimental")
    shown = sights(sent(Room(), page(text, "one")))
    reason = next(words for words in shown if "considered experimental" in words)
    assert len(shown[reason]["data-boxes"].split()) >= 2


def test_a_line_that_was_corrected_is_known_by_its_neighbors() -> None:
    misread = LETTER.replace("HPX204918837", "HPX2O4918837")
    room = sent(Room(), page(misread, "one"))
    room.enter("denial.text", LETTER)
    assert sights(room)["HPX204918837"]["data-boxes"].split() == [place_of("HPX204918837", LETTER)]


def test_a_pasted_letter_has_no_picture() -> None:
    assert not sights(Room().type(denial__text=LETTER))


def test_a_second_reading_in_place_of_the_first_shows_the_second_picture() -> None:
    room = sent(Room(), page(LETTER, "blurred"))
    room.enter("denial.text", "")
    sent(room, page(LETTER, "sharp"))
    assert {element["data-sight"] for element in sights(room).values()} == {"sharp"}


def test_a_passage_of_a_booklet_shows_its_page_and_no_text_of_the_booklet_is_kept() -> None:
    pages = booklet("self-funded-spd").split("\f")
    room = sent(Room(), *(page(text, f"page {number}") for number, text in enumerate(pages, 1)), paper="plan.passages")
    passage = next(element for words, element in sights(room).items() if words.startswith("Experimental or Investigational means"))
    number = next(number for number, text in enumerate(pages, 1) if "Experimental or Investigational means" in " ".join(text.split()))
    assert passage["data-sight"] == f"page {number}"
    assert "TABLE OF CONTENTS" not in room.view["state"]


def test_sights_survive_the_worker_and_stand_in_no_saved_file() -> None:
    room = sent(Room(), page(LETTER, "one"), paper="denial.text")
    again = Room(state=room.view["state"])
    assert sights(again).keys() == sights(room).keys()
    assert set(answers()) == {"case_version", "denial"}


def test_a_file_opened_over_another_persons_leaves_nothing_of_the_first() -> None:
    room = Room()
    other = browser.export('{"document": "answers", "format": "json"}').data.decode()
    sent(room, *(page(text, "A") for text in booklet("self-funded-spd").split("\f")), paper="plan.passages")
    room.go_to_section("denial")
    sent(room, page(LETTER, "B")).press("set-aside", open_finds(room)[0])
    room.act("restore", other)
    assert "Larkspur" not in room.view["state"]
    held = json.loads(room.view["state"])["held"]
    assert held == json.loads(Room().view["state"])["held"]


def test_what_was_read_off_a_picture_is_confirmed_one_by_one() -> None:
    assert "use-all" in {one["data-action"] for one in Room().type(denial__text=LETTER).all("form")}
    assert "use-all" not in {one["data-action"] for one in sent(Room(), page(LETTER, "one")).all("form")}
