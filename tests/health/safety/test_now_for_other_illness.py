"""Among the medicines now those for another illness stand in no letter: a water pill is no matter of this request."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

PILL = ("step-therapy", "Our criteria also ask for documentation that it will be used in conjunction with an oral antidepressant.")


@pytest.mark.parametrize(
    ("now", "gone", "kept"),
    [
        ("Zoloft 100 mg every morning since January. Also metformin and a water pill.", ("metformin", "water pill"), "Zoloft 100 mg"),
        ("Zoloft 100 mg and lisinopril 10 mg", ("lisinopril",), "Zoloft 100 mg"),
        ("metformin, Zoloft 100 mg, a statin", ("metformin", "statin"), "Zoloft 100 mg"),
        ("Zoloft 100 mg, lithium 600 mg; omeprazole", ("omeprazole",), "lithium 600 mg"),
    ],
)
def test_the_pill_stands_and_the_other_illness_does_not(facts: Facts, now: str, gone: tuple[str, ...], kept: str) -> None:
    """Reading 33, D 7: "Also metformin and a water pill" in the appeal, and in the letter to sign as the answer to reason 3."""
    made = spray(facts, PILL, history={"now": now})
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert not [one for one in gone if one in made[paper]], paper
    assert kept in made["internal-appeal"]


def test_the_pressure_that_a_pill_raised_is_no_pill_for_it(facts: Facts) -> None:
    made = spray(facts, PILL, history={"now": "Zoloft 100 mg, my blood pressure is fine on it"})
    assert "Zoloft 100 mg" in made["internal-appeal"]


def test_a_thyroid_hormone_that_a_step_names_is_no_illness_of_the_patient(facts: Facts) -> None:
    """Director's reading 34, 16: "Lisinopril for blood pressure" in three papers, since a rule on pills names thyroid hormone."""
    step = ("step-therapy", "At least one antidepressant was augmented with lithium, thyroid hormone or an atypical antipsychotic.")
    made = spray(facts, step, history={"now": "Trintellix 20 mg every morning since February. Lisinopril for blood pressure."})
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "isinopril" not in made[paper], paper
    assert "Trintellix 20 mg" in made["internal-appeal"]


@pytest.mark.parametrize(
    "now",
    [
        "just the Spravato, and lisinopril 10 for blood pressure",
        "only the Spravato. and blood pressure pill",
        "Nothing except the Spravato and lisinopril",
        "All I take is Spravato, and metformin",
        "no pills, just a blood thinner and the Spravato",
    ],
)
def test_nobody_is_said_to_take_nothing_else_who_does(facts: Facts, now: str) -> None:
    """Reading 37, K 1: "Medicines now: just the Spravato", in her words over the doctor's name, of somebody on lisinopril."""
    made = spray(facts, PILL, history={"now": now})
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        told = made[paper].lower()
        for alone in ("just the spravato", "only the spravato", "nothing except", "all i take", "no pills"):
            assert alone not in told, paper


def test_what_is_told_of_everything_stays(facts: Facts) -> None:
    assert "just Zoloft 100 mg" in spray(facts, PILL, history={"now": "just Zoloft 100 mg"})["internal-appeal"]


def test_what_is_left_is_called_what_is_taken_for_depression_and_the_signer_is_asked_for_the_rest(facts: Facts) -> None:
    """Reading 37, N 4: "The patient reports: 'vortioxetine 20 in the morning.'", of somebody who told of a blood pressure pill too."""
    made = spray(facts, PILL, history={"now": "vortioxetine 20 in the morning, and lisinopril for blood pressure"})
    assert "Medicines now for depression: vortioxetine 20 in the morning." in made["internal-appeal"]
    assert "Medicines now for depression. " in made["clinician-letter"]
    assert "Other medicines now: ____ (from the chart; or strike) ____" in made["clinician-letter"]
    whole = spray(facts, PILL, history={"now": "vortioxetine 20 in the morning"})
    assert "Medicines now: vortioxetine 20 in the morning." in whole["internal-appeal"]
    assert "Other medicines now" not in whole["clinician-letter"]
