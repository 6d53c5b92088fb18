"""Of talk therapy a reviewer reads kind, name, frequency and dates: what was talked about stays out, and the person is told."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.subjects import without_subjects
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SENT = ("internal-appeal", "clinician-letter", "call-sheet")


@pytest.mark.parametrize(
    ("typed", "told", "out"),
    [
        ("with Marisol every week to sept 2026 then she left, we talked about my uncle", "with Marisol every week to sept 2026", "uncle"),
        ("a counselor at ODU about what happened with her roommate", "a counselor at ODU", "roommate"),
        ("EMDR to work through the assault, 12 sessions in 2025", "EMDR, 12 sessions in 2025", "assault"),
        ("DBT bc i cheated, 4 visits", "DBT, 4 visits", "cheated"),
    ],
)
def test_what_was_talked_about_stays_out(typed: str, told: str, out: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"history": {"therapy": typed}})
    assert told.casefold() in found["internal-appeal"].casefold()
    assert not any(out in found[name] for name in SENT)
    assert "You wrote something private, and no letter prints it: a part of" in found["next-steps"]


def test_a_sentence_to_the_reader_is_no_therapy(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"history": {"therapy": "NO and its none of your business you vultures."}})
    assert not any("vultures" in found[name] for name in SENT)


@pytest.mark.parametrize(
    "typed",
    [
        "CBT weekly 6/2025-present, K. Ostrander LPC",
        "weekly with Dana Lee LCSW for depression, stopped in May because she moved",
        "therapist at the VA, I talk with him every month since 2023",
        "worked with Dr. Ames, 20 sessions of CBT",
    ],
)
def test_kind_name_frequency_and_why_it_ended_stay(typed: str) -> None:
    assert without_subjects(typed) == typed
