"""A plan that another person holds: the page says who may read its mail, and how to have it written to the patient alone."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import paper
from tests.health.case_names import CUT, TEXAS

_PATIENT = case_document(TEXAS)["patient"]["name"]
_FIRST, _LAST = _PATIENT.split()[0], _PATIENT.split()[-1]
_ASKED = "write only to you, and where"


def _page(facts: Facts, notice: str, base: str = TEXAS, language: str = "en") -> str:
    told = case_document(base)["denial"]["text"]
    return paper(facts, "next-steps", base, {"denial": {"text": f"{notice}\n\n{told}"}}, language)


@pytest.mark.parametrize(
    "line",
    [
        "Subscriber: Peter Lind",
        "| Subscriber | Peter Lind |            | Member ID | X1 |",
        "c/o Peter Lind (subscriber)",
        "Policyholder: Lind, Peter",
    ],
)
def test_a_daughter_under_her_fathers_plan_is_told_that_it_may_write_to_him(facts: Facts, line: str) -> None:
    page = _page(facts, f"{_PATIENT}\n{line}")
    assert "The notice names Peter Lind as holding this plan" in page
    assert _ASKED in page
    assert "if you state that it could endanger you" in page


@pytest.mark.parametrize(
    "line",
    [
        f"Subscriber: {_PATIENT}",
        f"Subscriber: {_LAST}, {_FIRST}",
        f"Subscriber: {_FIRST[0]}. {_LAST}",
        "Subscriber ID: XQK 118 220 41",
        "Subscriber: SELF",
        "Subscriber: Peter Lind\nPolicyholder: Anna Berg",
        "A notice goes to the subscriber. Peter Lind signed it.",
    ],
)
def test_whoever_holds_the_plan_or_is_named_by_nobody_is_told_nothing(facts: Facts, line: str) -> None:
    assert _ASKED not in _page(facts, f"{_PATIENT}\n{line}")


def test_a_relative_whose_first_name_begins_alike_is_another(facts: Facts) -> None:
    father = f"{_FIRST[0]}heodore {_LAST}"
    assert f"The notice names {father} as holding this plan" in _page(facts, f"Subscriber: {father}")


def test_a_caregiver_who_may_hold_the_plan_is_told_nothing(facts: Facts) -> None:
    assert _ASKED not in _page(facts, "Subscriber: Peter Lind", CUT)


def test_the_same_is_told_in_spanish(facts: Facts) -> None:
    page = _page(facts, "Subscriber: Peter Lind", language="es")
    assert "La carta nombra a Peter Lind como titular de este plan" in page


def test_a_sharing_ministry_is_no_health_plan_and_owes_no_such_letter(facts: Facts) -> None:
    """45 CFR 160.103: a health plan provides, or pays the cost of, medical care; the row says of which coverage it does not hold."""
    change = {
        "denial": {"text": f"Subscriber: Peter Lind\n\n{case_document(TEXAS)['denial']['text']}"},
        "plan": {"kind": "sharing_ministry"},
    }
    assert _ASKED not in paper(facts, "next-steps", TEXAS, change)
