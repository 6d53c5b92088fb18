"""Reading 34, A 13: "I skip it some days" went to the insurer as typed, or left "Taken now: escitalopram" over a signature."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.skipped import tells_missed
from tests.health.asked import TABLE, spray
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

STEP = ("step-therapy", "You must try two antidepressants from two classes for six weeks each in this episode.")


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("He's supposed to take Zoloft 100 but half the time he skips it", "skips it"),
        ("escitalopram 20 mg when I remember to take it", "remember"),
        ("escitalopram 20 mg, I forget it about twice a week", "forget it"),
        ("escitalopram 20 mg, I skip it some days", "skip it"),
        ("duloxetine 60 mg but I don't always take it", "always take"),
    ],
)
def test_missed_doses_are_told_to_the_clinician_first_and_no_letter_says_that_the_medicine_is_taken(
    facts: Facts, now: str, words: str
) -> None:
    made = packet(facts, CALIFORNIA, {"history": {"now": now}, "sender": {"role": "patient"}})
    for paper in ("internal-appeal", "clinician-letter", "call-sheet", "external-review-request"):
        text = made[paper].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        assert words not in text, paper
        assert "Taken now" not in text, paper
        assert "No antidepressant is taken now" not in text, paper
    assert "Medicines now: ____ (from the clinic's list: medicine, dose, start, and whether it is taken as" in made["clinician-letter"]
    assert "You wrote that doses of a medicine are missed" in made["next-steps"]


def test_a_medicine_that_is_taken_stays_beside_one_that_is_missed(facts: Facts) -> None:
    made = packet(
        facts, CALIFORNIA, {"history": {"now": "Wellbutrin XL 300 mg. Lexapro 20 mg when I remember"}, "sender": {"role": "patient"}}
    )
    assert "Medicines now: Wellbutrin XL 300 mg; the rest: ____" in made["internal-appeal"]
    never = packet(facts, CALIFORNIA, {"history": {"now": "Lexapro 20 mg, I never miss it"}, "sender": {"role": "patient"}})
    assert "are missed" not in never["next-steps"]


def test_a_trial_of_which_doses_were_missed_is_counted_by_nobody_but_the_clinician(facts: Facts) -> None:
    trials = [TABLE[1], {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-08-04", "source": "pharmacy"}]
    counted = spray(facts, STEP, history={"trials": trials, "now": "venlafaxine XR 150 mg every day"})
    missed = spray(facts, STEP, history={"trials": trials, "now": "venlafaxine XR 150 mg, I forget it about twice a week"})
    line = "Row 2 is not counted: whether it was an adequate trial is for the treating clinician."
    assert line in missed["internal-appeal"]
    assert line not in counted["internal-appeal"]
    ended = [TABLE[1], {**TABLE[2], "stopped": "did nothing, I kept forgetting to take it"}]
    told = spray(facts, STEP, history={"trials": ended})
    assert "forgetting" not in told["internal-appeal"] + told["clinician-letter"]
    assert "Two antidepressants" not in told["internal-appeal"]


def test_an_earlier_trial_that_is_counted_is_not_said_to_count_for_nothing(facts: Facts) -> None:
    """Reading 35, A 6: "no trial of it is counted" stood beside a box that counted the trial of two years before."""
    trials = [TABLE[1], {"drug": "Effexor XR", "dose_mg": 225, "from": "2024-01-08", "to": "2024-12-02", "result": "partial_response"}]
    made = spray(facts, STEP, history={"trials": trials, "now": "Effexor XR 150 again since April, but I miss a day here and there"})
    assert "no trial of it is counted" not in made["clinician-letter"]
    assert "is: ask whether doses were missed then. Ask which and how often" in made["clinician-letter"]
    assert "is counted: were doses missed then too, say so in that row" in made["next-steps"]


@pytest.mark.parametrize(
    "why",
    [
        "I couldnt tell I was taking anything but I did miss some when my dad was sick",
        "didnt help, I missed quite a few",
        "nothing, kept forgetting it",
        "no better. missed days",
        "I missed some of it, then quit",
    ],
)
def test_beside_a_medicine_missed_some_needs_no_word_for_what(why: str) -> None:
    """Reading 35, C 5: the trial stood as 26 weeks, and nobody was told."""
    assert tells_missed(why)


@pytest.mark.parametrize(
    "why",
    [
        "I missed some work because it made me sleep",
        "no good, I missed a lot of days at the plant",
        "did nothing, never missed any",
        "zaps when I missed some",
        "I forgot words on it",
    ],
)
def test_what_else_was_missed_is_no_dose(why: str) -> None:
    assert not tells_missed(why)
