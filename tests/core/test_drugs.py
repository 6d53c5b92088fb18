"""Medicines are recognised by the names people type."""

import pytest

from appealwright.facts import Facts
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_antidepressant, is_named


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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # Named twice in a row it is itself both times, and no part of it is another medicine.
        ("dextromethorphan-bupropion, dextromethorphan/bupropion", ["dextromethorphan-bupropion"]),
        ("Wellbutrin XL and bupropion and Zoloft", ["bupropion", "sertraline"]),
        # What stands on both sides of a name makes no name.
        ("talk Zoloft therapy", ["sertraline"]),
        ("Unzoloft, zolofts", []),
    ],
)
def test_a_text_names_each_medicine_by_a_name_of_its_own(text: str, named: list[str], facts: Facts) -> None:
    assert [row.id.removeprefix("drug.") for row in drugs_in(text, facts)] == named


def test_a_name_no_row_knows_has_no_class_and_does_not_count(facts: Facts) -> None:
    assert drug_class("moonbeam extract", facts) is None
    assert not is_antidepressant("moonbeam extract", facts)


def test_a_mood_stabiliser_is_no_antidepressant_trial(facts: Facts) -> None:
    assert not is_antidepressant("lithium 900 mg", facts)


@pytest.mark.parametrize(
    ("typed", "text", "named"),
    [
        ("venlafaxine XR 225", "Trials of Venlafaxine and sertraline are not documented.", True),
        ("venlafaxine", "A trial of desvenlafaxine is not documented.", False),
        ("citalopram", "You have not tried escitalopram.", False),
        ("milnacipran", "You have not tried levomilnacipran.", False),
        ("bupropion XL", "You have not tried dextromethorphan-bupropion.", False),
        ("bupropion XL", "You have not tried bupropion-XL.", True),
        ("Zoloft, later generic", "You have not tried Zoloft.", True),
        ("SSRI", "No SSRIs were tried.", True),
        ("", "You have not tried sertraline.", False),
    ],
)
def test_a_name_within_the_name_of_another_medicine_names_it_not(typed: str, text: str, *, named: bool) -> None:
    assert is_named(typed, text) is named
