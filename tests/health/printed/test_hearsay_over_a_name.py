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


def test_the_patients_own_letter_quotes_it_and_the_call_sheet_leaves_it_out(facts: Facts) -> None:
    found = packet(
        facts, TEXAS, {"clinician": {"name": "Dr. Marisol Lucero"}, "treatment": {"review": HEARD[0]}, "sender": {"role": "patient"}}
    )
    assert f'Review: in my words, "{HEARD[0]}"' in found["internal-appeal"]
    assert HEARD[0][:20] not in found["call-sheet"]
