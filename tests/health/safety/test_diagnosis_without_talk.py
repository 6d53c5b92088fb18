"""The answer on the diagnosis as tired people type it: letters name the illness, and nothing where the answer names none."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers

BLANK = "____ (the diagnosis, as the clinician wrote it) ____"


def told(facts: Facts, typed: str) -> Papers:
    return packet(facts, CALIFORNIA, {"treatment": {"diagnosis": typed, "diagnosis_code": "F33.2"}})


@pytest.mark.parametrize(
    "typed",
    [
        "you tell me, you denied it without reading anything!!!",
        "sad all the time",
        "see the chart",
        "im depressed real bad",
    ],
)
def test_an_answer_that_names_no_illness_stands_in_no_letter(typed: str, facts: Facts) -> None:
    found = told(facts, typed)
    assert f"for {BLANK}" in found["internal-appeal"]
    assert not any(typed in found[name] for name in ("internal-appeal", "clinician-letter", "call-sheet"))
    assert "so no letter states all of it: diagnosis" in found["next-steps"]


@pytest.mark.parametrize(
    ("typed", "illness"),
    [
        ("i have depression, i told you 3 times", "depression"),
        ("MDD!!! recurrent!! severe", "MDD, recurrent, severe"),
        ("Dr. Shah says MDD, recurrent, severe.", "MDD, recurrent, severe"),
        ("ive had major depression since my divorce, you know that", "major depression"),
        ("i was diagnosed with severe recurrent MDD in 2019 by dr shah", "severe recurrent MDD"),
        ("Major depressive disorder. I have had it since I was 12.", "major depressive disorder"),
        ("tengo depresión mayor", "depresión mayor"),
        ("dx: MDD severe", "MDD severe"),
        ("MDD, the worst sort", "MDD"),
        ("MDD - worst ever", "MDD"),
        ("major depression, really ugly one", "major depression"),
        ("MDD recurrent (a bad kind)", "MDD recurrent"),
        ("recurrent depression, severe, the deep dark thing", "recurrent depression, severe"),
        ("major depression for like ever", "major depression"),
    ],
)
def test_of_talk_around_an_illness_the_illness_is_told(typed: str, illness: str, facts: Facts) -> None:
    found = told(facts, typed)
    assert f"for {illness}, and ask" in found["internal-appeal"]
    assert f"The diagnosis is {illness}." in found["call-sheet"]


@pytest.mark.parametrize(
    "typed",
    [
        "PTSD and depression from the service",
        "MDD, recurrent, with the anxious distress specifier",
        "MDD, recurrent; bipolar I in remission",
        "F33.2",
    ],
)
def test_what_names_illnesses_and_nobody_stays(typed: str, facts: Facts) -> None:
    assert typed in told(facts, typed)["clinician-letter"]


def test_each_word_that_seems_misspelled_is_asked_about(facts: Facts) -> None:
    found = told(facts, "sever recurrent major depresion, treatment resistent")
    for meant in ("severe?", "depression?", "resistant?"):
        assert f"did you mean {meant}" in found["next-steps"]
