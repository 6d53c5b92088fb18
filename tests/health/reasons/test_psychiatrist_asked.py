"""A reason asks for a psychiatrist: the appeal says who it is or leaves a line for it, and next steps says it too."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.of_psychiatry import asks_for_psychiatrist, is_psychiatrist, questions_provider
from tests.health.as_of import FRIDAY
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told_on import papers_on

ASKED = "Criteria not met: the drug must be prescribed by or in consultation with a psychiatrist."
LINE = "the psychiatrist who treats or was consulted"
ADVICE = "Ask a psychiatrist, or whoever prescribes the medicines"


def refused(facts: Facts, quote: str, credentials: str) -> Papers:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
    return packet(facts, CALIFORNIA, {"denial": denial, "clinician": {"name": "Ellen Brody", "credentials": credentials}})


def test_a_nurse_practitioner_leaves_a_line_for_the_psychiatrist(facts: Facts) -> None:
    found = refused(facts, ASKED, "PMHNP, psychiatry")
    assert f"On the psychiatrist: ____ ({LINE}" in found["internal-appeal"]
    assert ADVICE in found["next-steps"]


def test_a_psychiatrist_is_named(facts: Facts) -> None:
    found = refused(facts, ASKED, "MD, psychiatry")
    assert "On the psychiatrist: Ellen Brody, MD, psychiatry, asks for this treatment" in found["internal-appeal"]
    assert ADVICE not in found["next-steps"]


def test_nothing_is_said_where_no_reason_asks(facts: Facts) -> None:
    found = refused(facts, "The treatment is not medically necessary for you.", "PMHNP")
    assert "On the psychiatrist" not in found["internal-appeal"]
    assert ADVICE not in found["next-steps"]


@pytest.mark.parametrize(
    "asks",
    [
        "AND that you are being seen by a psychiatrist",
        "Prescribed by or with a psychiatrist",
        "The guideline calls for a diagnosis of recurrent severe depression by a psychiatrist.",
        "The notes hold no record of a psychiatrist's assessment.",
        "a psychiatrist has evaluated the member within 60 days and recommends the treatment",
        "The records we received do not include an order or treatment plan from a psychiatrist.",
    ],
)
def test_these_sentences_ask(asks: str) -> None:
    assert asks_for_psychiatrist(asks)


@pytest.mark.parametrize(
    "other",
    [
        "The request was evaluated by a psychiatrist, who agreed with the denial.",
        "Your psychiatrist asked for Spravato.",
        "We received a letter from a psychiatrist, and it does not change our decision.",
        "It must be ordered and supervised by a psychiatrist or a psychiatric nurse practitioner.",
        "Your appeal will be read by a psychiatrist who was not involved.",
        "A psychiatrist has evaluated your request.",
    ],
)
def test_these_sentences_do_not(other: str) -> None:
    assert not asks_for_psychiatrist(other)


def test_only_a_psychiatrist_is_one() -> None:
    assert is_psychiatrist("MD, board certified in psychiatry")
    assert not is_psychiatrist("psychiatric nurse practitioner")
    assert not is_psychiatrist("PMHNP, psychiatry")
    assert not is_psychiatrist("MD")


NURSE = "The rendering provider is a certified registered nurse anesthetist. No documentation of oversight by a psychiatrist was submitted."
WATCHED = "a nurse anesthetist stays throughout; my psychiatrist saw me after each infusion."


def by_a_nurse(facts: Facts, ground: str, quote: str = NURSE, stage: str = "first") -> Papers:
    denial = {
        "text": {"unknown": True},
        "timing": "after",
        "stage": stage,
        "reasons": [{"ground": f"ground.{ground}", "quote": quote}],
    }
    told = {"monitoring": WATCHED, "served": "June 8 and 11, 2026", "sessions": 2, "risks": []}
    new = {"appeal": {"sent": "2026-09-28", "new": "visit notes by Dr. Brody"}} if stage != "first" else {}
    clinician = {"name": "Ellen Brody", "credentials": "MD, psychiatry"}
    return packet(facts, CALIFORNIA, {"denial": denial, "treatment": told, "clinician": clinician, **new})


@pytest.mark.parametrize("ground", ["documentation", "site-of-care"])
def test_who_gave_and_oversaw_it_is_answered_from_what_was_told_and_by_the_clinician(ground: str, facts: Facts) -> None:
    """Director's reading 22: a question put to the very psychiatrist whose order and visits are the answer."""
    found = by_a_nurse(facts, ground)
    assert "On who gave and oversaw it: a nurse anesthetist stays throughout" in found["internal-appeal"]
    assert "On who gave and oversaw it: I am a psychiatrist. ____" in found["clinician-letter"]
    assert "puts no clinical question" not in found["clinician-letter"]
    assert "Who gave it, and who oversaw it?" in found["call-sheet"]
    assert "number billed" not in found["call-sheet"]


def test_a_second_appeal_names_the_new_notes_of_the_clinician_and_answers_no_dates(facts: Facts) -> None:
    letter = by_a_nurse(facts, "documentation", stage="after_first_appeal")["second-level-appeal"]
    reason = letter.split("Reason 1: ")[1].split("How I ask")[0]
    assert "Please quote the rule on who may give or oversee this treatment, with its page." in reason
    assert "New: visit notes by Dr. Brody" in reason
    assert "dates of service" not in reason


def test_a_count_of_what_was_billed_is_answered_by_the_dates(facts: Facts) -> None:
    found = by_a_nurse(facts, "documentation", "The records do not support the number of infusions billed.")
    assert "number billed" in found["call-sheet"]
    assert "gave and oversaw" not in found["internal-appeal"]


@pytest.mark.parametrize(
    ("quote", "turns_on_it"),
    [
        (NURSE, True),
        ("The provider type is not eligible for this service.", True),
        ("There is no physician supervision on record.", True),
        ("The treating provider is an out-of-network provider.", False),
        ("The treating provider did not send records.", False),
        ("The case was reviewed by a psychiatrist.", False),
        ("It is given in a medically supervised setting.", False),
    ],
)
def test_a_reason_turns_on_who_gives_it_by_its_own_words(quote: str, *, turns_on_it: bool) -> None:
    assert questions_provider(quote) is turns_on_it


PAPER = "The records we received do not include an order or treatment plan from a psychiatrist."


def before_opm(facts: Facts, new: str) -> Papers:
    reasons = [{"ground": "ground.documentation", "quote": PAPER}]
    told = {
        "denial": {"insurer": "Blue Plan", "date": "2026-07-01", "stage": "after_first_appeal", "reasons": reasons},
        "plan": {"kind": "fehb"},
        "clinician": {"name": "Harold Stamm", "credentials": "MD, anesthesiologist"},
        "treatment": {"drug": "iv_ketamine", "monitoring": "oxygen every ten minutes."},
        "appeal": {"new": new},
    }
    return papers_on(facts, told, FRIDAY)


def test_a_psychiatrist_s_new_letter_is_told_where_the_notice_misses_one_and_called_nothing_else(facts: Facts) -> None:
    found = before_opm(facts, "a letter of Dr. Weiss, my psychiatrist, who referred me to Dr. Stamm.")
    letter = found["external-review-request"]
    assert "On the psychiatrist: NEW: a letter of Dr. Weiss, my psychiatrist, who referred me to Dr. Stamm" in letter
    assert letter.count("NEW") == 1
    assert "What answers it" not in letter
    # What is watched says nothing of an order: it stays with the record.
    assert "On who" not in letter
    assert ADVICE not in found["next-steps"]
    assert "an order or a plan from the psychiatrist" in found["checklist"]


def test_another_new_paper_leaves_the_line_for_the_psychiatrist(facts: Facts) -> None:
    found = before_opm(facts, "the log of my calls to the plan.")
    assert f"On the psychiatrist: ____ ({LINE}" in found["external-review-request"]
    assert "NEW, not in" in found["external-review-request"]
    assert ADVICE in found["next-steps"]


def test_a_visit_told_beside_the_criterion_stands_in_the_answer(facts: Facts) -> None:
    """Reading 30, N4: the visit that decides the case stood in Table 2, and the answer was a blank."""
    criterion = "a psychiatrist has evaluated the member within 60 days and recommends the treatment"
    told = {
        "criteria": [{"words": criterion, "status": "being_obtained", "fact": "saw dr hsu at the clinic on November 18, letter coming"}]
    }
    denial = {
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.site-of-care", "quote": "There is no evaluation by a psychiatrist."}],
    }
    clinician = {"name": "Joanne Pruss", "credentials": "PMHNP, psychiatry"}
    letter = packet(facts, CALIFORNIA, {"denial": denial, "plan": told, "clinician": clinician})["internal-appeal"]
    assert "On the psychiatrist: " in letter
    assert "dr hsu at the clinic on November 18" in letter.partition("On the psychiatrist: ")[2][:80].lower().replace(
        "november", "November"
    )
    assert LINE not in letter
