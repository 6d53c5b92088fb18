"""A stopping rule that names the doctor, in the doctor's own letter: it stands whole, not cut to a mark.

Reading 31, 13: "PHQ-9 at every visit [...]." stood in place of the whole rule, because its sentence named the doctor;
"[the clinician]" is no better than her name.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.tricare_renewal import renewal

RULE = "will try every two weeks again in February and will stop if the score is above 15 at two visits running"


@pytest.mark.parametrize("name", ["letter", "sheet"])
def test_the_rule_stands_whole_with_the_name(name: str, facts: Facts) -> None:
    text = renewal(facts)[{"letter": "clinician-letter", "sheet": "call-sheet"}[name]]
    assert f"“PHQ-9 at every visit; Dr. Quint {RULE}.”".replace("“", '"').replace("”", '"') in text
    assert "at every visit [...]" not in text


def test_the_appeal_of_the_patient_names_the_doctor_as_typed(facts: Facts) -> None:
    assert f"Dr. Quint {RULE}" in renewal(facts)["internal-appeal"]


def test_what_the_doctor_advised_is_still_left_to_the_doctor(facts: Facts) -> None:
    now = {"history": {"now": "mirtazapine 15 mg at bedtime since October 20, 2026, on Dr. Quint's advice"}}
    text = renewal(facts, now)["clinician-letter"]
    assert "mirtazapine 15 mg at bedtime since October 20, 2026 [...]" in text
