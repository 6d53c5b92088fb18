"""A course whose number nobody gave has a blank for it, and for its first day, in the ask; the page sends to the clinic for both
(reading 35, R35B A5).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "spravato-step-therapy"
UNTOLD = {"treatment": {"sessions": {"unknown": True}, "start": {"unknown": True}, "schedule": "twice a week for 4 weeks then once a week"}}
BLANKS = "____ (number of sessions) ____, from ____ (date of the first session) ____"


@pytest.mark.parametrize("name", ["internal-appeal", "clinician-letter"])
def test_the_ask_has_a_blank_for_the_number_and_the_first_day(name: str, facts: Facts) -> None:
    letter = packet(facts, BASE, UNTOLD)[name]
    assert f"twice a week for 4 weeks then once a week, {BLANKS}" in letter
    assert not letter.startswith("DRAFT")


def test_the_page_asks_the_clinic_for_both(facts: Facts) -> None:
    assert "Ask the clinic: how many sessions, and from which day?" in packet(facts, BASE, UNTOLD)["next-steps"]
    assert "¿cuántas sesiones, y desde qué día?" in packet(facts, BASE, UNTOLD, "es")["next-steps"]


def test_a_number_told_leaves_no_blank(facts: Facts) -> None:
    found = packet(facts, BASE)
    assert not any("(number of sessions)" in found[name] for name in ("internal-appeal", "clinician-letter"))


def test_the_weeks_at_a_dose_are_missed_of_no_row_without_a_dose(facts: Facts) -> None:
    rows = [
        {"drug": "sertraline", "dose_mg": 100, "from": "2025-03", "to": "2025-09", "result": "no_response", "source": "pharmacy"},
        {"drug": "mirtazapine", "from": "2025-10", "to": "2026-05", "result": "partial_response", "source": "memory"},
    ]
    letter = packet(facts, BASE, {"history": {"trials": rows}})["internal-appeal"]
    assert "March 2025 to September 2025 (at least 22 weeks in all; at that dose not recorded)" in letter
    # From October 31 to May 1 are 26 weeks.
    assert "October 2025 to May 2026 (at least 26 weeks in all)" in letter
