"""Blood pressure that a reason asks to be controlled before each dose: the reading told before treatment is the answer."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.pressure import last_before_dose
from tests.health.advantage_renewal import RENEWAL
from tests.health.packets import packet

_WAITED = "152/92 and 154/88 in October before treatment, they waited 20 min and it was 138 over 80 both times"
_RULE = "they wont start if over 140/90 till it comes down"


def test_the_last_reading_before_treatment_answers_a_rule_on_it(facts: Facts) -> None:
    # Reading 27, early 3B.5: the answer stood in the words and was not drawn, and the label's other contraindications were listed.
    appeal = packet(facts, RENEWAL, {"treatment": {"monitoring": _RULE}})["internal-appeal"]
    answer = appeal.partition("Reason 4: blood pressure")[2] or appeal.partition("blood pressure You name")[2]
    assert "The last reading told before treatment is 138/80: please say by which number" in answer
    assert f'What is watched: "{_RULE}' in answer  # quoted, as it is talk (reading 32, second reader, 24)
    assert "names none of these" not in appeal


@pytest.mark.parametrize(
    ("fact", "last"),
    [
        (_WAITED, "138/80"),
        ("150/95 before the session, re-checked at 132/84", "132/84"),
        # Not told to be before a dose, not taken again, or not lower.
        ("152/92 in October, 20 minutes later 138/80", ""),
        ("152/92 before treatment in June and 138/80 before treatment in July", ""),
        ("138/80 before treatment, 20 minutes later 152/92", ""),
        ("138/80 before treatment", ""),
        ("", ""),
    ],
)
def test_a_reading_counts_only_where_it_was_taken_again_before_a_dose(fact: str, last: str) -> None:
    assert last_before_dose(fact) == last


def test_without_such_a_reading_nothing_is_said_of_control(facts: Facts) -> None:
    risks = [{"risk": "blood_pressure", "fact": "128/80 on November 3, 2026", "source": "record"}]
    appeal = packet(facts, RENEWAL, {"treatment": {"risks": risks}})["internal-appeal"]
    assert "The last reading told" not in appeal
    assert "Your notice names none of these." in appeal


def test_the_page_names_the_notes_that_prove_it(facts: Facts) -> None:
    # Reading 27, early 3B.6, 3B.19: no new reading is wanted, but the notes of the days told.
    steps = packet(facts, RENEWAL)["next-steps"]
    proof = "notes of the sessions further apart, with each score in them, and of those at which the pressure was taken twice"
    assert proof in steps
    assert "get at one visit a blood pressure" not in steps
