"""A guess is no fact: no letter prints one, and the page for the person says which answers they left out."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.untold.doubted import doubted_in
from tests.conftest import TODAY, case_document
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
LETTERS = ("internal-appeal", "clinician-letter", "call-sheet")
SEVERAL = {
    "ground": "ground.not-medically-necessary",
    "quote": "You have not tried at least two antidepressants, with one augmentation trial, during the current episode.",
}


def asked(*trials: dict[str, Any], **history: Any) -> dict[str, Any]:
    notice = f"{case_document(BASE)['denial']['text']} {SEVERAL['quote']}"
    return {
        "denial": {"text": notice, "reasons": [SEVERAL]},
        "treatment": {"episode_start": "2025-02"},
        "history": {"trials": list(trials), **history},
    }


def test_a_guess_at_the_diagnosis_is_a_blank_in_every_letter(facts: Facts) -> None:
    found = packet(facts, BASE, {"treatment": {"diagnosis": "severe depression (not sure what they call it exactly)"}})
    assert not any("not sure what" in found[name] for name in LETTERS)
    assert "____ (the diagnosis, as in the chart)" in found["clinician-letter"]
    assert "Told as not sure, no answer, or with other words beside it, so no letter states all of it: diagnosis" in found["next-steps"]


def test_a_dose_that_was_only_heard_is_a_blank_over_a_signature_and_a_question_for_the_clinic(facts: Facts) -> None:
    found = packet(facts, BASE, {"treatment": {"route": "im", "dose": "50mg shot in the arm, they said maybe up to 70"}})
    assert not any("shot in the arm" in found[name] for name in LETTERS)
    assert ", at ____ (dose)" in found["clinician-letter"]
    doubted = "Told as not sure, no answer, or with other words beside it, so no letter states all of it: dose. Ask the clinic"
    assert doubted in found["next-steps"]


def test_a_guess_at_a_name_is_no_name_though_a_row_knows_it(facts: Facts) -> None:
    known = {"drug": "sertraline", "dose_mg": 150, "from": "2025-03", "to": "2025-07", "result": "no_response", "source": "memory"}
    found = packet(facts, BASE, asked(known, {"drug": "something with a C? maybe cymbalta", "source": "memory"}))
    assert not any("ymbalta" in found[name] for name in LETTERS)
    assert (
        "one antidepressant from one class is put forward" in found["internal-appeal"]
        or "one antidepressant is put forward" in found["internal-appeal"]
    )


@pytest.mark.parametrize(
    ("name", "words", "doubted"),
    [
        ("schedule", "2x week then we'll see", True),
        ("schedule", "twice a week then we see", True),
        ("schedule", "weekly and see how it goes", True),
        ("schedule", "weekly; then we see Dr. Lee on Mondays", False),
        ("schedule", "twice a week, I think", True),
        ("schedule", "twice a week for three weeks", False),
        ("schedule", "weekly, the doctor said", True),
        ("dose", "50mg shot in the arm, they said maybe up to 70", True),
        ("dose", "0.5 mg/kg, possibly 0.75 mg/kg later", True),
        ("dose", "56 mg, then 84 mg", False),
        ("monitoring", "they said a nurse stays for two hours", False),
        ("review", "Dr. Ortega will see at week 4", False),
        ("diagnosis", "maybe bipolar II", True),
        ("diagnosis", "major depressive disorder, recurrent, severe", False),
        ("monitoring", "a nurse watches; I don't know what with", True),
    ],
)
def test_which_answers_are_guesses(name: str, words: str, *, doubted: bool) -> None:
    case = case_from_json(f'{{"case_version": 1, "treatment": {{"{name}": "{words}"}}}}', TODAY)
    assert doubted_in(case) == ((f"treatment.{name}",) if doubted else ())


def test_what_is_forgotten_takes_nothing_from_what_is_told(facts: Facts) -> None:
    told = "CBT with Kim at the county clinic, on zoom, dont remember when it ended"
    appeal = packet(facts, BASE, {"history": {"therapy": told}})["internal-appeal"]
    assert "Psychotherapy: CBT with Kim at the county clinic, on zoom (" in appeal
    assert "remember" not in appeal


@pytest.mark.parametrize(
    ("now", "pushed"),
    [
        ("lexapro I think 20, and trazodone to sleep", False),
        ("trazodone 50 mg to help me sleep", False),
        ("trazodone 300 mg since May 2026", True),
    ],
)
def test_a_pill_for_sleep_or_a_guess_is_no_trial_under_way(facts: Facts, now: str, *, pushed: bool) -> None:
    letter = packet(facts, BASE, {"history": {"now": now}})["clinician-letter"]
    assert ("is taken now. Why more of it does not come first" in letter) is pushed


@pytest.mark.parametrize(
    ("trial", "counts"),
    [
        ({"from": "2019"}, False),
        ({"from": "2019", "to": "2025"}, False),
        ({"from": "2019", "to": "2025-06"}, True),
        ({"from": "2025-03", "to": "2025-07"}, True),
    ],
)
def test_a_trial_that_may_have_ended_before_the_episode_is_not_counted_in_it(facts: Facts, trial: dict[str, str], *, counts: bool) -> None:
    told = {"drug": "sertraline", "dose_mg": 150, "result": "no_response", "source": "record", **trial}
    appeal = packet(facts, BASE, asked(told))["internal-appeal"]
    assert ("begun before the episode, its end not recorded" in appeal) is not counts
    assert ("began before the present episode; whether it went on into it is not recorded" in appeal) is not counts


def test_an_augmentation_that_the_notice_asks_for_is_named(facts: Facts) -> None:
    known = {"drug": "sertraline", "dose_mg": 150, "from": "2025-03", "to": "2025-07", "result": "no_response", "source": "record"}
    added = {"drug": "aripiprazole", "dose_mg": 2, "from": "2025-08", "result": "no_response", "source": "record"}
    assert (
        "On augmentation: aripiprazole 2 mg: no response; to what it was added"
        in packet(facts, BASE, asked(known, added))["internal-appeal"]
    )
    assert "On augmentation" not in packet(facts, BASE, asked(known))["internal-appeal"]


@pytest.mark.parametrize(("told", "read"), [("added to sertraline, no help", True), ("not added to sertraline", False), ("no help", False)])
def test_to_what_it_was_added_is_read_where_it_was_told(facts: Facts, told: str, *, read: bool) -> None:
    """Readings 27, director A3: told in the table of the same letter, and left to the clinician in the answer."""
    known = {"drug": "sertraline", "dose_mg": 150, "from": "2025-03", "to": "2025-09", "result": "no_response", "source": "record"}
    added = {
        "drug": "aripiprazole",
        "dose_mg": 5,
        "from": "2025-07",
        "to": "2025-09",
        "result": "no_response",
        "stopped": told,
        "source": "record",
    }
    papers = packet(facts, BASE, asked(known, added))
    assert ("while sertraline was taken" in papers["internal-appeal"]) is read
    assert ("to what it was added" in papers["internal-appeal"]) is not read
    assert ("which antidepressant row 2 was added to" in papers["clinician-letter"]) is not read


def test_a_score_without_a_day_is_not_dropped_in_silence(facts: Facts) -> None:
    page = packet(facts, BASE, {"treatment": {"scores": [{"scale": "phq-9", "score": 19}]}})["next-steps"]
    assert "The PHQ-9 score of 19 has no date, so no letter tells it: ask the clinic for the day." in page
    assert "has no date, so no letter tells it" not in packet(facts, BASE)["next-steps"]


RULE = "Trial and failure of at least two antidepressants, each for at least 6 weeks at the maximum tolerated dose"
IN_PART = [{"drug": "sertraline", "dose_mg": 150, "from": "2025-03", "to": "2025-07", "result": "no_response", "source": "memory"}]


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("prozac and cymbalta, maybe trintellix too", "As told: prozac and cymbalta."),
        ("prozac (possibly 60) for 18 weeks", "As told: prozac for 18 weeks."),
        ("i think it was prozac", ""),
    ],
)
def test_beside_a_criterion_stands_what_is_sure_as_told_and_not_as_a_record(fact: str, told: str, facts: Facts) -> None:
    row = {"words": RULE, "status": "met", "fact": fact}
    found = packet(facts, BASE, {"history": {"trials": IN_PART}, "plan": {"criteria": [row]}})
    letter = found["internal-appeal"]
    assert RULE in letter
    assert "The record: " not in letter
    assert (told in letter) if told else "As told" not in letter
    assert not any(guess in found[name] for name in LETTERS for guess in ("maybe trin", "possibly 60", "i think it was"))
    assert "so no letter states all of it: the insurer’s criteria" in found["next-steps"].replace("'", "’")


def test_a_criterion_met_by_a_guess_is_not_shown(facts: Facts) -> None:
    row = {"words": "Under the care of a psychiatrist", "status": "met", "fact": "maybe Dr. Bell, not sure"}
    letter = packet(facts, BASE, {"plan": {"criteria": [row]}})["internal-appeal"]
    assert "Under the care of a psychiatrist. For the treating clinician" in letter
