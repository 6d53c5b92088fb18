"""A pasted denial: what is found stands beside the text with its words, and enters the form only find by find, when asked."""

from __future__ import annotations

import pytest

from appealwright.denial import Reading, reader
from appealwright.facts import Facts
from tests.interview.found import LETTER, answers, open_finds
from tests.interview.room import Room

REASON = (
    "We denied this request because intravenous ketamine for depression is considered experimental and investigational. There is "
    "insufficient evidence in the published peer-reviewed literature to determine the effect on health outcomes."
)

CODE = "Plains Health\nDate: May 1, 2026\n\nLine 1  90870  $210.00  $0.00  CO-50"


def test_pasting_finds_but_fills_nothing() -> None:
    room = Room().type(denial__text=LETTER)
    assert len(open_finds(room)) >= 8
    assert "Check them below the text" in room.view["announce"]
    assert list(answers()["denial"]) == ["text"]
    marked = [element.text for element in room.all("form") if element.tag == "mark"]
    assert {REASON, "HPX204918837", "October 14, 2026", "860-555-0147"} <= {" ".join(one.split()) for one in marked}
    assert all(words in LETTER for words in marked)


@pytest.mark.parametrize("text", [LETTER, CODE], ids=["sentence", "code"])
def test_a_pasted_letter_is_read_once(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    room, letters, read = Room(), [], reader.read

    def noted(text: str, facts: Facts) -> Reading:
        letters.append(text)
        return read(text, facts)

    monkeypatch.setattr(reader, "read", noted)
    room.type(denial__text=text)
    assert letters == [text.rstrip()]


def test_each_confirmed_find_fills_its_answer() -> None:
    room = Room().type(denial__text=LETTER)
    while offers := open_finds(room):
        room.press("use-offer", offers[0])
    case = answers()
    denial = case["denial"]
    assert denial["insurer"] == "Harbor & Pine Health Insurance Company"
    assert (denial["date"], denial["reference"], denial["appeal_fax"]) == ("2026-10-14", "2026-1014-55821", "860-555-0147")
    assert denial["appeal_address"].splitlines()[-1] == "Hartford, CT 06188"
    assert denial["reasons"] == [{"ground": "ground.experimental", "quote": REASON}]
    assert case["member"] == {"id": "HPX204918837", "group": "77-30412"}
    assert "All of it is checked" in room.text("form")
    assert REASON in room.text("letter")
    # The letter gives 180 days and no day: none is invented.
    assert "appeal_by" not in denial
    assert '"180 days"' in room.text("form")


def test_a_find_set_aside_fills_nothing_and_can_be_brought_back() -> None:
    room = Room().type(denial__text=LETTER)
    first = open_finds(room)[0]
    room.press("set-aside", first)
    assert "reasons" not in answers()["denial"]
    assert f"offer-{first}-back" in [one["id"] for one in room.all("form")]
    room.press("offer-back", first)
    assert f"offer-{first}-aside" in [one["id"] for one in room.all("form")]


def test_what_was_typed_by_hand_is_never_overwritten_unasked() -> None:
    room = Room().type(denial__insurer="Harbor Health").type(denial__text=LETTER)
    assert answers()["denial"]["insurer"] == "Harbor Health"
    assert "The form says: Harbor Health" in room.text("form")
    (target,) = [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer" and "Use this instead" in one.text]
    room.press("use-offer", target)
    assert answers()["denial"]["insurer"] == "Harbor & Pine Health Insurance Company"


def test_a_reason_taken_over_keeps_the_reasons_already_there() -> None:
    room = Room().type(denial__reasons__0__ground="ground.off-label").type(denial__text=LETTER)
    reason = open_finds(room)[0]
    room.press("use-offer", reason)
    assert [row["ground"] for row in answers()["denial"]["reasons"]] == ["ground.off-label", "ground.experimental"]


def test_finds_follow_the_text() -> None:
    room = Room().type(denial__text=LETTER)
    room.type(denial__text=LETTER.replace("HPX204918837", "HPX777"))
    marked = [element.text for element in room.all("form") if element.tag == "mark"]
    assert "HPX777" in marked
    assert "HPX204918837" not in marked
    room.type(denial__text="")
    assert not open_finds(room)


def test_what_was_set_aside_stays_so_after_the_worker_died() -> None:
    room = Room().type(denial__text=LETTER)
    first = open_finds(room)[0]
    room.press("set-aside", first)
    again = Room(state=room.view["state"])
    assert f"offer-{first}-back" in [one["id"] for one in again.all("form")]
