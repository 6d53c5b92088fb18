"""A judgment is told of whoever made it: what another doctor said is not put in the mouth of the clinician who treats."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.advantage_renewal import RENEWAL
from tests.health.packets import packet


@pytest.mark.parametrize(
    "said", ["cardiologist Dr Wong said no because of the afib", "my neurologist advised against it", "Dr. Wong said no"]
)
def test_what_another_doctor_said_is_no_judgment_of_who_treats(facts: Facts, said: str) -> None:
    # Reading 27, early 3B.4.
    appeal = packet(facts, RENEWAL, {"alternatives": {"ect_detail": said}})["internal-appeal"]
    assert "Electroconvulsive therapy (ECT) has not been used." in appeal
    assert "holds it not suitable" not in appeal


def test_without_another_the_answer_stands_for_the_clinician(facts: Facts) -> None:
    appeal = packet(facts, RENEWAL, {"alternatives": {"ect_detail": "a recent stroke"}})["internal-appeal"]
    assert "whether it is suitable is for the treating clinician to say" in appeal
