"""A medicine that was added stands with its dose, weeks and result in the answer, though the facts of the step name it too.

Reading 34, C 10: with "Abilify on top of the Effexor. None of it fixed it." as the facts of the step, the third thing that the notice asked
for fell out of the appeal.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.told_on import papers_on

MONDAY = date(2026, 11, 30)
STEP = (
    "A member must have tried at least two antidepressants from two different classes during the current episode, each for six weeks or"
    " more at a dose that usually works, and must also have tried adding a second medicine to an antidepressant, such as aripiprazole,"
    " quetiapine or lithium. We did not find that a second medicine was added."
)
TOLD: dict[str, Any] = {
    "denial": {
        "date": "2026-11-09",
        "received": "2026-11-13",
        "stage": "first",
        "timing": "before",
        "reasons": [{"ground": "ground.step-therapy", "quote": STEP}],
    },
    "plan": {"kind": "medicaid_managed", "issued_in": "LA"},
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "episode_start": "2023-04",
        "sessions": 8,
    },
    "history": {
        "trials": [
            {"drug": "Celexa", "dose_mg": 40, "from": "2023-05", "to": "2025-02", "weeks": 90, "result": "response_lost"},
            {"drug": "Effexor XR", "dose_mg": 150, "from": "2025-03", "to": "2026-06", "weeks": 64, "result": "partial_response"},
            {
                "drug": "Abilify",
                "dose_mg": 5,
                "from": "2026-01",
                "to": "2026-03",
                "weeks": 8,
                "result": "no_response",
                "stopped": "added to the Effexor and it did nothing",
            },
        ]
    },
    "step": {"drug": "two antidepressants and adding a second medicine", "ground": "tried"},
    "sender": {"role": "patient"},
}


@pytest.mark.parametrize(
    "facts_told",
    [
        {"unknown": True},
        "Celexa and Effexor, and Abilify on top of the Effexor. None of it fixed it.",
        "I took Celexa 40 almost two years. Ms. Broussard gave me samples of Abilify and I took it on top of the Effexor January to March.",
    ],
)
def test_the_added_medicine_stands_in_the_answer(facts_told: object, facts: Facts) -> None:
    letter = papers_on(facts, changed(TOLD, {"step": {"reason": facts_told}}), MONDAY)["internal-appeal"]
    answer = letter.split("Reason 1:")[1]
    assert "Abilify 5 mg, 8 weeks: no response, while Effexor XR was taken" in answer
