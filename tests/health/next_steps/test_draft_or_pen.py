"""What makes a draft, what a pen fills, and what to do first where little is known (patient 9, 10, 13, 38; lawyer 33)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Mark
from appealwright.facts import Facts
from appealwright.packet import Packet
from scripts.golden import CASE_FILES
from tests.conftest import LATER, TODAY, case_document, changed
from tests.health.packets import packet

NAMES = sorted([*CASE_FILES, *(f"later/{path.stem}" for path in LATER.glob("*.json"))])
SPARSE, HUSBAND, CODE_ALONE = "later/mo-marketplace-sparse", "later/fl-husband-limit-weekly", "later/co-student-late"


def packet_of(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = TODAY) -> Packet:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    return Packet(case, facts, assess(case, facts, day))


@pytest.mark.parametrize("name", NAMES)
def test_what_makes_a_draft_is_asked_for_on_the_screen_and_no_pen_is_told_to_fill_it(name: str, facts: Facts) -> None:
    found = packet_of(facts, name)
    page = packet(facts, name)["next-steps"]
    letters = [found.document(kind.name) for kind in found.kinds if kind.signed_by_sender]
    drafts = [letter for letter in letters if letter.document.draft]
    if drafts:
        assert "Fill these on the screen, and the word DRAFT goes away" in page
        assert "even with gaps" not in page
    for letter in drafts:
        missing = {need.answer for need in letter.needs if need.required}
        asked = {run for run in letter.document.runs() if run.mark is Mark.BLANK and run.answer in missing}
        assert not asked & set(letter.to_fill_by_pen), letter.document.id


def test_where_the_day_is_near_a_gap_is_written_by_pen_and_the_word_struck(facts: Facts) -> None:
    near = {"denial": {"appeal_by": "2026-11-27"}, "member": {"id": {"unknown": True}}}
    assert "Write it by pen, and strike out the word DRAFT." in packet(facts, "tx-insured-off-label", near)["next-steps"]
    assert "tache la palabra DRAFT" in packet(facts, "tx-insured-off-label", near, "es")["next-steps"]
    whole = packet(facts, "tx-insured-off-label", {"denial": {"appeal_by": "2026-11-27"}})["next-steps"]
    assert "DRAFT" not in whole


def test_with_little_known_and_days_left_the_call_comes_first_and_the_appeal_waits_for_the_clinician(facts: Facts) -> None:
    page = packet(facts, SPARSE)["next-steps"]
    # 180 days from October 29 end on April 27: nothing is near.
    assert "One thing today: call the number on the card" in page
    assert "What is the last day to appeal?" in page
    assert "Is my plan grandfathered?" in page
    # 45 CFR 147.140(a)(1)(i): coverage in which somebody was enrolled on March 23, 2010.
    assert "Grandfathered: in force on March 23, 2010, and hardly changed since." in page
    file, letter, both = (page.index(words) for words in ("Send the request for the file", "Give the clinician the letter", "send both"))
    assert file < letter < both
    assert page.index("send both") < page.index("Two weeks or less, or nobody can name the day?")
    assert "send it this week" not in page
    spanish = packet(facts, SPARSE, language="es")["next-steps"]
    assert "Una sola cosa hoy: llame" in spanish
    assert "el que existía el 23 de marzo de 2010" in spanish


def test_where_the_unsure_day_is_near_the_appeal_goes_out_at_once(facts: Facts) -> None:
    # 180 days from June 4 end on December 1, five days from November 26.
    page = packet(facts, SPARSE, {"denial": {"date": "2026-06-04"}})["next-steps"]
    assert "Read the appeal once aloud. Sign it." in page
    assert "Two weeks or less" not in page


def test_a_thin_letter_says_nothing_twice(facts: Facts) -> None:
    found = packet(facts, SPARSE)
    assert found["internal-appeal"].count("the diagnosis, as the clinician wrote it") == 1
    assert "The diagnosis and the request" not in found["internal-appeal"]
    assert "the diagnosis and the first trial are not known yet" in found["clinician-letter"]
    assert "The diagnosis and the request" in packet(facts, "tx-insured-off-label")["internal-appeal"]


def test_a_notice_that_gives_only_a_code_leaves_no_blank_for_sentences_that_do_not_exist(facts: Facts) -> None:
    appeal = packet_of(facts, CODE_ALONE).document("internal-appeal")
    words = packet(facts, CODE_ALONE)["internal-appeal"]
    assert "Your notice gives a code, 50, and no reason (Exhibit A). Please send me the reason" in words
    assert "word for word" not in words
    assert "denial.reasons" not in {need.answer for need in appeal.needs if need.required}
    sentence = {"denial": {"text": "Your request was denied. Ketamine is experimental for depression. Code 55."}}
    assert "word for word" in packet(facts, CODE_ALONE, sentence)["internal-appeal"]


def test_who_cannot_sign_a_letter_that_speaks_for_her_is_not_told_to(facts: Facts) -> None:
    page = packet(facts, HUSBAND)["next-steps"]
    assert "Show Elaine the letters." in page
    # Medicare has a form of its own for who acts (CMS-1696): the page names it, and her signing alone comes after it
    assert 'Elaine signs alone: choose "The patient" as writer.' in page
    assert "Daniel Whitfield signs it" not in packet(facts, "course-cut-caregiver")["next-steps"]
    assert "You sign the objection; both of you sign the form that goes with it." in packet(facts, "course-cut-caregiver")["next-steps"]


@pytest.mark.parametrize(
    ("language", "of_one", "of_all"),
    [
        (
            "en",
            "the word DRAFT goes away from: Request for an exception to the step. What does not say it can go",
            "so that the word DRAFT goes away; then read the appeal",
        ),
        (
            "es",
            "desaparece la palabra DRAFT (borrador) de: Solicitud de excepción al paso exigido. Lo que no la lleva puede ir",
            "para que desaparezca la palabra DRAFT; después lea",
        ),
    ],
)
def test_an_appeal_that_is_no_draft_does_not_wait_for_a_paper_that_is_one(language: str, of_one: str, of_all: str, facts: Facts) -> None:
    case = "spravato-step-therapy"
    page = packet(facts, case, {"step": {"reason": {"unknown": True}}}, language)["next-steps"]
    assert of_one in page
    assert of_all not in page
    nameless = packet(facts, case, {"patient": {"name": {"unknown": True}}}, language)["next-steps"]
    assert of_all in nameless
    assert of_one not in nameless
