"""A reason that doubts the diagnosis is answered in every paper by what was told of the illness, with lines for what only the clinician can
say; and no medicine tried answers it (reading 33, D 6).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.doubted import doubts_diagnosis
from tests.health.asked import TABLE, infusions, scores, spray
from tests.health.papers import Papers

UNPROVEN = ("experimental", "Ketamine for depression is investigational.")
STRESS = (
    "The office notes describe marital separation, financial stress and chronic insomnia treated with several sleep medications. It has not"
    " been shown that your symptoms are due to a depressive disorder rather than to these stressors and to poor sleep."
)
GRIEF = "Your symptoms are better explained by grief after a loss."
FOR_SLEEP = {"drug": "trazodone", "dose_mg": 100, "from": "2025-03", "weeks": 70, "stopped": "only for sleep", "source": "pharmacy"}
TOLD: dict[str, Any] = {
    "plan": {"kind": "employer"},
    "treatment": {
        "diagnosis": "major depressive disorder, recurrent, severe",
        "episode_start": "2025-02",
        "scores": scores(19, 22),
        "function": "Since my husband moved out in January 2026 I hardly get up.",
    },
    "history": {"trials": [*TABLE[1:3], FOR_SLEEP], "therapy": "CBT every week since March 2025."},
}


def refused(facts: Facts, *quotes: str, **more: Any) -> Papers:
    return infusions(facts, UNPROVEN, *(("not-medically-necessary", quote) for quote in quotes), **(TOLD | more))


@pytest.mark.parametrize(
    "quote",
    [
        STRESS,
        GRIEF,
        "The clinical picture is consistent with an adjustment disorder.",
        "Your symptoms appear to be related to marital separation and financial stress.",
        "The diagnosis of major depressive disorder is not supported by the notes.",
        "The notes do not support a diagnosis of major depressive disorder.",
        "You do not meet DSM-5 criteria for major depressive disorder.",
        "Your condition is not shown to be major depression.",
        "Symptoms may be due to alcohol use.",
        "Insomnia better accounts for the reported symptoms.",
        "Records describe bereavement rather than a major depressive episode.",
        "It is unclear whether the symptoms are caused by a depressive disorder or by life stress.",
        "The depression appears secondary to an untreated medical condition.",
    ],
)
def test_a_sentence_that_sets_another_cause_or_misses_the_diagnosis_doubts_it(quote: str) -> None:
    assert doubts_diagnosis(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "It has not been shown that ketamine improves major depressive disorder.",
        "Ketamine is not covered for adjustment disorder or grief.",
        "The policy excludes ketamine for symptoms due to grief.",
        "The records do not show two adequate antidepressant trials for major depressive disorder.",
        "The diagnosis of severe major depressive disorder is not supported by a PHQ-9 of 14.",
        "You do not meet criteria for treatment-resistant depression.",
        "There is insufficient evidence that this treatment helps people with depression related to a medical condition.",
        "Your depression did not respond to therapy because of missed visits due to work.",
    ],
)
def test_a_doubt_of_the_drug_the_trials_or_the_severity_is_none_of_the_diagnosis(quote: str) -> None:
    assert not doubts_diagnosis(quote)


def test_the_appeal_tells_when_the_illness_began_and_how_it_was_treated(facts: Facts) -> None:
    answer = refused(facts, STRESS)["internal-appeal"].partition("Reason 2: the diagnosis")[2].partition("Alternatives")[0]
    assert "began in February 2025, at least 20 months ago" in answer
    box = refused(facts, STRESS)["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "was 22 (severe) on July 8, 2026. The present episode began in February 2025." in box
    assert "22 on July 8, 2026" in answer
    assert "psychotherapy, as told above; for sleep, trazodone 100 mg, 70 weeks" in " ".join(answer.split())
    assert "Please say which criterion of this diagnosis you hold unmet, and on which note; and since when" in answer


def test_no_event_of_a_life_is_told_that_the_notice_did_not_name(facts: Facts) -> None:
    for name, paper in refused(facts, GRIEF).items():
        if name != "next-steps":
            assert "moved out" not in paper, name


def test_the_letter_to_sign_leaves_a_line_for_each_thing_that_only_the_signer_can_say(facts: Facts) -> None:
    signed = refused(facts, STRESS)["clinician-letter"].partition("to poor sleep.")[2].partition("Statement")[0]
    assert "Its criteria: ____ (which are met, how many, since when; by which examination)" in signed
    assert "The present episode began in February 2025" in signed
    assert "What rules it out as the cause: ____" in signed
    assert "(answer)" not in signed
    assert "recorded with dose" not in signed


def test_the_call_sheet_answers_it_with_the_illness_and_with_no_medicine(facts: Facts) -> None:
    said = refused(facts, STRESS)["call-sheet"].partition("What they may say")[2].partition("Ask")[0]
    assert "The episode began in February 2025" in said
    assert "What rules out what you name: ____" in said
    assert "Which of them do you hold not shown?" not in said


def test_next_steps_say_that_it_stands_open_and_the_checklist_names_the_paper(facts: Facts) -> None:
    made = refused(facts, STRESS)
    assert "Reason 2 stands open until the clinician answers it: ask" in made["next-steps"]
    assert "The psychiatric evaluation behind the diagnosis" in made["checklist"]
    assert "stands open until" not in infusions(facts, UNPROVEN)["next-steps"]


def test_two_reasons_of_one_ground_keep_their_own_answers(facts: Facts) -> None:
    letter = refused(facts, "The records do not show two adequate antidepressant trials.", GRIEF)["internal-appeal"]
    assert "Reason 3: the diagnosis" in letter
    assert "Reason 2: two trials in this episode" in letter
    both = refused(facts, f"The records do not show two adequate antidepressant trials. {GRIEF}")["internal-appeal"]
    assert "Reason 2: two trials in this episode" in both
    assert "On the diagnosis: The diagnosis made is major depressive disorder" in both


def test_the_same_of_spravato_and_where_little_was_told(facts: Facts) -> None:
    made = spray(facts, ("not-medically-necessary", GRIEF), treatment={"episode_start": {"unknown": True}}, history={"trials": []})
    assert "Please say which criterion of this diagnosis you hold unmet, and on which note." in made["internal-appeal"]
    assert "The present episode began ____ (month and year)" in made["clinician-letter"]


def test_a_doubt_that_names_alcohol_is_answered_on_both(facts: Facts) -> None:
    risk = [{"risk": "substance", "fact": "no alcohol since March 2021", "source": "record"}]
    made = refused(facts, "Your symptoms may be due to alcohol use.", treatment=TOLD["treatment"] | {"risks": risk})
    answer = made["internal-appeal"].partition("Reason 2: the diagnosis")[2].partition("Alternatives")[0]
    assert "Please say which criterion of this diagnosis you hold unmet" in answer
    assert "No alcohol since March 2021" in answer


def test_a_risk_beside_a_doubt_is_answered_at_the_second_level_too(facts: Facts) -> None:
    risk = ("not-medically-necessary", "Your blood pressure is not controlled.")
    second = {"stage": "after_first_appeal", "date": "2026-11-12"}
    made = infusions(facts, risk, ("not-medically-necessary", GRIEF), denial=second, plan={"kind": "employer"})
    assert "Reason 2: the diagnosis" in made["second-level-appeal"]
    assert "Reason 1: " in made["second-level-appeal"]
