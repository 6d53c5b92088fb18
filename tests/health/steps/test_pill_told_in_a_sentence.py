"""Behind "I take" stands a list of medicines; what was told in a sentence is quoted, and what is still to be begun is not called taken
(second of the thirty-first reading, 16: "I take my psychiatrist restarted Lexapro 10 mg at thanksgiving").
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

BESIDE = "The notes do not show that the drug will be used together with an oral antidepressant."
MET = "count that condition as met"


def papers(facts: Facts, now: Any, **more: Any) -> Papers:
    return spray(facts, ("step-therapy", BESIDE), history={"now": now}, treatment={"indication": "trd"}, **more)


@pytest.mark.parametrize(
    "now",
    [
        "my psychiatrist restarted Lexapro 10 mg at thanksgiving",
        "just went back on Effexor 75, going up",
        "Effexor 150 mg which makes me sweat",
        "weaning off Effexor, starting Lexapro 5 mg",
        "still the Lexapro, it does nothing",
    ],
)
def test_a_sentence_on_a_pill_is_quoted(now: str, facts: Facts) -> None:
    appeal = papers(facts, now)["internal-appeal"]
    assert f'one is taken now. In my words: "{now}"' in appeal
    assert MET in appeal
    assert "I take " not in appeal


@pytest.mark.parametrize("now", ["Lexapro 10 mg every morning", "10 mg Lexapro", "escitalopram (Lexapro) 10 mg once a day for 6 weeks now"])
def test_the_entry_of_a_list_is_not(now: str, facts: Facts) -> None:
    assert f"On the oral antidepressant that you ask for: I take {now}." in papers(facts, now)["internal-appeal"]


@pytest.mark.parametrize(
    "now", ["doctor wants me to start Lexapro 10 mg", "starting Lexapro 10 mg next week", "Lexapro 10 mg, but I haven't started it"]
)
def test_a_pill_still_to_be_begun_meets_no_condition(now: str, facts: Facts) -> None:
    made = papers(facts, now)
    appeal = made["internal-appeal"]
    assert MET not in appeal
    assert f'One is still to be begun: "{now}".' in appeal
    assert "Why none goes with it" not in appeal
    assert f'Medicines now: in my words, "{now}."' in appeal


def test_a_pill_that_nobody_is_sure_of_is_not_called_none(facts: Facts) -> None:
    appeal = papers(facts, "I think Zoloft 100")["internal-appeal"]
    assert "Why none goes with it" not in appeal
    assert "Whether one goes with it, and which, is for the treating clinician" in appeal


def test_a_pill_that_is_being_tapered_is_not_called_none(facts: Facts) -> None:
    appeal = papers(facts, "Effexor 37.5, tapering off it now to start the spray")["internal-appeal"]
    assert "Why none goes with it" not in appeal
    assert "I take " not in appeal


@pytest.mark.parametrize("now", [{"unknown": True}, "supposed to take Zoloft but I skip it half the time"])
def test_where_nothing_is_told_of_what_is_taken_none_is_not_said(now: Any, facts: Facts) -> None:
    assert "Why none goes with it" not in papers(facts, now)["internal-appeal"]
    assert "Why none goes with it" in papers(facts, {"does_not_apply": True})["internal-appeal"]


def test_a_list_of_a_medicine_a_line_is_one_of_a_sentence(facts: Facts) -> None:
    appeal = papers(facts, "- Zoloft 200mg\n- Abilify 2mg\n- prazosin 1 mg")["internal-appeal"]
    assert "Medicines now: Zoloft 200mg; Abilify 2mg; prazosin 1 mg." in appeal
    assert "I take Zoloft 200mg." in appeal


def test_a_pill_by_its_brand_is_the_one_of_the_table(facts: Facts) -> None:
    taken = {"drug": "escitalopram", "dose_mg": 10, "from": "2026-06", "weeks": 20, "result": "partial_response", "source": "pharmacy"}
    history = {"now": "Lexapro 10 mg daily", "trials": [taken]}
    made = spray(facts, ("step-therapy", BESIDE), history=history, treatment={"indication": "trd"})
    assert "I take Lexapro 10 mg daily (row 1 of Table 1" in made["internal-appeal"]
    assert "Why none goes with it" not in made["internal-appeal"]


def test_a_pill_of_which_the_dose_alone_is_a_guess_is_taken(facts: Facts) -> None:
    assert "On the oral antidepressant that you ask for: I take Zoloft." in papers(facts, "Zoloft, I think 100")["internal-appeal"]
