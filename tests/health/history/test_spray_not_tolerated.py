"""Spravato that was not tolerated is not said to have failed, and a study keeps the pill that everybody in it took.

No study shows what ketamine by vein does "after esketamine has not helped" of somebody whose spray was stopped at the first session; in
SUSTAIN-1 (JAMA Psychiatry 2019;76:893-903) both groups took an oral antidepressant.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.answers import UNKNOWN, Known
from appealwright.case import case_from_json
from appealwright.facts import Facts, our_facts
from appealwright.history.spray import no_trial_of_spray
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

KETAMINE, SPRAY = "ca-dmhc-insured-experimental", "spravato-step-therapy"
FAILED = "has not helped"
ONCE = "one session of 56 mg on April 8, 2026; blood pressure rose to 182/104 and it was stopped."
COURSE = "eight sessions of 84 mg, March 2 to April 1, 2026; PHQ-9 was 21 before and 20 after."


def told(detail: str, **step: Any) -> dict[str, Any]:
    return {"alternatives": {"spravato": "tried", "spravato_detail": detail}, "step": step}


def judged(change: dict[str, Any]) -> Any:
    return no_trial_of_spray(case_from_json(json.dumps(changed(case_document(KETAMINE), change)), TODAY), our_facts())


@pytest.mark.parametrize("detail", [ONCE, "Given once, in April; I fainted.", "A single dose."])
def test_one_session_without_a_later_score_is_no_trial(detail: str) -> None:
    assert judged(told(detail)) == Known(value=True)


def test_a_step_that_was_not_tolerated_is_no_trial_however_many_sessions() -> None:
    assert judged(told("three sessions in April", drug="Spravato", ground="not_tolerated")) == Known(value=True)


@pytest.mark.parametrize(
    "detail",
    [COURSE, "One session a week for eight weeks.", "once a week from March", "one session; PHQ-9 was 21 before and 21 after", "no effect"],
)
def test_a_course_is_a_trial(detail: str) -> None:
    assert judged(told(detail)) == Known(value=False)


def test_another_drug_that_was_not_tolerated_says_nothing_of_the_spray() -> None:
    assert judged(told(COURSE, drug="lithium", ground="not_tolerated")) == Known(value=False)
    assert judged({"alternatives": {"spravato": "not_tried"}}) == UNKNOWN


def test_no_paper_says_that_it_has_not_helped(facts: Facts) -> None:
    papers = packet(facts, KETAMINE, told(ONCE))
    assert not [name for name in papers if FAILED in papers[name] or "Spravato did not help" in papers[name]]


def test_after_a_course_the_study_and_its_limit_are_told(facts: Facts) -> None:
    """Where a reason asks for the spray; where none does, the letter volunteers no gap of its own (readings 26, lawyer 15)."""
    asks = {"reasons": [{"ground": "ground.step-therapy", "quote": "Spravato must be tried first."}], "text": {"unknown": True}}
    assert FAILED in packet(facts, KETAMINE, told(COURSE) | {"denial": asks})["internal-appeal"]
    assert FAILED not in packet(facts, KETAMINE, told(COURSE))["internal-appeal"]


PRESSED = "3 times in march, bp 192/104 after the last"


@pytest.mark.parametrize("detail", [PRESSED, "begun in spring; pressure 185 over 110 and they quit", "twice, my pressure spiked"])
def test_one_that_raised_the_pressure_is_no_trial(detail: str, facts: Facts) -> None:
    """Readings 30, D4: the letter handed the plan a non-response that did not occur."""
    assert judged(told(detail)) == Known(value=True)


def test_its_row_in_the_table_tells_the_same() -> None:
    row = {"drug": "Spravato", "from": "2026-03-03", "to": "2026-03-10", "result": "stopped_side_effect", "source": "record"}
    assert judged({**told("in march"), "history": {"trials": [row]}}) == Known(value=True)
    whole = row | {"to": "2026-05-10", "result": "no_response"}
    assert judged({**told("in march"), "history": {"trials": [whole]}}) == Known(value=False)
    assert judged({**told("in march"), "history": {"trials": [whole | {"to": "2026-03-10"}]}}) == Known(value=True)


def test_a_pressure_that_rose_is_no_reason_to_approve(facts: Facts) -> None:
    """Readings 30, D25: what the plan holds against the infusion too stood as the third reason for it."""
    asks = {"reasons": [{"ground": "ground.step-therapy", "quote": "Spravato must be tried first."}], "text": {"unknown": True}}
    letter = packet(facts, KETAMINE, told(PRESSED) | {"denial": asks})["internal-appeal"]
    box = letter.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "192/104" not in box
    assert "192/104" in letter
    assert FAILED not in letter


def going_on(now: str) -> dict[str, Any]:
    scores = [{"scale": "phq-9", "score": 24, "date": "2026-08-26"}, {"scale": "phq-9", "score": 10, "date": "2026-11-18"}]
    return {
        "denial": {
            "text": {"unknown": True},
            "timing": "during",
            "reasons": [{"ground": "ground.no-continued-response", "quote": "No lasting response is shown."}],
        },
        "course": {"approved": 16, "given": 11, "cut": "2026-11-30"},
        "treatment": {"scores": scores},
        "history": {"now": now},
    }


def test_the_study_of_going_on_keeps_its_antidepressant(facts: Facts) -> None:
    letter = packet(facts, SPRAY, going_on("prazosin at night; no antidepressant since August 31, 2026"))["clinician-letter"]
    assert "placebo spray, both with an oral antidepressant" in letter
    assert "all of them on an oral antidepressant as well; this patient takes none" in letter


@pytest.mark.parametrize("now", ["sertraline 100 mg", "prazosin at night"])
def test_none_is_said_only_where_it_was_told(now: str, facts: Facts) -> None:
    letter = packet(facts, SPRAY, going_on(now))["clinician-letter"]
    assert "both with an oral antidepressant" in letter
    assert "this patient takes none" not in letter
