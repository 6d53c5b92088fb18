"""A renewal judged by one scale where another halved, and a trial whose people took a pill as well (reading 37, J 5, 7, 14, 15)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

IMPROVED = ("no-continued-response", "Your PHQ-9 was 21 on March 3, 2026 and 11 on November 5, 2026, which is no adequate response.")
HALF = ("no-continued-response", "A reduction of 50% on a standardized depression scale is needed. Your PHQ-9 was 21 and is 11.")
OFTEN = ("dose-frequency-limit", "The request is for weekly visits and we did not find that visits every two weeks were tried.")
PHQ = [
    {"scale": "phq-9", "score": 21, "date": "2026-03-03"},
    {"scale": "phq-9", "score": 11, "date": "2026-11-05"},
]
MADRS = [
    {"scale": "madrs", "score": 34, "date": "2026-03-03"},
    {"scale": "madrs", "score": 15, "date": "2026-11-05"},
]
SENT = ("internal-appeal", "clinician-letter")
SHORT = "more than half of the first"


def renewed(
    facts: Facts, reason: tuple[str, str], scores: list[dict[str, Any]], now: str = "just the Spravato", **more: Any
) -> dict[str, str]:
    treatment = {"scores": scores, "schedule": "once a week", "sessions": 24, **more}
    return spray(
        facts,
        denial={"timing": "during", "reasons": [{"ground": f"ground.{one}", "quote": quote} for one, quote in (reason, OFTEN)]},
        plan={"kind": "individual"},
        treatment=treatment,
        course={"approved": 24, "given": 24},
        history={"now": now, "trials": []},
        patient={"age_band": "from_18_to_64"},
    )


@pytest.mark.parametrize("reason", [IMPROVED, HALF])
def test_whose_score_halved_on_one_scale_is_not_called_short_of_it(reason: tuple[str, str], facts: Facts) -> None:
    papers = renewed(facts, reason, PHQ + MADRS)
    assert all(SHORT not in papers[paper] for paper in SENT)
    alone = renewed(facts, reason, PHQ)
    assert SHORT in alone["internal-appeal"]


def test_the_letter_to_sign_opens_with_both_scales(facts: Facts) -> None:
    letter = renewed(facts, HALF, PHQ + MADRS)["clinician-letter"]
    opening = letter.split("Diagnosis and severity now")[0]
    severity = letter.split("Diagnosis and severity now")[1].split("Treatment so far")[0]
    assert "MADRS from 34 to 15, by 56%" in opening
    assert "MADRS from 34 to 15, by 56%" in severity


TOOK = "Everybody in it took an oral antidepressant as well; none is taken here."


@pytest.mark.parametrize(
    "now",
    [
        "just the Spravato, no pills for depression since April",
        "just the Spravato",
        "I don't take any antidepressant pill now",
        "no antidepressant since April",
        "nothing but the Spravato. I'm not on any antidepressants",
        "No meds for depression.",
        "I am not taking an antidepressant at the moment",
    ],
)
def test_that_its_people_took_a_pill_is_said_in_both_letters(now: str, facts: Facts) -> None:
    papers = renewed(facts, IMPROVED, PHQ, now)
    assert TOOK in papers["internal-appeal"]
    assert "all of them on an oral antidepressant as well; this patient takes none" in papers["clinician-letter"]


@pytest.mark.parametrize(
    "now",
    [
        "Zoloft 100 mg, no other antidepressants",
        "I can't take antidepressants that make me gain weight",
        "no pills for depression worked",
        "I don't take an antidepressant with food",
    ],
)
def test_what_does_not_say_so_says_nothing_of_it(now: str, facts: Facts) -> None:
    papers = renewed(facts, IMPROVED, PHQ, now)
    assert TOOK not in papers["internal-appeal"]
    assert "this patient takes none" not in papers["clinician-letter"]


@pytest.mark.parametrize(("start", "told"), [("2026-11-23", False), ("2026-11-30", True)])
def test_no_answer_is_asked_for_the_day_of_the_letter(start: str, *, told: bool, facts: Facts) -> None:
    appeal = renewed(facts, HALF, PHQ, start=start)["internal-appeal"]
    assert ("in time for the next on" in appeal) is told
    assert "that day has passed" not in appeal
