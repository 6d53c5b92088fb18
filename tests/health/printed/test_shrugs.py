"""An "idk" before what somebody does know is no part of it; before a guess it stays, and makes it one."""

from __future__ import annotations

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.no_answer import is_no_answer
from appealwright.untold.shrugs import without_shrugs
from tests.health.packets import packet

BASE = "tx-insured-off-label"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Idk, I cant work", "I cant work"),
        ("idk it just stopped helping", "it just stopped helping"),
        ("honestly I don't know. I sleep four hours", "I sleep four hours"),
        ("dunno - too far to drive", "too far to drive"),
        ("n/a, nobody can drive me", "nobody can drive me"),
        ("I do not know when I can work again", "I do not know when I can work again"),
        ("I sleep four hours", "I sleep four hours"),
    ],
)
def test_what_stands_behind_the_shrug_is_kept(typed: str, kept: str) -> None:
    assert without_shrugs(Case({"treatment.function": Known(typed)})).text("treatment.function") == kept


def test_no_paper_prints_it(facts: Facts) -> None:
    """Readings 28, patient F4: the box of reasons said "Idk."."""
    trial = {
        "drug": "Zoloft",
        "dose_mg": 200,
        "from": "2025-05",
        "to": "2025-10",
        "result": "no_response",
        "stopped": "idk, it did nothing",
    }
    told = {"treatment": {"function": "Idk, I cant work"}, "history": {"trials": [trial]}, "sender": {"role": "patient"}}
    found = packet(facts, BASE, told)
    assert not any("idk" in words.casefold() for words in found.values())
    assert "I cant work." in found["internal-appeal"]
    assert "it did nothing" in found["internal-appeal"]


@pytest.mark.parametrize("name", ["treatment.dose", "treatment.schedule", "history.now"])
def test_a_guess_stays_a_guess(name: str) -> None:
    case = Case({name: Known("idk, 40")})
    assert without_shrugs(case) == case


@pytest.mark.parametrize("typed", ["ask Dr. Patel", "cant remember", "my doctor has it", "it's in my chart", "don't recall"])
def test_who_or_what_has_the_answer_is_none(typed: str) -> None:
    assert is_no_answer(typed)


@pytest.mark.parametrize("typed", ["none", "ask me about the pain", "it is in the nose", "I can say more", "my doctor has stopped it"])
def test_an_answer_stays_one(typed: str) -> None:
    assert not is_no_answer(typed)
