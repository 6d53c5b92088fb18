"""The heading of an answer claims what its reason puts, and no more."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import ALONE, TABLE, infusions, spray


def test_a_heading_claims_no_trials_that_its_reason_does_not_put(facts: Facts) -> None:
    letter = spray(facts, ALONE, history={"now": "no antidepressant since May 2026."})["internal-appeal"]
    assert "Reason 1: the label allows Spravato alone" in letter
    assert "trials in this episode" not in letter


def test_a_heading_counts_only_trials_with_a_dose_and_a_length(facts: Facts) -> None:
    bare = [*TABLE[1:3], {"drug": "bupropion XL", "from": "2026-03", "result": "no_response", "source": "memory"}]
    asked = ("not-medically-necessary", "The notes do not show failed trials of antidepressants.")
    letter = spray(facts, asked, history={"trials": bare})["internal-appeal"]
    assert "Reason 1: two trials in this episode" in letter


def test_a_heading_counts_as_its_reason_counts(facts: Facts) -> None:
    """Reading 27, patient 8: "three trials in this episode" over four put forward, against a demand for four that names no episode."""
    asked = "The notes do not show that you tried at least {} antidepressants from two different classes. It is not medically necessary."
    before = [{**TABLE[0], "from": "2019-01", "to": "2019-10"}, *TABLE[1:3]]
    for number, said in (("three", "three antidepressants tried"), ("four", "the antidepressants tried")):
        letter = infusions(
            facts,
            ("not-medically-necessary", asked.format(number)),
            history={"trials": before},
            treatment={"episode_start": "2025-03"},
        )["internal-appeal"]
        assert f"Reason 1: {said}" in letter
        assert "trials in this episode" not in letter.partition("Reason 1")[2][:40]


def test_a_reason_that_names_a_risk_alone_is_headed_by_it(facts: Facts) -> None:
    reason = ("not-medically-necessary", "Your blood pressure was 158/92 and safe use is not shown, so it is not necessary.")
    told = [{"risk": "blood_pressure", "fact": "136/80 on October 30, 2026", "source": "record"}]
    letter = spray(facts, reason, treatment={"risks": told})["internal-appeal"]
    assert "Reason 1: blood pressure" in letter
    assert "You name blood pressure. What is recorded: 136/80 on October 30, 2026" in letter


def test_a_reason_of_need_is_answered_as_need_though_its_policy_is_titled_after_the_spray(facts: Facts) -> None:
    titled = ("not-medically-necessary", "Not medically necessary under Clinical Guideline BH-22, Ketamine and Esketamine.")
    papers = infusions(facts, titled, alternatives={"spravato": "not_tried"})
    assert "Reason 1: medical necessity" in papers["internal-appeal"]
    assert "asks for Spravato first" not in papers["internal-appeal"]
    assert "Spravato is not the next step" not in papers["clinician-letter"]


def test_a_heading_over_a_reason_on_psychotherapy_names_it(facts: Facts) -> None:
    """Reading 33, A 16: "two trials in this episode" over a reason on psychotherapy."""
    trials = ("not-medically-necessary", "You must have had an inadequate response to two antidepressants during the current episode.")
    talk = (
        "not-medically-necessary",
        "You must have tried evidence-based psychotherapy. The notes do not describe any therapy.",
    )
    told = {"history": {"trials": TABLE, "therapy": "CBT, weekly, April to September 2026."}}
    both = spray(facts, trials, talk, **told)["internal-appeal"]
    assert "Reasons 1 and 2: " in both
    assert both.partition("Reasons 1 and 2: ")[2][:60].partition(", and psychotherapy")[1]
    assert "trials in this episode" not in spray(facts, talk, **told)["internal-appeal"]
