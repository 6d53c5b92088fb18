"""Never fewer doors than the notice itself names, and those of New York for who has Medicaid there (lawyer 28.15).

42 CFR 438.408(f)(2): the State sets the window for a hearing; New York's is 120 days (Department of Health, December 15, 2017), and
California's. New York's external appeal is open to members of its Medicaid plans for four months (N.Y. Pub. Health Law § 4914(2)(a)),
California's independent medical review for six, but not after a hearing (28 CCR § 1300.74.30).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

OHIO = "later/oh-medicaid-reduction"
HAND: dict[str, Any] = {"appeal_address": {"unknown": True}, "reference": {"unknown": True}, "insurer": "Buckeye State Care"}
NEED = "Continued use is not medically necessary because the record does not show improvement."


def page(facts: Facts, said: str = "", kind: str = "medicaid_managed", state: str = "OH", **more: Any) -> str:
    denial = {"text": f"{NEED} {said}", "timing": "before", **HAND, **more}
    return packet(facts, OHIO, {"denial": denial, "plan": {"kind": kind, "issued_in": state}})["next-steps"]


@pytest.mark.parametrize(
    ("kind", "said", "named"),
    [
        ("medicaid_managed", "If we uphold it, you may ask the Department for an External Appeal.", "External Appeal"),
        ("medicaid_ffs", "You can also request an independent medical review.", "independent medical review"),
        ("chip", "You have the right to a State Fair Hearing.", "State Fair Hearing"),
        ("short_term", "You may ask for external review within four months.", "external review"),
        ("individual", "You may ask for an administrative hearing before the board.", "administrative hearing"),
    ],
)
def test_a_door_that_the_notice_names_stands_beside_the_steps_of_this_kind_of_plan(facts: Facts, kind: str, said: str, named: str) -> None:
    assert f'Your notice also names this: "{named}".' in page(facts, said, kind)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("medicaid_managed", "You may ask for a State Fair Hearing."),
        ("individual", "You may ask for external review."),
        ("fehb", "You may ask for an independent review by OPM."),
        ("medicaid_managed", "External review is not available under this program."),
        ("medicaid_managed", "There is no external appeal of this decision."),
        ("medicaid_managed", "You are not entitled to external review."),
        ("medicaid_managed", "Hearing loss? Call us. Peer review was done."),
    ],
)
def test_one_that_the_steps_have_or_that_the_notice_rules_out_is_not_told_again(facts: Facts, kind: str, said: str) -> None:
    assert "Your notice also names this" not in page(facts, said, kind)


def test_who_has_medicaid_in_new_york_reads_of_the_external_appeal_there(facts: Facts) -> None:
    told = page(facts, state="NY")
    assert "New York" in told
    assert "external appeal" in told
    assert "four months" in told
    assert "external appeal" not in page(facts)


def test_who_has_medi_cal_reads_of_the_free_review_that_a_hearing_closes(facts: Facts) -> None:
    told = page(facts, "You may be able to get an Independent Medical Review (IMR).", state="CA")
    assert "free" in told.partition("independent medical review")[2][:40]
    for said in ("Department of Managed Health Care", "1-888-466-2219", "within six months", "before any State hearing"):
        assert said in told
    assert "Your notice also names this" not in told


def test_a_hearing_in_new_york_or_california_is_asked_for_within_120_days(facts: Facts) -> None:
    def of(state: str) -> str:
        change = {
            "denial": {"text": NEED, **HAND, "timing": "before", "stage": "final", "date": "2026-11-16"},
            "plan": {"issued_in": state},
        }
        return packet(facts, OHIO, {**change, "appeal": {"sent": "2026-10-20"}})["next-steps"]

    # November 16, 2026 and 120 days, or 90.
    assert "March 16, 2027" in of("NY")
    assert "March 16, 2027" in of("CA")
    assert "some States give up to 120" not in of("NY")
    assert "February 14, 2027" in of("OH")
