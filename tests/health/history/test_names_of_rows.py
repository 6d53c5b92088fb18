"""A medicine stands in every paper as its row spells it, however somebody types it on a telephone; it becomes no other medicine."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet

LETTERS = ("internal-appeal", "clinician-letter", "call-sheet")


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("cymbalta", "Cymbalta"),
        ("effexor xr", "Effexor XR"),
        ("WELLBUTRIN XL 300", "Wellbutrin XL 300"),
        ("SERTRALINE", "sertraline"),
        ("buspar", "BuSpar"),
        ("lexapro generic", "Lexapro generic"),
    ],
)
def test_a_name_has_one_spelling_in_all_letters(facts: Facts, typed: str, stands: str) -> None:
    """Readings 28, director 38: "cymbalta 60 mg" stood in a letter's own sentences."""
    trials = [
        {"drug": typed, "dose_mg": 60, "from": "2025-03", "to": "2025-08", "result": "no_response", "source": "record"},
        {"drug": "paxil", "dose_mg": 40, "from": "2025-09", "to": "2026-02", "result": "no_response", "source": "record"},
    ]
    found = packet(facts, INSURED, {"history": {"trials": trials, "now": "paxil 40 mg"}, "sender": {"role": "patient"}})
    assert stands.casefold() in found["internal-appeal"].casefold()
    for letter in LETTERS:
        assert typed not in found[letter]
        assert "paxil" not in found[letter]


def test_the_step_told_is_spelled_so_too(facts: Facts) -> None:
    step = {"drug": "abilify with effexor", "ground": "not_tolerated", "reason": "It made me restless."}
    found = packet(facts, "tx-insured-off-label", {"step": step, "sender": {"role": "patient"}})
    assert not any("abilify" in words or "effexor" in words for words in found.values())


@pytest.mark.parametrize("typed", ["Trintulix", "welbutryn", "melatonin"])
def test_what_no_row_knows_stands_as_it_was_typed(facts: Facts, typed: str) -> None:
    found = packet(facts, INSURED, {"history": {"trials": [{"drug": typed, "dose_mg": 10}]}, "sender": {"role": "patient"}})
    assert typed.casefold() in found["internal-appeal"].casefold()
