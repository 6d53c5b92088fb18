"""An episode of which the year alone was told: a medicine begun in that year may be older than it."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

LEXAPRO = {"drug": "Lexapro", "dose_mg": 20, "from": "2023-02", "to": "2023-09", "result": "no_response", "source": "pharmacy"}
EFFEXOR = {"drug": "Effexor", "dose_mg": 150, "from": "2024-01", "to": "2024-09", "result": "no_response", "source": "pharmacy"}
ZOLOFT = {"drug": "Zoloft", "dose_mg": 150, "from": "2025-01", "to": "2025-09", "result": "no_response", "source": "pharmacy"}


def _papers(facts: Facts, start: str, *trials: dict[str, Any]) -> dict[str, str]:
    reason = ("not-medically-necessary", "Two antidepressants of adequate dose and duration are not shown.")
    return infusions(facts, reason, treatment={"episode_start": start}, history={"trials": list(trials)})


def test_a_medicine_of_the_same_year_is_not_said_to_lie_in_it(facts: Facts) -> None:
    """Reading 37, L 7: "All are in the present episode", of Lexapro from February 2023 and an episode of "2023"."""
    made = _papers(facts, "2023", LEXAPRO, EFFEXOR, ZOLOFT)
    assert "Rows 2 and 3 are in the present episode; row 1 began in the same year as the episode." in made["internal-appeal"]
    assert "Rows 2 and 3 began in the present episode; row 1 began in the same year as the episode." in made["clinician-letter"]
    assert "All " not in made["clinician-letter"].partition("Table 1")[2].partition("What I ask for")[0]


def test_with_its_month_it_is(facts: Facts) -> None:
    made = _papers(facts, "2023-01", LEXAPRO, EFFEXOR, ZOLOFT)
    assert "All are in the present episode." in made["internal-appeal"]


def test_where_all_are_of_that_year_that_is_said(facts: Facts) -> None:
    assert "Row 1 began in the same year as the present episode." in _papers(facts, "2023", LEXAPRO)["internal-appeal"]


def test_no_answer_places_them_in_it_either(facts: Facts) -> None:
    """Reading 37, P 1: "In this episode: sertraline", of a year that was the episode's own."""
    need = ("not-medically-necessary", "The request is not medically necessary.")
    told = {"treatment": {"episode_start": "2023"}, "history": {"trials": [LEXAPRO, {**EFFEXOR, "from": "2023-10"}]}}
    letter = infusions(facts, need, **told)["internal-appeal"]
    assert "In this episode:" not in letter
    assert "tried in this episode" not in letter
    told["treatment"] = {"episode_start": "2023-01"}
    assert "n this episode:" in infusions(facts, need, **told)["internal-appeal"]
