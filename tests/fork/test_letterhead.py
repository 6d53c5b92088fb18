"""A clinic's letterhead stands on what its own clinicians sign, and on nobody else's papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from appealwright import compose
from appealwright.assessment import assess
from appealwright.case import parsed
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.site import Letterhead, OurSite
from tests.conftest import TODAY, case_document, changed

HEAD = Letterhead("Lake Clinic", ("12 Shore Road", "Austin, TX 78701"), "512-555-0100", "512-555-0101")
CASE = "ca-dmhc-insured-experimental"


@pytest.fixture(autouse=True)
def lake_clinic(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(compose, "our_site", lambda: OurSite((), HEAD))
    return


def text_of(facts: Facts, document: str, **change: Any) -> str:
    case, _ = parsed(changed(case_document(CASE), change), TODAY)
    composed = Packet(case, facts, assess(case, facts, TODAY)).document(document)
    return plain_text_bytes(composed.document).decode()


def test_it_heads_the_letter_of_the_clinics_own_clinician(facts: Facts) -> None:
    letter = text_of(facts, "clinician-letter", sender={"role": "clinician"}, treatment={"clinic": {"unknown": True}})
    top = letter[: letter.index("License")]
    for line in ("Lake Clinic", "12 Shore Road", "Austin, TX 78701", "Telephone 512-555-0100", "Fax 512-555-0101"):
        assert line in top
    assert "telephone of the clinic" not in top


def test_it_heads_the_appeal_that_the_clinician_sends(facts: Facts) -> None:
    appeal = text_of(facts, "internal-appeal", sender={"role": "clinician"}, treatment={"clinic": {"unknown": True}})
    assert "12 Shore Road" in appeal[: appeal.index("Reference")]


def test_it_heads_the_clinicians_letter_of_a_patient_who_names_the_clinic(facts: Facts) -> None:
    assert "12 Shore Road" in text_of(facts, "clinician-letter", sender={"role": "patient"}, treatment={"clinic": "lake clinic, Austin"})


@pytest.mark.parametrize(("role", "clinic"), [("patient", {"unknown": True}), ("patient", "Hill Clinic"), ("clinician", "Hill Clinic")])
def test_it_stands_on_no_paper_of_another_place(facts: Facts, role: str, clinic: Any) -> None:
    assert "Shore Road" not in text_of(facts, "clinician-letter", sender={"role": role}, treatment={"clinic": clinic})


def test_a_patients_own_letter_never_carries_it(facts: Facts) -> None:
    assert "Shore Road" not in text_of(facts, "internal-appeal", sender={"role": "patient"}, treatment={"clinic": "Lake Clinic"})
