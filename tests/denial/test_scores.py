"""Scores that a notice prints with their days are offered, each as a row; a threshold, a count and a score without a day are none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.denial.expectations import offered

_NOTICE = (
    "Prairie Health Plan\nDate of notice: September 30, 2026\nDates requested: 10/05/2026 - 12/28/2026\n\nDear Ann Pell:\n\n"
    "We denied your request for ketamine infusions. The reason: they are not medically necessary. {}\n"
)


def _offered(words: str) -> list[tuple[Any, ...]]:
    rows: list[dict[str, Any]] = offered(_NOTICE.format(words)).get("treatment.scores", [])
    return [(row["scale"], row["score"], row["date"]) for row in rows]


@pytest.mark.parametrize(
    "words",
    [
        "Your PHQ-9 was 21 on June 3 and 9 on September 2, which is a good response.",
        "The form gives a PHQ-9 of 21 (06/03/2026) and a PHQ-9 of 9 (09/02/2026).",
        "Your PHQ-9 score fell from 21 on June 3 to 9 on September 2, 2026.",
        "PHQ-9 (06/03/2026): 21; PHQ-9 (09/02/2026): 9.",
        "PHQ-9: 21/27 on 6/3/26, PHQ-9: 9/27 on 9/2/26.",
    ],
)
def test_two_scores_with_their_days_are_two_rows(words: str) -> None:
    assert _offered(words) == [("phq-9", 21, "2026-06-03"), ("phq-9", 9, "2026-09-02")]


def test_a_score_that_follows_its_day_and_one_that_it_came_down_from_are_offered() -> None:
    rows = _offered("On September 2, your PHQ-9 was 9, down from 21 on June 3.")
    assert rows == [("phq-9", 9, "2026-09-02"), ("phq-9", 21, "2026-06-03")]


def test_each_score_is_given_to_the_scale_named_before_it() -> None:
    rows = _offered("Your PHQ-9 was 22 on June 3, and the Montgomery-Asberg score was 31 on June 4.")
    assert rows == [("phq-9", 22, "2026-06-03"), ("madrs", 31, "2026-06-04")]


@pytest.mark.parametrize(
    "words",
    [
        "Your PHQ-9 was 19 when you started and 17 on April 21, 2026.",
        "The records show a PHQ-9 of 21 in July before the first dose, 19 in September 2025, 20 in November and 17 on April 21.",
    ],
)
def test_of_scores_of_which_only_the_last_has_a_day_only_that_one_is_offered(words: str) -> None:
    assert _offered(words) == [("phq-9", 17, "2026-04-21")]


def test_a_day_without_a_year_is_the_last_one_before_the_notice() -> None:
    assert _offered("Your PHQ-9 was 22 on October 22.") == [("phq-9", 22, "2025-10-22")]


@pytest.mark.parametrize(
    "words",
    [
        "A PHQ-9 of 10 or less by December 1, 2026 is needed.",
        "The PHQ-9 must be at least 20 on June 3, 2026.",
        "Your PHQ-9 went from 24 to 8.",
        "Your PHQ-9 was sent 2 times on June 3.",
        "A PHQ-9 was not sent with the request for 12 on June 3.",
        "Your PHQ-9 fell, so we approved 10 on June 3 and 12 on July 4.",
        "Your PHQ-9 was 19, and the clinic gave 6 on June 3.",
        "Your PHQ-9 was 19 and you had 6 sessions on June 3.",
        "Your HAM-D was 24 on June 3, 2026.",
        "Your PHQ-2 was 5 on June 3, 2026.",
        "Your PHQ-9 was 44 on June 3, 2026.",
        "Your PHQ-9 was 21 on October 20, 2026.",
    ],
)
def test_what_is_no_dated_score_of_a_known_scale_is_not_offered(words: str) -> None:
    assert _offered(words) == []


def test_of_two_scores_of_one_scale_and_day_neither_is_offered() -> None:
    assert _offered("The PHQ-9 was 21 on June 3, and the PHQ-9 was 19 on June 3.") == []
