"""A short appeal keeps the day until enough is told for a full one, however the course stands."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.answers import Known
from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from tests.conftest import TODAY, changed

RENEWAL = "Your request to continue Spravato after week 12 is denied."
NEAR: dict[str, Any] = {
    "case_version": 2,
    "denial": {"date": "2026-11-10", "appeal_by": "2026-11-28", "stage": "first", "timing": "before"},
    "plan": {"kind": "employer", "funding": "self_funded"},
    "treatment": {"drug": "spravato"},
    "sender": {"role": "patient"},
}
NO_ANSWER = {"denial": {"reasons": [{"ground": "ground.no-continued-response", "quote": RENEWAL}], "timing": "during"}}


@pytest.mark.parametrize(
    ("change", "short"),
    [
        ({}, True),
        ({"treatment": {"scores": [{"scale": "phq-9"}]}}, True),
        ({"treatment": {"scores": [{"scale": "phq-9", "score": 20}]}}, True),
        ({"treatment": {"scores": [{"scale": "phq-9", "score": 20, "date": "2026-11-02"}]}}, False),
        ({"denial": {"timing": "during"}}, False),
        (NO_ANSWER, True),
    ],
    ids=["nothing", "a scale", "no day", "a score", "a cut", "a renewal refused"],
)
def test_what_is_enough_for_a_full_appeal(change: dict[str, Any], facts: Facts, *, short: bool) -> None:
    case = case_from_json(json.dumps(changed(NEAR, change)), TODAY)
    assert assess(case, facts, TODAY).view("appeal.keeps_the_day") == Known(short)


def test_a_letter_that_keeps_the_scores_back_tells_the_course_as_it_is(facts: Facts) -> None:
    denial = {**NO_ANSWER["denial"], "appeal_by": "2027-02-10"}
    change = {"denial": denial, "course": {"approved": 12, "given": 6}, "treatment": {"function": "I work again.", "sessions": 12}}
    case = case_from_json(json.dumps(changed(NEAR, change)), TODAY)
    packet = Packet(case, facts, assess(case, facts, TODAY), withheld={"internal-appeal": frozenset({"scores"})})
    letter = " ".join(plain_text_bytes(packet.document("internal-appeal").document).decode().split())
    assert "Of the twelve sessions approved before, six were given" in letter
