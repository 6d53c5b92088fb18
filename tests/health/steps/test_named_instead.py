"""Medicines that a notice would have instead, and of which none was taken: what was told of another answers nothing on them."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import spray

CRITERIA = (
    "step-therapy",
    "The criteria ask for two antidepressants, each for at least six weeks, in the current episode. Claims show one.",
)
PREFERRED = ("step-therapy", "Two preferred drugs can be used instead: mirtazapine and nortriptyline.")
TOLD = {"drug": "a second antidepressant", "ground": "tried", "reason": "I took bupropion XL for eight weeks, from samples."}
FIRST = {"drug": "sertraline", "dose_mg": 200, "from": "2026-01-05", "to": "2026-06-29", "result": "no_response"}
SECOND = {"drug": "bupropion XL", "dose_mg": 300, "from": "2026-07-06", "to": "2026-09-07", "result": "no_response"}
SAID = "You name mirtazapine and nortriptyline: neither stands in Table 1. The rule quoted with them asks for two antidepressants"


def of(facts: Facts, *trials: dict[str, object], preferred: tuple[str, str] = PREFERRED) -> dict[str, str]:
    return spray(facts, CRITERIA, preferred, history={"trials": list(trials)}, step=TOLD, treatment={"episode_start": "2025-12"})


def test_the_rule_that_is_met_without_them_is_held_beside_them(facts: Facts) -> None:
    """The criteria ask for two and name neither, and nobody said so."""
    found = of(facts, FIRST, SECOND)
    assert f"{SAID} and does not name these; two are put forward." in found["internal-appeal"]
    reasons = found["clinician-letter"].partition("Your reasons, answered")[2]
    assert f"{SAID} and does not name these; two are put forward. I do not ask for them first." in reasons
    assert "I do not ask for it again" not in reasons


def test_nothing_is_said_where_the_rule_is_not_met_or_one_was_taken(facts: Facts) -> None:
    assert "neither stands" not in of(facts, FIRST)["internal-appeal"]
    mirtazapine = {**SECOND, "drug": "mirtazapine", "dose_mg": 45}
    assert "neither stands" not in of(facts, FIRST, mirtazapine)["internal-appeal"]
    shown = ("step-therapy", "The records show mirtazapine and nortriptyline.")
    assert "neither stands" not in of(facts, FIRST, SECOND, preferred=shown)["internal-appeal"]
