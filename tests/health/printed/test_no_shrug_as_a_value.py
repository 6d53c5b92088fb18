"""A shrug, a guess or a stop typed behind a value is never printed as that value (reading 30, N7, F6 and F8)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.no_answer import is_no_answer
from appealwright.untold.doubted import surely_told
from tests.health.asked import UNPROVEN, infusions

DEFINITION = "A service is medically necessary if it is in line with accepted standards of practice."


@pytest.mark.parametrize(
    "words",
    ["idk its in the letter", "(not sure)", "not really sure", "its on the letter", "in the booklet somewhere", "I forget", "unsure"],
)
def test_what_answers_nothing(words: str) -> None:
    assert is_no_answer(words)


@pytest.mark.parametrize("words", ["61", "no", "not sure it helped", "forgot to take it", "in Section 8"])
def test_what_answers_something(words: str) -> None:
    assert not is_no_answer(words)


@pytest.mark.parametrize("page", ["idk its in the letter", "not sure", "61? not sure", "i think 12"])
def test_a_page_that_nobody_knows_is_not_named(page: str, facts: Facts) -> None:
    passages = [{"kind": "necessity", "words": DEFINITION, "page": page}]
    found = infusions(facts, ("not-medically-necessary", UNPROVEN), plan={"kind": "employer", "passages": passages})
    assert DEFINITION[:-1] in found["internal-appeal"]
    assert page not in found["internal-appeal"]


@pytest.mark.parametrize("dose", ["50 or 500 mg i forget which", "50 or 500 mg", "0.5 mg/kg no idea how long", "50 mg no me acuerdo"])
def test_a_dose_that_is_not_remembered_is_a_blank(dose: str) -> None:
    assert surely_told("treatment.dose", dose) == ""


@pytest.mark.parametrize("dose", ["56 or 84 mg", "0.5 mg/kg over 40 minutes", "0.5 or 0.75 mg/kg"])
def test_a_dose_that_was_ordered_stands(dose: str) -> None:
    assert surely_told("treatment.dose", dose) == dose


@pytest.mark.parametrize(
    "typed", ["Major depressive disorder, severe.", "major depressive disorder, severe., and", "Major depressive disorder, severe.."]
)
def test_a_diagnosis_brings_no_stop_into_the_sentence(typed: str, facts: Facts) -> None:
    found = infusions(facts, ("not-medically-necessary", UNPROVEN), treatment={"diagnosis": typed})
    for paper in ("internal-appeal", "clinician-letter"):
        assert not any(bad in found[paper] for bad in ("severe..", "severe.,", "severe. (", "and, and")), paper
    assert "ajor depressive disorder, severe, and ask you" in found["internal-appeal"].replace("depression", "depressive disorder")
