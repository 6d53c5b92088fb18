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
    letter = papers(facts, "step-therapy")["clinician-letter"]
    assert letter.count(f'The patient reports: "{NOW}"') == 1
    assert "An oral antidepressant goes with it, as reported above: sertraline 150 mg daily" in letter


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


CHART = "Our records do not show that Spravato will be used together with an oral antidepressant."


@pytest.mark.parametrize("ground", ["not-medically-necessary", "documentation", "step-therapy"])
def test_that_a_pill_taken_now_goes_on_beside_the_spray_is_the_signer_s_to_say_where_nobody_told_it(ground: str, facts: Facts) -> None:
    told = {"trials": [TAKEN], "now": "sertraline 150 since march and a bit of trazadone to sleep"}
    made = spray(facts, (ground, CHART), history=told, treatment={"indication": "trd"})
    signed, appeal = made["clinician-letter"], made["internal-appeal"]
    assert "goes with it" not in signed + made["call-sheet"]
    assert "An oral antidepressant beside the spray: ____ (which, and that it goes on; or why none) ____." in signed
    # One blank for it, and not a second one in the request.
    assert "with or without an oral antidepressant) ____" not in signed
    assert "I have taken sertraline 150 since march" in appeal
    assert (
        "Where the clinician's letter says that it goes on beside the treatment (Exhibit B), please count that condition as met." in appeal
    )
    assert "trazadone to sleep. Where" not in appeal


@pytest.mark.parametrize(
    "now", ["just trazodone to sleep", "trazodone so i can sleep", "trazodone 50 prn sleep", "a trazodone for sleeping"]
)
def test_a_sleeping_dose_is_no_antidepressant_beside_the_spray(now: str, facts: Facts) -> None:
    made = spray(facts, ("not-medically-necessary", CHART), history={"trials": [], "now": now}, treatment={"indication": "trd"})
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "goes with it. The" not in made[paper]
        assert "count that condition as met" not in made[paper]
    assert "the label allows Spravato without one" in made["internal-appeal"]


@pytest.mark.parametrize(
    "now", ["trazodone 300 and it is hard to sleep", "trazodone 300 for depression and for sleep", "trazodone 300, unable to sleep"]
)
def test_poor_sleep_told_beside_a_medicine_does_not_make_it_a_sleeping_pill(now: str, facts: Facts) -> None:
    made = spray(facts, ("not-medically-necessary", CHART), history={"trials": [], "now": now}, treatment={"indication": "trd"})
    assert "please count that condition as met" in made["internal-appeal"]
