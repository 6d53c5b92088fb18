"""The clinician's letter is signed before the other papers are together: what is added later may not change what it points to."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

SIGNED_FIRST = ["denial", "history", "scales", "protocol"]
LATER = ["denial", "first-appeal", "clinician-letter", "history", "scales", "records", "procedures", "therapy", "protocol"]


@pytest.mark.parametrize("role", ["patient", "representative", "clinician"])
def test_papers_added_later_leave_a_signed_letter_as_it_is(role: str, facts: Facts) -> None:
    def papers(have: list[str], name: str) -> str:
        told = {"sender": {"role": role}, "exhibits": {"have": have}}
        return packet(facts, "ca-dmhc-insured-experimental", told)[name]

    signed = papers(SIGNED_FIRST, "clinician-letter")
    assert "Exhibit" not in signed
    assert "urinary symptoms are asked about at each visit" in signed
    assert papers(LATER, "clinician-letter") == signed
    # Beside it the letter that is made anew still names each.
    assert "(Exhibit" in papers(LATER, "internal-appeal")
