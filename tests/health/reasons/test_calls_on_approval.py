"""The plan was called about approval before care that it refuses for want of it: first in the appeal, and where it is proved."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.without_approval import tells_a_call, told_by_clinic
from tests.conftest import changed
from tests.health.asked import infusions

ABSENT = [{"ground": "ground.no-prior-authorization", "quote": "Prior authorization is not on file. It is not reviewed for necessity."}]
CALL = "On June 29 I called 1-888-555-0144; Tanya said that none is needed (reference 0629-77142)."
TOLD = "On June 29 I called 1-888-555-0144; Tanya said that none is needed (reference 0629-77142) (Exhibit B)."
BOXES = "was not asked for, because"


def letters(facts: Facts, told: str = "", **more: Any) -> dict[str, str]:
    case: dict[str, Any] = {"denial": {"stage": "first", "timing": "after", "reasons": ABSENT, "date": "2026-10-08"}}
    case |= {"plan": {"kind": "employer", "funding": "self_funded"}, "approval": {"told": told} if told else {}}
    return dict(infusions(facts, **changed(case, more)))


def test_the_call_is_the_first_line_and_its_recording_is_asked_for(facts: Facts) -> None:
    """letters.md, B5: strongest first, one fact with its exhibit; row argument.retrospective-authorization: a call reference."""
    found = letters(facts, CALL)
    appeal = found["internal-appeal"]
    assert f"Reasons to approve this 1. {TOLD}" in appeal
    assert appeal.count("Tanya") == 1
    assert "Please send the recording and your notes of the call before you decide" in appeal
    assert BOXES not in appeal
    assert f'My account of approval beforehand: "{CALL}" Please send every recording, note and screen of it.' in found["claim-file-request"]
    assert "Exhibit B: Note of the call about approval" in found["exhibits"]
    assert "Note of the call about approval (Exhibit B)" in found["checklist"]
    assert "the note of the call: write it today" in found["next-steps"]
    assert "tick the one line that is true" not in found["next-steps"]


@pytest.mark.parametrize(("stage", "name"), [("after_first_appeal", "second-level-appeal"), ("final", "external-review-request")])
def test_later_reviewers_find_its_note(stage: str, name: str, facts: Facts) -> None:
    assert "(reference 0629-77142) (Exhibit B)" in letters(facts, CALL, denial={"stage": stage})[name]


KELLY = "Kelly at the clinic told me around August 12 that out of network needs no authorization on a POS plan."


def test_of_a_talk_with_the_clinic_the_plan_is_asked_for_no_recording(facts: Facts) -> None:
    """Director's reading 28, 8: the plan took no part in it, and can have no recording of it."""
    request = letters(facts, KELLY)["claim-file-request"]
    assert "Please send the record of every contact on approval of this care, with the clinic or anybody else." in request
    assert "Kelly" not in request
    called = letters(facts, "I called the clinic on July 2 and the front desk said it needs none.")
    assert "The plan was asked beforehand" not in called["internal-appeal"]
    assert "Note of the call" not in called["exhibits"]


@pytest.mark.parametrize(
    ("words", "clinic"),
    [
        (KELLY, True),
        ("My doctor's office said that they had it.", True),
        ("I asked the front desk and she said none is needed.", True),
        (CALL, False),
        ("The clinic called the plan on July 2 and was told that none is needed.", False),
        ("Prior authorization was approved on July 2, number 5531.", False),
        ("I called the number on my card; the representative told my clinic the same.", False),
    ],
)
def test_who_was_asked_is_read_from_the_words(words: str, *, clinic: bool) -> None:
    assert told_by_clinic(words) is clinic


def test_a_long_account_stands_in_the_answer_and_not_in_the_box(facts: Facts) -> None:
    appeal = letters(facts, f"{CALL} {'I asked again and again. ' * 12}")["internal-appeal"]
    assert appeal.index("Reason 1: approval beforehand") < appeal.index("Tanya")


def test_without_a_call_the_clinic_is_asked_and_no_note_is_enclosed(facts: Facts) -> None:
    found = letters(facts)
    assert BOXES in found["internal-appeal"]
    assert "Ask the clinic today: was approval asked for, or said not to be needed" in found["next-steps"]
    why = letters(facts, "Nobody called, since the card names no number for it.")
    assert not any("Note of the call" in one for one in (*found.values(), *why.values()))


def test_the_clinic_says_what_it_asked_and_was_told(facts: Facts) -> None:
    letter = letters(facts)["clinician-letter"]
    assert "On approval before the care, my office: ____ (asked for it, heard that none is needed, or did not ask; date" in letter


def test_a_call_about_care_not_yet_given_or_another_reason_is_not_told(facts: Facts) -> None:
    need = [{"ground": "ground.not-medically-necessary", "quote": "It is not medically necessary."}]
    for change in ({"timing": "before"}, {"reasons": need}):
        assert not any("Tanya" in one for one in letters(facts, CALL, denial=change).values())


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("The clinic called on June 29.", True),
        ("I spoke with Tanya.", True),
        ("The clinic faxed the request on June 29.", False),
        ("We did not call.", False),
        ("We didn’t call.", False),
        ("Nobody called.", False),
    ],
)
def test_a_call_is_told_apart_from_other_ways(words: str, tells: bool) -> None:  # noqa: FBT001 - a case
    assert tells_a_call(words) is tells


AFTER = "I ask for authorization after the fact. If you do not decide that, please tell me who does."


def test_where_only_approval_was_missing_the_call_asks_for_it_after_the_fact(facts: Facts) -> None:
    """Row ground.no-prior-authorization, first step: have the clinic ask for retrospective authorization."""
    sheet = letters(facts)["call-sheet"]
    assert AFTER in sheet
    assert "Where does a request for authorization after the fact go, by when, and with which papers?" in sheet
    # Beside another reason the call is on need, and of care not given yet the request itself is the approval.
    other = [*ABSENT, {"ground": "ground.not-medically-necessary"}]
    assert AFTER not in letters(facts, denial={"reasons": other})["call-sheet"]
    assert AFTER not in letters(facts, denial={"timing": "before"})["call-sheet"]
