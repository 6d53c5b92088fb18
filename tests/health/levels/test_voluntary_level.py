"""A level of appeal that the notice calls voluntary, and one that has to be used: what each changes of the days and of the ways."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.levels import calls_level_voluntary
from tests.conftest import case_document, changed
from tests.health.as_of import FRIDAY
from tests.health.case_names import TEXAS
from tests.health.told_on import judged_on

EMPLOYER = {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []}
VOLUNTARY = "You may also ask for a voluntary second level appeal within 60 days of the date of this letter."


def refused(text: str = "", plan: dict[str, Any] | None = None, **denial: Any) -> dict[str, Any]:
    own = {
        "text": f"{case_document(TEXAS)['denial']['text']}\n{text}",
        "stage": "after_first_appeal",
        "date": "2026-11-06",
        "received": "2026-11-10",
        "timing": "before",
        **denial,
    }
    return {"plan": plan or EMPLOYER, "denial": own}


@pytest.mark.parametrize(
    ("text", "voluntary"),
    [
        ("You may ask for a voluntary second level of appeal.", True),
        ("This appeal is voluntary.", True),
        ("A second review is voluntary and does not delay other rights.", True),
        ("You were admitted on an involuntary basis in 2024.", False),
        ("Your involuntary admission is under appeal.", False),
        ("Your stay was voluntary. You may appeal.", False),
        ("Voluntary use of the hotline is free.", False),
        ("The second level of appeal must be used.", False),
        ("You volunteered for the review.", False),
        ("You need not use the voluntary level of appeal.", True),
        ("There is no fee for a voluntary appeal.", True),
        ("The second level of appeal is not voluntary.", False),
        ("The second appeal isn't voluntary and must be used.", False),
        ("This is not a voluntary level of appeal.", False),
        ("There is no voluntary level of appeal.", False),
        ("The plan does not offer a voluntary second level of appeal.", False),
        ("A voluntary second level of appeal is no longer available.", False),
        ("Asking for an external review is voluntary.", False),
        ("A voluntary independent review can be asked for within four months.", False),
        ("A voluntary admission to the hospital was reported by the clinic before the request and the appeal.", False),
        ("Appeal in writing.\nVoluntary admission: yes", False),
    ],
)
def test_a_level_is_called_voluntary_and_nothing_else(text: str, *, voluntary: bool) -> None:
    assert calls_level_voluntary(text) is voluntary


@pytest.mark.parametrize(
    ("change", "days"),
    [
        (refused(), 15),
        (refused(timing="after"), 30),
        (refused(plan={"kind": "public_employer", "funding": "self_funded", "grandfathered": False, "criteria": []}), 15),
        # One level is all that this plan makes anybody use.
        (refused(VOLUNTARY), 30),
        (refused(VOLUNTARY, timing="after"), 60),
        (refused("You have finished the internal appeal that the plan requires."), 30),
        (refused(stage="first"), 30),
    ],
)
def test_who_has_a_second_level_to_use_waits_half_as_long_for_it(change: dict[str, Any], days: int, facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii), (iii)(A): where a plan provides for two appeals, 15 days for each before care and 30 after it; where it
    provides for one, 30 and 60. 45 CFR 147.136(b)(2)(i) has plans of governments keep the same. That a second appeal is left after the
    first is refused makes two.
    """
    _, assessment = judged_on(facts, changed(case_document(TEXAS), change), FRIDAY)
    clock = next(one for one in assessment.deadlines if one.what == "internal-decision")
    time = next(one for one in facts.row(clock.row_id).times if one.words == clock.words)
    assert time.count == days
