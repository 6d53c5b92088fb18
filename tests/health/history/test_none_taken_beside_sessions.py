"""Sessions that were given are medicine for depression too, whenever the notice came (the confirming reading by the patient)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

NONE = "none since June 2026; Dr. Farouk gives Spravato alone."


@pytest.mark.parametrize(("given", "begins"), [(12, "Apart from these sessions, no medicine"), (0, "No medicine")])
def test_no_other_medicine_is_taken_beside_the_sessions_of_a_renewal(given: int, begins: str, facts: Facts) -> None:
    change = {"denial": {"timing": "before"}, "course": {"approved": 12, "given": given}, "history": {"now": NONE}}
    appeal = packet(facts, MAINTENANCE, change)["internal-appeal"]
    assert f"{begins} for depression has been taken since June 2026" in appeal
