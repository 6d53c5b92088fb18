"""What stands in the box of reasons of another treatment is taken up in the body too (reading 30, N12)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SPRAY = "Spravato (esketamine) nasal spray was tried, with the result above"


def body(facts: Facts, change: dict[str, Any]) -> str:
    appeal = packet(facts, CALIFORNIA, change)["internal-appeal"]
    assert "Spravato: nine sessions" in appeal or "TMS was tried too" in appeal
    return appeal.split("Alternatives considered")[1].split("Law that binds")[0]


def test_spravato_of_the_box_stands_among_what_was_considered(facts: Facts) -> None:
    considered = body(facts, {})
    assert f"{SPRAY} (Exhibit E). In Artin" in considered


def test_it_does_so_where_nothing_else_was_considered(facts: Facts) -> None:
    unknown = {"unknown": True}
    assert SPRAY in body(facts, {"alternatives": {"ect": unknown, "ect_detail": unknown, "tms": unknown}})


@pytest.mark.parametrize("key", ["tms", "ect"])
def test_tms_and_ect_of_the_box_do_too(facts: Facts, key: str) -> None:
    told = {"alternatives": {key: "tried", f"{key}_detail": "30 sessions in 2025; PHQ-9 was 21 before and 19 after."}}
    appeal = packet(facts, CALIFORNIA, told)["internal-appeal"]
    name = {"tms": "Transcranial magnetic stimulation (TMS)", "ect": "Electroconvulsive therapy (ECT)"}[key]
    assert f"{key.upper()} was tried too: 30 sessions" in appeal.split("The diagnosis and the request")[0]
    assert f"{name} was tried, with the result above" in appeal.split("Alternatives considered")[1]
    assert appeal.count("30 sessions") == 1


def test_what_a_reason_asks_for_is_answered_there_alone(facts: Facts) -> None:
    unknown = {key: {"unknown": True} for key in ("appeal_address", "appeal_fax", "reference", "policy")}
    quote = "Spravato must be tried first."
    asked = {"denial": {"text": quote, "reasons": [{"ground": "ground.step-therapy", "quote": quote}], **unknown}}
    assert SPRAY not in packet(facts, CALIFORNIA, asked)["internal-appeal"]
