"""What somebody is not sure of is known by how it is told, the same for every letter."""

from __future__ import annotations

import pytest

from appealwright.untold.unsure import is_unsure, surely_named


@pytest.mark.parametrize(
    ("words", "unsure"),
    [
        ("I can't remember why", True),
        ("I can’t really recall the dose", True),
        ("She thinks it was bupropion", True),
        ("sertraline, I think", True),
        ("He does not know which", True),
        ("not sure; unsure of the year", True),
        ("bupropion?", True),
        ("dont remember when it ended", True),
        ("I am sure that it was bupropion", False),
        ("I think clearly again", False),
        ("She thinks more clearly now", False),
        ("I think of my children first", False),
        ("He cannot sleep", False),
        ("I do not take it", False),
        ("It raised my blood pressure", False),
        ("My doctor knows and recalls it", False),
        ("The pressure was measured", False),
        ("", False),
    ],
)
def test_doubt_is_known_by_its_words(words: str, *, unsure: bool) -> None:
    assert is_unsure(words) is unsure


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("Effexor, 150 I think, since May 2026", "Effexor,"),
        ("Effexor (150?)", "Effexor"),
        ("Effexor 150 mg since May 2026", "Effexor 150 mg since May 2026"),
        ("Effexor, I think", ""),
        ("I think Effexor 150 mg", ""),
        ("not sure, Effexor 150", ""),
    ],
)
def test_a_doubt_behind_a_number_leaves_the_name_before_it_sure(told: str, sure: str) -> None:
    assert surely_named(told) == sure
