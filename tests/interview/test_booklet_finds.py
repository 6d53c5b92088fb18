"""The plan booklet in the room: passages offered with their page, quoted in the letter when picked, the text itself not kept."""

from __future__ import annotations

from tests.interview.found import answers, open_finds
from tests.interview.room import Room
from tests.papers.conftest import booklet

SPD = booklet("self-funded-spd")
DEFINITION = "Experimental or Investigational means any drug, device, treatment or procedure for which one or more of these is true:"


def offered(room: Room) -> dict[str, str]:
    """The id of each open find by its quoted words."""
    quotes = [" ".join(element.text.split()) for element in room.all("form") if element.tag == "mark"]
    return dict(zip(quotes, open_finds(room), strict=False))


def read() -> Room:
    room = Room().go_to_section("plan").type(plan__kind="employer")
    return room.enter("paper.booklet", SPD)


def test_the_booklet_is_read_and_fills_nothing() -> None:
    room = read()
    assert "Check them below the text" in room.view["announce"]
    assert answers()["plan"] == {"kind": "employer"}
    assert "page 2" in room.text("form")
    assert "What it calls experimental" in room.text("form")


def test_a_picked_passage_is_quoted_in_the_letter_with_its_page() -> None:
    room = read()
    target = next(offer for words, offer in offered(room).items() if words.startswith(DEFINITION))
    room.press("use-offer", target)
    (row,) = answers()["plan"]["passages"]
    assert (row["kind"], row["page"]) == ("experimental", "2")
    assert row["words"].startswith(DEFINITION)
    assert row["words"] in " ".join(SPD.split())
    letter = " ".join(room.text("letter").split())
    assert f"(page 2): “{DEFINITION}" in letter
    room.go_to_section("denial").type(denial__reasons__0__ground="ground.experimental")
    assert "own words on this are under" in room.text("letter")


def test_administrator_and_funding_are_answers_of_their_own() -> None:
    room = read()
    for target in open_finds(room):
        room.press("use-offer", target)
    plan = answers()["plan"]
    assert plan["funding"] == "self_funded"
    assert plan["administrator"] == "Larkspur Tool Works, Inc.\n410 Foundry Street\nDayton, OH 45402"


def test_the_text_of_the_booklet_is_not_kept_but_the_finds_survive_the_worker() -> None:
    room = read()
    assert "coinsurance" not in room.view["state"]
    assert "TABLE OF CONTENTS" not in room.view["state"]
    again = Room(state=room.view["state"])
    again.go_to_section("plan")
    assert len(open_finds(again)) == len(open_finds(room))


def test_a_text_with_nothing_in_it_says_so_and_an_emptied_field_forgets() -> None:
    room = Room().go_to_section("plan").enter("paper.booklet", "Our cafeteria serves lunch from noon to two on weekdays.")
    assert "Nothing that we look for" in room.view["announce"]
    room.enter("paper.booklet", "")
    assert "Nothing that we look for" not in room.text("form")


def test_a_comparator_reaches_the_request_under_the_parity_law() -> None:
    room = read()
    target = next(offer for words, offer in offered(room).items() if words.startswith("Chemotherapy"))
    room.press("use-offer", target).type(plan__funding="self_funded", plan__employer_size="over_50")
    room.go_to_section("denial").type(denial__reasons__0__ground="ground.experimental")
    room.go_to_section("treatment").type(treatment__drug="iv_ketamine").go_to_section("packet")
    room.press("document", "parity-request")
    assert "Chemotherapy and other cancer drugs are covered" in room.text("letter")
