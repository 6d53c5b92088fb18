"""29 CFR 2590.715-2719(b)(2)(ii)(F): where the plan does not strictly keep the rules on appeals, outside review may be open without its
second appeal, but for minor faults; no grandfathered plan is bound by it (29 CFR 2590.715-1251(c)(1)). The page of next steps says so.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "The information does not show that further infusions are medically necessary.")
TWO_LEVELS = "Your plan has two levels of appeal. You must complete both levels of appeal. Second level appeal: write to us."
OPEN = "Outside review may be open now"
UNKNOWN = {"unknown": True}


def page(facts: Facts, came: str, *, grandfathered: object = False, told: str = TWO_LEVELS, **more: Any) -> str:
    """A decision of November 2, 2026 on a first appeal."""
    denial = {
        "stage": "after_first_appeal",
        "timing": "before",
        "date": "2026-11-02",
        "text": f"We received your appeal on {came}. {told} {NEED[1]}",
    }
    plan = {"kind": "employer", "funding": "self_funded", "grandfathered": grandfathered, "issued_in": "MI"}
    return infusions(facts, NEED, denial=denial, plan=plan, **more)["next-steps"]


def test_a_decision_past_fifteen_days_of_two_appeals_may_open_outside_review(facts: Facts) -> None:
    """From September 15 to November 2 there are 48 days; (i)(2)(ii) gives each of two appeals 15."""
    told = page(facts, "September 15, 2026")
    assert "was decided 48 days later; the rule gives 15" in told
    assert f"{OPEN}: a plan that does not keep strictly" in told
    assert "Minor faults do not count" in told
    assert "(29 CFR 2590.715-2719(b)(2)(ii)(F)(1))" in told
    assert "Send this appeal in time all the same" in told


@pytest.mark.parametrize("came", ["October 20, 2026", "October 18, 2026"])
def test_a_decision_in_time_opens_nothing(facts: Facts, came: str) -> None:
    assert OPEN not in page(facts, came)


def test_a_grandfathered_plan_is_left_out_and_one_that_may_be_is_told_so(facts: Facts) -> None:
    assert OPEN not in page(facts, "September 15, 2026", grandfathered=True)
    assert f"{OPEN}, unless the plan is grandfathered:" in page(facts, "September 15, 2026", grandfathered=UNKNOWN)
