"""Of the medicines now only an antidepressant answers who asks for one, as it was told."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.core.told import ink_of


@pytest.mark.parametrize(
    ("now", "pills"),
    [
        ("sertraline 100 mg a day", ("sertraline 100 mg a day",)),
        ("bupropion XL 150 mg since September 2026.", ("bupropion XL 150 mg since September 2026",)),
        ("I take sertraline 100 mg a day", ("sertraline 100 mg a day",)),
        ("I'm on sertraline 100 mg", ("sertraline 100 mg",)),
        ("She is still taking sertraline", ("sertraline",)),
        ("Currently on sertraline 100 mg", ("sertraline 100 mg",)),
        ("sertraline 100 mg and lisinopril 10 mg for blood pressure", ("sertraline 100 mg",)),
        ("lisinopril 10 mg, sertraline 100 mg; metformin", ("sertraline 100 mg",)),
        ("lisinopril 10 mg", ()),
        ("no antidepressant since May 2026", ()),
        ("sertraline was stopped in May", ()),
        ("trazodone 50 mg for sleep", ()),
        ("quetiapine 50 mg", ()),
        ("lithium 900 mg", ()),
        ("vitamins", ()),
        ("", ()),
    ],
)
def test_the_antidepressant_is_told_and_nothing_else(now: str, pills: tuple[str, ...], facts: Facts) -> None:
    assert ink_of(facts, history={"now": now} if now else {}).pills_told == pills
