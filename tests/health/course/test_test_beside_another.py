"""A test that the notice lists beside the one it misses is not answered as missing, and one made less often than asked says so.

Reading 34, C 5: "requires urinalysis and blood pressure to be recorded at every visit ... contain no urinalysis" was answered "You name
blood pressure", with no point on the urinalysis on the call sheet; "a urine test every month" was printed as what meets "at every visit".
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.by_name import less_often, without_reading_beside
from tests.health.course.too_well import cut

BOTH = (
    "Section V of the policy requires urinalysis and blood pressure to be recorded at every visit. The records of 09/04 and 09/25 contain"
    " no urinalysis."
)
MONTHLY = "Blood pressure the whole time, and they do a urine test every month."
FORGOT = "Blood pressure the whole time, and a urine test every visit except the two in September they forgot."


def told(monitoring: str, ground: str = "ground.documentation") -> dict[str, Any]:
    return {"denial": {"reasons": [{"ground": ground, "quote": BOTH}]}, "treatment": {"monitoring": monitoring}}


@pytest.mark.parametrize("ground", ["ground.documentation", "ground.not-medically-necessary"])
def test_no_paper_answers_the_pressure_that_nobody_misses(ground: str, facts: Facts) -> None:
    papers = cut(facts, told(MONTHLY, ground))
    assert "You name blood pressure" not in papers["internal-appeal"]
    assert "Reason 1: blood pressure" not in papers["internal-appeal"]
    assert "On the urinalysis" in papers["internal-appeal"]
    signed = papers["clinician-letter"].split("Your reasons, answered")[1]
    assert "On blood pressure" not in signed
    assert "On the urinalysis" in signed
    sheet = papers["call-sheet"].split("They may say")[-1]
    assert "What about blood pressure" not in sheet
    assert "urinalysis" in sheet
    assert "get at one visit a blood pressure" not in papers["next-steps"]


def test_a_test_made_less_often_than_asked_is_told_as_that(facts: Facts) -> None:
    answer = cut(facts, told(MONTHLY))["internal-appeal"].split("On the urinalysis")[1]
    assert "It is asked for at every visit; this is less often." in answer


def test_a_test_forgotten_at_two_visits_was_made_at_the_others(facts: Facts) -> None:
    answer = cut(facts, told(FORGOT))["internal-appeal"].split("On the urinalysis")[1]
    assert "At the others it was done; at those it was not." in answer


def test_a_pressure_that_is_missed_or_high_stays() -> None:
    for quote in (
        "The records contain no urinalysis and no blood pressure.",
        "Blood pressure is not documented. The records contain no urinalysis.",
        "Urinalysis and blood pressure must be recorded at every visit.",
        "Elevated blood pressure was recorded beside urinalysis. The records contain no urinalysis.",
    ):
        assert without_reading_beside(quote) == quote


def test_a_test_at_every_visit_falls_short_of_nothing() -> None:
    assert less_often(BOTH, "They do a urine test every visit and check me every month") == ""
    assert less_often("The records contain no urinalysis.", MONTHLY) == ""
