"""The dose that a plan asks for stands in the letters in the plan's own word: a full dose is a stricter test than an adequate one."""

from __future__ import annotations

import pytest

from appealwright.notice.reasons.dose_asked import dose_asked


@pytest.mark.parametrize(
    ("words", "dose"),
    [
        ("Two antidepressants at an adequate dose for six weeks in the current episode.", "an adequate dose"),
        ("each at a full dose for at least 6 weeks", "a full dose"),
        ("each for 8 weeks at the highest dose tolerated", "the highest dose"),
        ("at a therapeutic dosage", "a therapeutic dose"),
        ("two trials of antidepressants, with dose and duration", "the dose named"),
    ],
)
def test_the_dose_asked_for_is_in_the_plans_own_word(words: str, dose: str) -> None:
    assert dose_asked(words) == dose
