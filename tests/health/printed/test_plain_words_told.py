"""Plain words of work and care stand in letters, and what falls out of a sentence leaves no loose comma (reading 33, B 15)."""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from appealwright.writer.prose import tidied
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers

AUNT = "I live alone with the dogs and nobody can drive me three times a week, and my aunt had it and was never the same."
PATIENT = {"role": "patient"}


def papers(facts: Facts, room: str, **told: object) -> Papers:
    return packet(facts, CALIFORNIA, {room: told, "sender": PATIENT})


@pytest.mark.parametrize(
    "therapist", ["Kris Lindgren LCSW", "Kris Lindgren, LCSW,", "Lindgren LMFT", "Kris Lindgren PhD", "Saw Kris Lindgren, PsyD,"]
)
def test_a_therapist_is_named_by_the_license_behind_the_name(therapist: str, facts: Facts) -> None:
    found = papers(facts, "history", therapy=f"{therapist} every other week since 2023, before that my pastor.")
    for name in ("internal-appeal", "clinician-letter"):
        assert "Lindgren" in found[name]
        assert "every other week since 2023" in found[name]
        assert "pastor" not in found[name]


def test_a_machine_by_its_letters_is_a_plain_word(facts: Facts) -> None:
    words = "I run a CNC machine and I didn't want to risk my memory."
    found = papers(facts, "alternatives", ect="declined", ect_detail=words)
    assert "CNC machine" in found["internal-appeal"]


def test_what_falls_leaves_no_comma_before_the_stop(facts: Facts) -> None:
    found = papers(facts, "alternatives", ect="declined", ect_detail=AUNT)
    assert "three times a week" in found["internal-appeal"]
    for name in ("internal-appeal", "clinician-letter", "call-sheet", "next-steps"):
        assert "aunt" not in found[name]
        assert not re.search(r",\s*[,.;!?]", found[name]), name


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("three times a week,.", "three times a week."),
        ("three times a week,", "three times a week"),
        ("I work, , and sleep", "I work, and sleep"),
        ("no one,; I work", "no one; I work"),
        ("1,000 steps, then home", "1,000 steps, then home"),
        ("I work; I sleep", "I work; I sleep"),
    ],
)
def test_commas_that_nothing_parts_fall(left: str, told: str) -> None:
    assert tidied(left) == told
