"""What a patient heard the signer say is no sentence of the signer: a blank stands there, and the note for the signer has the words."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet

HEARD = (
    "Marisol says well do the phq thing every couple weeks and see.",
    "my doctor wants a PHQ-9 every two weeks",
    "she said we stop if it does nothing",
)


@pytest.mark.parametrize("words", HEARD)
@pytest.mark.parametrize(("name", "blank"), [("review", "Goal, review and stopping: ____"), ("monitoring", "Monitoring: ____")])
def test_the_signer_is_not_quoted_on_herself(facts: Facts, words: str, name: str, blank: str) -> None:
    """Readings 28, patient S2."""
    letter = packet(facts, TEXAS, {"clinician": {"name": "Dr. Marisol Lucero"}, "treatment": {name: words}})["clinician-letter"]
    note, signed = letter.split("The statement says that you examined the patient", 1)
    assert words.rstrip(".")[:24] in note
    assert words[:24] not in signed
    assert blank in signed


def test_an_order_told_plainly_stays_to_be_confirmed(facts: Facts) -> None:
    letter = packet(facts, TEXAS, {"treatment": {"review": "a PHQ-9 after the sixth session; it stops unless it has halved."}})[
        "clinician-letter"
    ]
    assert 'Review and stopping: "a PHQ-9 after the sixth session' in letter
    assert "is a blank. The answer tells it as yours" not in letter


def test_the_patients_own_letter_quotes_it_and_the_call_sheet_has_a_blank_with_what_was_told(facts: Facts) -> None:
    found = packet(
        facts, TEXAS, {"clinician": {"name": "Dr. Marisol Lucero"}, "treatment": {"review": HEARD[0]}, "sender": {"role": "patient"}}
    )
    assert f'Review: in my words, "{HEARD[0]}"' in found["internal-appeal"]
    # The sheet is read by the one who is said to have said it: beside the blank stands what was told (reading 35, A 6).
    assert f'by which score) ____. Told as yours: "{HEARD[0]}"' in found["call-sheet"]


SAID = (
    "Dr. Lucero said not with her heart after the stent.",
    "dr lucero thinks it is too much for him",
    "my psychiatrist told me it would not help",
)


@pytest.mark.parametrize("words", SAID)
@pytest.mark.parametrize("role", ["patient", "representative"])
@pytest.mark.parametrize("key", ["ect", "tms"])
def test_what_the_signer_said_of_another_treatment_is_a_blank(facts: Facts, words: str, role: str, key: str) -> None:
    """Reading 31, confirming 15: Dr. Sayeed was to sign "The representative reports: Dr. Sayeed said not with her heart"."""
    told = {"alternatives": {key: "not_suitable", f"{key}_detail": words}, "sender": {"role": role}}
    letter = packet(facts, TEXAS, {"clinician": {"name": "Dr. Marisol Lucero"}, **told})["clinician-letter"]
    note, signed = letter.split("The statement says that you examined the patient", 1)
    assert words[:24] in note
    assert words[:24] not in signed
    assert "has not been used. In my judgment: ____ (suitable or not, and why)" in signed


def test_a_treatment_declined_on_the_signers_word_has_a_blank(facts: Facts) -> None:
    told = {"alternatives": {"tms": "declined", "tms_detail": SAID[2]}, "clinician": {"name": "Dr. Marisol Lucero"}}
    assert "My finding: ____ (as I hold it; or strike)" in packet(facts, TEXAS, told)["clinician-letter"]


@pytest.mark.parametrize("words", ["pacing all night, dr lucero said akathisia", "my doctor thinks it made it worse"])
def test_why_a_medicine_ended_is_the_signers_where_the_signer_said_it(facts: Facts, words: str) -> None:
    trial = {"drug": "Abilify", "dose_mg": 5, "from": "2026-05", "to": "2026-06", "result": "stopped_side_effect", "stopped": words}
    told = {"clinician": {"name": "Dr. Marisol Lucero"}, "history": {"trials": [trial]}}
    note, signed = packet(facts, TEXAS, told)["clinician-letter"].split("The statement says that you examined the patient", 1)
    assert words[-12:] in note
    assert words[-12:] not in signed
    assert "stopped for a side effect; ____ (why it ended) ____" in signed


@pytest.mark.parametrize("words", ["she said it scared her", "my heart doctor said no", "They told us of memory loss"])
def test_what_anyone_else_said_is_reported(facts: Facts, words: str) -> None:
    told = {"alternatives": {"ect": "declined", "ect_detail": words}, "sender": {"role": "representative"}}
    assert words in packet(facts, TEXAS, told)["clinician-letter"].split("The statement says that you examined the patient", 1)[1]
