"""The numbers for a fast appeal: asked only where the case is urgent, offered from the letter, and put right where it was misread."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright import browser
from tests.interview.room import Room

NOTICE = (
    "Blue Prairie Health Plan\nNovember 9, 2026\n\nWe are unable to approve ketamine infusions. They are investigational.\n\n"
    "Write to Member Appeals, P.O. Box 88240, Wichita, KS 67208, or fax 316-555-0147.\n"
    "For an urgent (fast) appeal call 1-800-555-0163 or fax 316-555-0171."
)
FAST = ("urgency.phone", "urgency.fax")


def urgent() -> Room:
    """A room with this notice in it, of a clinician who calls it urgent."""
    return made_urgent(Room().type(denial__text=NOTICE))


def made_urgent(room: Room) -> Room:
    return room.enter("denial.timing", "before").act("go-to", "urgency.level").enter("urgency.level", "clinician_certified")


def asked(room: Room) -> set[str]:
    return {one["name"] for one in room.all("form")}


def urgency() -> dict[str, Any]:
    saved: dict[str, Any] = json.loads(browser.export('{"document": "answers", "format": "json"}').data)
    return dict(saved["urgency"])


def urgent_letter(room: Room) -> str:
    return room.press("document", "expedited-appeal").text("letter")


def test_nobody_is_asked_for_them_whose_case_is_not_urgent() -> None:
    room = Room().type(denial__text=NOTICE).act("go-to", "urgency.level")
    assert not asked(room) & set(FAST)
    assert "316-555-0171" not in room.text("form")
    assert set(FAST) <= asked(room.enter("urgency.level", "asking_clinician"))


def test_the_letters_numbers_are_offered_there_and_enter_the_form_when_used() -> None:
    room = urgent()
    offers = [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"]
    assert len(offers) == len(FAST)
    assert urgency() == {"level": "clinician_certified"}
    for one in offers:
        room.press("use-offer", one)
    assert urgency() == {"level": "clinician_certified", "phone": "1-800-555-0163", "fax": "316-555-0171"}


@pytest.mark.parametrize(("entered", "printed"), [("316-555-0177", "By fax: 316-555-0177"), (None, "By fax: 316-555-0171")])
def test_a_number_that_was_misread_is_put_right(entered: str | None, printed: str) -> None:
    room = urgent()
    if entered:
        room.enter("urgency.fax", entered)
    letter = urgent_letter(room)
    assert printed in letter
    assert ("316-555-0171" in letter) is (entered is None)


def test_of_a_letter_that_is_said_to_give_none_none_is_printed() -> None:
    room = urgent().enter("urgency.fax.state", "does_not_apply")
    assert "316-555-0171" not in urgent_letter(room)


def test_a_number_that_is_set_aside_stands_in_no_letter_and_comes_back_with_its_offer() -> None:
    room = urgent()
    _, fax = (one["data-target"] for one in room.all("form") if one["data-action"] == "set-aside")
    room.press("set-aside", fax)
    assert room.view["announce"] == 'Set aside. No letter prints this number: "The letter gives none" is ticked.'
    assert urgency()["fax"] == {"does_not_apply": True}
    assert "316-555-0171" not in urgent_letter(room)
    assert "316-555-0171" in urgent_letter(room.press("show", "form").press("offer-back", fax))


def test_setting_one_aside_leaves_what_was_typed() -> None:
    room = urgent().enter("urgency.fax", "316-555-0177")
    _, fax = (one["data-target"] for one in room.all("form") if one["data-action"] == "set-aside")
    assert "By fax: 316-555-0177" in urgent_letter(room.press("set-aside", fax))


def test_who_types_no_letter_can_still_tell_the_fax() -> None:
    room = made_urgent(Room()).enter("urgency.fax", "316-555-0171")
    assert "By fax: 316-555-0171" in urgent_letter(room)
