"""Two reasons of steps that name different treatments: each is answered by what was told of its own, and never by the other's answer."""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, spray

LITHIUM = ("step-therapy", "Lithium added to an antidepressant must be tried before Spravato.")
OF_TMS = ("step-therapy", "In addition, transcranial magnetic stimulation (TMS) must be tried before Spravato.")
OF_ECT = ("step-therapy", "Electroconvulsive therapy must also be tried before Spravato.")
STEP = {"drug": "lithium", "ground": "not_tolerated", "reason": "lithium 600 mg was stopped in May for a tremor."}
LITHIUM_TAKEN = {"drug": "lithium", "dose_mg": 600, "result": "stopped_side_effect", "stopped": "a tremor", "source": "record"}
FAR = {"tms": "not_reachable", "tms_detail": "I have no car."}
AFTER = {
    "internal-appeal": ("first", {"kind": "employer"}),
    "second-level-appeal": ("after_first_appeal", {"kind": "employer"}),
    "external-review-request": ("final", {"kind": "individual", "issued_in": "GA"}),
}


def under(letter: str, heading: str) -> str:
    """The answer under a heading, up to the next one."""
    assert letter.count(heading) == 1, heading
    return re.split(r"Reasons? \d[^:]{0,12}: ", letter.split(heading)[1][:300])[0]


@pytest.mark.parametrize("paper", AFTER)
def test_a_procedure_and_a_medicine_are_answered_each_by_its_own(facts: Facts, paper: str) -> None:
    stage, plan = AFTER[paper]
    told_of = {"step": STEP, "alternatives": FAR, "history": {"trials": [LITHIUM_TAKEN]}, "plan": plan}
    denial = {"stage": stage, "timing": "before", "date": "2026-11-12", "reasons": [reason(LITHIUM), reason(OF_TMS)]}
    letter = spray(facts, **told_of, denial=denial)[paper]
    assert "Reason 1: lithium was tried and not tolerated" in letter
    assert "I have no car" in under(letter, "Reason 2: TMS")
    assert "tremor" in under(letter, "Reason 1: lithium was tried and not tolerated")
    assert "tremor" not in under(letter, "Reason 2: TMS")
    assert "does not stand in Table 1" not in letter


def reason(one: tuple[str, str]) -> dict[str, str]:
    return {"ground": f"ground.{one[0]}", "quote": one[1]}


@pytest.mark.parametrize(
    ("answer", "detail", "said"),
    [
        ("declined", "it is every day for six weeks.", "I have declined TMS. It is every day for six weeks."),
        ("tried", "36 sessions, no benefit.", "TMS has been tried: 36 sessions, no benefit"),
        ("not_reachable", "I have no car.", "TMS has not been tried, because it is not within reach: I have no car."),
    ],
)
def test_whatever_was_told_of_it_stands_under_its_reason(facts: Facts, answer: str, detail: str, said: str) -> None:
    letter = spray(facts, LITHIUM, OF_TMS, step=STEP, alternatives={"tms": answer, "tms_detail": detail})["internal-appeal"]
    assert said in under(letter, "Reason 2: TMS")


def test_two_treatments_that_are_no_medicine_have_two_answers(facts: Facts) -> None:
    letter = spray(facts, OF_TMS, OF_ECT, alternatives=FAR | {"ect": "declined", "ect_detail": "I fear for my memory."})["internal-appeal"]
    assert "I have no car" in under(letter, "Reason 1: another treatment first")
    assert "I fear for my memory" in under(letter, "Reason 2: ECT")


def test_two_reasons_of_one_treatment_have_one_answer(facts: Facts) -> None:
    again = ("step-therapy", "The notes do not say why TMS was not used.")
    letter = spray(facts, LITHIUM, OF_TMS, again, step=STEP, alternatives=FAR)["internal-appeal"]
    assert "Reasons 2 and 3: TMS" in letter


def test_a_reason_that_names_a_medicine_beside_it_is_one_with_the_step(facts: Facts) -> None:
    both = ("step-therapy", "TMS or another antidepressant must be tried before Spravato.")
    by_name = ("step-therapy", "TMS or aripiprazole must be tried before Spravato.")
    for one in (both, by_name):
        letter = spray(facts, LITHIUM, one, step=STEP, alternatives=FAR)["internal-appeal"]
        assert "Reason 2: TMS" not in letter


def test_one_step_alone_keeps_its_heading(facts: Facts) -> None:
    letter = spray(facts, OF_TMS, alternatives=FAR)["internal-appeal"]
    assert "Reason 1: another treatment first" in letter
    assert "I have no car" in under(letter, "Reason 1: another treatment first")


def test_spravato_and_ect_before_an_infusion_are_told_each_in_its_turn(facts: Facts) -> None:
    two = [
        ("step-therapy", "Esketamine nasal spray has not been tried."),
        ("step-therapy", "Electroconvulsive therapy has not been tried."),
    ]
    alternatives = {"spravato": "declined", "spravato_detail": "the site is far.", "ect": "declined", "ect_detail": "I fear for my memory."}
    letter = infusions(facts, *two, alternatives=alternatives)["internal-appeal"]
    assert "The site is far" in under(letter, "Reason 1: another treatment first")
    assert "I fear for my memory" in under(letter, "Reason 2: ECT")
