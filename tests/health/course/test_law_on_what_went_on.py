"""A law on a drug that was prescribed without a stop for three months is not pleaded where a stop was told (reading 34, B 10).

Va. Code 38.2-3407.15:2(B)(14): the approval stands where the prescription was issued continuously for at least three months.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.student import student

LAW = "§ 38.2-3407.15:2"


@pytest.mark.parametrize(
    "told", ["no dose since October 12, 2026.", "The sessions stopped on October 12 when the approval ran out.", "A month off Spravato."]
)
def test_a_stop_keeps_the_law_out(told: str, facts: Facts) -> None:
    for name, words in student(facts, {"treatment": {"spacing": told}}).items():
        if name != "next-steps":
            assert LAW not in words, name


def test_a_course_of_which_no_stop_was_told_keeps_it(facts: Facts) -> None:
    assert LAW in student(facts, {"treatment": {"spacing": "Every two weeks since June: 10, then 14."}})["internal-appeal"]
