"""A request for an exception holds what was told of the step, also where the clinician's letter is enclosed: one line is no ground.

Patient's reading 36, G 7: "Whether and why it is expected to be ineffective is for the treating clinician to state" was all of it. Neither
the nose nor the drive stood in it, nor the therapy that the same sentence asks for.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}
STEP = (
    "The notes do not show that you have had a full trial of psychotherapy along with medication, and there is no record that esketamine "
    "(Spravato), which is covered with prior authorization, was tried or could not be used."
)
NOSE = "two surgeries on my nose, so the spray would not get in"
DRIVE = "I have nobody who can drive me twice a week"
THERAPY = "CBT every week since April 2024 with Joanne Pruitt, LMSW"


def request(facts: Facts, quote: str = STEP, therapy: str = THERAPY, *papers: str, reason: str = DRIVE) -> str:
    told: dict[str, Any] = {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "step": {"drug": "esketamine (Spravato)", "ground": "expected_ineffective", "reason": reason},
        "alternatives": {"spravato": "declined", "spravato_detail": NOSE},
        "history": {"therapy": therapy},
        "exhibits": {"have": ["denial", "history", "therapy", *papers]},
    }
    return packet(facts, BASE, told)["step-therapy-exception"].partition("The ground")[2]


def test_the_told_reason_stands_beside_what_the_clinician_states(facts: Facts) -> None:
    ground = request(facts, STEP, THERAPY, "clinician-letter").partition("The diagnosis")[0]
    assert NOSE in ground
    assert DRIVE in ground
    assert ground.index(DRIVE) < ground.index("is for the treating clinician to state (Exhibit B)")


def test_without_the_clinician_s_letter_it_is_a_draft_as_before(facts: Facts) -> None:
    ground = request(facts)
    assert NOSE in ground
    assert "without one, do not send this request" in ground


def test_psychotherapy_asked_for_beside_a_medicine_is_answered_and_its_record_stays_with_the_appeal(facts: Facts) -> None:
    told = request(facts, STEP, THERAPY, "clinician-letter")
    assert f"On psychotherapy: {THERAPY} (its record goes with the appeal)." in told
    assert "Records of psychotherapy" not in told


def test_no_therapy_is_volunteered_to_a_step_that_asks_for_none(facts: Facts) -> None:
    assert THERAPY not in request(facts, "Esketamine nasal spray (Spravato) must be tried first.", THERAPY, "clinician-letter")
    assert "psychotherapy" not in request(facts, STEP, "I have never had any therapy.", "clinician-letter").lower()


@pytest.mark.parametrize(
    "belief", ["I read that it does not last.", "I am scared of what it does to me.", "I think it would not work for me."]
)
def test_what_somebody_read_or_fears_is_no_ground(belief: str, facts: Facts) -> None:
    ground = request(facts, STEP, THERAPY, "clinician-letter", reason=belief).partition("The diagnosis")[0]
    assert belief[:-1] not in ground
    assert "is for the treating clinician to state" in ground
