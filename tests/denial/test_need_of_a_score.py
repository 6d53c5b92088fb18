"""A score, a missed visit and what an article shows are no lack of approval, and research is no response of this person."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """Blue Heron Community Care

November 13, 2026

Member: Keisha Monroe          Drug: {drug}

[X] Denied

This decision was made because:
{reason}

You may appeal within 60 calendar days of the date on this notice.
"""
SCORE = "Your MADRS score was 34 before treatment and was 27 on October 29, 2026. This is less than the 50 percent reduction required."
MISSED = "In addition, three of the last eight visits were missed."


def grounds(reason: str, drug: str = "Spravato") -> set[str]:
    return {row["ground"] for row in offered(NOTICE.format(reason=reason, drug=drug)).get("denial.reasons", ())}


@pytest.mark.parametrize("reason", [SCORE, MISSED, f"{SCORE} {MISSED}"])
def test_a_score_or_a_missed_visit_is_no_lack_of_approval(reason: str) -> None:
    assert "ground.no-prior-authorization" not in grounds(reason)


def test_visits_that_were_missed_are_held_against_the_need() -> None:
    assert grounds(MISSED) == {"ground.not-medically-necessary"}


def test_what_articles_do_not_show_is_the_evidence_and_no_response_of_the_person() -> None:
    articles = "The two articles in the file describe single infusions, and they do not show a lasting benefit."
    found = grounds(f"{articles} The record has no consultation by a psychiatrist.", "IV ketamine infusions")
    assert "ground.experimental" in found
    assert "ground.no-continued-response" not in found


@pytest.mark.parametrize(
    "reason",
    ["Prior authorization was not obtained before treatment began.", "Treatment was given before it was approved by the plan."],
)
def test_an_approval_that_was_not_asked_for_stays_one(reason: str) -> None:
    assert "ground.no-prior-authorization" in grounds(reason)


def test_a_persons_response_stays_one() -> None:
    assert "ground.no-continued-response" in grounds("The records do not show a lasting benefit from the sessions that you were given.")
