"""A letter that calls its reader names is read no further: that sentence stays out of every paper, and those beside it are told."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.lint import insults
from tests.health.packets import packet

CASE = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize(
    "words",
    [
        "Your doctors are idiots who never read my file.",
        "You people are greedy crooks.",
        "This is bullshit.",
        "The insurance is stupid and corrupt.",
        "Ustedes son unos mentirosos.",
        "Son unos ladrones.",
    ],
)
def test_what_is_said_of_the_reader_is_known(words: str) -> None:
    assert insults(words)


@pytest.mark.parametrize(
    "words",
    [
        "I feel stupid and incompetent at work.",
        "They make me feel pathetic.",
        "My husband says I am heartless now.",
        "The side effects were cruel.",
        "Me siento idiota en el trabajo.",
    ],
)
def test_what_somebody_says_of_the_illness_is_told(words: str) -> None:
    assert not insults(words)


def test_no_paper_has_the_insult_and_each_has_the_fact_beside_it(facts: Facts) -> None:
    told: dict[str, Any] = {
        "treatment": {"function": "I have been on leave since September 14, 2026. Your doctors are idiots who never read my file."},
        "alternatives": {"tms": "declined", "tms_detail": "I cannot drive there every day. You morons know it."},
    }
    found = packet(facts, CASE, told)
    for name, words in found.items():
        assert "idiots" not in words, name
        assert "morons" not in words, name
    for name in ("internal-appeal", "clinician-letter"):
        assert "on leave since September 14, 2026" in found[name], name
        assert "I cannot drive there every day" in found[name], name
    assert "on leave since September 14, 2026" in found["next-steps"]


def test_an_answer_that_only_insults_counts_as_not_given(facts: Facts) -> None:
    left = packet(facts, CASE, {"treatment": {"function": "Ask the idiots at your company."}})
    none = packet(facts, CASE, {"treatment": {"function": {"unknown": True}}})
    assert left["internal-appeal"] == none["internal-appeal"]
