"""What was typed as a note stands in a sentence of a letter as a sentence has it: no capital, no code twice, no abbreviations."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

TYPED: dict[str, Any] = {
    "treatment": {
        "diagnosis": "Major depressive disorder, recurrent, severe (F33.2)",
        "diagnosis_code": "F33.2",
        "dose": "0.5mg/kg over 40 min",
        "schedule": "2x a week for 3 wks",
    }
}


def test_the_request_reads_as_a_sentence(facts: Facts) -> None:
    papers = packet(facts, CALIFORNIA, TYPED)
    for name in ("internal-appeal", "clinician-letter"):
        assert "for major depressive disorder, recurrent, severe" in papers[name], name
        assert "twice a week for 3 weeks" in papers[name], name
        assert "0.5 mg/kg over 40 minutes" in papers[name], name
        assert papers[name].count("F33.2") == 1, name


def test_what_was_typed_of_the_dose_is_shown_as_typed_before_it_goes_out(facts: Facts) -> None:
    assert '"2x a week for 3 wks"' in packet(facts, CALIFORNIA, TYPED)["next-steps"]
