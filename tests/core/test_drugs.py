"""Medicines are recognised by the names people type."""

import pytest

from appealwright.facts import Facts
from appealwright.history.drugs import drug_class, drug_row, is_antidepressant


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Zoloft 200mg", "drug.sertraline"),
        ("sertraline", "drug.sertraline"),
        ("VENLAFAXINE XR", "drug.venlafaxine"),
        ("bupropion", "drug.bupropion"),
        ("dextromethorphan-bupropion", "drug.dextromethorphan-bupropion"),
    ],
)
def test_a_generic_or_brand_name_in_any_case_is_known(typed: str, expected: str, facts: Facts) -> None:
    row = drug_row(typed, facts)
    assert row is not None
    assert row.id.startswith(expected)


def test_a_name_no_row_knows_has_no_class_but_counts_as_told(facts: Facts) -> None:
    assert drug_class("moonbeam extract", facts) is None
    assert is_antidepressant("moonbeam extract", facts)


def test_a_mood_stabiliser_is_no_antidepressant_trial(facts: Facts) -> None:
    assert not is_antidepressant("lithium 900 mg", facts)
