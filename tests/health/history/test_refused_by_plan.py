"""Who could not have a treatment because the plan refused it has not declined it (readings 25, early 3.5)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.refused_by_plan import tells_refusal_by_plan
from tests.health.packets import packet
from tests.health.papers import Papers


def papers(facts: Facts, detail: str) -> Papers:
    return packet(facts, "ca-dmhc-insured-experimental", {"alternatives": {"tms": "declined", "tms_detail": detail}})


def test_no_paper_says_that_it_was_declined(facts: Facts) -> None:
    made = papers(facts, "insurance said no")
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "TMS) has been declined" not in made[paper]
        assert "declined transcranial" not in made[paper]
        assert "TMS: declined" not in made[paper]
    assert "because it is not within reach: insurance said no" in made["internal-appeal"]


def test_what_was_declined_is_told_so(facts: Facts) -> None:
    assert "I have declined transcranial" in papers(facts, "the noise frightens me")["internal-appeal"]


@pytest.mark.parametrize(
    ("detail", "refused"),
    [
        ("Insurance said no", True),
        ("my plan would not pay for it in 2024", True),
        ("It was denied by my insurance.", True),
        ("the plan will not approve it", True),
        ("the noise frightens me", False),
        ("I did not want it, and insurance said no", False),
        ("my doctor said no", False),
        ("the plan said to try it", False),
    ],
)
def test_whose_refusal_it_was(detail: str, *, refused: bool) -> None:
    assert tells_refusal_by_plan(detail) is refused
