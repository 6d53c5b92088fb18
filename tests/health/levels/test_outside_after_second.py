"""Where the notice has outside review wait for a second appeal inside the plan, no day is counted for it yet.

29 CFR 2590.715-2719(d)(2)(i): four months from the notice of the final internal decision; (d)(2)(iii) asks that the plan's steps be done.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import FRIDAY
from tests.health.told_on import judged_on, papers_on

SECOND = "You may file a second level appeal with the Benefit Appeal Committee within 60 days of the date of this letter."
REFUSED: dict[str, Any] = {
    "denial": {
        "date": "2026-11-06",
        "received": "2026-11-10",
        "stage": "after_first_appeal",
        "timing": "before",
        "reasons": [{"ground": "ground.experimental"}],
    },
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False},
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder"},
    "sender": {"role": "patient"},
}
FOUR_MONTHS = date(2027, 3, 10)


def outside_day(facts: Facts, text: str, stage: str = "after_first_appeal") -> date | None:
    denial = {"text": text, "stage": stage}
    _, assessment = judged_on(facts, changed(REFUSED, {"denial": denial}), FRIDAY)
    return next(one.act_by for one in assessment.deadlines if one.whose == "claimant" and one.what == "external-request")


@pytest.mark.parametrize(
    "waits",
    [
        "If your second level appeal is denied, you may request an external review within four months.",
        "You may ask for an independent review after you have completed the second level appeal.",
        "Once both levels of appeal are finished, you have the right to an independent external review.",
        "If you do not agree with the second-level decision, you may ask for external review.",
        "External review is not open until the second level is decided.",
        "This level is required before legal action. If the Committee upholds it, you may ask for review by an independent organization.",
        "The second level appeal is mandatory. You may ask for an external review within four months after our final decision.",
        "You must complete the second level. You may request an external review within four months of the final internal determination.",
    ],
)
def test_outside_review_that_follows_the_second_appeal_has_no_day_yet(facts: Facts, waits: str) -> None:
    assert outside_day(facts, f"{SECOND} {waits}") is None
    # In the last decision of the plan those words tell of what is behind.
    assert outside_day(facts, f"{SECOND} {waits}", "final") == FOUR_MONTHS


@pytest.mark.parametrize(
    "text",
    [
        f"{SECOND} You may request an external review within four months after you receive this notice.",
        f"{SECOND} After this decision you may choose a second level appeal or an external review.",
        "You may ask for a voluntary second level appeal. If your second level appeal is denied, you may request an external review.",
        "A second level appeal is not required. Once the second level appeal is decided, you may still ask for external review.",
        "If your appeal is denied, you may request an external review.",
        f"{SECOND} This level is required before legal action. You may request an external review within four months of this letter.",
        f"{SECOND} This level is not required. You may request an external review within four months after our final decision.",
        f"{SECOND} You may request an external review within four months after our final decision.",
        SECOND,
    ],
)
def test_where_it_need_not_wait_the_early_day_is_kept(facts: Facts, text: str) -> None:
    assert outside_day(facts, text) == FOUR_MONTHS


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("Your request must be in writing and must reach us within 60 days after you receive this letter.", "It must be there by"),
        ("Your second level appeal must be received within 60 days of this letter.", "It must be there by"),
        ("You must send your second level appeal within 60 days of this letter.", "The last day is"),
    ],
)
def test_a_second_appeal_that_must_arrive_is_to_be_there_by_its_day(verb: str, words: str, facts: Facts) -> None:
    """The day on which a paper must be there is no day to post it, at the second level as at the first."""
    denial = {"text": f"The committee offers a second level appeal. {verb}", "stage": "after_first_appeal", "appeal_days": 60}
    told = papers_on(facts, changed(REFUSED, {"denial": denial}), FRIDAY)["next-steps"]
    assert words in told
    assert ("must be there by" in told) == (words == "It must be there by")
