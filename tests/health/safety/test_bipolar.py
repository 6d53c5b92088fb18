"""Bipolar depression: named where it was told, and answered by its own trials."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from appealwright.notice.reasons.risks import risks_named
from tests.health.case_names import CALIFORNIA
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.refusals import read
from tests.health.told import MEDICAID, RETRO


def test_bipolar_depression_is_named_after_for_and_not_after_or(facts: Facts) -> None:
    assert risks_named("Ketamine infusion for bipolar depression is experimental.", facts) == ("bipolar",)
    assert risks_named("Esketamine is not approved for bipolar depression.", facts) == ("bipolar",)
    assert risks_named("major depression without psychosis or bipolar disorder", facts) == ()


def test_bipolar_depression_has_its_own_trials_in_the_clinicians_letter_and_what_was_seen() -> None:
    letter = later_papers("or-medicaid-vial-cut")["clinician-letter"]
    assert "Diazgranados" in letter
    assert "Zarate" in letter
    assert "On bipolar disorder: no hypomania seen on lamotrigine during the nine infusions" in letter
    assert "Affective switch: row" in letter
    appeal = later_papers("or-medicaid-vial-cut")["internal-appeal"]
    assert "CANMAT" not in appeal
    assert "that is why going on depends on a score" not in appeal
    unanswered = later_papers("pa-final-bipolar-unanswered")["clinician-letter"]
    assert 'row 2 ended with "agitated, slept three hours, spent money"; ____ (whether that was hypomania' in unanswered
    assert "left bipolar disorder out" in unanswered
    outside = later_papers("pa-final-bipolar-unanswered")["external-review-request"]
    assert "stopped for a side effect; the clinician's letter tells it" in outside


EXPERIMENTAL = {"ground": "ground.experimental", "quote": "The drug is deemed experimental/investigational."}


def test_bipolar_depression_is_answered_only_where_it_was_told(facts: Facts) -> None:
    """Whether other illnesses were asked about is not known here: the sheet does not speak of a mood stabilizer."""
    change: dict[str, Any] = {"denial": {"reasons": [EXPERIMENTAL]}}
    unsaid = packet(facts, RETRO, change)["call-sheet"]
    assert "mood stabilizer" not in unsaid
    assert "KARMA-Dep 2" in unsaid
    told = {"treatment": {"features": ["bipolar"], "route": "iv"}, "history": {"trials": []}}
    assert "On the mood stabilizer" not in packet(facts, RETRO, {**change, **told})["call-sheet"]  # Care that is over: what was raised.
    raised = {**EXPERIMENTAL, "quote": f"{EXPERIMENTAL['quote']} Bipolar disorder has not been ruled out."}
    assert "On the mood stabilizer" in packet(facts, RETRO, {"denial": {"reasons": [raised]}, **told})["call-sheet"]


def test_an_illness_that_only_the_patient_told_is_left_to_the_clinician() -> None:
    letter = read(CALIFORNIA, {"treatment": {"features": ["ptsd"]}})
    before, rest = letter.split("Letter of medical necessity")
    assert "PTSD" not in rest
    assert "The answers tell of PTSD; the letter leaves it to you." in before
    # Where the diagnosis itself names it the letter prints that, and does not say that it is left out.
    named = {"treatment": {"features": ["ptsd"], "diagnosis": "severe depression (major depressive dis.), PTSD from the service"}}
    before, rest = read(CALIFORNIA, named).split("Letter of medical necessity")
    assert "the letter leaves it to you" not in before
    assert "The diagnosis entered names PTSD: check it. The letter asks for the depression alone." in before
    assert "for severe depression (major depressive dis.). " in rest


def test_a_guideline_for_major_depression_is_not_cited_for_bipolar_disorder(facts: Facts) -> None:
    assert "major depressive disorder suggests ketamine" not in packet(facts, MEDICAID)["internal-appeal"]
    of_this_episode = (
        {"from": "2026-01-05", "to": "2026-04-06"},
        {"from": "2026-04-07", "to": "2026-07-06"},
        {"from": "2026-07-07", "to": "2026-10-26"},
    )
    drugs = ({"drug": "sertraline", "dose_mg": 150}, {"drug": "venlafaxine", "dose_mg": 225}, {"drug": "bupropion XL", "dose_mg": 300})
    tried = [{**drug, **dates, "result": "no_response"} for drug, dates in zip(drugs, of_this_episode, strict=True)]
    depression = {"features": ["none"], "diagnosis": "major depressive disorder, recurrent, severe", "episode_start": "2025-12"}
    unipolar = {"treatment": depression, "history": {"trials": tried}}
    assert "depression guideline suggests adding ketamine" in packet(facts, MEDICAID, unipolar)["internal-appeal"]
    # Nor does the next guideline move up into its place: CANMAT's is of adults with major depressive disorder, by its own title.
    assert "CANMAT" not in packet(facts, MEDICAID)["internal-appeal"]


def test_the_trials_in_bipolar_depression_are_counted_apart_from_the_one_that_took_both(facts: Facts) -> None:
    """Diazgranados and Zarate gave one infusion each; KARMA-Dep 2 gave a course, to people with either illness (abstracts)."""
    appeal = packet(facts, MEDICAID)["internal-appeal"]
    assert "The two trials of bipolar depression alone gave one infusion, and not a course" in appeal
    assert "KARMA-Dep 2 (2025), which is against, took both kinds." in appeal


def test_a_trial_that_left_such_people_out_says_so_where_the_notice_names_the_illness(facts: Facts) -> None:
    """Reading 27, director 6: ELEKT-D's row leaves out bipolar disorder and psychosis, and both were the ground of the denial."""
    quote = 'The notes reflect auditory hallucinations and psychosis in 2021 and list "rule out bipolar II disorder".'
    named = {"denial": {"reasons": [EXPERIMENTAL, {"ground": "ground.not-medically-necessary", "quote": quote}], "text": {"unknown": True}}}
    letter = packet(facts, CALIFORNIA, named)["clinician-letter"]
    assert "ELEKT-D (2023) and Singh (2016) left bipolar disorder and psychosis out; my finding on each is under" in letter
    plain = packet(facts, CALIFORNIA, {"denial": {"reasons": [EXPERIMENTAL], "text": {"unknown": True}}})["clinician-letter"]
    assert "left bipolar disorder out" not in plain
