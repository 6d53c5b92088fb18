"""The name of a policy is whole: bracket and quotation mark are closed, and criteria without a number keep the drug that they are for."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Medical Policy ZQ-31 (Ketamine treatment), which asks for proof", "Medical Policy ZQ-31 (Ketamine treatment)"),
        ("Medical Policy ZQ-31 (Ketamine, as amended. It asks for proof", "Medical Policy ZQ-31"),
        ('Clinical Policy ZQ-0417 "Ketamine Uses," effective 7/1/2026', 'Clinical Policy ZQ-0417 "Ketamine Uses"'),
        (
            "Harbor Prior Authorization Criteria, esketamine nasal (Spravato), form revised May 2023",
            "Harbor Prior Authorization Criteria, esketamine nasal (Spravato), form revised May 2023",
        ),
    ],
)
def test_a_bracket_is_closed_or_dropped_and_the_drug_is_kept(printed: str, name: str) -> None:
    text = f"Dear Ms. Ott:\n\nWe deny ketamine as experimental.\n\nReason: It is experimental under our {printed}.\n\nYou may appeal."
    assert offered(text)["denial.policy"] == name
