"""Two reasons of steps that name different treatments: each is answered by what was told of its own, and never by the other's answer."""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from tests.health.asked import TABLE, infusions, spray

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


def test_the_clinicians_letter_answers_a_procedure_by_no_medicine(facts: Facts) -> None:
    history = {"trials": [*TABLE, LITHIUM_TAKEN]}
    letter = spray(facts, LITHIUM, OF_TMS, step=STEP, alternatives=FAR, history=history)["clinician-letter"]
    assert "I do not advise lithium again" not in letter.split("(TMS) must be tried before Spravato")[1]
    assert letter.count("I do not advise lithium again") == 1


ARIPIPRAZOLE = ("step-therapy", "A trial of aripiprazole added to an antidepressant is required before Spravato.")


def test_the_exception_quotes_every_step_that_the_appeal_leaves_to_it(facts: Facts) -> None:
    found = spray(facts, OF_TMS, LITHIUM, ARIPIPRAZOLE, step=STEP, alternatives=FAR, plan={"kind": "individual"})
    asked = found["step-therapy-exception"].split("The ground")[0]
    assert "Reasons 2 and 3: " in found["internal-appeal"]
    assert LITHIUM[1] in asked
    assert ARIPIPRAZOLE[1] in asked
    assert "The step told of below is lithium." in asked
    assert OF_TMS[1] not in asked
    assert "exception" not in under(found["internal-appeal"], "Reason 1: TMS")


def test_one_step_quoted_is_named_as_before(facts: Facts) -> None:
    asked = spray(facts, LITHIUM, step=STEP, plan={"kind": "individual"})["step-therapy-exception"].split("The ground")[0]
    assert "The step is lithium." in asked


FOR_DEPRESSION = ("step-therapy", "The notes do not show three medicines for depression from two different classes, each for eight weeks.")
RECALLED = [
    {"drug": "sertraline", "result": "no_response", "source": "memory"},
    {"drug": "bupropion", "source": "memory"},
    {"drug": "trazodone", "stopped": "it was for sleep", "source": "memory"},
]
NEED = ("not-medically-necessary", "The request does not meet the criteria for coverage.")


def test_medicines_for_depression_are_counted_as_antidepressants(facts: Facts) -> None:
    """None has its weeks told: the point is left open, what was for sleep is none of them, and no step that is quoted is asked for."""
    letter = spray(facts, NEED, FOR_DEPRESSION, OF_TMS, history={"trials": RECALLED}, alternatives=FAR)["internal-appeal"]
    assert "The antidepressants that I recall: sertraline (no response) and bupropion." in letter
    assert "The trials are counted in the answer to reason 2." in letter
    assert "Please name the exact step" not in letter
    assert "If you hold a dose or a length short" not in letter


def test_medicines_for_something_else_are_not(facts: Facts) -> None:
    other = ("step-therapy", "The notes do not show three medicines for blood pressure from two different classes.")
    letter = spray(facts, other, history={"trials": RECALLED})["internal-appeal"]
    assert "The antidepressants that I recall" not in letter


@pytest.mark.parametrize(("trials", "asked"), [(RECALLED, False), (TABLE, True)])
def test_nobody_is_asked_by_how_much_an_unrecorded_dose_is_short(facts: Facts, trials: list[dict[str, object]], *, asked: bool) -> None:
    told = {"drug": "spravato", "indication": {"unknown": True}, "diagnosis": "major depressive disorder"}
    letter = spray(facts, NEED, history={"trials": trials}, treatment=told)["internal-appeal"]
    assert ("If you hold a dose or a length short" in letter) is asked


@pytest.mark.parametrize("indication", ["trd", {"unknown": True}])
def test_a_use_left_open_is_not_said_to_be_the_labeled_one(facts: Facts, indication: object) -> None:
    letter = spray(facts, NEED, treatment={"indication": indication})["clinician-letter"]
    assert ("The use asked for is the one that the label names." in letter) is (indication == "trd")
    assert ("My finding on the labeled use stands under Table 1." in letter) is (indication != "trd")


@pytest.mark.parametrize(("quote", "asked"), [("Mirtazapine must be tried first.", False), ("Other treatments come first.", True)])
def test_a_step_that_is_quoted_by_name_is_not_asked_for(facts: Facts, quote: str, *, asked: bool) -> None:
    for letter in (spray(facts, ("step-therapy", quote)), infusions(facts, ("step-therapy", quote), history={"trials": TABLE})):
        assert ("Please name the exact step" in letter["internal-appeal"]) is asked


@pytest.mark.parametrize(("quote", "said"), [("No score was sent.", False), ("No score was sent; submit a new request.", True)])
def test_that_this_is_no_new_request_answers_who_says_so(facts: Facts, quote: str, *, said: bool) -> None:
    assert ("This is no new request." in spray(facts, ("documentation", quote))["internal-appeal"]) is said


def test_the_second_level_answers_an_oral_antidepressant_beside_a_step(facts: Facts) -> None:
    both = [reason(LITHIUM), reason(("step-therapy", "Spravato must be used together with an oral antidepressant. The notes show none."))]
    denial = {"stage": "after_first_appeal", "timing": "before", "date": "2026-11-12", "reasons": both}
    letter = spray(facts, step=STEP, denial=denial, plan={"kind": "employer"})["second-level-appeal"]
    assert "the label allows Spravato without one" in under(letter, "Reason 2: the label allows Spravato alone")
