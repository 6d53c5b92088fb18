"""A diagnosis code that tells another severity than the words beside it goes into no letter before it is settled."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet

SEVERE = "major depressive disorder, recurrent, severe"


def told(code: str, words: str = SEVERE) -> dict[str, Any]:
    return {"treatment": {"diagnosis": words, "diagnosis_code": code}}


@pytest.mark.parametrize("case", [CALIFORNIA, TEXAS])
@pytest.mark.parametrize(
    ("code", "words", "two"),
    [
        ("F33.1", SEVERE, ("moderate", "severe")),
        ("F33.0", SEVERE, ("mild", "severe")),
        ("F32.1", "severe major depression", ("moderate", "severe")),
        ("f33.2", "major depressive disorder, recurrent, moderate", ("severe", "moderate")),
    ],
)
def test_no_letter_prints_a_code_that_the_words_deny(case: str, code: str, words: str, two: tuple[str, str], facts: Facts) -> None:
    of_code, of_words = two
    papers = packet(facts, case, told(code, words))
    assert not [name for name in papers if name not in ("next-steps", "clinician-letter") and code in papers[name]]
    letter = papers["clinician-letter"]
    assert f"The code told, {code.upper()}, is for {of_code} depression; the words say {of_words}." in letter
    assert "; code and severity: ____ (code that fits" in letter
    assert f"({code})" not in letter
    page = papers["next-steps"]
    assert f"Before you sign: the code {code.upper()} is for {of_code} depression; your words say {of_words}." in page
    assert "Ask the clinic which holds, and change it on the screen. Until then no letter prints the code." in page


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("F33.2", SEVERE),
        ("F33.1", "major depressive disorder, recurrent, moderate, with severe anxiety"),
        ("F33.9", SEVERE),
        ("F33.1", "major depressive disorder"),
        ("F33.1", "major depressive disorder, moderate to severe"),
    ],
)
def test_a_code_that_the_words_bear_out_or_leave_open_is_printed(code: str, words: str, facts: Facts) -> None:
    papers = packet(facts, TEXAS, told(code, words))
    assert code in papers["internal-appeal"]
    assert "Before you sign: the code" not in papers["next-steps"]
    assert "The code told" not in papers["clinician-letter"]


def test_the_warning_is_told_in_spanish_too(facts: Facts) -> None:
    page = packet(facts, TEXAS, told("F33.1"), language="es")["next-steps"]
    assert "Antes de firmar: el código F33.1 es de depresión moderada; sus palabras dicen grave." in page
