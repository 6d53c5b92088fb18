"""What the eleventh reading found in the prose of the letters to the plan: letters.md 1.1, 2 (B1-B5, B17) and 6.1."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Document, Items, Signature, Table, block_runs, plain_text
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.golden import CASE_FILES
from tests.conftest import TODAY
from tests.health.packets import packet

LABELS = ("In this case:", "What it says:", "The record: ", "Highest steady dose:", "Why it ended:", 'see "References"', "On that step:")
"""Words of a form, where a letter has sentences."""


def words_of_all(letter: Document) -> int:
    """Every word from the title to the signature, quotations and headings too, without the cells of tables."""
    place = next(at for at, block in enumerate(letter.blocks) if block.id == "title")
    end = next(at for at, block in enumerate(letter.blocks) if isinstance(block, Signature))
    return sum(
        len(plain_text(item).split())
        for block in letter.blocks[place:end]
        if not isinstance(block, Table)
        for item in (block.items if isinstance(block, Items) else (tuple(block_runs(block)),))
    )


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_an_appeal_is_within_its_length_with_its_quotations_and_headings(name: str, facts: Facts) -> None:
    case = case_from_json(CASE_FILES[name].read_bytes(), TODAY)
    letter = documents(case, facts, assess(case, facts, TODAY))[0].document
    # letters.md 1.5: 900 to 1,400 words, besides tables and references
    assert words_of_all(letter) <= 1_400


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_a_letter_speaks_in_sentences_and_not_in_the_words_of_a_form(name: str, facts: Facts) -> None:
    found = packet(facts, name)
    for paper in ("internal-appeal", "external-review-request", "step-therapy-exception", "concurrent-care-objection"):
        assert not [label for label in LABELS if label in found.get(paper, "")], paper


def test_a_row_of_medicines_reads_as_a_sentence(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # the reason "no benefit" says "no response" again
    assert (
        "1. Sertraline (SSRI), 200 mg a day, March 1, 2021 to June 28, 2021 (17 weeks in all; at that dose not recorded): no response. "
        "Source: pharmacy print-out." in letter
    )
    assert "stopped for a side effect; sedation. Source: record." in letter
    one_year = {"history": {"trials": [{"drug": "paroxetine", "from": "2009", "to": "2009", "result": "stopped_side_effect"}]}}
    assert "in 2009" in packet(facts, "ca-dmhc-insured-experimental", one_year)["internal-appeal"]


def test_a_heading_says_what_its_answer_shows(facts: Facts) -> None:
    assert "Reason 1: the plan's definition, answered" in packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    step = packet(facts, "spravato-step-therapy")["internal-appeal"]
    assert "Reason 1: aripiprazole was tried and not tolerated" in step
    assert "Reason 2: two trials in this episode" in step
    course = packet(facts, "course-cut-caregiver")["internal-appeal"]
    assert "Reason 1: each score is lower than the last" in course
    # 11, then 15: the last score is the higher one
    rose = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((23, "2026-10-05"), (11, "2026-10-26"), (15, "2026-11-09"))]
    risen = packet(facts, "course-cut-caregiver", {"treatment": {"scores": rose}})["internal-appeal"]
    assert "each score is lower" not in risen


def not_tried(detail: str, **more: Any) -> dict[str, Any]:
    return {"alternatives": {"spravato": "not_tried", "spravato_detail": detail}, **more}


def test_a_detail_typed_in_free_words_is_a_sentence_of_its_own(facts: Facts) -> None:
    change = not_tried("the nearest clinic is twelve minutes away; Dr. Tran wants the infusion first.")
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert (
        "I have not used Spravato (esketamine) nasal spray. The nearest clinic is twelve minutes away; Dr. Tran wants the infusion first."
        in letter
    )
    assert "first.." not in letter


def test_the_list_of_exhibits_says_what_the_papers_of_this_case_show(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental")["exhibits"]
    assert "PHQ-9 was 21 on October 2, 2026." in found
    # Spravato was tried, ECT and TMS were not
    assert "Records of Spravato. " in found
