"""What earlier sessions brought answers a refusal for want of need; a low score that they brought is no severity now."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = (
    "not-medically-necessary",
    (
        "The service is not medically necessary because other treatments that are at least as likely to help, such as electroconvulsive "
        "therapy, have not been tried."
    ),
)
TRIALS = [
    {"drug": drug, "dose_mg": mg, "from": since, "to": to, "weeks": 20, "result": "no_response", "source": "record"}
    for drug, mg, since, to in (("sertraline", 150, "2024-01", "2024-06"), ("venlafaxine", 225, "2024-07", "2025-01"))
]


def told(facts: Facts, *scores: tuple[int, str]) -> dict[str, str]:
    treatment: dict[str, Any] = {
        "drug": "iv_ketamine",
        "diagnosis": "major depressive disorder",
        "episode_start": "2023-11",
        "scores": [{"scale": "phq-9", "score": score, "date": day} for score, day in scores],
    }
    return infusions(
        facts,
        NEED,
        history={"trials": TRIALS},
        earlier={"given": 6, "served": "September 8 to September 25, 2026"},
        treatment=treatment,
        alternatives={"ect": "declined", "ect_detail": "I need my memory for my job"},
    )


def answer(letter: str) -> str:
    return letter.partition("In this episode:")[2].partition("Please say why")[0]


def test_the_gain_and_the_rise_after_it_stand_in_the_answer_on_need(facts: Facts) -> None:
    letter = told(facts, (23, "2026-09-01"), (9, "2026-09-28"), (14, "2026-11-20"))["internal-appeal"]
    assert "fell from 23 to 9 (61%); it was 14 on November 20, 2026" in answer(letter)


def test_a_last_score_of_those_sessions_is_no_severity_now(facts: Facts) -> None:
    letter = told(facts, (23, "2026-09-01"), (9, "2026-09-28"))["internal-appeal"]
    assert "My PHQ-9 was 9" not in letter
    assert "(mild)" not in letter.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "fell from 23 to 9 (61%)" in answer(letter)
    assert "PHQ-9 was 9 (mild" not in answer(letter)
