"""A reason that doubts whether a treatment is safe over time is answered on that too, and not by how well it works alone."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import doubts_named, doubts_safety
from tests.conftest import changed
from tests.health.asked import infusions
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


UNSAFE = "Ketamine infusion is investigational. The studies are small, and the long-term safety of repeated infusions is not known."


@pytest.mark.parametrize(
    ("quote", "doubts"),
    [
        (UNSAFE, {"size": ("small",), "safety": ("long-term safety",)}),
        ("Long-term safety and effectiveness are not shown.", {"lasting": ("Long-term",), "safety": ("Long-term safety",)}),
        ("The safety of repeated use is unknown.", {"safety": ("safety of repeated use",)}),
        ("Its long-term risks are not known.", {"safety": ("long-term risks",)}),
        ("Long-term benefit is not shown.", {"lasting": ("Long-term",)}),
        ("There are no long-term data on efficacy and safety.", {"lasting": ("long-term",)}),
    ],
)
def test_safety_in_the_long_run_is_no_lasting_benefit(quote: str, doubts: dict[str, tuple[str, ...]]) -> None:
    """Reading 37, J 9: "70% relapsed" answered a doubt of long-term safety."""
    assert dict(doubts_named(quote)) == doubts


def test_a_review_of_safety_answers_it_and_no_relapse(facts: Facts) -> None:
    asked = {"sessions": 6, "review": "PHQ-9 before each one. We stop after number 6 if it has not come down by half"}
    papers = infusions(facts, ("experimental", UNSAFE), plan={"kind": "individual", "issued_in": "GA"}, treatment=asked)
    for paper in ("internal-appeal", "call-sheet"):
        said = papers[paper]
        assert "(Short, 2018) found long-term safety poorly reported, which calls for a defined course" in said, paper
        assert "relapsed within 12 months" not in said, paper
    assert "The request is for a course of six infusions, which has its own stopping rule." in papers["internal-appeal"]
    assert "How bladder and liver are watched is for the treating clinician" in papers["internal-appeal"]
    assert "Bladder and liver here: ____ (what was asked or measured, and when)" in papers["call-sheet"]
    assert "Short B, et al." in papers["internal-appeal"]
    assert "Long-term data are lacking" not in papers["call-sheet"]
