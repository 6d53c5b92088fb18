"""A criterion that a pill goes with the spray is no step: where one is taken now it is met, and nothing is asked to be spared.

The label of Spravato has its use with or without a pill (row label.spravato.indication-trd); what the plan wants is shown by what is taken.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

BESIDE = "The notes do not show that the drug will be used together with an oral antidepressant."
TAKEN = {"drug": "sertraline", "dose_mg": 150, "from": "2025-09", "weeks": 10, "result": "partial_response", "source": "pharmacy"}
NOW = "sertraline 150 mg daily, to be continued."


def papers(facts: Facts, ground: str, **more: Any) -> Papers:
    told: dict[str, Any] = {"history": {"trials": [TAKEN], "now": NOW}, "treatment": {"indication": "trd"}}
    return spray(facts, (ground, BESIDE), **{**told, **more})


@pytest.mark.parametrize("ground", ["tried", "stable", "expected_ineffective"])
def test_no_exception_is_asked_whatever_ground_was_told_for_one(ground: str, facts: Facts) -> None:
    step = {"drug": "an oral antidepressant", "ground": ground, "reason": "sertraline 150 mg, which goes on."}
    made = papers(facts, "step-therapy", step=step)
    assert "step-therapy-exception" not in made
    appeal = made["internal-appeal"]
    assert "I take sertraline 150 mg daily" in appeal
    assert "(row 1 of Table 1" in appeal
    assert "Please count that condition as met." in appeal
    for words in ("ask for an exception", "The step you ask for", "goes beyond the label", "The label does not require one"):
        assert words not in appeal


def test_the_letter_to_sign_has_no_trial_of_the_spray_alone_for_somebody_who_takes_one_beside_it(facts: Facts) -> None:
    for paper in ("internal-appeal", "clinician-letter"):
        assert "Janik" not in papers(facts, "step-therapy")[paper]
    assert f'An oral antidepressant goes with it. The patient reports: "{NOW}"' in papers(facts, "step-therapy")["clinician-letter"]


@pytest.mark.parametrize("ground", ["step-therapy", "documentation", "not-medically-necessary"])
def test_the_call_answers_with_what_is_taken_and_not_with_a_list_of_trials(ground: str, facts: Facts) -> None:
    sheet = papers(facts, ground)["call-sheet"]
    assert "No oral antidepressant is shown beside it." in sheet
    assert f'An oral antidepressant goes with it. The patient reports: "{NOW}"' in sheet
    assert "Which of them do you hold not shown?" not in sheet
    assert "my answer, and the paper that shows it" not in sheet


def test_a_reason_on_the_papers_is_answered_by_it_too(facts: Facts) -> None:
    assert (
        "On the oral antidepressant that you ask for: I take sertraline 150 mg daily" in papers(facts, "documentation")["internal-appeal"]
    )
