"""Where fewer trials are shown than are asked for: each number is answered, nothing unknown is conceded (letters.md 5, 7.3)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet

TWO = "The plan requires failure of two antidepressants of at least 6 weeks each at the maximally tolerated dose."
FOUR = "The member must have had trials of FOUR antidepressants including one tricyclic, and an atypical antipsychotic or lithium."
MODERATE = "The Committee also noted no record of a trial of psychotherapy, and that a PHQ-9 of 16 is moderate."
SERTRALINE = {"drug": "sertraline", "dose_mg": 50, "from": "2026-01", "result": "stopped_side_effect", "stopped": "nausea"}
BUPROPION = {"drug": "bupropion XL", "dose_mg": 300, "from": "2026-02", "to": "2026-08", "weeks": 26, "result": "partial_response"}
UNSURE = {
    "drug": "a second antidepressant",
    "ground": "not_tolerated",
    "reason": "sertraline was stopped for nausea; I do not know the date.",
}


def refused(facts: Facts, *quotes: str, trials: list[dict[str, Any]], stage: str = "final", **more: Any) -> dict[str, str]:
    """The papers of somebody with a policy of her own in Pennsylvania who asks for Spravato, refused for steps and then for need."""
    grounds = ("ground.step-therapy", "ground.not-medically-necessary")
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-18",
            "stage": stage,
            "timing": "before",
            "reasons": [{"ground": ground, "quote": quote} for ground, quote in zip(grounds, quotes, strict=False)],
        },
        "plan": {"kind": "individual", "funding": "insured", "issued_in": "PA", "grandfathered": False},
        "treatment": {
            "drug": "spravato",
            "indication": "trd",
            "diagnosis": "major depressive disorder, recurrent, moderate",
            "episode_start": "2025-12",
            "scores": [{"scale": "phq-9", "score": 16, "date": "2026-10-12"}],
        },
        "history": {"trials": trials, "therapy": "a counselor, six visits"},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter", "history"]},
        **more,
    }
    return packet(facts, told)


def test_a_reviewer_is_told_how_many_count_and_is_given_no_definition_that_is_not_met(facts: Facts) -> None:
    letter = refused(facts, TWO, MODERATE, trials=[SERTRALINE, BUPROPION], step=UNSURE)["external-review-request"]
    answer = letter.split("Reason 1:")[1].split("Reason 2")[0]
    assert "Of what the notice asks for, one antidepressant is put forward: bupropion XL (NDRI) 300 mg, 26 weeks" in answer
    assert "Tried besides: sertraline (SSRI), stopped for a side effect (nausea). The notice asks for two; one is put" in answer
    assert "Please have the plan say which of these it does not count, and by which line." in answer
    assert "I ask the reviewer to decide whether a further trial first is right for this patient" in answer
    assert "I do not know the date" not in letter
    assert "treatment-resistant depression means" not in letter
    assert "Besides Table 1" not in letter


def test_a_score_called_by_the_name_of_another_band_is_given_its_own(facts: Facts) -> None:
    # scale.phq-9: 15 to 19
    letter = refused(facts, TWO, MODERATE, trials=[SERTRALINE, BUPROPION])["external-review-request"]
    assert "On that scale 16 is moderately severe (15 to 19)." in letter
    assert "On psychotherapy: a counselor, six visits. Please have the plan quote the line that requires it." in letter
    right = refused(facts, TWO, MODERATE.replace("16 is moderate", "16 is moderately severe"), trials=[BUPROPION])
    assert "On that scale" not in right["external-review-request"]


def test_each_number_and_each_kind_that_is_asked_for_is_answered(facts: Facts) -> None:
    tried = [BUPROPION, {"drug": "escitalopram", "dose_mg": 20, "weeks": 12, "result": "no_response"}]
    answer = refused(facts, FOUR, trials=tried, stage="first")["internal-appeal"].split("Reason 1:")[1]
    assert "two antidepressants from two classes are put forward" in answer
    assert "You ask for four; two are shown. No tricyclic, antipsychotic or lithium stands in Table 1." in answer
    # What the notice itself says was taken is not denied to it.
    for said, lacks in (
        ("Lithium was stopped after three weeks.", False),
        ("You took lithium briefly.", False),
        ("No lithium was tried.", True),
    ):
        letter = refused(facts, f"{FOUR} {said}", trials=tried, stage="first")["internal-appeal"].split("Reason 1:")[1]
        assert ("antipsychotic or lithium stands in Table 1" in letter) is lacks, said
    with_lithium = [*tried, {"drug": "lithium", "dose_mg": 900, "weeks": 8, "result": "no_response"}]
    assert "stands in Table 1" not in refused(facts, FOUR, trials=with_lithium, stage="first")["internal-appeal"].split("Reason 1:")[1]


def test_what_nobody_has_told_yet_is_left_open_and_not_conceded(facts: Facts) -> None:
    recalled = [{"drug": "Lexapro", "source": "memory"}, {"drug": "something that starts with V", "source": "memory"}]
    letter = refused(facts, TWO, trials=recalled, stage="first")["internal-appeal"]
    assert "no antidepressant counts" not in letter
    assert "The antidepressants that I recall: Lexapro and one other, its name not recalled." in letter
    assert "please leave this point open until they come" in letter


def test_a_point_with_nothing_missing_is_no_point(facts: Facts) -> None:
    point = {"shown": "three medicines tried", "decision": "One fill is not an adequate trial."}
    letter = refused(facts, TWO, trials=[BUPROPION], appeal={"points": [point]})["external-review-request"]
    assert "What the decision does not answer" not in letter
    open_still = refused(facts, TWO, trials=[BUPROPION], appeal={"points": [point | {"missing": "the six fills of bupropion"}]})
    assert "Missing: the six fills of bupropion." in open_still["external-review-request"]


@pytest.mark.parametrize("when", ["from October 5,", "(10/05/2026)", "on Oct. 5, 2026"])
def test_a_day_beside_a_score_is_no_score(when: str, facts: Facts) -> None:
    """13 on the PHQ-9 is moderate, as the notice says; the fifth of October is none."""
    quote = f"Your last PHQ-9 {when} was 13, which is moderate and not severe."
    reasons = [{"ground": "ground.not-medically-necessary", "quote": quote}]
    letter = packet(facts, TEXAS, {"denial": {"text": {"unknown": True}, "reasons": reasons}})["internal-appeal"]
    assert "On that scale" not in letter
    mild = [{"ground": "ground.not-medically-necessary", "quote": quote.replace("moderate and not severe", "mild")}]
    assert (
        "On that scale 13 is moderate (10 to 14)."
        in packet(facts, TEXAS, {"denial": {"text": {"unknown": True}, "reasons": mild}})["internal-appeal"]
    )
