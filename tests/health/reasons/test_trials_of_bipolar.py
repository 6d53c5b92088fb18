"""A reason that counts medicines is answered with the history where the illness is bipolar; no row says which of them are for it."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MEDICAID

TWO = "The records do not show adequate trials of at least two medications recommended for bipolar depression."
SWITCHED = "Ketamine is experimental in bipolar disorder, and the risk of mood switching is not known."
NEW = {"appeal": {"sent": "2026-09-28"}}


def refused(facts: Facts, quote: str = TWO, stage: str = "first", **treatment: Any) -> Papers:
    reasons = [
        {"ground": "ground.experimental", "quote": SWITCHED},
        {"ground": "ground.not-medically-necessary", "quote": quote},
    ]
    trials = [{**one, "source": one.get("source", "pharmacy")} for one in MEDICAID["history"]["trials"]]
    told = {**MEDICAID, **NEW} if stage != "first" else dict(MEDICAID)
    told |= {"plan": {"kind": "employer", "funding": "self_funded", "issued_in": "OH"}} if stage != "first" else {}
    told |= {
        "denial": {**MEDICAID["denial"], "reasons": reasons, "stage": stage},
        "history": {"trials": trials},
        "treatment": {**MEDICAID["treatment"], **treatment},
    }
    return packet(facts, told)


@pytest.mark.parametrize(("stage", "letter"), [("first", "internal-appeal"), ("after_first_appeal", "second-level-appeal")])
def test_what_is_on_paper_of_dose_and_weeks_is_counted_under_the_reason(stage: str, letter: str, facts: Facts) -> None:
    """Director's reading 22: quetiapine and lurasidone, the strongest facts of the case, stood in no answer."""
    found = refused(facts, stage=stage)
    reason = found[letter].split("Reason 2: ")[1]
    assert "On the trials: sertraline 150 mg, 8 weeks" in reason
    assert "quetiapine 300 mg, 14 weeks: no response; lurasidone 80 mg, 9 weeks: no response" in reason
    assert "Which of them are for bipolar depression is for the treating clinician" in reason
    # From memory, and for sleep: neither is told as a trial on paper.
    counted = reason.split("On the trials: ")[1].split(". Which of them")[0]
    assert "lithium" not in counted
    assert "trazodone" not in counted


def test_the_clinician_judges_them_under_the_table(facts: Facts) -> None:
    letter = refused(facts)["clinician-letter"]
    assert "In my judgment adequate in dose and duration, for bipolar depression: rows ____" in letter
    assert "With dose and weeks on paper: rows" in letter.split("reasons, answered")[1]


def test_the_words_of_the_illness_are_no_second_risk_beside_a_switch_of_mood(facts: Facts) -> None:
    """Director's reading 22: the paragraph on bipolar disorder stood word for word under two reasons."""
    appeal = refused(facts)["internal-appeal"]
    assert appeal.count("You name bipolar disorder") == 1


@pytest.mark.parametrize("quote", ["TMS was not tried first.", "The frequency of visits is not shown."])
def test_no_trials_are_told_where_no_reason_counts_them(quote: str, facts: Facts) -> None:
    assert "On the trials: " not in refused(facts, quote)["internal-appeal"]


def test_depression_that_is_not_bipolar_is_counted_as_before(facts: Facts) -> None:
    other = {"diagnosis": "major depressive disorder, recurrent", "features": ["none"]}
    found = refused(facts, "Two adequate trials of antidepressants are not documented.", **other)
    assert "for bipolar depression" not in found["internal-appeal"]
    assert "for bipolar depression" not in found["clinician-letter"]


def test_trials_of_one_infusion_are_not_said_to_support_a_course(facts: Facts) -> None:
    """Director's reading 22: "alone gave one infusion, and not a course" stood against "together they supported giving this course"."""
    second = refused(facts, stage="after_first_appeal")
    for name in ("clinician-letter", "second-level-appeal"):
        assert "of bipolar depression alone gave one infusion, and not a course" in second[name], name
    assert "Together they" not in second["clinician-letter"]
    assert "Alone they do not settle a course; why I ask for it stands above." in second["clinician-letter"]
