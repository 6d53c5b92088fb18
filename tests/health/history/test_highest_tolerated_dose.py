"""Weeks at the highest tolerated dose: which rows count, alike in both letters, and what is left to the clinician to say."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.four_reasons import made

TAKEN_SINCE = {
    "trials": [
        {"drug": "escitalopram", "dose_mg": 10, "from": "2025-07-14", "to": "2026-02-02", "weeks": 26, "result": "no_response"},
        {"drug": "mirtazapine", "dose_mg": 30, "from": "2026-02-16", "to": "2026-03-25", "result": "no_response"},
        {"drug": "venlafaxine XR", "dose_mg": 75, "from": "2026-07", "result": "partial_response"},
    ],
    "now": "venlafaxine XR 75 mg.",
}


def test_the_weeks_of_a_medicine_still_taken_run_to_the_day_of_the_letter(facts: Facts) -> None:
    """Letters.md 5: rounded down. From July 31 to November 23, the day of the letter, are sixteen weeks and three days."""
    letter = made(facts, history=TAKEN_SINCE)["internal-appeal"]
    assert "since July 2026; taken now (at least 16 weeks in all" in letter
    assert "venlafaxine XR (SNRI) (rows 1 and 3 of Table 1" in letter


def test_what_was_begun_on_a_day_not_told_does_not_count_toward_weeks(facts: Facts) -> None:
    since = [TAKEN_SINCE["trials"][0], {"drug": "venlafaxine XR", "dose_mg": 75, "result": "partial_response"}]
    letter = made(facts, history={**TAKEN_SINCE, "trials": since})["internal-appeal"]
    assert "Tried besides: venlafaxine XR, taken now, weeks not recorded" in letter


def test_the_two_letters_name_the_same_rows(facts: Facts) -> None:
    """Row 2 had five weeks of the eight asked for: the appeal does not count it, and the clinician's answer does not offer it."""
    papers = made(facts, history=TAKEN_SINCE)
    assert "Not counted: mirtazapine (tetracyclic), shorter than that at 37 days" in papers["internal-appeal"]
    answers = papers["clinician-letter"].split("Your reasons, answered")[1]
    assert "recorded with dose and whole length: rows 1 and 3 of Table 1" in answers
    # the last reason is on the heart and on ECT: no trial of a medicine answers it
    assert answers.count("rows") == 1


def test_what_the_appeal_leaves_to_the_clinician_the_clinicians_letter_asks(facts: Facts) -> None:
    """The appeal pointed to Exhibit B for the highest tolerated dose, and Exhibit B had no place for it."""
    papers = made(facts, history=TAKEN_SINCE)
    assert "whether it was the highest tolerated, are for the treating clinician (Exhibit B)" in papers["internal-appeal"]
    assert ", two antidepressants from two classes are put forward" in papers["internal-appeal"]
    asked = papers["clinician-letter"].partition("Whether this was the highest tolerated dose: ")[2]
    assert asked.startswith("escitalopram 10 mg; venlafaxine XR 75 mg: ____ (of each: yes; or why it was not raised) ____")


def test_a_plan_that_asks_for_an_adequate_dose_alone_is_not_told_of_the_highest(facts: Facts) -> None:
    step = ("step-therapy", "Our criteria require two antidepressants at an adequate dose for eight weeks each.")
    papers = spray(facts, step, history=TAKEN_SINCE)
    assert "The weeks at an adequate dose are for the treating clinician" in papers["internal-appeal"]
    assert "highest tolerated" not in papers["clinician-letter"]
