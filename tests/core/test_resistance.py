"""The words "treatment-resistant" in a diagnosis as people and clinicians write it."""

from __future__ import annotations

import pytest

from appealwright.history.resistance import claims_resistance, without_claim


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("major depressive disorder, recurrent, severe, treatment-resistant", "major depressive disorder, recurrent, severe"),
        ("treatment-resistant depression", "depression"),
        ("Treatment resistant major depression (TRD)", "major depression"),
        ("major depressive disorder (treatment-refractory), severe", "major depressive disorder, severe"),
        ("MDD, treatment-resistant, with anxious distress", "MDD, with anxious distress"),
        ("refractory bipolar II depression", "bipolar II depression"),
        ("TRD", "depression"),
        ("TRD, PTSD", "depression, PTSD"),
        ("TRD with anxiety", "depression with anxiety"),
        ("MDD, TRD, anxiety", "MDD, anxiety"),
    ],
)
def test_the_claim_is_left_out_and_the_rest_stays(written: str, left: str) -> None:
    assert claims_resistance(written)
    assert without_claim(written) == left
    assert not claims_resistance(left)


@pytest.mark.parametrize("written", ["major depressive disorder, recurrent", "persistent depressive disorder", "depression"])
def test_a_diagnosis_that_claims_nothing_stays_as_it_is(written: str) -> None:
    assert not claims_resistance(written)
    assert without_claim(written) == written
