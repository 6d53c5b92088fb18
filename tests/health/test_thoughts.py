"""What a person writes of thoughts of suicide: no letter quotes it, and the page for the person says so (letters.md 6.4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

LEAVE = "I have been on sick leave since October 12, 2026."
THOUGHTS = "Last month I had thoughts of suicide; please do not tell the school."
FOR_THE_PERSON = ("next-steps", "checklist", "call-log")


ANSWERS = (
    "treatment.function",
    "history.now",
    "history.therapy",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "alternatives.spravato_detail",
)


def told(answer: str, words: str, role: str = "patient") -> dict[str, Any]:
    room, name = answer.split(".")
    return {room: {name: words}, "sender": {"role": role}}


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_sentence_on_thoughts_of_suicide_stands_in_no_letter(facts: Facts, answer: str) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental", told(answer, f"{LEAVE} {THOUGHTS}"))
    for name, words in found.items():
        assert name in FOR_THE_PERSON or "thoughts of suicide" not in words, name
        assert "tell the school" not in words, name
    assert "You wrote of thoughts of suicide. The letters leave that out." in found["next-steps"]


def test_what_else_the_answer_says_is_still_told(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{LEAVE} {THOUGHTS}"))["internal-appeal"]
    assert LEAVE in appeal


def test_an_answer_of_nothing_else_counts_as_not_given(facts: Facts) -> None:
    assert THOUGHTS[:20] not in packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", THOUGHTS))["internal-appeal"]


def test_a_clinician_judges_what_to_say(facts: Facts) -> None:
    found = packet(
        facts, "ca-dmhc-insured-experimental", told("treatment.function", "Suicidal ideation, passive, on October 12, 2026.", "clinician")
    )
    assert "Suicidal ideation, passive" in found["internal-appeal"]
    assert "You wrote of thoughts" not in found["next-steps"]


def test_who_wrote_of_no_such_thing_reads_nothing_of_it(facts: Facts) -> None:
    assert "You wrote of thoughts" not in packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", LEAVE))["next-steps"]
