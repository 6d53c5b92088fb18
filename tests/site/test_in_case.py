"""For which case a clock of a place runs, on the Spanish page of that place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from appealwright.facts import Facts, Time
from appealwright.words import words_in
from scripts.site.incase import in_case
from scripts.translations import ours

SPANISH = ours("es").theirs["site"]["places"]["when"]
URGENT, STANDARD = {"answer": "urgent", "is": True}, {"answer": "urgent", "is": False}
CALLED = {"answer": "denial.grounds", "has": "ground.experimental"}
OTHER = {"not": CALLED}
FINAL = {"answer": "denial.stage", "in": ["final"]}


@pytest.fixture
def time(facts: Facts) -> Time:
    return next(time for time in facts.row("ca.external-review.dmhc").times if time.when is None or time.when == STANDARD)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (None, ""),
        (URGENT, " si es urgente"),
        (STANDARD, " si no es urgente"),
        ({"all": [STANDARD, OTHER]}, " si no es urgente y si lo niegan por otro motivo"),
        ({"all": [CALLED, URGENT]}, " si lo llaman experimental y si es urgente"),
        # Half of a condition would be taken for all of it.
        ({"all": [CALLED, FINAL]}, " (en algunos casos)"),
        ({"not": {"answer": "plan.grandfathered", "is": True}}, " (en algunos casos)"),
        ({"any": [URGENT, CALLED]}, " (en algunos casos)"),
    ],
)
def test_a_clock_says_its_case_or_that_it_has_one(time: Time, when: Any, said: str) -> None:
    assert in_case(replace(time, when=when), SPANISH) == said


def test_nearly_every_clock_of_an_outside_review_says_its_case(facts: Facts) -> None:
    asked = {"external-request", "external-decision"}
    times = [t for row in facts.of_kind("rule") if row.jurisdiction != "US" for t in row.times if t.what in asked and t.when]
    vague = [t for t in times if SPANISH["some"] in in_case(t, SPANISH)]
    # Two hang on the plan's age or on the step that was reached, which these words do not hold.
    assert len(times) > 90
    assert len(vague) == 2
    assert words_in("es")("site", "places", "when", "standard") == "si no es urgente"
