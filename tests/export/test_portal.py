"""A letter in a portal's box: whole sentences of the letter, in its order, never longer than the box, the ask and the reasons first."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appealwright import browser
from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import BOXES, Document, Heading, Items, Paragraph, Signature
from appealwright.export.portal import portal_bytes, portal_text
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document
from tests.export.samples import document, text
from tests.interview.room import Room

CASES = (
    "spravato-step-therapy",
    "ca-dmhc-insured-experimental",
    "course-cut-caregiver",
    "tx-insured-off-label",
    "ca-self-funded-representative",
)


def letters(name: str, facts: Facts) -> list[Document]:
    case = case_from_json(json.dumps(case_document(name)), TODAY)
    return [one.document for one in documents(case, facts, assess(case, facts, TODAY)) if one.document.asks]


@pytest.mark.parametrize("limit", BOXES)
@pytest.mark.parametrize("name", CASES)
def test_every_letter_fits_the_box_in_its_own_words(name: str, limit: int, facts: Facts) -> None:
    for letter in letters(name, facts):
        text = portal_text(letter, limit)
        whole = plain_text_bytes(letter).decode()
        assert len(text) <= limit
        at = 0
        for line in text.split("\r\n"):
            if not line.startswith("The whole letter, with its table"):
                at = whole.index(line, at)


def test_the_appeal_asks_and_gives_reasons_in_the_small_box(facts: Facts) -> None:
    appeal = next(letter for letter in letters("spravato-step-therapy", facts) if letter.id == "internal-appeal")
    small = portal_text(appeal, 1_000)
    assert "I appeal your refusal of eight Spravato (esketamine) nasal spray sessions" in small
    assert (
        "Reasons to approve this\r\n\r\n1. You ask for two antidepressants in this episode, at an adequate dose, 6 weeks each" in small
    )  # the rule that is met leads, with its dose (32, C 3; 34, A 10)
    assert small.endswith("is attached or follows.\r\n\r\nThomas Reyes")


def test_the_large_box_holds_what_is_asked_at_the_end_too(facts: Facts) -> None:
    appeal = next(letter for letter in letters("ca-dmhc-insured-experimental", facts) if letter.id == "internal-appeal")
    large = portal_text(appeal, 4_000)
    for words in ("Please approve the six infusions", "This appeal is in time", "Your notice says"):
        assert words in large
    assert len(large) > 3_000


def test_a_draft_says_so_first(facts: Facts) -> None:
    case = case_from_json(json.dumps({"case_version": 1, "denial": {"stage": "first"}, "treatment": {"drug": "spravato"}}), TODAY)
    made = [one.document for one in documents(case, facts, assess(case, facts, TODAY))]
    appeal = next(document for document in made if document.id == "internal-appeal")
    assert appeal.draft
    assert portal_text(appeal, 1_000).startswith("DRAFT\r\n")


def test_the_file_counts_what_it_holds(facts: Facts) -> None:
    (letter, *_) = letters("tx-insured-off-label", facts)
    told = portal_bytes(letter).decode()
    for limit in BOXES:
        assert f"For a box of {limit:,} characters. This has {len(portal_text(letter, limit)):,}" in told


def test_the_room_offers_it_of_letters_that_ask_and_of_no_other_paper() -> None:
    room = Room(example="spravato-step-therapy")
    room.press("document", "internal-appeal")
    assert 'data-format="portal"' in room.html("side")
    saved = browser.export('{"document": "internal-appeal", "format": "portal"}')
    assert saved.name.endswith("-portal.txt")
    assert b"For a box of 1,000 characters" in saved.data
    room.press("document", "checklist")
    assert 'data-format="portal"' not in room.html("side")


typed = st.text(st.characters() | st.sampled_from("\r\n\x0c\x85\u2028 a."), max_size=60)


@given(typed, st.lists(typed, max_size=4), st.lists(typed, min_size=1, max_size=4), st.integers(400, 1_200))
def test_whatever_was_typed_the_box_is_not_passed_and_what_stands_in_it_is_whole(
    name: str, told: list[str], reasons: list[str], limit: int
) -> None:
    parts = [
        block for place, words in enumerate(told) for block in (Heading(f"h{place}", 2, text("Part")), Paragraph(f"p{place}", text(words)))
    ]
    letter = document(
        Paragraph("opening", text("I appeal.")),
        *parts,
        Heading("brief", 2, text("Reasons")),
        Items("reasons", numbered=True, items=tuple(map(text, reasons))),
        Signature("signature", text(name)),
    )
    boxed, whole = portal_text(letter, limit), plain_text_bytes(letter).decode()
    assert len(boxed) <= limit
    assert boxed.count("\n") == boxed.count("\r") == boxed.count("\r\n")
    assert boxed.startswith("I appeal.")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\ud800-\udfff]", boxed)
    for part in boxed.split("\r\n\r\n"):
        assert part in whole
