"""The page for who acts for a patient calls the patient as one does at home (reading 28, patient S6: "Show Leonard M. Tolliver")."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

MOTHER = "course-cut-caregiver"


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Leonard M. Tolliver", "Leonard"),
        ("Mary-Ann O'Neil", "Mary-Ann"),
        # No first name stands first.
        ("Whitfield, Daniel", "Whitfield, Daniel"),
        ("D. Whitfield", "D. Whitfield"),
        ("Mrs. Whitfield", "Mrs. Whitfield"),
    ],
)
def test_the_patient_is_called_by_the_first_name(facts: Facts, name: str, called: str) -> None:
    assert f"Show {called} the letters first." in packet(facts, MOTHER, {"patient": {"name": name}})["next-steps"]


def test_a_letter_has_the_whole_name(facts: Facts) -> None:
    assert "Daniel Whitfield" in packet(facts, MOTHER)["concurrent-care-objection"]
