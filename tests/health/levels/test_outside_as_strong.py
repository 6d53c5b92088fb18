"""The paper that decides says no less than the appeal made of the same answers: memory, going on, the guideline, the blood pressure."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.ect_helped_once import VIRGINIAN, outside, told, virginian
from tests.health.packets import packet

MEMORY = (
    "In ELEKT-D all four tests of memory and thinking were worse after ECT than after ketamine; at 1, 3 and 6 months responders did not "
    "differ"
)
PHILLIPS = "in Phillips (2019) the scores of responders held steady through four weekly infusions, with no control group"
GUIDELINE = "The 2022 VA/DoD depression guideline suggests adding ketamine or esketamine"
AMNESIA = "lasting adverse events, some of them amnesia, were commoner with ECT"


def ect(answer: str, detail: str) -> dict[str, Any]:
    return {"alternatives": {"ect": answer, "ect_detail": detail}}


def test_memory_lost_to_ect_is_answered_in_the_request_and_by_the_clinician_whom_the_notice_asks_for_it(facts: Facts) -> None:
    found = virginian(facts)
    assert MEMORY in told(found["external-review-request"], "Answer to question 1", "Reason 1")
    assert MEMORY in found["clinician-letter"]
    # California's process asks the same first question.
    assert packet(facts, CALIFORNIA)["external-review-request"].count(MEMORY) == 1
    unasked = {"denial": {"reasons": VIRGINIAN["denial"]["reasons"][:1]}}
    assert MEMORY not in virginian(facts, unasked)["clinician-letter"]


def test_ect_that_was_tried_and_cost_memory_keeps_what_the_trials_found_of_harm(facts: Facts) -> None:
    request = outside(facts, ect("tried", "11 sessions in 2019; I lost most of my memories from that year."))
    assert MEMORY in request
    assert AMNESIA in request


@pytest.mark.parametrize(
    ("answer", "detail"),
    [("tried", "12 sessions in 2019 with no memory loss; it wore off."), ("declined", "nobody can drive me."), ("not_reachable", "memory")],
)
def test_memory_is_spoken_of_only_where_it_was_lost_or_is_feared(answer: str, detail: str, facts: Facts) -> None:
    assert MEMORY not in outside(facts, ect(answer, detail))


def test_a_reason_on_how_long_it_lasts_is_answered_with_the_study_of_going_on_too(facts: Facts) -> None:
    request = outside(facts)
    line = told(request, '"durability":', "Longer trials are few")
    assert PHILLIPS in line
    assert "KARMA-Dep 2 found no difference over six months" in line
    assert "70% relapsed within 12 months after ketamine" in line
    plain = {"denial": {"reasons": [{"ground": "ground.experimental", "quote": "Intravenous ketamine is investigational."}]}}
    assert "Phillips" not in outside(facts, plain)


def test_the_guideline_is_named_where_its_pages_are_enclosed_or_the_law_pleaded_counts_guidelines(facts: Facts) -> None:
    # Va. Code § 38.2-3412.1(A): sources of the standards include guidelines of specialty societies and national guidelines.
    assert GUIDELINE in outside(facts)
    alone = {"denial": {"reasons": VIRGINIAN["denial"]["reasons"][:1]}}
    assert GUIDELINE not in outside(facts, alone)
    pages = outside(facts, {**alone, "exhibits": {"have": ["denial", "guidelines"]}})
    assert GUIDELINE in pages
    assert "it does not itself decide coverage [3] (Exhibit C)." in pages


def test_the_blood_pressure_that_was_told_stands_beside_what_is_watched(facts: Facts) -> None:
    record = told(outside(facts), "The rest of the record", "How I ask")
    assert "Blood pressure: I take lisinopril, it is usually about 128/80." in record
    assert record.index("Monitoring:") < record.index("Blood pressure: I take")
    # With nothing told there is nothing to say.
    assert "Blood pressure:" not in outside(facts, {"treatment": {"risks": []}})
