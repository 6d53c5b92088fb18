"""A reason that names another illness or a risk is answered with what was told of it, or with a blank; nothing is made up."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.document import block_runs, plain_text
from appealwright.facts import Facts
from appealwright.notice.reasons.risks import risks_named
from appealwright.writer.ink import Ink
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import composed_of

REASON = "The member has uncontrolled risk factors, including hypertension and a history of alcohol use disorder."
PRESSURE = "128/80 on October 2, 2026, with lisinopril"
SOBER = "I have not drunk alcohol since May 2022"


def papers(facts: Facts, told: Any, *, quote: str = REASON, stage: str = "first") -> Mapping[str, Composed]:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}], "stage": stage},
        "treatment": {"risks": told},
    }
    case = case_from_json(json.dumps(changed(case_document("ca-dmhc-insured-experimental"), change)), TODAY)
    return composed_of(case, facts)


def words(one: Composed) -> str:
    return "\n".join(plain_text(tuple(block_runs(block))) for block in one.document.blocks)


TOLD = [{"risk": "blood_pressure", "fact": PRESSURE, "source": "record"}, {"risk": "substance", "fact": SOBER, "source": "memory"}]


def test_the_appeal_answers_each_risk_that_the_reason_names(facts: Facts) -> None:
    appeal = papers(facts, TOLD)["internal-appeal"]
    answer = next(
        plain_text(tuple(block_runs(block))) for block in appeal.document.blocks if block.id == "answer-not-medically-necessary-risk"
    )
    assert answer.startswith("You name blood pressure and alcohol.")
    assert f"On blood pressure: {PRESSURE} (record)." in answer
    assert f"On alcohol: {SOBER} (my own account)." in answer
    assert "is for the treating clinician" in answer
    assert not appeal.document.draft


def test_nothing_told_asks_nobody_to_write_of_it_in_pen(facts: Facts) -> None:
    appeal = papers(facts, {"unknown": True})["internal-appeal"]
    answer = next(
        plain_text(tuple(block_runs(block))) for block in appeal.document.blocks if block.id == "answer-not-medically-necessary-risk"
    )
    assert "____" not in answer
    # Of the risks nothing was told; what the clinic watches for one of them was.
    assert answer.startswith("You name blood pressure and alcohol. What is watched: blood pressure")
    assert "The finding on blood pressure and alcohol, with the limits for starting and stopping an infusion, is for the treating" in answer
    assert "treatment.risks" in {need.answer for need in appeal.needs}
    assert not appeal.document.draft


def test_one_of_two_told_is_told_alone(facts: Facts) -> None:
    appeal = papers(facts, TOLD[:1])["internal-appeal"]
    assert f"On blood pressure: {PRESSURE} (record)." in words(appeal)
    assert "On alcohol:" not in words(appeal)


def test_what_the_notice_itself_says_for_the_person_is_held_up(facts: Facts) -> None:
    quote = "The notes show alcohol use disorder in early remission and do not establish that the service is medically necessary."
    appeal = papers(facts, {"unknown": True}, quote=quote)["internal-appeal"]
    assert "You name alcohol. Your notice itself says “in early remission”." in words(appeal)


def test_a_risk_that_is_not_held_against_the_treatment_is_let_alone(facts: Facts) -> None:
    appeal = papers(facts, {"does_not_apply": True})["internal-appeal"]
    assert not appeal.document.draft
    assert "You name blood pressure" not in words(appeal)


def test_the_clinician_quotes_what_was_told_and_writes_the_finding(facts: Facts) -> None:
    found = papers(facts, TOLD)
    for name in ("clinician-letter", "call-sheet"):
        assert f"“{SOBER}" in words(found[name])
    assert "who assessed it, when, findings, treatment" in words(found["clinician-letter"])
    # The left column is what the plan's physician may say: the clinician's own "You name" stands in the letter.
    assert "What about alcohol?" in words(found["call-sheet"])
    assert "You name" not in words(found["call-sheet"])
    assert f"The patient reports: “{SOBER}”. My finding:" in words(found["call-sheet"]).replace("\n", " ")


def test_the_request_outside_the_plan_has_it_too(facts: Facts) -> None:
    request = papers(facts, TOLD, stage="final")["external-review-request"]
    assert f"The notice names blood pressure and alcohol. On blood pressure: {PRESSURE}" in words(request).replace("\n", " ")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Ketamine is not indicated in members with psychosis or interstitial cystitis.", ("psychosis", "bladder")),
        ("The member is pregnant.", ("pregnancy",)),
        ("Approved for major depressive disorder without psychotic features.", ()),
        ("Its effect on health outcomes has not been established.", ()),
    ],
)
def test_what_a_sentence_names(facts: Facts, sentence: str, named: tuple[str, ...]) -> None:
    assert risks_named(sentence, facts) == named


MEMORY = "Your records also mention memory problems and a blood pressure of 158/92, and do not show how these will be watched."


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        (MEMORY, ("blood_pressure", "memory")),
        ("The member has mild cognitive impairment.", ("memory",)),
        ("A history of dementia is noted.", ("memory",)),
        ("Cognitive behavioral therapy was not tried.", ()),
        ("ECT was stopped for memory loss from ECT.", ()),
        ("No assessment of cognition was sent.", ()),
    ],
)
def test_memory_is_named_where_it_is_held_against_the_treatment(quote: str, named: tuple[str, ...], facts: Facts) -> None:
    assert risks_named(quote, facts) == named


def test_memory_that_the_reason_names_is_left_neither_by_the_appeal_nor_by_the_clinician(facts: Facts) -> None:
    found = papers(facts, [TOLD[0]], quote=MEMORY)
    appeal, letter = words(found["internal-appeal"]), words(found["clinician-letter"])
    assert "You name blood pressure and memory." in appeal
    assert "The finding on blood pressure and memory" in appeal
    assert "on memory: my findings: " in letter


def test_the_liver_that_the_reason_names_is_not_lost_and_what_nobody_told_of_is_one_blank(facts: Facts) -> None:
    """Readings 27, director A2 and B7: "You name blood pressure and the bladder"; "On blood pressure: on the bladder: my findings"."""
    found = papers(facts, [], quote="The records do not show controlled blood pressure or that urinary and liver effects were monitored.")
    assert "You name blood pressure and urinary and liver effects." in words(found["internal-appeal"])
    assert "On blood pressure and urinary and liver effects: my findings: ____" in words(found["clinician-letter"])


@pytest.mark.parametrize(
    ("quote", "asked"),
    [
        ("Active or recent substance use disorder is a contraindication under the guideline.", True),
        ("A substance use disorder within 12 months is a contraindication.", False),
        ("The most recent note names alcohol.", False),
    ],
)
def test_a_rule_on_recent_use_is_asked_how_long_that_is(quote: str, facts: Facts, *, asked: bool) -> None:
    appeal = words(papers(facts, [TOLD[1]], quote=quote)["internal-appeal"])
    assert ("Please say how many months “recent” means there" in appeal) is asked


def test_what_is_watched_is_told_whole_though_a_title_has_a_stop(facts: Facts) -> None:
    """Director's reading 22: the words were cut behind "Dr."."""
    watched = "ECG by a nurse; my psychiatrist, Dr. Adeyemi, takes the blood pressure at 0.5 hours. The room has oxygen."
    case = case_from_json(json.dumps(changed(case_document("ca-dmhc-insured-experimental"), {"treatment": {"monitoring": watched}})), TODAY)
    assert Ink(case, facts, assess(case, facts, TODAY)).watched_for("blood_pressure") == (
        "my psychiatrist, Dr. Adeyemi, takes the blood pressure at 0.5 hours"
    )


TWICE = "The records do not show that blood pressure is controlled."


def of_two_grounds(facts: Facts, second: str) -> Mapping[str, Composed]:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": REASON}, {"ground": "ground.documentation", "quote": second}]
    change = {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": {"risks": TOLD}}
    case = case_from_json(json.dumps(changed(case_document("ca-dmhc-insured-experimental"), change)), TODAY)
    return composed_of(case, facts)


def test_what_was_told_of_a_risk_stands_once_though_two_reasons_name_it(facts: Facts) -> None:
    """Director's reading 22: a paragraph stood word for word under two reasons."""
    appeal = words(of_two_grounds(facts, TWICE)["internal-appeal"])
    assert appeal.count(PRESSURE) == 1
    assert "On blood pressure: see the answer to reason 1." in appeal


def test_a_second_reason_that_names_another_risk_has_its_own_answer(facts: Facts) -> None:
    appeal = words(of_two_grounds(facts, "The records show a history of psychosis.")["internal-appeal"])
    assert "see the answer to reason 1" not in appeal


def test_a_reason_on_papers_that_names_a_risk_is_a_clinical_question(facts: Facts) -> None:
    assert "puts no clinical question" not in words(of_two_grounds(facts, TWICE)["clinician-letter"])
    assert "puts no clinical question" in words(of_two_grounds(facts, "The claim form was not signed.")["clinician-letter"])
