"""What the eleventh reading found in the appeal, each as a story: the decision is told as its notice tells it, and no score says more."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known, Record
from appealwright.facts import Facts
from appealwright.falls import fall_of, percent_of
from tests.core.told import ink_of
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

PERIOD = "Initial authorization SP-5528 allowed 16 sessions through October 31, 2026; claims show 14 were used."
ASKED = "We received a request from the clinic for continuation of Spravato, 13 sessions, from November 2, 2026."
NO_HALF = "Continued use is not medically necessary as treatment has not been shown to be effective."
BIWEEKLY = "Our guideline allows a maintenance frequency of no more than once every two weeks after week 8."


def going_on(facts: Facts, text: str, *, sessions: int = 13, cut: str = "", limit: str = "") -> dict[str, str]:
    """The papers of somebody on Spravato, 14 of 16 sessions given, whose notice says this."""
    reasons = [{"ground": "ground.no-continued-response", "quote": NO_HALF}]
    course: dict[str, Any] = {"approved": 16, "given": 14} | ({"cut": cut} if cut else {})
    change = {
        "denial": {"text": f"{text} {limit}\n\n{NO_HALF}", "date": "2026-11-06", "received": "2026-11-10", "timing": "during"},
        "plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "PA"},
        "course": course,
        "treatment": {"sessions": sessions, "schedule": "once a week", "risks": []},
    }
    change["denial"]["reasons"] = reasons + ([{"ground": "ground.dose-frequency-limit", "quote": limit}] if limit else [])
    return packet(facts, MAINTENANCE, change)


@pytest.mark.parametrize("text", [ASKED, PERIOD, "The course is refused."], ids=["a request", "a period that ended", "more than left"])
def test_more_that_is_refused_is_no_cut(text: str, facts: Facts) -> None:
    papers = going_on(facts, text)
    assert "concurrent-care-objection" not in papers
    letter = papers["internal-appeal"]
    assert "I appeal your refusal of 13 further Spravato" in letter
    assert "Of the 16 sessions approved before, 14 were given" in letter
    for name, words in papers.items():
        for false in ("restore the approval", "cut short", "to end an approved", "two left", "Send the objection"):
            assert false not in words, (name, false)


@pytest.mark.parametrize(
    ("text", "sessions", "cut"),
    [
        (ASKED, 13, "2026-12-04"),
        ("We withdraw the approval of the remaining sessions. We received a request for renewal.", 2, ""),
        ("Treatment after this date is refused. If you request that services continue during the appeal, tell us.", 2, ""),
        ("The course is refused.", 16, ""),
    ],
    ids=["a day of the cut", "an approval withdrawn", "what is left is refused", "the whole course named"],
)
def test_a_cut_stays_a_cut(text: str, sessions: int, cut: str, facts: Facts) -> None:
    papers = going_on(facts, text, sessions=sessions, cut=cut)
    assert "concurrent-care-objection" in papers
    assert "restore the approval" in papers["internal-appeal"]


def test_a_slower_rhythm_is_not_an_end(facts: Facts) -> None:
    papers = going_on(facts, "On June 2, 2026 we approved 16 treatments.", sessions=2, cut="2026-12-04", limit=BIWEEKLY)
    for name in ("internal-appeal", "concurrent-care-objection"):
        assert 'from once a week to "once every two weeks"' in papers[name]
    for name, words in papers.items():
        for false in ("to end an approved", "ends the rest", "cut short the course", "sessions stop on", "the rest is to end"):
            assert false not in words, (name, false)


def scores(*values: int) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": value, "date": f"2026-{month:02}-08"} for month, value in enumerate(values, start=6)]


def test_no_score_is_each_lower_beside_a_rise_that_was_told(facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": "There is no 50% reduction."}]},
        "treatment": {"drug": "spravato", "scores": scores(21, 14, 12), "spacing": "on every two weeks my score went from 13 to 18"},
    }
    papers = packet(facts, {"case_version": 1, **told})
    assert all("lower than the one before" not in words for words in papers.values())
    assert "Between them it rose from 13 to 18" in papers["internal-appeal"]
    # 9 of 21 is 42.86%
    assert "a fall of 9 points (43%)" in papers["internal-appeal"]


def test_before_any_session_scores_are_no_fall(facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "before", "reasons": [{"ground": "ground.experimental", "quote": "It is unproven."}]},
        "treatment": {"drug": "iv_ketamine", "scores": scores(22, 19)},
    }
    letter = packet(facts, {"case_version": 1, **told})["internal-appeal"]
    assert "a fall of" not in letter
    assert ink_of(facts, **told).fall is None


@pytest.mark.parametrize(("points", "first", "percent"), [(9, 21, 43), (10, 23, 43), (13, 26, 50), (15, 24, 63), (25, 51, 49)])
def test_percent_is_rounded_and_never_up_to_a_half(points: int, first: int, percent: int) -> None:
    assert percent_of(points, first) == percent


def test_three_scores_each_lower_are_said_to_be() -> None:
    series = [Record((("score", Known(value)),)) for value in (23, 15, 11)]
    assert fall_of(series).each_lower  # type: ignore[union-attr]
    assert not fall_of(series, rise=True).each_lower  # type: ignore[union-attr]
