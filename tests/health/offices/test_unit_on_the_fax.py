"""The cover of a fax names the unit that the notice prints for appeals, and no word about health (reading 31, confirming 16)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CASE = "spravato-step-therapy"


def cover(facts: Facts, address: str) -> str:
    return packet(facts, CASE, {"denial": {"text": {"unknown": True}, "appeal_address": address}})["fax-cover"]


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (("Blue Mesa Health Insurance", "Pharmacy Reconsideration", "P.O. Box 52080", "Phoenix, AZ 85072"), "Pharmacy Reconsideration"),
        (("Blue Mesa Health Insurance", "Appeals Unit", "P.O. Box 3108", "El Paso, TX 79923"), "Appeals Unit"),
        (("Blue Mesa Health Insurance", "Behavioral Health Appeals", "P.O. Box 3108", "El Paso, TX 79923"), "appeals"),
        (("Blue Mesa Health Insurance", "P.O. Box 3108", "El Paso, TX 79923"), "appeals"),
    ],
)
def test_it_goes_to_the_unit_of_the_notice(lines: tuple[str, ...], unit: str, facts: Facts) -> None:
    assert f"To: Blue Mesa Health Insurance, {unit} Fax number" in cover(facts, "\n".join(lines))
