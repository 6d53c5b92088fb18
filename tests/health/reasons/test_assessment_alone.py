"""A risk assessment that the notice misses is answered as that, and offers no reason of need (the twenty-second reading, 1.5, 3.1)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import FRIDAY
from tests.health.papers import Papers
from tests.health.told_on import papers_on

MISSED = "The records show a history of alcohol use disorder, and no assessment of misuse risk was documented before treatment."
NEED = "Is the treatment medically necessary for this patient"
TRIALS = [{"drug": "sertraline", "dose_mg": 150, "weeks": 12, "result": "no_response", "source": "record"}]


def before_opm(facts: Facts, *need: str) -> Papers:
    reasons = [{"ground": "ground.experimental", "quote": "It is investigational."}]
    reasons += [{"ground": "ground.not-medically-necessary", "quote": quote} for quote in need]
    denial: dict[str, Any] = {"insurer": "Blue Plan", "date": "2026-07-01", "stage": "after_first_appeal", "reasons": reasons}
    told = {
        "denial": denial,
        "plan": {"kind": "fehb"},
        "treatment": {"drug": "iv_ketamine", "risks": [{"risk": "substance", "fact": "no drink since 2017.", "source": "memory"}]},
        "history": {"trials": TRIALS},
    }
    return papers_on(facts, told, FRIDAY)


def test_a_missed_assessment_of_risk_is_the_heading_and_need_is_no_question(facts: Facts) -> None:
    letter = before_opm(facts, MISSED)["external-review-request"]
    assert 'Reason 2: the "assessment of misuse risk"' in letter
    assert "Reason 2: alcohol" not in letter
    assert NEED not in letter
    answer = letter.split('Reason 2: the "')[1].split("Treatment so far")[0]
    assert "tried" not in answer
    assert "No drink since 2017" in answer


def test_a_sentence_that_denies_need_beside_it_is_asked_about(facts: Facts) -> None:
    assert NEED in before_opm(facts, MISSED, "The treatment is not medically necessary for you.")["external-review-request"]


def test_a_sentence_that_denies_need_for_the_missed_assessment_is_asked_about(facts: Facts) -> None:
    both = "No assessment of misuse risk was documented, so the infusions are not medically necessary."
    assert NEED in before_opm(facts, both)["external-review-request"]


def test_an_illness_without_a_missed_assessment_keeps_its_name(facts: Facts) -> None:
    letter = before_opm(facts, "The records show a history of alcohol use disorder.")["external-review-request"]
    assert "Reason 2: alcohol" in letter
