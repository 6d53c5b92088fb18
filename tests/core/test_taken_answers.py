"""What nobody is asked: a row says what is taken for it, and no code does."""

from __future__ import annotations

import json
from datetime import date

import pytest

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import case_from_json
from appealwright.compiled import compiled
from appealwright.derived import derived_answers
from appealwright.facts import Facts
from appealwright.regimes import regime_of
from tests.conftest import TODAY, case_document

OLD_PLAN = "plan.grandfathered"


def taken(facts: Facts, **plan: object) -> Answer:
    """What is taken for `plan.grandfathered` in a case with this plan; UNKNOWN where nothing is."""
    document = case_document("tx-insured-off-label")
    document["plan"] = {"issued_in": "MA", **plan}
    case = case_from_json(json.dumps(document).encode(), TODAY)
    return derived_answers(case, facts, regime_of(case), {}).get(OLD_PLAN, UNKNOWN)


def without_its_words() -> Facts:
    """The same rows, but no kind of plan takes anything for answered."""
    head, *lines = compiled("facts.jsonl").split(b"\n")
    rows = [json.loads(line) for line in lines if line]
    for row in rows:
        row["detail"].pop("taken_for", None)
    return Facts.load(b"\n".join([head, *(json.dumps(row).encode() for row in rows)]))


@pytest.mark.parametrize("funding", ["insured", "self_funded"])
def test_a_student_plan_is_taken_for_one_that_is_not_grandfathered(facts: Facts, funding: str) -> None:
    # 45 CFR 147.140(a)(1)(i): coverage in which somebody was enrolled on March 23, 2010
    assert taken(facts, kind="student", funding=funding) == Known(value=False)


def test_the_row_says_so_and_no_code() -> None:
    assert taken(without_its_words(), kind="student", funding="insured") is UNKNOWN


def test_an_answer_given_all_the_same_stands(facts: Facts) -> None:
    assert taken(facts, kind="student", funding="insured", grandfathered=True) is UNKNOWN  # nothing is laid over it


@pytest.mark.parametrize("kind", ["employer", "church", "public_employer"])
def test_nothing_is_taken_for_a_plan_that_is_asked(facts: Facts, kind: str) -> None:
    assert taken(facts, kind=kind, funding="insured") is UNKNOWN


def test_what_is_taken_rests_on_a_rule_that_binds_both_kinds_of_student_plan(facts: Facts) -> None:
    rule = facts.row("us.grandfathered.not-student")
    assert rule.in_force_on(date(2026, 11, 26))
    assert rule.binds is not None
    assert rule.binds.regimes == {row.detail["regime"] for row in facts.of_kind("regime") if row.detail.get("taken_for")}
