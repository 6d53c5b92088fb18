"""No antidepressant is taken, and something for sleep is: the trial of the spray alone is the one that fits, and stands first."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

NO_EVIDENCE = (
    "not-medically-necessary",
    "There is not enough evidence that it is effective. Records show one antidepressant (sertraline).",
)
TABLE = [
    {"drug": "Zoloft", "dose_mg": 150, "from": "2025-11", "to": "2026-03", "weeks": 16, "result": "no_response", "source": "pharmacy"},
    {"drug": "Effexor", "dose_mg": 150, "from": "2026-03", "to": "2026-07", "weeks": 17, "result": "no_response", "source": "pharmacy"},
]


def evidence(facts: Facts, now: str) -> str:
    told = {"patient": {"age_band": "from_18_to_64"}, "plan": {"kind": "employer"}, "history": {"trials": TABLE, "now": now}}
    letter = spray(facts, NO_EVIDENCE, **told)["clinician-letter"]
    return letter.partition("The evidence")[2].partition("Safety, goal, stop")[0]


@pytest.mark.parametrize(
    "now",
    [
        "No antidepressant right now",
        "trazodone 50 mg for sleep. No antidepressant right now",
        "just trazodone 50 mg for sleep, nothing for depression since September",
    ],
)
def test_the_trial_of_the_spray_alone_stands_first_whatever_is_taken_for_sleep(facts: Facts, now: str) -> None:
    """Reading 32, third reader, 6: only trials beside a pill were named, and "this patient takes none"."""
    found = evidence(facts, now)
    assert "Janik" in found
    assert "with a new oral antidepressant" not in found.partition("Janik")[0]


@pytest.mark.parametrize("now", ["Effexor 150 mg. No antidepressant has worked", "trazodone for sleep. No antidepressant ever helped"])
def test_a_word_on_what_antidepressants_did_is_none_on_what_is_taken(facts: Facts, now: str) -> None:
    assert "this patient takes none" not in evidence(facts, now)
    assert "Janik" not in evidence(facts, now)
