"""A person who has told little gets every document that is theirs: whatever is missing, no document fails."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.reading import STATES
from tests.conftest import TODAY, case_document
from tests.health.all_plans import PLANS, plan_name

STAGES = ("first", "no_answer", "after_first_appeal", "final")
DAYS: tuple[dict[str, str], ...] = ({}, {"date": "2025-06-02", "received": "2025-06-05"})
"""Not known yet, and long past every clock: then no day is left to act by."""


def drawn(told: dict[str, Any], facts: Facts) -> list[str]:
    """The names of the documents made of these few answers: the page of next steps draws all others before it."""
    case = case_from_json(json.dumps({"case_version": 1, **told}).encode(), TODAY)
    packet = Packet(case, facts, assess(case, facts, TODAY))
    assert packet.document("next-steps").document.blocks
    return [kind.name for kind in packet.kinds]


@pytest.mark.parametrize("plan", PLANS, ids=plan_name)
def test_stage_and_plan_alone_give_a_page_of_next_steps(plan: dict[str, Any], facts: Facts) -> None:
    for stage, days in itertools.product(STAGES, DAYS):
        assert "next-steps" in drawn({"denial": {"stage": stage, **days}, "plan": plan}, facts)


@pytest.mark.parametrize("days", DAYS, ids=["no day", "long past"])
def test_insured_people_of_every_place_get_a_page_of_next_steps_after_the_last_no(days: dict[str, str], facts: Facts) -> None:
    for state in STATES:
        plan = {"kind": "individual", "issued_in": state}
        assert "next-steps" in drawn({"denial": {"stage": "final", **days}, "plan": plan}, facts), state


@pytest.mark.parametrize("name", ["course-cut-caregiver"])
def test_whatever_one_answer_is_missing_every_document_stands(name: str, facts: Facts) -> None:
    whole = case_document(name)
    for part in [part for part, answers in whole.items() if isinstance(answers, dict)]:
        for field in whole[part]:
            drawn({**whole, part: {key: value for key, value in whole[part].items() if key != field}}, facts)


@pytest.mark.parametrize("values", [(20, 21), (20, 20), (20,), ()], ids=["risen", "level", "one", "none"])
def test_a_cut_is_objected_to_whatever_the_scores_did(values: tuple[int, ...], facts: Facts) -> None:
    scores = [{"scale": "phq-9", "score": score, "date": f"2026-{8 + at:02}-03"} for at, score in enumerate(values)]
    told = {
        "denial": {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": "There was no improvement."}]},
        "course": {"approved": 12, "given": 6, "cut": "2026-12-04"},
        "treatment": {"drug": "spravato", "scores": scores, "spacing": "They stayed weekly."},
    }
    assert "concurrent-care-objection" in drawn(told, facts)
