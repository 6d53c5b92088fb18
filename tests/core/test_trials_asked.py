"""How many trials a sentence asks for is the number of trials, and no other number that stands beside it."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.days.dates import before
from appealwright.facts import Facts
from appealwright.numerals import trials_asked
from tests.core.told import ink_of

TRIALS = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2025-01", "to": "2025-06", "weeks": 20, "result": "no_response"},
    {"drug": "escitalopram", "dose_mg": 20, "from": "2025-07", "to": "2025-12", "weeks": 20, "result": "no_response"},
]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Two trials of antidepressants of different classes, 8 weeks each", 2),
        ("at least three antidepressants from different classes within the past 24 months", 3),
        ("two (2) antidepressants of adequate dose", 2),
        ("failure of 4 or more prior trials", 4),
        ("a PHQ-9 score and two trials of antidepressants from different classes", 2),
        ("one adequate 8-week trial of an antidepressant in the current episode, of a different class", 1),
        ("at least 6 weeks of two antidepressants from different classes", 2),
        ("8-week trials of two antidepressants", 2),
        ("a PHQ-9 score and trials of antidepressants", 0),
        ("an 8-week trial of an antidepressant", 0),
        ("at least 8 weeks on each antidepressant", 0),
        ("six months of antidepressants", 0),
        ("40 mg of an antidepressant", 0),
        ("0.5 mg/kg in trials", 0),
        ("phase 3 trials", 0),
        ("5 missed visits out of 26 and that you are not taking an oral antidepressant", 0),
        ("stage 2 treatment with antidepressants", 0),
        ("a fall by 50% on antidepressants", 0),
        ("within 24 months, antidepressants from different classes", 0),
        ("Visit 3 is past. Antidepressants come first.", 0),
        ("STAR*D level 2 medications", 0),
        ("F33.2 and antidepressants", 0),
        ("2/3 of antidepressants", 0),
        ("You did not take your antidepressant from May to August 2026, so an adequate trial of two medicines is not shown", 2),
        ("In 2026 no adequate trial is shown", 0),
        ("The note of May 5 lists antidepressants", 0),
        ("The note of May 5, 2026 lists antidepressants", 0),
        ("The notes of May show two antidepressants", 2),
    ],
)
def test_the_number_is_that_of_the_trials(words: str, asked: int) -> None:
    assert trials_asked(words) == asked


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("two antidepressants from different classes", True),
        ("two agents from different classes", True),
        ("two trials from different classes", True),
        ("two antidepressants, one with an antipsychotic, of different classes", True),
        ("two atypical antipsychotic agents from different classes", False),
        ("two mood stabilizer trials of different classes", False),
        ("two augmentation agents from different classes", False),
        ("trials of lithium and of other classes", False),
        ("anticonvulsant medications of two classes", False),
        ("two antihypertensive medications of different classes", False),
    ],
)
def test_antidepressants_answer_only_what_asks_for_them(words: str, facts: Facts, *, counts: bool) -> None:
    assert (ink_of(facts, history={"trials": TRIALS}).counted(words) is not None) is counts


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("three antidepressants from two different classes", 2),
        ("two antidepressants from different classes", 2),
        ("two antidepressants of any class", 0),
    ],
)
def test_classes_are_counted_as_they_are_asked_for(words: str, classes: int, facts: Facts) -> None:
    count = ink_of(facts, history={"trials": TRIALS}).counted(words)
    assert count is not None
    # both are SSRIs
    assert (count.of_classes, count.classes) == (classes, ("SSRI",))


def test_months_are_counted_back_by_the_calendar() -> None:
    assert before(date(2026, 8, 31), 6, "months") == date(2026, 2, 28)
    assert before(date(2026, 1, 15), 1, "months") == date(2025, 12, 15)
    assert before(date(2026, 11, 23), 24, "months") == date(2024, 11, 23)
