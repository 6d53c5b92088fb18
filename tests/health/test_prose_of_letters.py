"""The prose of every letter: its length, its sentences, its spaces and numbers (letters.md 1.1, 2 and 6.1)."""

from __future__ import annotations

import re
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.document import Document, Items, Signature, Table, block_runs, plain_text
from appealwright.facts import Facts
from scripts.golden import CASE_FILES
from tests.conftest import TODAY
from tests.health.case_names import CALIFORNIA, CUT, INSURED, TEXAS
from tests.health.packets import first_of, packet
from tests.health.reasons_told import reasons
from tests.health.reduced import between


def test_a_place_that_is_no_number_is_called_no_page(facts: Facts) -> None:
    def said(page: str) -> str:
        clause = {"kind": "necessity", "words": "Services must be required to treat an illness.", "page": page}
        return packet(facts, INSURED, {"plan": {"passages": [clause]}})["internal-appeal"]

    assert "(Article IX)" in said("Article IX")
    assert "page Article" not in said("Article IX")
    assert "(page 41)" in said("41")


def test_a_sum_is_printed_with_its_comma(facts: Facts) -> None:
    after = {"denial": {"timing": "after"}, "treatment": {"served": "August 3, 2026 to August 28, 2026", "start": None}}
    paid: dict[str, Any] = {**after, "money": {"billed": 4000, "paid_by_you": 2600}}
    assert "so that the $2,600 paid by me comes back" in packet(facts, INSURED, paid)["internal-appeal"]
    paid["money"]["paid_by_you"] = 2600.5
    assert "so that the $2,600.50 paid by me comes back" in packet(facts, INSURED, paid)["internal-appeal"]
    # Of a plan that pays nothing outside its network no letter says that all of it will come back.
    paid["money"]["covers_outside"] = False
    inside = packet(facts, INSURED, paid)["internal-appeal"]
    assert "pay the claim; $2,600.50 was paid by me." in inside
    assert "comes back" not in inside


def test_one_week_is_no_weeks(facts: Facts) -> None:
    trial = {"drug": "vilazodone", "dose_mg": 20, "weeks": 1, "result": "stopped_side_effect", "stopped": "vomiting", "source": "memory"}
    for paper in packet(facts, INSURED, {"history": {"trials": [trial]}}).values():
        assert " 1 weeks" not in paper


def test_the_share_of_what_was_paid_is_not_said_to_come_back(facts: Facts) -> None:
    """A copayment on the sessions that a plan did pay is owed whatever becomes of those that it refused."""
    after = {"denial": {"timing": "after"}, "treatment": {"served": "August 3, 2026 to August 28, 2026", "start": None}}
    money: dict[str, Any] = {"billed": 3450, "paid_by_plan": 451.8, "paid_by_you": 150.6}
    appeal = packet(facts, INSURED, {**after, "money": money})["internal-appeal"]
    assert " of a part of the claim for " in appeal
    assert "and ask you to approve and pay for the part that you did not pay" in appeal
    assert "and pay the rest of the claim." in appeal
    assert "comes back" not in appeal
    assert "$150.6" not in appeal
    unpaid = packet(facts, INSURED, {**after, "money": {**money, "paid_by_plan": 0}})["internal-appeal"]
    assert "so that the $150.60 paid by me comes back" in unpaid
    assert "a part of the claim" not in unpaid


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
    letter = first_of(case, facts)
    # letters.md 1.5: 900 to 1,400 words, besides tables and references
    assert words_of_all(letter) <= 1_400


LABELS = ("In this case:", "What it says:", "The record: ", "Highest steady dose:", "Why it ended:", 'see "References"', "On that step:")
"""Words of a form, where a letter has sentences."""


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
    assert "Reason 1: each score is lower than the one before" in course
    # 11, then 15: the last score is the higher one
    rose = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((23, "2026-10-05"), (11, "2026-10-26"), (15, "2026-11-09"))]
    risen = packet(facts, "course-cut-caregiver", {"treatment": {"scores": rose}})["internal-appeal"]
    assert "each score is lower" not in risen


@pytest.mark.parametrize("name", ["ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy"])
def test_the_box_is_short_enough_to_copy(name: str, facts: Facts) -> None:
    letter = packet(facts, name)["internal-appeal"]
    assert len(between(letter, "Reasons to approve this", "The diagnosis and the request").split()) <= 140


def test_each_rule_of_review_is_cited_once_after_its_own_sentence(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # the eleventh reading: a reference at the end, which wanders from what it supports, is given up
    asked = between(letter, "How I ask you to decide", "The decision I ask for")
    assert "works under whoever did (29 CFR 2560.503-1(h)(3)(ii))." in asked
    assert "name each expert (29 CFR 2560.503-1(h)(3)(iii), (v); (h)(3)(iv))." in asked
    assert "before you decide (29 CFR 2560.503-1(h)(2)(ii), (iv)), and send me" in asked
    assert letter.count("29 CFR 2560.503-1(h)(3)(ii)") == 1
    assert "How I ask" not in letter[letter.index("References") :]


def test_two_citations_of_one_rule_are_each_named_whole_and_once(facts: Facts) -> None:
    """A plan of a school district: 45 CFR 147.136(b)(2)(i), which takes over 29 CFR 2560.503-1."""
    case = {"plan": {"kind": "public_employer", "funding": "self_funded"}}
    letter = packet(facts, "ca-self-funded-representative", case)["internal-appeal"]
    asked = letter[letter.index("How I ask you to decide") : letter.index("The decision I ask for")]
    assert asked.count("45 CFR 147.136(b)(2)(i);") == 1
    assert "(29 CFR 2560.503-1(h)(2)(ii), (iv))" in asked
    assert "(iv); (b)(2)" not in asked


def test_the_first_paragraph_is_the_ask_and_the_second_says_that_it_is_in_time(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # the eleventh reading: what was tried and the score stand in the box, and not before it
    first = between(letter, "I appeal your refusal", "This appeal is in time")
    assert first.endswith("0.5 mg/kg over 40 minutes, twice a week for three weeks, from December 7, 2026. ")
    assert "PHQ-9" not in first
    assert letter.count("no more are asked for unless it has halved") == 1


@pytest.mark.parametrize("case", CASE_FILES)
def test_no_space_stands_before_a_full_stop(facts: Facts, case: str) -> None:
    appeal = packet(facts, case)["internal-appeal"]
    assert "in time to answer" in appeal
    assert " ." not in appeal.replace("...", "")


GIVEN: dict[str, Any] = {"denial": {"timing": "after"}, "treatment": {"served": "July 6 to July 24, 2026", "start": None}}


def test_sentences_end_and_days_run_from_the_first(facts: Facts) -> None:
    urgent = packet(facts, CUT, {"urgency": {"level": "clinician_certified"}})["expedited-appeal"]
    assert "without the treatment. My reasons" in urgent
    given = packet(facts, CALIFORNIA, GIVEN)
    for name in ("internal-appeal", "clinician-letter"):
        assert "from July 6 to July 24, 2026" in given[name]
        assert "on July 6 to" not in given[name]
    assert "The request is for the course of six" in given["internal-appeal"]
    elder = packet(facts, TEXAS, {"patient": {"age_band": "from_65"}, "history": {"now": "mirtazapine 15 mg for sleep."}})
    assert 'The patient reports: "mirtazapine 15 mg for sleep."' in elder["clinician-letter"]
    assert "Other medicines that sedate" in elder["clinician-letter"]
    assert '.",' not in elder["clinician-letter"]


LIMIT = (
    "Infusions more often than once a month exceed the frequency supported, and the records do not show that a longer interval was "
    "tried and failed."
)


SPACED: dict[str, Any] = {
    "denial": {**reasons(("dose-frequency-limit", LIMIT)), "timing": "during", "appeal_address": {"unknown": True}},
    "course": {"approved": 12, "given": 9, "cut": "2026-12-14"},
    "treatment": {
        "spacing": "In August 2026 I went five weeks without an infusion. PHQ-9 went from 9 to 16.",
        "scores": [
            {"scale": "phq-9", "score": 22, "date": "2026-02-09"},
            {"scale": "phq-9", "score": 9, "date": "2026-07-20"},
            {"scale": "phq-9", "score": 16, "date": "2026-09-08"},
        ],
    },
}
"""A longer interval that was tried, with the scores: what is answered by two blocks in one paragraph."""


_RUN_TOGETHER = re.compile(r"(?<![A-Z])[a-z)0-9]{2,}\.[A-Z][a-z]\w*(?!\.\w)")


@pytest.mark.parametrize("case", CASE_FILES)
def test_no_sentence_runs_into_the_one_before(facts: Facts, case: str) -> None:
    changes: tuple[dict[str, Any], ...] = ({}, SPACED)
    for change in changes:
        for name, words in packet(facts, case, change).items():
            assert not _RUN_TOGETHER.findall(words), name
