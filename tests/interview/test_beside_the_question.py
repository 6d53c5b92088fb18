"""Who pastes the notice on a phone and goes on without taking a find over need not copy it: it is offered again at its question."""

from __future__ import annotations

from tests.interview.room import Room

NOTICE = (
    "Prairie Mutual Health\nNovember 12, 2026\n\nDear Dana Whitlock,\n\nThe requested ketamine infusions are considered experimental and "
    "investigational for the treatment of depression.\n\nYou may appeal within 180 days of receiving this notice. Send your appeal to "
    "Prairie Mutual Health, Appeals Department, P.O. Box 900, Omaha, NE 68103. Fax 402-555-0110. Reference number PM-2026-88172."
)


def at(place: str, *, narrow: bool = True) -> Room:
    """A room with this notice pasted, at the page of this question."""
    return Room(narrow=narrow).type(denial__text=NOTICE).act("go-to", place)


def offered(room: Room) -> list[str]:
    return [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"]


def test_what_the_notice_says_is_offered_at_its_question_and_taken_over_there() -> None:
    room = at("denial.insurer")
    insurer, day = offered(room)
    room.press("use-offer", insurer)
    assert room.value("denial.insurer") == "Prairie Mutual Health"
    assert room.view["focus"] == f"offer-{day}-use"
    room.press("use-offer", day)
    assert room.value("denial.date.year") == "2026"
    assert offered(room) == []
    assert room.by_id(room.view["focus"])["name"] == "denial.date.month"


def test_a_reason_is_offered_over_the_rows_it_fills() -> None:
    room = at("denial.reasons")
    (reason,) = offered(room)
    room.press("use-offer", reason)
    assert "experimental and investigational" in room.text("form")
    assert offered(room) == []


def test_an_answer_of_the_persons_own_is_not_doubted_there() -> None:
    assert len(offered(at("denial.insurer").enter("denial.insurer", "Prairie Mutual"))) == 1


def test_where_the_notice_stands_on_the_page_each_find_is_offered_once() -> None:
    room = at("denial.insurer", narrow=False)
    assert len(offered(room)) == len(set(offered(room)))


def test_what_is_set_aside_is_not_offered_again() -> None:
    room = at("denial.insurer")
    insurer, day = offered(room)
    assert offered(room.press("set-aside", insurer)) == [day]


def test_on_the_last_page_the_last_find_leads_to_the_title() -> None:
    room = at("packet")
    while offers := offered(room):
        room.press("use-offer" if len(offers) > 1 else "set-aside", offers[0])
    assert room.view["focus"] == "step"
