"""What a denial of need misses in the notes is answered by what was told of it, and by nothing else."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

NEED = "The service is not medically necessary."
MISSED = "They do not show that you tried a medicine added to an antidepressant, or cognitive behavioral therapy for at least 12 weeks."
ADDED = {"drug": "aripiprazole", "dose_mg": 5, "from": "2026-05-11", "to": "2026-06-08", "result": "stopped_side_effect"}
BESIDE = {"drug": "venlafaxine", "dose_mg": 150, "from": "2026-03-02", "to": "2026-07-06", "result": "partial_response"}


def papers(facts: Facts, *quotes: str, added: bool = True, therapy: Any = "CBT weekly, January to June 2026.", **history: Any) -> Papers:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": quote} for quote in quotes]
    trials = [BESIDE, ADDED] if added else [BESIDE]
    change = {
        "denial": {"text": {"unknown": True}, "reasons": reasons},
        "plan": {"criteria": {"unknown": True}},
        "history": {"trials": trials, "therapy": therapy} | history,
    }
    return packet(facts, "tx-insured-off-label", change)


def test_each_thing_missed_is_answered_by_what_was_told_of_it(facts: Facts) -> None:
    letter = papers(facts, NEED, MISSED)["internal-appeal"]
    assert "On a medicine added to an antidepressant: aripiprazole 5 mg" in letter
    assert "while venlafaxine was taken" in letter
    assert "On psychotherapy: CBT weekly, January to June 2026" in letter
    assert "criterion that was found unmet" not in letter


def test_the_clinician_answers_the_same(facts: Facts) -> None:
    answers = papers(facts, NEED, MISSED)["clinician-letter"].split("reasons, answered")[1]
    assert "Added to an antidepressant: aripiprazole 5 mg" in answers
    assert "while venlafaxine was taken" in answers
    assert 'Psychotherapy stands under "Treatment so far".' in answers
    untold = papers(facts, NEED, MISSED, added=False, therapy={"unknown": True})["clinician-letter"].split("reasons, answered")[1]
    assert "Added to an antidepressant" not in untold
    assert "Psychotherapy stands" not in untold


def test_to_what_a_medicine_was_added_is_asked_where_nothing_tells(facts: Facts) -> None:
    """Reading 27, lawyer 3: "added to an antidepressant" was the very fact in dispute, and nobody had given it."""
    alone = [{**BESIDE, "to": "2026-05-04"}, ADDED]
    answers = papers(facts, NEED, MISSED, trials=alone)["clinician-letter"].split("reasons, answered")[1]
    assert "Added to an antidepressant" not in answers
    assert "On an added medicine: aripiprazole 5 mg" in answers
    assert "To what it was added: ____" in answers


def test_one_that_is_still_taken_ran_on_while_another_was_added(facts: Facts) -> None:
    running = {name: cell for name, cell in BESIDE.items() if name != "to"}
    appeal = papers(facts, NEED, MISSED, trials=[running, ADDED], now="venlafaxine 150 mg")["internal-appeal"]
    assert "while venlafaxine was taken" in appeal


def test_nothing_is_answered_that_was_not_asked_or_not_told(facts: Facts) -> None:
    bare = papers(facts, NEED)["internal-appeal"]
    assert "On a medicine added" not in bare
    assert "On psychotherapy" not in bare
    silent = papers(facts, NEED, MISSED, added=False, therapy={"unknown": True})["internal-appeal"]
    assert "On a medicine added" not in silent
    # What is missed and was not told leaves a line to fill by hand (reading 36, I 1).
    assert "On psychotherapy: ____" in silent


def test_weeks_of_therapy_are_not_weeks_of_a_medicine(facts: Facts) -> None:
    assert "They ask for weeks at each dose" not in papers(facts, NEED, MISSED)["next-steps"]
    weeks = "The notes show no antidepressant taken for at least 6 weeks."
    assert "They ask for weeks at each dose" in papers(facts, NEED, weeks)["next-steps"]


STEP = (
    "You must first try two antidepressants from two different classes for at least 8 weeks each, and one add-on medicine (lithium, thyroid"
    " hormone, or an atypical antipsychotic). Our records show no add-on medicine."
)


def test_a_step_of_antidepressants_and_one_added_is_answered_in_both_parts(facts: Facts) -> None:
    """Who took the added medicine and reads only that one antidepressant counts has lost the better half of the answer."""
    reasons = [{"ground": "ground.step-therapy", "quote": STEP}]
    change = {"denial": {"text": {"unknown": True}, "reasons": reasons}, "history": {"trials": [BESIDE, ADDED]}, "step": {}}
    letter = packet(facts, "tx-insured-off-label", change)["internal-appeal"]
    assert "one antidepressant" in letter
    assert "On a medicine added to an antidepressant, which your notice does not find: aripiprazole 5 mg" in letter
    without = packet(facts, "tx-insured-off-label", change | {"history": {"trials": [BESIDE]}})["internal-appeal"]
    assert "On a medicine added" not in without
