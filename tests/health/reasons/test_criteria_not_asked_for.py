"""What a criterion entered already says is not asked of the plan, and none is called shown that the clinician is still to show."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import spray

NO_THERAPY = (
    "The records do not show that you tried at least two antidepressants at an adequate dose for at least 6 weeks each. "
    "The records also do not show a trial of psychotherapy."
)
TRIALS = [
    {"drug": "fluoxetine", "from": "2019", "to": "2021", "result": "response_lost", "source": "memory"},
    {"drug": "sertraline", "dose_mg": 150, "from": "2026-02-02", "to": "2026-04-20", "result": "no_response", "source": "pharmacy"},
    {"drug": "bupropion XL", "dose_mg": 300, "from": "2026-05-04", "to": "2026-08-10", "result": "partial_response", "source": "pharmacy"},
]
HISTORY = {"therapy": "cognitive behavioral therapy, every two weeks, March to August 2026", "trials": TRIALS}


def appeal(facts: Facts, *criteria: dict[str, Any]) -> str:
    told = {"plan": {"kind": "employer", "criteria": list(criteria)}, "history": HISTORY, "patient": {"age_band": "from_18_to_64"}}
    return spray(facts, ("step-therapy", NO_THERAPY), **told)["internal-appeal"]


def test_the_line_on_psychotherapy_is_asked_for_only_where_nobody_has_it(facts: Facts) -> None:
    ask = "Please quote the line that requires it."
    assert ask in appeal(facts)
    told = appeal(facts, {"words": "Trial of evidence-based psychotherapy", "status": "met", "fact": "cognitive behavioral therapy"})
    assert "On psychotherapy: cognitive behavioral therapy" in told
    assert ask not in told


def test_a_trial_of_no_known_length_tells_no_weeks_at_a_dose_for_the_others(facts: Facts) -> None:
    """February 2 to April 20, 2026 are 11 weeks, May 4 to August 10 are 14; of 2019 to 2021 no weeks are made."""
    words = "Trial of at least two antidepressants, each at adequate dose for 6 weeks or more"
    told = appeal(facts, {"words": words, "status": "met", "fact": "sertraline and bupropion XL"})
    assert f"{words}. 11 and 14 weeks in all (Table 1, rows 2 and 3)" in told
    assert "Shown: sertraline and bupropion XL" not in told
    assert "2019 to 2021 (weeks not recorded)" in told
