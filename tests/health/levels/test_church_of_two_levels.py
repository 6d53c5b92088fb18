"""Where a church plan has two levels of appeal, each decision is due in half the time.

29 CFR 2560.503-1(i)(2)(ii), (iii)(A), which 26 U.S.C. 9815(a)(1) and 42 U.S.C. 300gg-19(a)(2)(A) bring to a self-funded church plan.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import FRIDAY
from tests.health.told_on import papers_on

CHURCH: dict[str, Any] = {"kind": "church", "funding": "self_funded", "grandfathered": False, "erisa_elected": False}
REFUSED: dict[str, Any] = {
    "denial": {
        "date": "2026-11-06",
        "received": "2026-11-10",
        "stage": "after_first_appeal",
        "reasons": [{"ground": "ground.experimental"}],
        "appeal_days": 60,
    },
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder"},
    "sender": {"role": "patient"},
    "appeal": {"sent": "2026-09-20"},
}
VOLUNTARY = "You may ask for a voluntary second level appeal."


def next_steps(facts: Facts, timing: str, text: str, plan: dict[str, Any], language: str = "en") -> str:
    case = {**REFUSED, "denial": {**REFUSED["denial"], "timing": timing, "text": text}, "plan": plan}
    return papers_on(facts, case, FRIDAY, language)["next-steps"]


@pytest.mark.parametrize(("timing", "one", "two"), [("before", 30, 15), ("after", 60, 30)])
@pytest.mark.parametrize("plan", [CHURCH, {"kind": "employer", "funding": "self_funded", "grandfathered": False}])
def test_each_decision_of_two_is_due_in_half_the_time(timing: str, one: int, two: int, plan: dict[str, Any], facts: Facts) -> None:
    told = next_steps(facts, timing, "You may file a second level appeal within 60 days of the date of this letter.", plan)
    service = "pre-service" if timing == "before" else "post-service"
    assert f"Where the plan has two levels, it must decide each {service} appeal within {two} days" in told
    assert f"must decide a {service} appeal within {one} days" not in told
    # A level that nobody has to use halves no time.
    assert f"within {two} days of receiving it." not in next_steps(facts, timing, VOLUNTARY, plan)


def test_it_is_said_in_spanish_too(facts: Facts) -> None:
    told = next_steps(facts, "after", "You may file a second level appeal within 60 days of the date of this letter.", CHURCH, "es")
    assert "debe decidir cada apelación en 30 días desde que la recibe" in told
