"""A reason that doubts whether a treatment is safe over time is answered on that too, and not by how well it works alone."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import doubts_safety
from tests.conftest import changed
from tests.health.case_names import CUT
from tests.health.packets import packet
from tests.health.refusals import THINNED, read, refused

DOUBTED = "Maintenance infusions more often than once every 4 weeks are not supported by published studies of long-term safety."


@pytest.mark.parametrize(
    ("quote", "doubted"),
    [
        (DOUBTED, True),
        ("The safety of repeated infusions is unknown.", True),
        ("You are 71 years old and safety in persons over 65 has not been established.", True),
        ("Sedation is a concern for your safety.", False),
        ("The safety plan is not enclosed.", False),
        ("Long-term benefit is not shown.", False),
    ],
)
def test_only_safety_over_time_or_for_such_people_is_doubted(quote: str, *, doubted: bool) -> None:
    assert doubts_safety(quote) is doubted


def test_what_is_watched_answers_a_doubt_of_safety_over_time(facts: Facts) -> None:
    """Long-term safety was answered by a fall in the scores."""
    doubted = changed(THINNED, {"denial": refused(("dose-frequency-limit", DOUBTED), timing="during")})
    pointed = 'On safety: the label\'s warnings, and what is watched for them, are under "Safety and monitoring".'
    letters = packet(facts, CUT, doubted)
    assert pointed in letters["internal-appeal"]
    assert "Safety and monitoring The" in letters["internal-appeal"]
    assert "What is watched: see safety, above." in letters["clinician-letter"]
    assert pointed not in read(CUT, THINNED, "internal-appeal")
    assert "What is watched: see safety, above." not in read(CUT, THINNED)
    unwatched = packet(facts, CUT, changed(doubted, {"treatment": {"monitoring": {"unknown": True}}}))
    assert pointed not in unwatched["internal-appeal"]
