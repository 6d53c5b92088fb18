"""One medicine told in two rows, by brand and generic name, at a raised dose or begun again, counts once in every paper."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

TWO = "You must have tried at least two antidepressants, each taken for at least 8 weeks."
OTHER = {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2026-01", "to": "2026-05", "weeks": 16, "result": "no_response"}


def row(drug: str, start: str, end: str, weeks: int, dose: int = 20) -> dict[str, Any]:
    return {"drug": drug, "dose_mg": dose, "from": start, "to": end, "weeks": weeks, "result": "no_response", "source": "pharmacy"}


def papers(facts: Facts, *trials: dict[str, Any]) -> Papers:
    return spray(
        facts,
        ("step-therapy", TWO),
        history={"trials": list(trials), "now": "none"},
        treatment={"indication": "trd"},
        patient={"age_band": "from_18_to_64"},
    )


@pytest.mark.parametrize("second", ["escitalopram", "Lexapro", "LEXAPRO"])
def test_two_rows_of_one_medicine_are_not_two_antidepressants(second: str, facts: Facts) -> None:
    made = papers(facts, row("Lexapro", "2025-04", "2025-09", 20), row(second, "2026-01", "2026-05", 16))
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "two antidepressants are put forward" not in made[paper].lower()
        assert "That is met by" not in made[paper]
    appeal = made["internal-appeal"]
    assert "You ask for two; one is shown." in appeal
    assert "the same medicine once more" in appeal
    assert "Two antidepressants tried" not in appeal
    for paper in ("internal-appeal", "clinician-letter"):
        assert "Rows 1 and 2 are the same medicine and count once." in made[paper]


def test_beside_another_medicine_there_are_two(facts: Facts) -> None:
    made = papers(facts, row("sertraline", "2025-04", "2025-08", 12, 100), row("Zoloft", "2025-08", "2025-12", 16, 200), OTHER)
    assert "Of what you ask for, two antidepressants" in made["internal-appeal"] or "That is met by rows 2 and 3" in made["internal-appeal"]
    assert "three antidepressants" not in made["internal-appeal"].lower()
    assert "Rows 1 and 2 are the same medicine and count once." in made["internal-appeal"]


def test_a_short_row_of_the_same_medicine_is_no_other_one(facts: Facts) -> None:
    made = papers(facts, row("sertraline", "2025-04-07", "2025-04-21", 2, 50), row("Zoloft", "2025-04-22", "2025-12-01", 30, 200))
    assert "Two antidepressants" not in made["internal-appeal"]


@pytest.mark.parametrize("drug", ["sertraline/aripiprazole", "sertraline and aripiprazole", "Zoloft, Abilify"])
def test_two_medicines_in_one_row_are_asked_about(drug: str, facts: Facts) -> None:
    made = papers(facts, row(drug, "2025-04", "2025-09", 20, 150), OTHER)
    assert "tells two medicines in one row" in made["next-steps"]
    assert "far above the usual dose" not in made["next-steps"]
    assert "aripiprazole" not in made["internal-appeal"].lower()


@pytest.mark.parametrize(
    "drug", ["Zoloft (sertraline)", "olanzapine/fluoxetine", "aripiprazole, added to sertraline", "sertraline, 100 mg"]
)
def test_one_medicine_by_two_names_or_added_to_another_is_one(drug: str, facts: Facts) -> None:
    assert "tells two medicines" not in papers(facts, row(drug, "2025-04", "2025-09", 20), OTHER)["next-steps"]
