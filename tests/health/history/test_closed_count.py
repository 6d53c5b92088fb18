"""Only what a row knows as a medicine for depression is counted, in every paper; one for another illness stands in none
(reading 30, a patient's F1: a thyroid pill was the fourth trial "without response").
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

STEP = ("step-therapy", "Two antidepressants from two classes must be tried first.")
CYMBALTA = {"drug": "Cymbalta", "dose_mg": 60, "from": "2026-02-03", "to": "2026-07-20", "result": "no_response", "source": "pharmacy"}
PAXIL = {"drug": "Paxil", "dose_mg": 40, "from": "2026-07-25", "to": "2026-11-09", "result": "no_response", "source": "pharmacy"}
LEAVES = ("internal-appeal", "clinician-letter", "call-sheet")


def beside(facts: Facts, drug: str, stopped: str = "") -> dict[str, str]:
    more = {"drug": drug, "from": "2026-05", "result": "no_response", "source": "memory"} | ({"stopped": stopped} if stopped else {})
    step = {"drug": "two antidepressants", "ground": "tried", "reason": "Neither brought any relief."}
    return spray(facts, STEP, history={"trials": [CYMBALTA, PAXIL, more]}, step=step, treatment={"episode_start": "2026-01"})


TELLS_OF_SEX = {"viagra", "plan b and birth control"}


@pytest.mark.parametrize(
    ("drug", "stopped"),
    [
        ("levothyroxine", "still takes it for thyroid"),
        ("viagra", ""),
        ("plan b and birth control", ""),
        ("lisinopril 20", "it was for my blood pressure"),
        ("metformin", ""),
        ("cyproheptadine for nightmares", ""),
    ],
)
def test_a_medicine_for_another_illness_stands_in_no_letter_and_in_no_count(facts: Facts, drug: str, stopped: str) -> None:
    found = beside(facts, drug, stopped)
    for paper in LEAVES:
        assert drug not in found[paper].lower(), paper
        assert "hree medicines" not in found[paper], paper
    assert "Two antidepressants tried" in found["internal-appeal"]
    if drug in TELLS_OF_SEX:  # held like other secrets (reading 32, second reader, 2), and the page says so without it
        assert 'Left out of the letters, whole or in part: "Medicines tried"' in found["next-steps"]
        assert drug not in found["next-steps"].partition("Words that may go out as typed")[0].lower()
        return
    assert f"“{drug}”" in found["next-steps"] or f'"{drug}"' in found["next-steps"]
    assert "no letter names or counts" in found["next-steps"]


@pytest.mark.parametrize("drug", ["delta 8", "Zelapar-X", "agomelatine"])
def test_a_name_that_no_row_knows_is_named_as_not_counted(facts: Facts, drug: str) -> None:
    found = beside(facts, drug)
    assert "Two antidepressants tried" in found["internal-appeal"]
    assert "Row 2 is not counted: it is not known here as an antidepressant." in found["internal-appeal"]
    assert drug.lower() not in found["call-sheet"].lower()
    assert "No letter counts" in found["next-steps"]


def test_a_name_typed_a_letter_wrong_is_counted_and_asked_about(facts: Facts) -> None:
    found = beside(facts, "sertralin")
    assert "Three antidepressants tried" in found["internal-appeal"]  # by the name that is meant (decision 0119)
    assert "did you mean sertraline?" in found["next-steps"]


def test_what_was_added_for_depression_is_counted_apart(facts: Facts) -> None:
    found = beside(facts, "Latuda", "added to Paxil")
    assert "Two antidepressants tried" in found["internal-appeal"]
    assert "also Latuda" in found["internal-appeal"] or "other medicine: Latuda" in found["internal-appeal"]
    assert "not counted" not in found["internal-appeal"]
