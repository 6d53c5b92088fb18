"""What helps the plan alone and answers nothing is left out, and the person is asked for the reason.

Reading 28, patient C4: "he went twice to the VA counselor and wouldnt go back" stood as his psychotherapy.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import Matter, without_matters
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("he went twice to the VA counselor and wouldnt go back.", ""),
        ("CBT weekly with Joan Haas in 2024, then I quit going", "CBT weekly with Joan Haas in 2024"),
        ("Saw Jen for a few months. I hated it.", "Saw Jen for a few months."),
        ("I refused counseling", ""),
        ("Fui dos veces y no volví", ""),
        # With its reason it is an answer.
        ("I quit going because the copay went up", "I quit going because the copay went up"),
        ("CBT in 2024, stopped going when the therapist left", "CBT in 2024, stopped going when the therapist left"),
        ("I go back every week", "I go back every week"),
    ],
)
def test_that_it_was_left_without_a_reason_falls(typed: str, left: str) -> None:
    assert without_matters(typed, frozenset({Matter.HARM})) == left


def test_no_letter_tells_it_and_the_page_asks_for_the_reason(facts: Facts) -> None:
    told = {"history": {"therapy": "He went twice to the VA counselor and wouldnt go back."}, "sender": {"role": "representative"}}
    found = packet(facts, CALIFORNIA, told)
    for name, words in found.items():
        assert "counselor" not in words, name
    assert 'No letter prints what helps the plan alone: a part of "Talk therapy"' in found["next-steps"]
    assert "Psychotherapy: ____ (kind, dates, result) ____" in found["clinician-letter"]


def test_where_the_notice_asks_it_is_told(facts: Facts) -> None:
    reason = {"ground": "ground.not-medically-necessary", "quote": "There is no record of psychotherapy."}
    told = {
        "history": {"therapy": "I went twice and did not go back."},
        "denial": {"text": {"unknown": True}, "reasons": [reason]},
        "sender": {"role": "patient"},
    }
    assert "did not go back" in packet(facts, CALIFORNIA, told)["internal-appeal"]
