"""An address whose State is written in full is one of lines, as that with its two letters is."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """Blue Heron Community Care
November 13, 2026

Dear Keisha Monroe:

We denied the request for Spravato because two antidepressants were not tried.

You may appeal within 60 days. Write to {address}.
"""


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("Blue Heron Community Care, Appeals, P.O. Box 7715, Dayton, Ohio 45401", "Dayton, Ohio 45401"),
        ("Blue Heron Community Care, Appeals, P.O. Box 7715, Santa Fe, New Mexico 87501", "Santa Fe, New Mexico 87501"),
        ("Blue Heron Community Care, Appeals, P.O. Box 7715, San Antonio, Texas 78209-1455", "San Antonio, Texas 78209-1455"),
        ("Blue Heron Community Care, Appeals, P.O. Box 7715, Fargo, ND 58102", "Fargo, ND 58102"),
    ],
)
def test_the_address_for_appeals_has_a_line_for_each_part(address: str, town: str) -> None:
    lines = ["Blue Heron Community Care", "Appeals", "P.O. Box 7715", town]
    assert offered(NOTICE.format(address=address))["denial.appeal_address"] == "\n".join(lines)
