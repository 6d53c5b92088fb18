"""A pill that the plan wants beside the spray, where the last one ended, and a score was taken on the spray alone."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

PILL = "The drug is to be used in conjunction with an oral antidepressant, and none is listed."
RESULT = "Sustained improvement is not shown."
ZOLOFT = {"drug": "Zoloft", "dose_mg": 200, "from": "2014", "to": "2014", "weeks": 20, "result": "no_response", "stopped": "did nothing"}
CYMBALTA = {
    "drug": "Cymbalta",
    "dose_mg": 60,
    "from": "2025-03",
    "to": "2026-06",
    "weeks": 65,
    "result": "no_response",
    "stopped": "sweating",
}
SCORES = [{"scale": "phq-9", "score": s, "date": d} for s, d in ((22, "2026-01-20"), (7, "2026-05-12"), (9, "2026-10-13"))]


def _letter(facts: Facts, now: str, *trials: dict[str, object]) -> str:
    told = {"trials": trials or [ZOLOFT, CYMBALTA], "now": now}
    return spray(
        facts,
        ("no-continued-response", RESULT),
        ("not-medically-necessary", PILL),
        history=told,
        treatment={"scores": SCORES, "indication": "trd"},
        course={"given": 27},
    )["internal-appeal"]


@pytest.mark.parametrize("now", ["Nothing but the Spravato since June 2026.", "No meds since June 2026 but the Spravato."])
def test_the_last_pill_the_score_since_and_the_trial_of_the_spray_alone_answer_it(facts: Facts, now: str) -> None:
    """Reading 35, R35D 5: what she had told of the pill, and the trial of the spray alone, stood nowhere."""
    letter = _letter(facts, now)
    assert "The last one, Cymbalta, ended in June 2026; why is in Table 1, row 2." in letter
    assert "Since then, without one, PHQ-9 was 9 on October 13, 2026." in letter
    assert "Janik" in letter
    assert "Why none goes with it is for" not in letter


def test_nothing_is_called_the_last_where_its_month_or_its_end_is_not_known(facts: Facts) -> None:
    for trial in (CYMBALTA | {"to": "2026"}, CYMBALTA | {"to": {"unknown": True}}):
        assert "The last one, Cymbalta" not in _letter(facts, "none since June 2026", ZOLOFT, trial)


def test_a_full_day_is_on_it(facts: Facts) -> None:
    letter = _letter(facts, "none since June 2026", ZOLOFT, CYMBALTA | {"to": "2026-06-09"})
    assert "The last one, Cymbalta, ended on June 9, 2026;" in letter


def test_nobody_is_put_on_the_spray_who_was_not_told_to_have_had_it(facts: Facts) -> None:
    """Reading 37, L 1: "Since then, on the spray without one, PHQ-9 was 23", of a woman who never had a session."""
    told = {"trials": [ZOLOFT, CYMBALTA], "now": "Nothing for depression since June 2026."}
    pill, limit = ("not-medically-necessary", PILL), ("dose-frequency-limit", "The plan covers 4 kits per 28 days.")
    letter = spray(facts, pill, limit, history=told, treatment={"scores": SCORES[-1:], "indication": "trd"})["internal-appeal"]
    assert "on the spray" not in letter
    assert "Since then, without one, PHQ-9 was 9 on October 13, 2026." in letter
