"""What a second appeal prints under the ground that it answers, and with which trials (letters.md 3.2)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

PSYCHOSIS = "Ketamine may exacerbate psychotic symptoms and the submitted protocol does not address this risk."
UNPROVEN = "Ketamine infusion is unproven due to insufficient evidence of efficacy."
DEFINITION = "Unproven Services are not effective due to inadequate clinical evidence from randomized controlled trials or cohort studies."
TOLD = "one episode in May 2019 during high-dose prednisone; none since"
WATCHED = (
    "blood pressure is watched throughout; psychotic symptoms are asked about before each infusion, and the course stops if any appear."
)


def upheld(facts: Facts, **change: Any) -> str:
    """The second appeal of somebody with an employer's plan, whose decision raises psychosis and calls the treatment unproven."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "text": f"This letter answers your appeal received September 21, 2026. {PSYCHOSIS} {UNPROVEN}",
            "date": "2026-10-30",
            "received": "2026-11-04",
            "stage": "after_first_appeal",
            "timing": "before",
            "reasons": [
                {"ground": "ground.not-medically-necessary", "quote": PSYCHOSIS},
                {"ground": "ground.experimental", "quote": UNPROVEN},
            ],
        },
        "appeal": {"sent": "2026-09-18", "new": "the discharge summary of May 2019, which gives steroid-induced psychosis"},
        "plan": {"kind": "employer", "funding": "self_funded", "definition": DEFINITION, "definition_page": "112"},
        "treatment": {
            "drug": "iv_ketamine",
            "route": "iv",
            "product": "commercial_vial",
            "diagnosis": "major depressive disorder, recurrent, severe without psychotic features",
            "risks": [{"risk": "psychosis", "fact": TOLD, "source": "record"}],
            "monitoring": WATCHED,
            "sessions": 6,
        },
        "history": {
            "trials": [
                {"drug": "escitalopram", "dose_mg": 20, "from": "2025-01", "to": "2025-05", "weeks": 18, "result": "no_response"},
                {"drug": "duloxetine", "dose_mg": 60, "from": "2025-06", "to": "2025-10", "weeks": 17, "result": "no_response"},
            ]
        },
        "alternatives": {"spravato": "not_tried", "ect": "not_suitable", "ect_detail": "Dr. Amari: I drive and cannot risk memory loss"},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter", "records", "protocol", "plan-pages"]},
    }
    merged = {part: (told.get(part, {}) | change.get(part, {}) if part != "case_version" else 1) for part in {*told, *change}}
    return packet(facts, merged)["second-level-appeal"]


def test_what_bears_on_a_risk_stands_under_it(facts: Facts) -> None:
    answer = upheld(facts).split("Reason 1: psychosis")[1].split("Reason 2")[0]
    assert "none since (Exhibit" in answer
    assert "New: the discharge summary of May 2019" in answer
    assert "You wrote that this is not addressed." in answer
    assert "What is watched: psychotic symptoms are asked about before each infusion, and the course stops if any appear (Exhibit" in answer
    assert "blood pressure" not in answer
    assert "Please say whether that meets your point and, if not, what would." in answer


def test_what_nobody_watches_is_left_to_the_clinician(facts: Facts) -> None:
    letter = upheld(facts, treatment={"monitoring": "blood pressure is watched throughout."})
    answer = letter.split("Reason 1: psychosis")[1].split("Reason 2")[0]
    assert "What is watched: " not in answer
    assert "and what is watched for it, is for the treating clinician" in answer


def test_the_definition_stands_under_the_ground_that_it_defines_with_what_it_takes(facts: Facts) -> None:
    answer = upheld(facts).split("Reason 2:")[1]
    assert f'The plan defines the word on page 112: "{DEFINITION}"' in answer
    # study.singh-2016 has a control, as study.karma-dep-2-2025 has, which went against.
    # The first appeal, which is part of this one, told them whole.
    for study in (
        "In ELEKT-D (2023",
        "In Singh (2016; 68",
        "Against: KARMA-Dep 2 (2025; 65",
        "Pfeiffer, 2024",
        "McInnes",
    ):
        assert study in answer, study
    without = upheld(facts, plan={"definition": "Unproven: no reliable evidence."}).split("Reason 2:")[1]
    assert "McInnes" not in without


def test_a_trial_without_psychosis_is_told_apart_where_one_is_in_question(facts: Facts) -> None:
    said = "whether psychosis bears on that here is for the treating clinician"
    assert said in upheld(facts)
    assert said not in upheld(facts, treatment={"risks": []}, denial={"reasons": [{"ground": "ground.experimental", "quote": UNPROVEN}]})


@pytest.mark.parametrize(("came", "took"), [("September 21", 39), ("October 14", 16), ("October 15", 0), ("October 20", 0)])
def test_a_decision_that_came_late_by_its_own_days_is_asked_about(came: str, took: int, facts: Facts) -> None:
    # 29 CFR 2560.503-1(i)(2)(ii): of two appeals each is decided in 15 days; from October 15 to October 30 they are 15.
    letter = upheld(facts, denial={"text": f"Your appeal was received on {came}, 2026. {PSYCHOSIS} {UNPROVEN}"})
    told = f"it is dated {took} days later. Your plan has two appeals, and the rule allows 15 days for each (29 CFR"
    assert (told in letter) is bool(took)
    assert ("days later" in letter) is bool(took)


def test_spravato_not_used_is_said(facts: Facts) -> None:
    assert "I have not used Spravato; whether it comes first is for the treating clinician" in upheld(facts)


def test_a_reason_in_the_patients_own_words_is_quoted_and_sent_to_no_exhibit(facts: Facts) -> None:
    told = 'As I understand my clinician\'s reason: "Dr. Amari: I drive and cannot risk memory loss".'
    letter = upheld(facts)
    assert told in letter
    assert not letter.split(told)[1].startswith(" (Exhibit")


def test_the_words_of_the_definition_are_answered_one_by_one(facts: Facts) -> None:
    """Which part is not met is not asked alone, of a definition that stands there."""
    words = (
        "Unproven means that (1) it is not approved by the U.S. Food and Drug Administration for the proposed use; (2) the consensus of "
        "experts is that further studies are needed; or (3) reliable evidence does not show that it is effective."
    )
    answer = upheld(facts, plan={"definition": words}).split("Reason 2:")[1]
    # It said "they are not met" and then asked to be found to meet them: such a word decides alone or, read otherwise, not at all.
    assert "they are not met" not in answer
    assert "say so, and say whether you pay for any; if not, the other words decide." in answer
    assert "If the words on approval do not decide, please find this course not" in answer
    assert answer.count("FDA-approved drug") == 1
    assert '"consensus of experts": please name the published statement of experts that you rely on.' in answer
    assert '"reliable evidence" and "effective": the studies that follow' in answer
    assert "or say which of them make it so, and on what evidence." in answer
    assert "which part of the plan's own definition is not met" not in answer
    assert "which part of the plan's own definition is not met" in upheld(facts, plan={"definition": "Unproven: as the plan sees it."})
