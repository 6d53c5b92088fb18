"""An assessment that a reason does not find has a line of its own, for whoever made it or will."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.assessments import assessment_missed
from tests.health.as_of import FRIDAY
from tests.health.told import MAINTENANCE
from tests.health.told_on import papers_on

FOUND = "Your records show three antidepressants and no cognition or fall risk assessment."


@pytest.mark.parametrize(
    ("quote", "missed"),
    [
        (FOUND, "cognition or fall risk assessment"),
        ("The records do not show a documented assessment of cognition and fall risk.", "assessment of cognition and fall risk"),
        ("The clinic did not send a cardiac evaluation.", "cardiac evaluation"),
        # Scores, the plan's own review and nothing in particular are answered elsewhere, and such words stand in no letter of the patient.
        ("No depression severity assessment was sent.", ""),
        ("There was no PHQ-9 assessment.", ""),
        ("The notes lack a suicide risk assessment.", ""),
        ("No psychiatric evaluation was submitted.", ""),
        ("This is not an assessment of the request.", ""),
        ("Without an independent evaluation the request is denied.", ""),
        ("The request does not meet the criteria after evaluation of the records.", ""),
    ],
)
def test_which_assessment_a_reason_misses(quote: str, missed: str) -> None:
    assert assessment_missed(quote) == missed


def test_it_has_a_line_in_each_paper(facts: Facts) -> None:
    denial = {key: value for key, value in MAINTENANCE["denial"].items() if key != "text"}
    case = MAINTENANCE | {"denial": denial | {"reasons": [{"ground": "ground.not-medically-necessary", "quote": FOUND}]}}
    papers = papers_on(facts, case, FRIDAY)
    assert 'On the "cognition or fall risk assessment" that you do not find: ____ (who made it' in papers["internal-appeal"]
    assert 'On the "cognition or fall risk assessment": ____ (made on which day' in papers["clinician-letter"]
    final = case | {
        "denial": case["denial"] | {"stage": "final"},
        "plan": {"kind": "individual", "issued_in": "CO", "grandfathered": False},
    }
    assert (
        'On the "cognition or fall risk assessment" that the notice does not find'
        in papers_on(facts, final, FRIDAY)["external-review-request"]
    )


def test_an_assessment_missed_is_a_clinical_question_though_the_reason_was_kept_as_one_of_papers(facts: Facts) -> None:
    denial = {key: value for key, value in MAINTENANCE["denial"].items() if key != "text"}

    def letter(quote: str) -> str:
        reasons = {"reasons": [{"ground": "ground.documentation", "quote": quote}]}
        return papers_on(facts, MAINTENANCE | {"denial": denial | reasons}, FRIDAY)["clinician-letter"]

    missed = letter("There is a history of misuse. The notes do not include an assessment of the risk of misuse and diversion.")
    assert 'On the "assessment of the risk of misuse and diversion": ____ (made on which day' in missed
    assert "puts no clinical question" not in missed
    assert "puts no clinical question" in letter("The claim form was not signed.")
