"""A rule that asks for number, weeks and the highest tolerated dose: the box names each trial, and no paper calls the rule met."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known, Record
from appealwright.facts import Facts
from appealwright.history.higher_dose import higher_dose_told
from tests.health.asked import spray

RULE = (
    "Section B.2 requires failure of at least three antidepressants from at least two different classes, each taken for 8 weeks or more at "
    "the maximum tolerated dose. We could confirm only one (sertraline)."
)
ZOLOFT = {
    "drug": "Zoloft",
    "dose_mg": 200,
    "from": "2025-04",
    "to": "2025-09",
    "weeks": 22,
    "result": "partial_response",
    "source": "pharmacy",
}
CYMBALTA = {
    "drug": "Cymbalta",
    "dose_mg": 60,
    "from": "2025-10",
    "to": "2026-02",
    "weeks": 18,
    "result": "no_response",
    "source": "record",
} | {"stopped": "no help. 90 made me sweat through my shirts"}
REMERON = {"drug": "Remeron", "from": "2026-03", "to": "2026-05", "weeks": 9, "result": "no_response", "source": "memory"}


def appeal(facts: Facts, *trials: dict[str, Any]) -> str:
    return spray(facts, ("step-therapy", RULE), history={"trials": list(trials), "now": "none"})["internal-appeal"]


def test_the_box_names_the_three_beside_what_is_asked_and_the_answer_has_the_dose_that_was_not_borne(facts: Facts) -> None:
    """Reading 34, 13: the box told two of three, and what the higher dose did stood in the table alone."""
    box, _, rest = appeal(facts, ZOLOFT, CYMBALTA, REMERON).partition("The diagnosis and the request")
    assert "that you ask for, at the highest tolerated dose, 8 weeks each, three from three classes are put forward: Zoloft 200 mg, " in box
    assert "Remeron, dose not recorded, 9 weeks: no response" in box
    assert "That is met" not in box
    answer = rest.partition("another treatment first")[2]
    assert "Whether each other dose was the highest tolerated is for the treating clinician" in answer
    assert (
        'On more than 60 mg of Cymbalta, in my words: "90 made me sweat through my shirts"; on that, 60 mg is put forward as the' in answer
    )


def test_where_fewer_are_put_forward_the_box_does_not_set_them_beside_the_rule(facts: Facts) -> None:
    assert "that you ask for, 8 weeks each" not in appeal(facts, ZOLOFT, CYMBALTA)


@pytest.mark.parametrize(
    ("stopped", "told"),
    [
        ("no help. 90 made my bp go up", "90 made my bp go up"),
        ("120 mg was too much", "120 mg was too much"),
        ("30 made me sleepy", ""),
        ("gained 90 lbs", ""),
        ("we tried 90 and it gave me the runs so back to 60. Didn't help", "we tried 90 and it gave me the runs so back to 60"),
        ("went up to 120 but couldn't stand the nausea", "went up to 120 but couldn't stand the nausea"),
        ("90 made me better for a while, then back to 60", ""),
        ("my pulse went up to 140 and it made me scared", ""),
        ("my blood pressure went to 168/102", ""),
        ("after 90 days it made me sick", ""),
        ("in 2024 it gave me headaches", ""),
    ],
)
def test_only_a_dose_above_the_one_in_the_table_is_told_as_more(stopped: str, told: str) -> None:
    trial = Record((("drug", Known("Cymbalta")), ("dose_mg", Known("60")), ("stopped", Known(stopped))))
    assert higher_dose_told(trial) == told
