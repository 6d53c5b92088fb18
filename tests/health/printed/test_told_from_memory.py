"""What was told from memory is called no record."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet


def test_a_diagnosis_that_claims_more_than_the_trials_show_is_given_as_it_was_told_and_is_on_no_record(facts: Facts) -> None:
    one = [{"drug": "sertraline", "dose_mg": 150, "source": "memory", "result": "no_response"}]
    told = {"treatment": {"diagnosis": "treatment-resistant depression"}, "history": {"trials": one}}
    letter = packet(facts, INSURED, told)["internal-appeal"]
    assert 'The diagnosis is given as "treatment-resistant depression"' in letter
    assert "on record" not in letter
