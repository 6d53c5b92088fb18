"""A code stands in a letter as the notice prints it, and a line of codes for the whole decision apart from its reasons."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.codes_printed import code_printed, codes_line
from tests.health.asked import infusions

QUOTE = "A reduction of at least 50% was not shown."
NEED = {"ground": "ground.not-medically-necessary", "quote": QUOTE}
OFTEN = {"ground": "ground.dose-frequency-limit", "quote": "The frequency requested exceeds what is necessary."}


def letter(facts: Facts, text: str, code: str) -> str:
    reasons = [NEED | {"code": code}, OFTEN]
    return infusions(facts, denial={"date": "2026-11-06", "text": text, "reasons": reasons})["internal-appeal"]


def test_a_line_of_codes_is_told_whole_and_tied_to_no_reason(facts: Facts) -> None:
    """Director's reading 28, 17: "(code CARC 50)" stood beside reason 1; the notice has "Codes: N130; CO-50" for the whole decision."""
    found = letter(facts, f"{QUOTE}\n{OFTEN['quote']}\n\nCodes: N130; CO-50\n\nYour rights", "CARC 50")
    assert 'Its codes: "N130; CO-50".' in found
    assert "CARC 50" not in found
    assert "(code" not in found.split("Its codes")[0]


def test_a_code_beside_its_reason_stands_as_printed(facts: Facts) -> None:
    assert f'"{QUOTE}" (code CO-50)' in letter(facts, f"CO-50 {QUOTE}\n{OFTEN['quote']}", "CARC 50")
    assert f'"{QUOTE}" (code CARC 50)' in letter(facts, f"{QUOTE}\n{OFTEN['quote']}", "CARC 50")


@pytest.mark.parametrize(
    ("code", "text", "printed", "line"),
    [
        ("CARC 50", "Remark codes: CO 50, N130.", "CO 50", "CO 50, N130"),
        ("RARC N130", "Reason code: N130", "N130", "N130"),
        ("CARC 50", "at least a 50% reduction, PHQ 50", "CARC 50", ""),
        ("CARC 50", "Case: CO-50-118402", "CARC 50", ""),
        ("CO-197", "CO-197 Precertification absent.", "CO-197", ""),
    ],
)
def test_what_is_no_code_of_the_notice_is_not_taken_for_one(code: str, text: str, printed: str, line: str) -> None:
    assert code_printed(code, text) == printed
    assert codes_line(code, text) == line
