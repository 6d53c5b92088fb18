"""What answers a reason stands in the appeal, in the letter to sign and on the sheet for the call alike (reading 30).

A sheet that is blank where the appeal answers, or an answer that only one paper of a packet has, loses what the person told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons import by_name
from tests.health.packets import packet

KETAMINE, SPRAVATO, CUT = "ca-dmhc-insured-experimental", "spravato-step-therapy", "course-cut-caregiver"
ANSWERING = ("internal-appeal", "clinician-letter", "call-sheet")
BLANK = "____ (my answer, and the paper that shows it) ____"
UNTOLD: dict[str, Any] = {"criteria": {"unknown": True}, "policy_text": {"unknown": True}, "passages": {"unknown": True}}


def refused(*reasons: tuple[str, str]) -> dict[str, Any]:
    quoted = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    return {"text": {"unknown": True}, "appeal_address": {"unknown": True}, "reasons": quoted, "policy": {"unknown": True}}


def medicaid(facts: Facts) -> Mapping[str, str]:
    """A patient of whom four antidepressants, a longer augmentation and an oral antidepressant beside the spray are asked."""
    denial = refused(
        ("step-therapy", "Four antidepressants of adequate dose and duration and an add on medication are required before Spravato."),
        ("step-therapy", "Aripiprazole was taken for less than four weeks, which is too short a trial of augmentation."),
        ("not-medically-necessary", "Spravato must be taken with an oral antidepressant, and none is listed."),
        ("not-medically-necessary", "The PHQ-9 score of 17 is below 20."),
    )
    step = {"drug": "four antidepressants and an add on medication", "ground": "not_tolerated", "reason": "aripiprazole made me pace."}
    return packet(facts, SPRAVATO, {"denial": denial, "plan": UNTOLD, "step": step})


def records(facts: Facts) -> Mapping[str, str]:
    """A patient whose notice misses augmentation, psychotherapy, an EKG and electrolytes."""
    trials = [
        {"drug": "escitalopram", "dose_mg": 20, "from": "2025-03-01", "to": "2025-07-01", "result": "no_response", "source": "record"},
        {"drug": "venlafaxine", "dose_mg": 225, "from": "2025-08-01", "to": "2026-03-15", "result": "partial_response", "source": "record"},
        {"drug": "Vraylar", "dose_mg": 1.5, "from": "2025-11-03", "to": "2026-01-05", "result": "no_response", "source": "record"},
    ]
    denial = refused(
        ("not-medically-necessary", "The doses and dates of the medications are not documented."),
        ("documentation", "The records do not show an adequate trial of augmentation or of evidence-based psychotherapy."),
        ("documentation", "A current standardized score was not submitted."),
        ("documentation", "Baseline electrolytes and an EKG were not received."),
    )
    history = {"trials": trials, "therapy": "cognitive behavioral therapy, weekly, February to August 2026."}
    return packet(facts, KETAMINE, {"denial": denial, "plan": UNTOLD, "history": history})


def test_no_line_of_the_call_is_blank_where_the_appeal_answers(facts: Facts) -> None:
    papers = medicaid(facts)
    assert BLANK not in papers["call-sheet"]
    for paper in ANSWERING:
        assert "aripiprazole" in papers[paper].casefold()
        assert "with or without an oral antidepressant" in papers[paper] or "allows Spravato without one" in papers[paper]
    sheet = papers["call-sheet"]
    assert "Of the four asked for, two are put forward: escitalopram and venlafaxine XR." in sheet
    assert "Of the four asked for, two are put forward" in papers["clinician-letter"]
    assert "Aripiprazole 5 mg, 9 days: stopped for a side effect (akathisia). If that is held too short, by which line?" in sheet


@pytest.mark.parametrize("paper", ANSWERING)
def test_augmentation_and_psychotherapy_that_the_notice_misses_are_in_each(paper: str, facts: Facts) -> None:
    told = records(facts)[paper]
    assert "Vraylar 1.5 mg, 9 weeks" in told
    assert "cognitive behavioral therapy, weekly" in told


@pytest.mark.parametrize("paper", ANSWERING)
def test_a_test_asked_for_by_name_has_its_line_in_each(paper: str, facts: Facts) -> None:
    assert "On the electrolytes and EKG: ____ (day and result of each" in records(facts)[paper]


def test_doses_not_documented_are_answered_with_the_doses(facts: Facts) -> None:
    letter = records(facts)["internal-appeal"]
    answer = letter.split("Reason 1: ")[1].split("Reasons 2, 3 and 4")[0]
    assert "escitalopram 20 mg" in answer
    assert "name each criterion" not in answer


def test_visits_missed_are_asked_why(facts: Facts) -> None:
    quote = "The member missed 5 visits, and the treatment plan is not being followed."
    change: dict[str, Any] = {
        "denial": refused(("no-continued-response", "There is no sustained improvement."), ("not-medically-necessary", quote))
    }
    papers = packet(facts, CUT, change)
    for paper in ANSWERING:
        assert 'missed 5 visits": ____ (why each was missed, and what has changed since' in papers[paper]
    change["treatment"] = {"function": "He missed three sessions because the plan’s ride never came."}
    for paper in ANSWERING:
        assert "ride never came" in packet(facts, CUT, change)[paper].split('missed 5 visits": ')[1]


@pytest.mark.parametrize(
    ("quote", "tests"),
    [
        ("Baseline electrolytes and an EKG were not submitted.", ("electrolytes", "EKG")),
        ("Recent lab results are required.", ("lab results",)),
        ("Thyroid function tests were normal.", ()),
        ("No adequate trial of an antidepressant is shown.", ()),
    ],
)
def test_only_a_test_that_is_missed_is_named(quote: str, tests: tuple[str, ...]) -> None:
    assert by_name.tests_missed(quote) == tests


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("The member missed 5 visits.", "missed 5 visits"),
        ("There were several missed appointments.", "several missed appointments"),
        ("The member did not attend two sessions.", "did not attend two sessions"),
        ("Missing treatment records were not sent.", ""),
        ("Treatments were not effective.", ""),
    ],
)
def test_only_visits_held_against_somebody_are_visits(quote: str, words: str) -> None:
    assert by_name.visits_missed(quote).removeprefix("were ") == words


def test_outside_review_asks_for_no_answer_that_stands_in_the_next_line(facts: Facts) -> None:
    quote = "Baseline electrolytes and an EKG were not received."
    told = {
        "denial": {**refused(("documentation", quote)), "stage": "final"},
        "appeal": {"sent": "2026-10-01"},
        "plan": UNTOLD,
    }
    request = packet(facts, KETAMINE, told)["external-review-request"]
    assert "On the electrolytes and EKG: ____ (day and result of each" in request
    assert "What answers it: ____" not in request


def test_a_call_on_the_evidence_names_the_trials(facts: Facts) -> None:
    quote = "Ketamine infusion has not been demonstrated in well-controlled studies to improve net health outcomes."
    sheet = packet(facts, KETAMINE, {"denial": refused(("experimental", quote)), "plan": UNTOLD})["call-sheet"]
    assert BLANK not in sheet


def test_a_pressure_told_as_a_story_is_quoted(facts: Facts) -> None:
    """N6: the words of the person stood as the letter's own prose."""
    fact = "After 3rd spravato was 192/104 they sent me to er. on lisinopril 20 now, 128/80 at dr kessler oct 6"
    told = {
        "denial": refused(("not-medically-necessary", "The records note high blood pressure, which has not been addressed.")),
        "treatment": {"risks": [{"risk": "blood_pressure", "fact": fact, "source": "memory"}]},
        "plan": UNTOLD,
    }
    assert f'"{fact}"' in packet(facts, KETAMINE, told)["internal-appeal"]
