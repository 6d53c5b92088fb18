"""The letter that a clinician signs reads as a letter: few marks, few words, an argument in order; the clinic is asked on a page before."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.document import Block, Heading, Items, Mark, PageBreak, Paragraph, Signature, block_runs, plain_text
from appealwright.facts import Facts, our_facts
from scripts.golden import CASE_FILES
from tests.conftest import LATER, TODAY, case_document, changed
from tests.health.packets import documents_of, packet

EXAMPLES = ("ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy")
EVERY = (*sorted(CASE_FILES), *sorted(f"later/{path.stem}" for path in LATER.glob("*.json")))
MOST_MARKS = 12
"""Boxes and blanks: what a busy psychiatrist fills in one sitting (tests/readings/10-rival-tool.md, 25)."""

MOST_WORDS = 900
"""Words that a reader reads, headings and lists with them, tables apart (letters.md: 600 to 900)."""

MOST_BEFORE = 240
"""Words of the page that stays with the clinic."""

SKELETONS = {"two-answers": 22, "later/co-student-late": 16, "later/mo-marketplace-sparse": 22}
"""Marks where next to nothing was told: each is a question of the skeleton."""

HARD = {
    "later/ma-older-two-limbs": 17,
    "later/nm-county-second-level": 14,
    "later/or-medicaid-clinic": 18,
    "later/or-medicaid-compounded-cut": 18,
    "later/or-medicaid-vial-cut": 17,
    "later/pa-final-bipolar-unanswered": 14,
}
"""Marks where the notice itself raises several matters that only an examination settles, with a request outside the label."""

MOST_IN_HARD = 1020
"""Words of those, the plan's own sentences among them."""

LETTERHEAD = {"sender", "letterhead", "recipient", "references-heading", "references"}


@cache
def blocks(name: str, role: str = "") -> tuple[Block, ...]:
    return made(name, {"sender": {"role": role}} if role else {})


def made(name: str, change: dict[str, Any]) -> tuple[Block, ...]:
    case = case_from_json(json.dumps(changed(case_document(name), change)), TODAY)
    return documents_of(case, our_facts())["clinician-letter"].blocks


def parted(whole: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What stays with the clinic, and the letter."""
    [at] = [place for place, block in enumerate(whole) if isinstance(block, PageBreak)]
    return whole[:at], whole[at + 1 :]


def marks(found: tuple[Block, ...]) -> list[str]:
    """The boxes and blanks, but for name, license and signature."""
    counted = [block for block in found if block.id != "sender" and not isinstance(block, Signature)]
    runs = [run for block in counted for run in block_runs(block)]
    return [run.text for run in runs if run.mark is Mark.BLANK] + [box for run in runs for box in run.text if box == "☐"]


def words(found: tuple[Block, ...]) -> int:
    counted = [block for block in found if isinstance(block, Heading | Paragraph | Items) and block.id not in LETTERHEAD]
    return sum(len(plain_text(tuple(block_runs(block))).split()) for block in counted)


@pytest.mark.parametrize("role", ["", "clinician"])
@pytest.mark.parametrize("name", EVERY)
def test_few_marks_stand_in_a_letter(name: str, role: str) -> None:
    _, letter = parted(blocks(name, role))
    assert len(marks(letter)) <= {**SKELETONS, **HARD}.get(name, MOST_MARKS), marks(letter)


@pytest.mark.parametrize("name", EVERY)
def test_a_letter_is_read_in_one_sitting(name: str) -> None:
    before, letter = parted(blocks(name))
    assert words(letter) <= (MOST_IN_HARD if name in HARD else MOST_WORDS)
    assert words(before) <= MOST_BEFORE
    assert not marks(before)


def test_the_argument_comes_in_its_order() -> None:
    _, letter = parted(blocks("ca-dmhc-insured-experimental"))
    heads = [block.id.removesuffix("-heading") for block in letter if isinstance(block, Heading)]
    assert heads == ["title", "diagnosis", "history", "request", "alternatives", "evidence", "safety", "answers", "statement", "references"]


def said(found: tuple[Block, ...]) -> str:
    return "\n".join(plain_text(tuple(block_runs(block))) for block in found)


def test_what_the_plan_should_not_read_is_asked_before_the_letter() -> None:
    told: dict[str, Any] = {
        "treatment": {
            "features": ["ptsd"],
            "risks": [{"risk": "blood_pressure", "fact": "158/92 on November 2, 2026", "source": "record"}],
        }
    }
    before, letter = (said(part) for part in parted(made("ca-dmhc-insured-experimental", told)))
    for words in ("consent signed", "PTSD"):
        assert words in before
        assert words not in letter
    # A recorded risk is in the chart that goes with the letter: it stands there once, with the place for what was found.
    assert "158/92" not in before
    assert letter.count("Of blood pressure the patient reports, from the record: “158/92 on November 2, 2026”; my finding: ____") == 1
    assert "certified in the REMS" in said(parted(blocks("spravato-step-therapy"))[0])


def test_a_law_that_turns_on_the_clinician_has_its_boxes_and_no_other_sentence_has() -> None:
    # Cal. Health & Safety Code § 1367.21: its two conditions that only the clinician can state.
    _, letter = parted(blocks("ca-dmhc-insured-experimental"))
    assert [block.id for block in letter if "☐" in said((block,))] == ["law-points"]
    assert "☐" not in said(parted(blocks("course-cut-caregiver"))[1])


def test_the_ground_of_an_exception_that_was_told_is_an_empty_box_and_the_others_are_named_before() -> None:
    # Tex. Ins. Code § 1369.0546(c): aripiprazole was stopped for akathisia, an adverse event.
    before, letter = (said(part) for part in parted(blocks("spravato-step-therapy")))
    assert "turns on my written statement about the drug that you require first" in letter
    assert "I tick only what I hold:" in letter
    assert [line for line in letter.split("\n") if "☐" in line and line.endswith("because of an adverse event")]
    assert "I state" not in letter
    assert "contraindicated" not in letter.replace("contraindications", "")
    assert "the drug required is contraindicated" in before
    # A ground that only the clinician can hold is chosen by its number.
    _, open_ = parted(made("spravato-step-therapy", {"step": {"ground": "expected_ineffective", "reason": "it did not suit my brother."}}))
    assert "Of these I state ____ (the numbers of those that are so)" in said(open_)


def test_a_row_without_a_dose_or_a_length_is_offered_as_no_trial() -> None:
    trials = [
        *case_document("spravato-step-therapy")["history"]["trials"][:1],
        {"drug": "bupropion XL", "from": "2026-06", "result": "no_response"},
    ]
    short = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.documentation", "quote": "Two antidepressant trials are not shown."}],
        }
    }
    _, letter = parted(made("spravato-step-therapy", {**short, "history": {"trials": trials}}))
    assert "Of the present episode, recorded with dose and whole length: row 1 of Table 1" in said(letter)
    assert "the depression ____ (is or is not) ____ treatment-resistant" in said(letter)


def test_a_gain_short_of_half_is_not_called_a_response() -> None:
    fallen = [
        {"scale": "phq-9", "score": score, "date": day} for score, day in ((23, "2026-10-05"), (17, "2026-10-26"), (13, "2026-11-09"))
    ]
    _, letter = parted(made("course-cut-caregiver", {"treatment": {"scores": fallen}}))
    # 23 less 13 is 10, and 10 of 23 is 43%.
    assert "(43%)" in said(letter)
    # The denial's own words are not said for it over the clinician's name: what a gain is worth is the signer's.
    assert "What this gain is worth, and what is likely if the treatment stops: ____ (in my judgment" in said(letter)
    assert "I do not call it a response" not in said(letter)


@pytest.mark.parametrize(
    ("credentials", "signed"),
    [("MD, psychiatrist", "Neil Achterberg, MD, psychiatrist"), ("psychiatrist", "Dr. Neil Achterberg, psychiatrist")],
)
def test_no_title_stands_before_the_degree_that_says_the_same(credentials: str, signed: str, facts: Facts) -> None:
    change = {"clinician": {"name": "Dr. Neil Achterberg", "credentials": credentials}}
    letter = packet(facts, EXAMPLES[0], change)["clinician-letter"]
    assert signed in letter
    assert "Dr. Neil Achterberg, MD" not in letter
