"""Every kind of plan in every jurisdiction: an assessment without a gap, and no rule from outside its regime."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.packet import documents
from appealwright.reading import STATES
from appealwright.schema import case_schema
from appealwright.serialise import assessment_document
from tests.conftest import TODAY, case_document, changed
from tests.health.all_plans import PLANS, SCHEMA, not_seen, plan_name

PLACES, STAGES, TIMINGS = ("CA", "TX", "NY", "PR"), ("first", "final"), ("before", "during", "after")


def told(plan: dict[str, Any], state: str, **more: Any) -> bytes:
    licence = {"licence": "dmhc"} if state == "CA" else {}
    base = case_document("tx-insured-off-label")
    base["plan"] = {"issued_in": state, "employer_size": "over_50", "grandfathered": False, "covers_drugs": True, **licence, **plan}
    return json.dumps(changed(base, more)).encode()


@pytest.mark.parametrize("plan", PLANS, ids=plan_name)
def test_no_rule_from_outside_the_regime_or_the_state_binds(plan: dict[str, Any], facts: Facts) -> None:
    for state in STATES:
        assessment = assess(case_from_json(told(plan, state), TODAY), facts, TODAY)
        regime = assessment.regime.regime
        assert regime is not None
        assert assessment.regime_row is not None, regime
        for rule in assessment.rules:
            assert rule.row.binds is not None
            assert regime in rule.row.binds.regimes, rule.row.id
            assert rule.row.jurisdiction in {"US", state}, rule.row.id
        SCHEMA.validate(not_seen(assessment_document(assessment)))


Told = tuple[str, str, str]
"""A state, a stage and a timing."""


def documents_are_made(plan: dict[str, Any], told_so: Iterable[Told], facts: Facts) -> None:
    for state, stage, timing in told_so:
        case = case_from_json(told(plan, state, denial={"stage": stage, "timing": timing}), TODAY)
        for composed in documents(case, facts, assess(case, facts, TODAY)):
            assert composed.document.blocks, (state, stage, timing)


def in_turn(plan: dict[str, Any]) -> list[Told]:
    """Every stage at every timing, each in the next of the states: so a plan meets each state, and each of the others meets each state."""
    begins = PLANS.index(plan)
    return [(PLACES[(begins + at) % len(PLACES)], stage, timing) for at, (stage, timing) in enumerate(itertools.product(STAGES, TIMINGS))]


def test_a_plan_meets_each_state_and_each_stage_and_timing_meets_each_state() -> None:
    for plan in PLANS:
        assert {state for state, _, _ in in_turn(plan)} == set(PLACES), plan
        assert {(stage, timing) for _, stage, timing in in_turn(plan)} == set(itertools.product(STAGES, TIMINGS)), plan
    assert {one for plan in PLANS for one in in_turn(plan)} == set(itertools.product(PLACES, STAGES, TIMINGS))


@pytest.mark.parametrize("plan", PLANS, ids=plan_name)
def test_every_document_is_made_for_every_kind_of_plan_at_every_stage(plan: dict[str, Any], facts: Facts) -> None:
    documents_are_made(plan, in_turn(plan), facts)


@pytest.mark.sweep
@pytest.mark.parametrize("plan", PLANS, ids=plan_name)
def test_so_it_is_in_every_state(plan: dict[str, Any], facts: Facts) -> None:
    documents_are_made(plan, itertools.product(PLACES, STAGES, TIMINGS), facts)


@pytest.mark.parametrize(
    "plan", [plan for plan in PLANS if plan.get("funding") == "self_funded" and plan["kind"] == "employer"], ids=plan_name
)
def test_a_self_funded_employer_plan_gets_no_state_law_anywhere(plan: dict[str, Any], facts: Facts) -> None:
    """29 U.S.C. § 1144(b)(2)(B)."""
    for state in STATES:
        assessment = assess(case_from_json(told({"kind": "employer", "funding": "self_funded"}, state), TODAY), facts, TODAY)
        assert {rule.row.jurisdiction for rule in assessment.rules} == {"US"}


@pytest.mark.parametrize(
    "kind", ["medicare_original", "medicare_advantage", "medicare_part_d", "tricare", "va", "sharing_ministry", "short_term"]
)
def test_parity_is_never_cited_where_it_does_not_bind(kind: str, facts: Facts) -> None:
    for state in STATES:
        assessment = assess(case_from_json(told({"kind": kind}, state), TODAY), facts, TODAY)
        assert not [
            rule.row.id for rule in assessment.rules if rule.row.topic == "parity" and rule.usable and rule.row.jurisdiction == "US"
        ]


def test_all_fifty_six_jurisdictions_have_their_rows(facts: Facts) -> None:
    assert {row.detail["code"] for row in facts.of_kind("jurisdiction")} == set(STATES)
    for state in STATES:
        assert facts.on_topic("external-review", state), state
        assert facts.on_topic("regulator", state) or facts.on_topic("help", state), state


def test_a_state_whose_law_stops_at_cancer_gives_no_off_label_sentence(facts: Facts) -> None:
    for row in facts.of_kind("jurisdiction"):
        laws = [law for law in facts.on_topic("off-label", row.jurisdiction) if law.kind == "rule"]
        if row.detail["reaches_depression"] == "no":
            assert not [law.id for law in laws if law.letter], row.id


def test_the_case_files_keep_to_the_published_schema() -> None:
    validator = Draft202012Validator(case_schema())
    for name in ("ca-dmhc-insured-experimental", "tx-insured-off-label", "two-answers", "ca-self-funded-representative"):
        validator.validate(case_document(name))
