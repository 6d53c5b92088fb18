"""A notice that names a psychologist as its reviewer is asked for a psychiatrist, by name (reading 34, second reader, 17)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.reviewer import reviewer_told
from tests.conftest import case_document
from tests.health.case_names import TEXAS
from tests.health.packets import packet


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Reviewed by: Marguerite Ansell, PsyD, ABPP, licensed psychologist.", "Marguerite Ansell, PsyD, ABPP, licensed psychologist"),
        ("Reviewer: Marguerite Ansell, PsyD", "Marguerite Ansell, PsyD"),
        ("This decision was made by Thomas Reed, PhD, Clinical Psychologist.", "Thomas Reed, PhD, Clinical Psychologist"),
        ("Marguerite Ansell, Psy.D., reviewed your request.", "Marguerite Ansell, Psy.D."),
        (
            "A board-certified internal medicine physician compared what your provider sent us with our policy.",
            "board-certified internal medicine physician",
        ),
        # A degree alone names no field: a doctor of pharmacology has it too.
        ("Reviewed by: Thomas Reed, PhD.", ""),
        ("Your therapist, Marguerite Ansell, PsyD, sent us a note.", ""),
        ("Reviewed by: Marguerite Ansell, PsyD, and Lorna Bell, MD, psychiatrist.", ""),
    ],
)
def test_a_psychologist_who_reviewed_is_named_as_printed(told: str, who: str) -> None:
    assert reviewer_told([told]) == who


def test_the_appeal_asks_for_a_psychiatrist_in_place_of_the_psychologist(facts: Facts) -> None:
    notice = "\nReviewed by: Marguerite Ansell, PsyD, ABPP, licensed psychologist.\n"
    letter = packet(facts, TEXAS, {"denial": {"text": f"{case_document(TEXAS)['denial']['text']}\n{notice}"}})["internal-appeal"]
    assert "Please consult a psychiatrist not consulted before" in letter
    assert '"Marguerite Ansell, PsyD, ABPP, licensed psychologist", and names no psychiatrist who decided' in letter
