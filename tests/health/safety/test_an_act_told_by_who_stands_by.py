"""An overdose as a mother tells it, with her own pills and her own grammar, stands in no paper; her clinician is to hear of it."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.student import student

TOLD = [
    "still on it. the ER visit was 2 months into it, he had took some of my pills and told me right away",
    "he took a bunch of my blood pressure pills in August",
    "he ended up in the ER August 30, you know why",
    "In August he got into my medicine cabinet",
    "I found him on the bathroom floor",
    "she got a hold of her dad's pills",
]
SCRAPS = ("pills", " ER ", "medicine cabinet", "bathroom floor", "you know why")
MOTHER = {"role": "representative", "name": "Ann Castle", "relation": "mother"}


@pytest.mark.parametrize("words", TOLD)
def test_no_paper_tells_it(words: str, facts: Facts) -> None:
    """Reading 37, M 1: printed in the table of medicines and over the doctor's name."""
    trial: dict[str, Any] = {"drug": "venlafaxine", "dose_mg": 150, "from": "2026-07", "result": "no_response", "stopped": words}
    for change in ({"history": {"trials": [trial]}}, {"treatment": {"function": words}}):
        made = student(facts, {"sender": MOTHER, **change})
        for name in ("internal-appeal", "clinician-letter", "call-sheet"):
            if name in made:
                assert not [one for one in SCRAPS if one in words and one in made[name]], name


@pytest.mark.parametrize("words", ["He took his pills every day", "I found her a counselor", "She takes some of her meds at night"])
def test_what_is_taken_as_prescribed_stays(words: str, facts: Facts) -> None:
    assert words[:20] in student(facts, {"sender": MOTHER, "treatment": {"function": words}})["internal-appeal"]
