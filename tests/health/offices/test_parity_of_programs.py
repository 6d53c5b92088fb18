"""The questions under the parity law in Medicaid managed care and CHIP: on the statute there (42 U.S.C. 1396u-2(b)(8), 1397cc(c)(7))."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

PROGRAMS = {"medicaid_managed": "42 U.S.C. § 1396u-2(b)(8)", "chip": "42 U.S.C. § 1397cc(c)(7)"}


def asked(facts: Facts, kind: str, **more: Any) -> dict[str, str]:
    plan = {"kind": kind, "funding": {"does_not_apply": True}, "issued_in": "OH"}
    return packet(facts, "ca-dmhc-insured-experimental", {"plan": plan, **more})


@pytest.mark.parametrize("kind", PROGRAMS)
def test_the_request_rests_on_the_law_of_the_program(kind: str, facts: Facts) -> None:
    letter = asked(facts, kind)["parity-request"]
    assert PROGRAMS[kind] in letter
    assert "no more restrictive than the predominant limitations" in letter
    # None of the rules for insurers and employers is carried over, nor a split of classes that part 438 does not have.
    for never in ("146.136", "2590.712", "1185a", "2560.503", "in network", "out of network", "comparative analysis itself"):
        assert never not in letter


@pytest.mark.parametrize("kind", PROGRAMS)
def test_the_state_may_be_the_one_who_made_the_analysis(kind: str, facts: Facts) -> None:
    letter = asked(facts, kind)["parity-request"]
    assert "who made it, you or the State?" in letter
    assert "If an answer is the State's to give, please say so by its number, and name the office." in letter


def test_the_criteria_are_owed_where_the_statute_itself_says_so(facts: Facts) -> None:
    # 42 U.S.C. 1396u-2(b)(8) brings in the whole subpart; 1397cc(c)(7)(A) limits on treatment and cost alone.
    managed, chip = (asked(facts, kind)["parity-request"] for kind in PROGRAMS)
    assert "300gg-26(a)(4)" in managed
    assert "42 CFR 438.404(b)(2)" in managed
    assert "300gg-26(a)(4)" not in chip
    # What is deemed to satisfy the law is said by who asks, not kept back.
    assert "deemed to satisfy the parity requirement so far as it covers the full Medicaid benefit for children (EPSDT)" in chip


def test_medicaid_without_a_plan_is_asked_nothing_under_that_law(facts: Facts) -> None:
    assert "parity-request" not in asked(facts, "medicaid_ffs")


def test_an_insured_plan_is_asked_as_before(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["parity-request"]
    assert "Please send the comparative analysis itself." in letter
    assert "you or the State" not in letter
