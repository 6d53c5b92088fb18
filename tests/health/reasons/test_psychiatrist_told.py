"""A psychiatrist who was told of stands in every answer to a reason that asks for one, and no trial of medicines answers it
(reading 34, B 12).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.student import NO_PSYCHIATRIST, PSYCHIATRIST, REASONS, student, without_criterion


@pytest.mark.parametrize("ground", ["site-of-care", "documentation", "not-medically-necessary"])
def test_the_psychiatrist_typed_is_no_blank(ground: str, facts: Facts) -> None:
    reasons = [*REASONS[:3], {"ground": f"ground.{ground}", "quote": NO_PSYCHIATRIST}]
    papers = student(facts, {"denial": {"reasons": reasons}})
    for name in ("internal-appeal", "external-review-request"):
        assert f"On the psychiatrist: {PSYCHIATRIST}. The note:" in papers[name]
        assert "two trials in this episode" not in papers[name]
    last = papers["clinician-letter"].split(NO_PSYCHIATRIST)[1].split("Your criteria, one by one")[0]
    call = papers["call-sheet"].split("No psychiatrist prescribes it.")[1].split("Ask ")[0]
    for words in (last, call):
        assert f"{PSYCHIATRIST}. The note: ____ (day of the psychiatrist's note; enclosed, or to follow) ____." in words
        assert "The psychiatrist: ____" not in words
        assert "consulted: ____" not in words
    assert "not shown?" not in call
    # Reason 2 has what there is to say of the trials.
    assert "Of the present episode" not in last
    assert "judged below it" not in last


def test_one_of_whom_nobody_told_is_a_blank(facts: Facts) -> None:
    papers = student(facts, without_criterion(2))
    assert "The psychiatrist: ____ (name, and when seen or consulted;" in papers["clinician-letter"]
    assert "Seen by, or consulted: ____" in papers["call-sheet"]
