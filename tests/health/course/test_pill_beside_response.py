"""A reason on the scores that also misses an oral antidepressant is answered in both halves.

The label (row label.spravato.monotherapy-2025): since January 2025 Spravato may be used alone in adults with this illness.
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import scores
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MAINTENANCE

SCORES = "The notes do not show a 50 percent or greater reduction in your score from baseline"
PILL = ", and there is no documentation that you are still taking an oral antidepressant"


def papers(facts: Facts, quote: str, now: str, drug: str = "spravato") -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": quote, "timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": quote}]},
        "course": {"approved": 26, "given": 22, "cut": "2026-12-05"},
        "history": {"now": now},
        "treatment": {"drug": drug, "scores": scores(25, 18, 14)},
    }
    return packet(facts, MAINTENANCE, change)


def answer(made: Papers) -> str:
    return made["internal-appeal"].partition("Reason 1:")[2].partition("Alternatives considered")[0]


def test_the_label_answers_that_none_is_taken_and_the_clinician_is_asked_why(facts: Facts) -> None:
    made = papers(facts, SCORES + PILL + ".", "none since September 2026")
    assert "Since January 2025 the Spravato label allows its use alone" in answer(made)
    assert "The label has this use with or without an oral antidepressant, since January 2025." in made["clinician-letter"]
    assert "I do not advise one now, because" in made["clinician-letter"]


def test_the_one_that_is_taken_is_told_first(facts: Facts) -> None:
    assert "On the oral antidepressant: taken now, sertraline 100 mg." in answer(papers(facts, SCORES + PILL + ".", "sertraline 100 mg"))


def test_where_only_the_scores_are_put_no_pill_is_spoken_of(facts: Facts) -> None:
    made = papers(facts, SCORES + ".", "none since September 2026")
    assert "On the oral antidepressant" not in answer(made)
    assert "I do not advise one now" not in made["clinician-letter"]
