"""A reason that asks why ketamine would be borne where the spray was not is answered in its own place, with what was told of the pressure.

The ketamine label warns of changes in blood pressure as the spray's does: the limits for starting and stopping are the clinician's blank
(readings 30, D12).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.risks import doubts_tolerance
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"
SAME_WARNING = "The reviewer could not determine why IV ketamine, which carries the same warning, would be expected to be tolerated."


def told(quote: str) -> dict[str, Any]:
    return {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]},
        "alternatives": {"spravato": "tried", "spravato_detail": "three times in March, blood pressure 192/104 after the last"},
        "treatment": {"risks": [{"risk": "blood_pressure", "fact": "on lisinopril 20 since, 128/80 on October 6", "source": "record"}]},
    }


@pytest.mark.parametrize(
    "quote",
    [
        SAME_WARNING,
        "Ketamine has similar side effects to esketamine.",
        "It is unclear whether infusions would be better tolerated than the spray.",
        "Infusions carry identical risks.",
    ],
)
def test_the_doubt_is_heard_in_other_words(quote: str) -> None:
    assert doubts_tolerance(quote)


@pytest.mark.parametrize("quote", ["Two drugs must be tried unless not tolerated.", "ECT has not been attempted."])
def test_a_rule_on_steps_is_none(quote: str) -> None:
    assert not doubts_tolerance(quote)


def test_each_paper_answers_it_where_it_is_asked(facts: Facts) -> None:
    papers = packet(facts, KETAMINE, told(SAME_WARNING))
    appeal = papers["internal-appeal"].split("Reason 1: blood pressure")[1]
    assert appeal.index("128/80 on October 6") < appeal.index("limits for starting and stopping an infusion")
    assert "name each criterion that was found unmet" not in papers["internal-appeal"]
    letter = papers["clinician-letter"]
    answer = letter.split("reasons, answered")[1].split("Statement")[0]
    assert "128/80 on October 6" in answer
    assert "above which an infusion is not begun, above which it is stopped" in answer
    assert letter.count("above which an infusion is not begun") == 1
    assert letter.count("128/80") == 1
    assert "limits for starting and stopping" in papers["call-sheet"].split("What about blood pressure?")[1]
