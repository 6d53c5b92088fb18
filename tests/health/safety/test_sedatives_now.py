"""A sedative or a sleeping pill among the medicines now is for the clinic to know before a session; no insurer reads it from the patient.

Reading 28, patient C3: "zoloft 100 and he takes a halcion some nights" stood in the appeal.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import Matter, without_matters
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
SEDATIVES = frozenset({Matter.SEDATIVE})


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("zoloft 100 and he takes a halcion some nights.", "zoloft 100."),
        ("Zoloft 100 mg, Klonopin 0.5 mg as needed, lithium 300", "Zoloft 100 mg, lithium 300"),
        ("xanex when I panic and cymbalta 60", "cymbalta 60"),
        ("Ambien 10, at bedtime, and Wellbutrin", "Wellbutrin"),
        ("Cymbalta 60 with lorazepam at night", "Cymbalta 60"),
        ("Cymbalta 60. I take a sleeping pill. It helps some.", "Cymbalta 60."),
        ("none, just ambein to sleep", "none"),
        ("temazepam", ""),
        ("Zoloft 100 y clonazepam por la noche", "Zoloft 100"),
        # What is none is told.
        ("Cymbalta 60 since May, trazodone 50 to sleep", "Cymbalta 60 since May, trazodone 50 to sleep"),
        ("Cymbalta 60, no benzodiazepines or sleeping pills", "Cymbalta 60, no benzodiazepines or sleeping pills"),
    ],
)
def test_it_falls_out_of_the_list_and_no_other_medicine_does(typed: str, left: str) -> None:
    assert without_matters(typed, SEDATIVES) == left


@pytest.mark.parametrize("role", ["patient", "representative"])
def test_the_clinic_hears_of_it_and_the_insurer_does_not(facts: Facts, role: str) -> None:
    told = {"history": {"now": "sertraline 100 and a halcion some nights."}, "sender": {"role": role}}
    found = packet(facts, CALIFORNIA, told)
    for name, words in found.items():
        assert "halcion" not in words.lower(), name
    # A list that is not whole is not told as if it were.
    assert "Medicines now for depression: sertraline 100." in found["internal-appeal"]
    assert "Medicines for sleep or anxiety: ____ (from the chart; or strike)" in found["clinician-letter"]
    steps = found["next-steps"]
    assert "must hear before any session" in steps
    assert "A sedative or sleeping pill is for the clinic to know." in steps


def test_a_clinician_judges_what_to_tell_and_what_a_reason_asks_is_told(facts: Facts) -> None:
    now = {"history": {"now": "sertraline 100 and lorazepam 0.5 at night."}}
    assert "lorazepam" in packet(facts, CALIFORNIA, {**now, "sender": {"role": "clinician"}})["internal-appeal"]
    reason = {"ground": "ground.not-medically-necessary", "quote": "Concurrent benzodiazepine use is not addressed."}
    asked = {**now, "denial": {"text": {"unknown": True}, "reasons": [reason]}, "sender": {"role": "patient"}}
    assert "lorazepam" in packet(facts, CALIFORNIA, asked)["internal-appeal"]


def test_one_in_the_table_of_medicines_is_no_trial_of_an_antidepressant(facts: Facts) -> None:
    trial = {"dose_mg": 100, "from": "2026-02", "to": "2026-06", "result": "no_response", "source": "record"}
    trials = [{**trial, "drug": "sertraline"}, {**trial, "drug": "Halcion", "dose_mg": 0.25}]
    appeal = packet(facts, CALIFORNIA, {"history": {"trials": trials}, "sender": {"role": "patient"}})["internal-appeal"]
    assert "Row 2 is not counted: it is no antidepressant." in appeal


@pytest.mark.parametrize(
    "beside", ["sertraline 100 and metformin", "Zoloft 100, lisinopril", "Nothing else since June. She takes lisinopril"]
)
def test_no_other_medicine_is_called_one_for_depression(facts: Facts, beside: str) -> None:
    """Reading 31, confirming 12: metformin stood under "Medicines now for depression" once a sleeping pill was left out; by reading 33,
    D 7, it stands in no letter.
    """
    letter = packet(facts, CALIFORNIA, {"history": {"now": f"{beside} and a halcion some nights."}})["internal-appeal"]
    # That there is nothing else is true of the whole alone (reading 37, K 1).
    assert ("Medicines now" in letter) is not beside.startswith("Nothing else")
    assert "Nothing else" not in letter
    for other in ("metformin", "lisinopril"):
        assert other not in letter


@pytest.mark.parametrize("now", ["sertraline 100 and a halcion some nights.", "Zoloft 100, lisinopril, half a xanax at night"])
@pytest.mark.parametrize("role", ["patient", "representative"])
def test_a_list_that_is_not_whole_is_reported_and_not_quoted(facts: Facts, now: str, role: str) -> None:
    """Reading 31, confirming 12: a quotation from which words were left out carried no mark; here the mark itself would tell."""
    letter = packet(facts, CALIFORNIA, {"history": {"now": now}, "sender": {"role": role}})["clinician-letter"]
    assert f"The {role} reports: {now[:10]}" in letter
    assert f'"{now[:10]}' not in letter
