"""Every two circumstances meet in some case: plan, state, treatment, ground, stage, timing, urgency, and what was tried.

All of them together would be millions; nearly every fault shows in two. The cases are chosen one by one, each to hold as many
pairs not met yet as can be, in the same order always.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts, our_facts
from appealwright.packet import documents
from appealwright.questions import interview
from appealwright.serialise import assessment_document
from tests.conftest import TODAY, case_document, changed
from tests.health.all_plans import PLANS, SCHEMA, not_seen, plan_name

UNKNOWN = {"unknown": True}
TRIAL = {"drug": "sertraline", "dose_mg": 150, "from": "2025-01-06", "to": "2025-04-07", "weeks": 13, "result": "no_response"}
OTHER = {"drug": "venlafaxine XR", "dose_mg": 225, "from": "2025-05-05", "to": "2025-09-01", "weeks": 17, "result": "no_response"}
QUESTIONS = {question.name: question for question in interview().questions()}

CIRCUMSTANCES: dict[str, dict[str, dict[str, Any]]] = {
    "plan": {plan_name(plan): {"plan": {"funding": UNKNOWN, **plan}} for plan in PLANS},
    "state": {state: {"plan": {"issued_in": state}} for state in ("CA", "TX", "NY", "IL", "WA", "CT", "PR", "AS")},
    "treatment": {
        "infusion": {"treatment": {"drug": "iv_ketamine", "route": "iv"}},
        "injection": {"treatment": {"drug": "iv_ketamine", "route": "im"}},
        "lozenge": {"treatment": {"drug": "iv_ketamine", "route": "oral", "product": "compounded"}},
        "spray": {"treatment": {"drug": "spravato", "indication": "trd"}},
        "spray, acute": {"treatment": {"drug": "spravato", "indication": "acute"}},
    },
    "ground": {row.id: {"denial": {"reasons": [{"ground": row.id}]}} for row in our_facts().of_kind("ground")},
    "stage": {option: {"denial": {"stage": option}} for option in QUESTIONS["denial.stage"].options},
    "timing": {option: {"denial": {"timing": option}} for option in QUESTIONS["denial.timing"].options},
    "urgency": {option: {"urgency": {"level": option}} for option in QUESTIONS["urgency.level"].options},
    "history": {
        "not told": {"history": {"trials": UNKNOWN}},
        "one trial": {"history": {"trials": [TRIAL]}},
        "two trials": {"history": {"trials": [TRIAL, OTHER]}},
    },
}

Chosen = dict[str, str]


def pairs_of(chosen: Mapping[str, str]) -> set[tuple[str, str, str, str]]:
    return {
        (one, chosen[one], other, chosen[other]) for one, other in itertools.combinations(CIRCUMSTANCES, 2) if {one, other} <= set(chosen)
    }


def every_pair(circumstances: Mapping[str, Sequence[str]]) -> Iterator[Chosen]:
    """Cases that together hold every pair of values of two circumstances."""
    open_pairs = {
        (one, left, other, right): None
        for one, other in itertools.combinations(circumstances, 2)
        for left, right in itertools.product(circumstances[one], circumstances[other])
    }
    while open_pairs:
        one, left, other, right = next(iter(open_pairs))
        chosen = {one: left, other: right}
        for name, values in circumstances.items():
            if name not in chosen:
                chosen[name] = max(values, key=lambda value: len(pairs_of({**chosen, name: value}) & open_pairs.keys()))
        for pair in pairs_of(chosen):
            open_pairs.pop(pair, None)
        yield chosen


CASES = list(every_pair({name: list(values) for name, values in CIRCUMSTANCES.items()}))


def told(chosen: Chosen) -> bytes:
    document = case_document("tx-insured-off-label")
    # The letter's own words would contradict the grounds chosen here.
    document["denial"] = {key: document["denial"][key] for key in ("date", "received", "stage", "timing")}
    for name, value in chosen.items():
        document = changed(document, CIRCUMSTANCES[name][value])
    return json.dumps(document).encode()


def test_the_cases_hold_every_pair() -> None:
    met = set().union(*(pairs_of(chosen) for chosen in CASES))
    wanted = sum(len(CIRCUMSTANCES[one]) * len(CIRCUMSTANCES[other]) for one, other in itertools.combinations(CIRCUMSTANCES, 2))
    assert len(met) == wanted


@pytest.mark.parametrize("plan", CIRCUMSTANCES["plan"])
def test_every_pair_has_a_whole_assessment_and_its_documents(plan: str, facts: Facts) -> None:
    for chosen in (chosen for chosen in CASES if chosen["plan"] == plan):
        case = case_from_json(told(chosen), TODAY)
        assessment = assess(case, facts, TODAY)
        SCHEMA.validate(not_seen(assessment_document(assessment)))
        for rule in assessment.rules:
            assert rule.row.binds is not None
            assert assessment.regime.regime in rule.row.binds.regimes, (chosen, rule.row.id)
            assert rule.row.jurisdiction in {"US", chosen["state"]}, (chosen, rule.row.id)
        assert all(composed.document.blocks for composed in documents(case, facts, assessment)), chosen
