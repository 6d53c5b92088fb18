"""The urgent page answers reasons of form in a line each, and volunteers nothing against (reading 37, L 14)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray

BENEFIT = ("benefit-exclusion", "Spravato is a pharmacy benefit drug for your plan. It must be supplied by our specialty pharmacy.")
PILL = ("not-medically-necessary", '"Used in combination with an oral antidepressant." Our claims do not show one filled since May 2026.')
KITS = ("dose-frequency-limit", "Quantity. RX-447 allows 4 kits per 28 days. The request is for 8 kits in the first 28 days.")
TRIALS = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2021-03", "to": "2021-11", "weeks": 34, "result": "no_response", "source": "record"},
    {"drug": "Lexapro", "dose_mg": 10, "from": "2026-01", "to": "2026-03", "weeks": 8, "result": "stopped_side_effect", "source": "record"},
]


def test_each_reason_has_its_line_and_no_trial_is_counted_against_the_patient(facts: Facts) -> None:
    made = spray(
        facts,
        BENEFIT,
        PILL,
        KITS,
        treatment={
            "indication": "trd",
            "episode_start": "2025-10",
            "sessions": 12,
            "schedule": "twice a week for 4 weeks then once a week for 4 weeks",
            "scores": [{"scale": "phq-9", "score": 23, "date": "2026-10-29"}],
        },
        history={"trials": TRIALS, "now": "Nothing for depression since March."},
        course={"given": 0},
        earlier={"given": 0},
        urgency={"level": "asking_clinician"},
        plan={"kind": "individual", "issued_in": "PA"},
    )
    page = made["expedited-appeal"]
    assert "By your own words the drug is supplied under the pharmacy benefit: approve it there." in page
    assert "On the oral antidepressant that you ask for: Spravato is FDA-approved" in page
    assert "Stopped for a side effect: Lexapro." in page
    assert "eight sessions in the first 28 days, one kit each" in page
    assert "put forward in the present episode" not in page
    # Nor in the appeal, where no reason asks for trials (reading 37, L 4).
    assert "put forward in the present episode" not in made["internal-appeal"]
