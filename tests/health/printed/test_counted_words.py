"""Numbers and names read as a person writes them: six ketamine troches, one point, and no papers spoken of that are not cited."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

UNPROVEN = [{"ground": "ground.experimental", "quote": "Ketamine troches are experimental for this diagnosis."}]


def by_mouth(facts: Facts, sessions: int) -> dict[str, str]:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {"timing": "before", "reasons": UNPROVEN},
        "plan": {"kind": "employer"},
        "treatment": {"drug": "iv_ketamine", "route": "oral", "dose": "100 mg troche", "sessions": sessions},
    }
    return packet(facts, told)


@pytest.mark.parametrize(("sessions", "named"), [(6, "six ketamine troches"), (1, "one ketamine troche")])
def test_a_troche_is_named_once(sessions: int, named: str, facts: Facts) -> None:
    papers = by_mouth(facts, sessions)
    assert f"refusal of {named} for" in papers["internal-appeal"]
    number, _, unit = named.split()
    assert f"{number} {unit} of ketamine" in papers["clinician-letter"]
    assert all("troche troche" not in words and "s of ketamine troche" not in words for words in papers.values())


def test_one_point_is_one_point(facts: Facts) -> None:
    scores = [{"scale": "phq-9", "score": score, "date": f"2026-{month}-14"} for score, month in ((22, "07"), (21, "10"))]
    told = {"denial": {"timing": "during"}, "course": {"approved": 8, "given": 6}, "treatment": {"drug": "spravato", "scores": scores}}
    papers = packet(facts, {"case_version": 1, **told})
    assert all("1 points" not in words for words in papers.values())
    assert "a fall of 1 point." in papers["clinician-letter"]  # the percent stands where the scores do (reading 31, 22)


@pytest.mark.parametrize("drug", ["iv_ketamine", "spravato"])
def test_the_order_of_papers_for_tricare_names_only_papers_that_are_cited(drug: str, facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "before", "reasons": [{"ground": "ground.experimental", "quote": "It is unproven."}]},
        "plan": {"kind": "tricare"},
        "treatment": {"drug": drug, "diagnosis": "major depressive disorder"},
    }
    letter = packet(facts, {"case_version": 1, **told})["internal-appeal"]
    cites_a_guideline = "guideline" in letter.partition("One clinician's opinion")[0].lower()
    assert ("positions of expert bodies" in letter) is cites_a_guideline
    assert ("trials first" in letter) is ("et al." in letter or "New England Journal" in letter or "ELEKT-D" in letter)
