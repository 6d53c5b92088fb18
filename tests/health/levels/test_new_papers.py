"""A reason that some paper was missing is answered, in the request for outside review, with the new paper that bears on it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.new_papers import bear_on
from tests.conftest import case_document
from tests.health.packets import packet

MISSED = "The visit notes of June 9 and June 16 do not show that the patient was observed for two hours after the dose."
SHEETS = "the monitoring sheets of June 9 and June 16, each with the times of arrival, dose and leaving."
OTHERS = "a letter of my sister about her records."


@pytest.mark.parametrize(
    ("told", "bears"),
    [
        (SHEETS, True),
        ("nursing sheets: observed until discharge, two hours; patient observed by a nurse after the dose", False),
        ("nursing sheets on which I was observed, with the hours of each visit and the notes on it", False),
        ("sheets that say how long each patient was observed for after arrival; notes do not", False),
        (OTHERS, False),
        ("", False),
    ],
)
def test_new_papers_bear_on_what_they_name(told: str, *, bears: bool) -> None:
    assert bear_on(MISSED, told) is bears


def test_two_words_of_the_matter_are_enough() -> None:
    missing = "The chart does not document a signed consent or a taper of lorazepam."
    assert bear_on(missing, "the consent that I signed in May, and the taper of lorazepam")
    assert not bear_on(missing, "a letter with the clinical records, and my consent")


def of(facts: Facts, new: str) -> str:
    base = case_document("spravato-step-therapy")
    denial = {"stage": "final", "text": f"{base['denial']['text']}\n{MISSED}"}
    denial |= {"reasons": [{"ground": "ground.documentation", "quote": MISSED}]}
    plan = {"kind": "medicare_original", "funding": None, "licence": None}
    return packet(facts, base, {"denial": denial, "appeal": {"sent": "2026-09-01", "new": new}, "plan": plan})["external-review-request"]


def test_what_was_told_answers_the_reason_and_is_no_blank(facts: Facts) -> None:
    """The monitoring sheets stood under the rest of the record, and the answer to their reason was a blank."""
    letter = of(facts, SHEETS)
    assert "What answers it is NEW: the monitoring sheets of June 9 and June 16" in letter
    assert letter.partition("Enclosures")[0].count("monitoring sheets of June 9") == 1
    assert "the fact, and the paper that shows it" not in letter
    other = of(facts, OTHERS)
    assert "____ (the fact, and the paper that shows it) ____" in other
    assert "NEW, not in the contractor's file: a letter of my sister" in other


def outside(facts: Facts, ground: str, quote: str) -> str:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": f"ground.{ground}", "quote": quote}]}
    denial["reasons"].append({"ground": "ground.experimental", "quote": "Ketamine is investigational."})
    return packet(facts, "ca-dmhc-insured-experimental", {"denial": denial})["external-review-request"].partition("Enclosures")[0]


@pytest.mark.parametrize(
    ("ground", "quote", "answer"),
    [
        ("coding", "The claim was billed with an invalid code.", "what the claim lacks is for the clinic to send"),
        ("documentation", "The records do not show adequate trials of antidepressants.", "On the trials: sertraline 200 mg"),
        ("documentation", "No PHQ-9 score was submitted.", "The dated scores: PHQ-9 was 21 on October 2, 2026"),
        ("deadline", "The appeal was not filed in time.", "The notice is dated November 3, 2026 and was received on November 6, 2026."),
    ],
)
def test_a_reason_of_another_desk_is_answered_from_what_was_told(ground: str, quote: str, answer: str, facts: Facts) -> None:
    letter = outside(facts, ground, quote)
    assert answer in letter
    assert "the fact, and the paper that shows it" not in letter
