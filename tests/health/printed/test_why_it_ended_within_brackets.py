"""Why a medicine ended stands in brackets without a stop of its own (reading 34, second reader, 24)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray

TRIALS = [
    {"drug": "lithium", "dose_mg": 600, "weeks": 5, "result": "stopped_side_effect", "stopped": "shaky, and my thyroid went off (TSH 9)."},
    {"drug": "mirtazapine", "from": "2026-01", "to": "2026-04", "weeks": 9, "result": "no_response", "stopped": "slept all day."},
]


def test_no_stop_stands_before_a_closing_mark(facts: Facts) -> None:
    made = spray(facts, ("step-therapy", "An augmentation with lithium is required."), history={"trials": TRIALS})
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "TSH 9)" in made[name]
        for doubled in ("(TSH 9).)", '(TSH 9).".', "slept all day..", 'slept all day.".'):
            assert doubled not in made[name]


def test_a_dose_that_is_missing_is_called_one_in_every_letter(facts: Facts) -> None:
    made = spray(facts, ("step-therapy", "An augmentation with lithium is required."), history={"trials": TRIALS})
    for name in ("internal-appeal", "clinician-letter"):
        assert "Mirtazapine (tetracyclic), dose not recorded" in made[name] or "mirtazapine (tetracyclic), dose not recorded" in made[name]
