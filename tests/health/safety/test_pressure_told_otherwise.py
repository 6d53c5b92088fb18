"""A blood pressure in everyday words speaks against the infusion as it does against the spray, and no letter tells a judgment that nobody
signed (reading 30, director 9).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "Spravato has to be tried first.")


def papers(facts: Facts, why: str) -> dict[str, str]:
    return infusions(facts, NEED, alternatives={"spravato": "not_suitable", "spravato_detail": why})


@pytest.mark.parametrize(
    "why",
    [
        "Heart dr said no to the spray bc of pressure.",
        "the spray is out, my pressure is up all the time",
        "My BP is too high for it",
        "i have a stent",
        "me sube la presión",
    ],
)
def test_a_reason_of_pressure_is_left_to_the_clinician(why: str, facts: Facts) -> None:
    found = papers(facts, why)
    assert why[:20] not in found["internal-appeal"]
    assert "Whether it is suitable is for the treating clinician" in found["internal-appeal"]


@pytest.mark.parametrize("why", ["I felt under pressure to say yes", "my boss puts pressure on me about the days off"])
def test_another_pressure_is_none_of_the_blood(why: str, facts: Facts) -> None:
    assert why in papers(facts, why)["internal-appeal"]


def test_a_judgment_that_the_letter_to_sign_leaves_blank_is_not_told_as_made(facts: Facts) -> None:
    found = papers(facts, "two hours away each time")["internal-appeal"]
    assert "holds it not suitable" not in found
    assert "whether it is suitable is for my clinician to say" in found
