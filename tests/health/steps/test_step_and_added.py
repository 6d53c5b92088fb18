"""A step of antidepressants and of a medicine added to one: each is told as what it is, and nothing is said to stand beside the table that
is in it (reading 34, a lawyer's 1 to 3 and 5).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

BOTH = (
    "You must have tried at least two antidepressants from two different drug classes, each for at least 6 weeks, during this episode of "
    "depression. You must have tried adding another medicine (such as aripiprazole, lithium or thyroid hormone) to your antidepressant."
)
ZOLOFT = {"drug": "Zoloft", "dose_mg": 100, "from": "2017", "to": "2020", "result": "response_lost", "source": "memory"}
CYMBALTA = {"drug": "Cymbalta", "dose_mg": 60, "from": "2024-09-16", "to": "2025-03-10", "weeks": 22, "result": "no_response"}
LEXAPRO = {"drug": "Lexapro", "dose_mg": 20, "from": "2025-08-11", "weeks": 60, "result": "partial_response"}
REXULTI = {"drug": "Rexulti", "dose_mg": 2, "from": "2026-03-02", "to": "2026-04-20", "weeks": 6, "result": "no_response"}
TABLE = [one | {"source": one.get("source", "record")} for one in (ZOLOFT, CYMBALTA, LEXAPRO, REXULTI)]
NAMED = "two antidepressants from two different classes, and adding another medicine such as aripiprazole or lithium"
STEPS = [
    NAMED,
    "two antidepressants and an augmentation with aripiprazole",
    "an SSRI, an SNRI and an atypical antipsychotic",
    "2 ADs + augmentation with an atypical antipsychotic",
]
REASON = "She took Cymbalta and Lexapro, and Dr. Patel added Rexulti to the Lexapro. None of it helped enough."


def papers(facts: Facts, drug: str, *, reason: str = REASON, trials: list[dict[str, Any]] = TABLE) -> dict[str, str]:
    return spray(
        facts,
        ("step-therapy", BOTH),
        step={"drug": drug, "ground": "tried", "reason": reason},
        plan={"kind": "medicaid_managed", "issued_in": "KY"},
        treatment={"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2024-08"},
        patient={"age_band": "from_18_to_64"},
        history={"trials": trials, "now": "Lexapro 20 mg"},
        sender={"role": "representative", "name": "Ada Roe", "relation": "daughter"},
        exhibits={"have": ["denial", "clinician-letter", "records", "history"]},
    )


@pytest.mark.parametrize("drug", STEPS)
def test_the_label_is_not_said_to_ask_for_none_of_what_it_asks_for(facts: Facts, drug: str) -> None:
    letter = papers(facts, drug)["internal-appeal"]
    assert "The label does not ask for it" not in letter
    assert "The label asks for two antidepressants of adequate dose and duration; please say which evidence asks for more." in letter


@pytest.mark.parametrize("drug", ["aripiprazole", "an antidepressant augmented with aripiprazole"])
def test_of_what_is_added_alone_the_label_is_said_to_ask_for_nothing(facts: Facts, drug: str) -> None:
    assert "The label does not ask for it." in papers(facts, drug, reason="it was added and did nothing")["internal-appeal"]


@pytest.mark.parametrize("reason", [REASON, "All of them were tried and none of it helped enough."])
@pytest.mark.parametrize("drug", STEPS)
def test_rows_of_the_table_are_not_told_as_beside_it(facts: Facts, drug: str, reason: str) -> None:
    found = "".join(papers(facts, drug, reason=reason).values())
    assert "Besides Table 1" not in found
    assert "Besides the table" not in found


def test_a_medicine_that_the_table_lacks_is_told_beside_it_with_its_class(facts: Facts) -> None:
    letter = papers(facts, "quetiapine XR", reason="she took it for a month in 2025")["internal-appeal"]
    assert "Besides Table 1, as told for this letter: quetiapine XR (atypical antipsychotic): " in letter


def test_a_demand_that_names_a_medicine_as_an_example_has_no_class(facts: Facts) -> None:
    letter = papers(facts, "another medicine such as aripiprazole", reason="a pill was added in 2023", trials=[CYMBALTA])["internal-appeal"]
    assert "such as aripiprazole (atypical" not in letter


@pytest.mark.parametrize("drug", [NAMED, "two antidepressants from two classes, and adding another medicine"])
def test_the_exception_tells_those_of_the_episode_and_what_was_added(facts: Facts, drug: str) -> None:
    asks = papers(facts, drug)["step-therapy-exception"]
    assert "each drug of it its own ground: Cymbalta, no response; Lexapro, partial response; Rexulti, no response" in asks


def test_what_a_side_effect_ended_keeps_its_own_ground(facts: Facts) -> None:
    ended = [*TABLE[:3], TABLE[3] | {"result": "stopped_side_effect", "stopped": "she gained 14 pounds"}]
    asks = papers(facts, "two antidepressants, and adding another medicine", trials=ended)["step-therapy-exception"]
    assert "Lexapro, partial response; Rexulti, stopped for a side effect" in asks


@pytest.mark.parametrize(
    "drug", ["another medicine added to the antidepressant, such as aripiprazole or lithium", "lithium added to your oral antidepressant"]
)
def test_the_antidepressant_to_which_one_is_added_is_no_part_of_the_step(facts: Facts, drug: str) -> None:
    asks = papers(facts, drug)["step-therapy-exception"]
    assert "What was tried, with what came of each: Rexulti, no response" in asks
    assert "Zoloft, response" not in asks


SAID = "Rexulti 2 mg, 6 weeks: no response, while Lexapro was taken"


@pytest.mark.parametrize("drug", [NAMED, "two antidepressants from two classes, and adding another medicine"])
def test_the_added_medicine_is_said_with_what_came_of_it_in_each_paper(facts: Facts, drug: str) -> None:
    found = papers(facts, drug)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert f"also {SAID}; one more before this episode (" in box
    assert f"Added to an antidepressant: {SAID}." in found["clinician-letter"].split("Your reasons, answered")[1]
    assert f"Added: {SAID}." in found["call-sheet"]


def test_one_added_before_the_episode_is_not_put_forward(facts: Facts) -> None:
    old = [*TABLE[:3], TABLE[3] | {"from": "2019-03", "to": "2019-06"}]
    assert "Added to an antidepressant: Rexulti" not in "".join(papers(facts, NAMED, trials=old).values())


def test_antidepressants_do_not_answer_a_reason_on_the_added_medicine_alone(facts: Facts) -> None:
    first, second = BOTH.split("depression. ")
    letter = spray(
        facts,
        ("not-medically-necessary", f"{first}depression."),
        ("step-therapy", second),
        step={"drug": "adding another medicine to the antidepressant", "ground": "tried", "reason": "Rexulti was added to Lexapro."},
        treatment={"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2024-08"},
        history={"trials": TABLE, "now": "Lexapro 20 mg"},
    )["clinician-letter"]
    answered = letter.split("Your reasons, answered")[1].split("2. ")[1].split("Statement")[0]
    assert "Rexulti" in answered
    assert "Of the present episode" not in answered
