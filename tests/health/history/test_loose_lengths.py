"""One length for one medicine: where its dates tell it, no letter says "a few months" beside them."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet


def letters(facts: Facts, why: str, **more: object) -> list[str]:
    trial = {"drug": "Zoloft", "dose_mg": 200, "from": "2025-03", "to": "2025-12", "result": "no_response", "stopped": why, **more}
    found = packet(facts, INSURED, {"history": {"trials": [trial]}, "sender": {"role": "patient"}})
    return [found[name] for name in ("internal-appeal", "clinician-letter")]


@pytest.mark.parametrize(
    ("why", "loose", "kept"),
    [
        ("a few months, no good", "a few months", "no good"),
        ("was on it for a while. felt flat", "for a while", "felt flat"),
        ("headaches, took it a couple of months", "couple of months", "headaches"),
        ("several weeks", "several weeks", ""),
    ],
)
def test_a_loose_length_beside_dates_is_left_out(facts: Facts, why: str, loose: str, kept: str) -> None:
    """Readings 28, patient M4: "(at least 34 weeks in all): no response; a few months, no good"."""
    for words in letters(facts, why):
        assert loose not in words
        assert kept in words


@pytest.mark.parametrize("why", ["no good after a few months", "my doctor left for a few months", "weight gain in the first weeks"])
def test_a_length_within_a_reason_stays(facts: Facts, why: str) -> None:
    assert all(why in words for words in letters(facts, why))


def test_without_dates_it_is_all_that_is_known(facts: Facts) -> None:
    told = letters(facts, "a few months, no good", **{"from": None, "to": None})
    assert all("a few months, no good" in words for words in told)
