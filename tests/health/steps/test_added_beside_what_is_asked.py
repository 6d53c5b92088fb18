"""An added medicine that a reason on the records misses stands beside the weeks asked for, in every paper (reading 33, C 14)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.added_met import added_weeks_asked
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers

FOUR = "RX-217 B.2 asks for at least four antidepressants from two classes, each for 8 weeks or longer at a therapeutic dose."
ADDED = "RX-217 B.3 asks for a trial of augmentation with lithium, thyroid hormone or an atypical antipsychotic for at least 6 weeks."
SCORE = "RX-217 B.5 asks for a baseline score on a standardized depression scale. The request form had no score."
VENLAFAXINE = {"drug": "venlafaxine", "dose_mg": 225, "from": "2024-01-15", "to": "2025-02-10", "result": "partial_response"}
LEXAPRO = {"drug": "Lexapro", "dose_mg": 20, "from": "2025-02-17", "weeks": 90, "result": "partial_response", "source": "pharmacy"}
ABILIFY = {"drug": "Abilify", "dose_mg": 5, "from": "2025-06-09", "to": "2025-08-01", "result": "stopped_side_effect", "source": "record"}
TOLD = "Abilify 5 mg, 7 weeks in all: stopped for a side effect, while Lexapro was taken"


def papers(facts: Facts, **change: Any) -> Papers:
    return packet(
        facts,
        TEXAS,
        {
            "denial": {
                "text": {"unknown": True},
                "reasons": [
                    {"ground": "ground.step-therapy", "quote": FOUR},
                    {"ground": "ground.documentation", "quote": f"{ADDED} None was reported."},
                    {"ground": "ground.documentation", "quote": SCORE},
                ],
                **change,
            },
            "plan": {"criteria": {"unknown": True}},
            "treatment": {"drug": "spravato", "indication": "trd", "episode_start": "2024"},
            "step": {"drug": "four antidepressants", "ground": "tried", "reason": "Abilify was added to the Lexapro for about 7 weeks."},
            "history": {"trials": [VENLAFAXINE, LEXAPRO, ABILIFY], "now": "Lexapro 20 mg"},
        },
    )


def test_the_appeal_sets_it_beside_the_weeks(facts: Facts) -> None:
    """Seven weeks and a side effect: told as what it was, and not called what is asked for."""
    letter = papers(facts)["internal-appeal"]
    assert f"On augmentation, of which you ask for 6 weeks: {TOLD}" in letter
    assert "That is what you ask for" not in letter


@pytest.mark.parametrize("name", ["clinician-letter", "call-sheet"])
def test_no_blank_is_left_for_what_the_table_tells(facts: Facts, name: str) -> None:
    answer = papers(facts)[name].partition(ADDED)[2]
    assert TOLD in answer
    assert not answer.partition(TOLD)[0].count("____")


def test_the_reviewer_outside_is_told_of_it_beside_the_scores(facts: Facts) -> None:
    letter = papers(facts, stage="final")["external-review-request"]
    assert f"of which the notice asks for 6 weeks: {TOLD}" in letter
    assert "The dated scores:" in letter


@pytest.mark.parametrize(
    ("quote", "weeks"),
    [
        (ADDED, 6),
        ("A trial of one antidepressant with an add-on medicine for 4 weeks is required.", 4),
        # The weeks of another treatment are none of its own.
        (
            "They do not show that you tried a medicine added to an antidepressant, or cognitive behavioral therapy for at least 12 weeks.",
            0,
        ),
        ("You must first try two antidepressants for at least 8 weeks each, and one add-on medicine.", 0),
    ],
)
def test_the_weeks_of_another_treatment_are_not_those_of_the_added_medicine(quote: str, weeks: int) -> None:
    assert added_weeks_asked(quote) == weeks
