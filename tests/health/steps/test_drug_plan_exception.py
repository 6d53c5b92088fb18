"""A drug plan's step or quantity limit is waived on the prescriber's statement: the letters ask for that exception by its name."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.course.spaced import LIVED, OFTEN
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MAINTENANCE

STEP = {"ground": "ground.step-therapy", "quote": "An augmenting agent (for example aripiprazole or lithium) must be tried first."}
LIMIT = {"ground": "ground.dose-frequency-limit", "quote": OFTEN}
LITHIUM = {"drug": "lithium", "dose_mg": 600, "weeks": 3, "result": "stopped_side_effect", "stopped": "tremor"}


def papers(facts: Facts, *reasons: dict[str, str], kind: str = "medicare_part_d") -> Papers:
    told: dict[str, Any] = {
        "denial": {"reasons": list(reasons), "timing": "during", "text": "", "stage": "final"},
        "plan": {"kind": kind},
        "treatment": {"dose": "84 mg", "spacing": LIVED, "schedule": "once a week"},
        "history": {"trials": [LITHIUM, {"drug": "sertraline", "dose_mg": 150, "weeks": 9, "result": "no_response"}]},
        "step": {"drug": "an augmenting agent", "ground": "not_tolerated", "reason": "lithium was stopped for a tremor."},
    }
    return packet(facts, MAINTENANCE, told)


def test_the_exception_is_asked_for_and_the_prescriber_states_what_it_turns_on(facts: Facts) -> None:
    """423.578(b)(5), and CMS guidance (2019): a step and a quantity limit are waived on the prescriber's statement."""
    found = papers(facts, STEP, LIMIT)
    request, letter = found["external-review-request"], found["clinician-letter"]
    assert "I ask for an exception to the step and to the limit on quantity (42 CFR 423.578(b))." in request
    assert "Is the treatment medically necessary for this patient" in request
    assert "the drug required has had, or is likely to have, adverse effects for this patient" in letter
    assert "the number of doses under the limit has been, or is likely to be, ineffective or less effective for this patient" in letter


def test_each_is_asked_for_alone_and_of_no_other_plan(facts: Facts) -> None:
    alone = papers(facts, LIMIT)["external-review-request"]
    assert "I ask for an exception to the limit on quantity" in alone
    assert "the step" not in alone.partition("Why this review is open")[2].partition("What the denial says")[0]
    assert "423.578" not in str(papers(facts, STEP, LIMIT, kind="medicare_advantage"))


def test_a_medicine_that_the_notice_names_and_nobody_tried_is_not_passed_over(facts: Facts) -> None:
    """The notice asks for aripiprazole or lithium; lithium was stopped. Why not the other is the clinician's to say."""
    found = papers(facts, STEP, LIMIT)
    assert "The notice names aripiprazole too, not tried" in found["external-review-request"]
    assert "nor aripiprazole first, which the plan names too" in found["clinician-letter"]
    assert "The step required is an augmenting agent. Lithium was stopped for a tremor" in found["external-review-request"]
    assert "esketamine nasal spray first" not in str(papers(facts, STEP | {"quote": f"{STEP['quote']} Then esketamine is covered."}, LIMIT))
    alone = STEP | {"quote": "An augmenting agent (for example lithium) must be tried first."}
    assert "aripiprazole" not in papers(facts, alone, LIMIT)["external-review-request"]


def test_the_page_tells_by_when_the_entity_answers(facts: Facts) -> None:
    """The row of the reconsideration: the same clocks as the redetermination, 7 days and 72 hours."""
    page = papers(facts, LIMIT)["next-steps"].partition("Nothing comes")[2]
    assert "The independent entity must decide within 7 days" in page
    other = papers(facts, LIMIT, kind="medicare_advantage")["next-steps"]
    assert "within 7 days after it receives" not in other.partition("Nothing comes")[2]
