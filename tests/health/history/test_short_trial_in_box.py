"""A rule of so many weeks is met by two medicines, and a third was short: the box sets the two beside the rule."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

RULE = (
    "You must have had an inadequate response to at least two antidepressants from different classes, each taken at a therapeutic dose for "
    "at least 8 weeks, during the current depressive episode."
)
ONE_FOUND = f"{RULE} Our records show one antidepressant (sertraline)."
ZOLOFT = {"drug": "Zoloft", "dose_mg": 150, "from": "2025-11", "to": "2026-03", "weeks": 16, "result": "no_response", "source": "pharmacy"}
WELLBUTRIN = {"drug": "Wellbutrin XL", "dose_mg": 300, "from": "2026-03", "to": "2026-07", "weeks": 17} | {
    "result": "partial_response",
    "source": "pharmacy",
}
TRINTELLIX = {"drug": "Trintellix", "dose_mg": 10, "from": "2026-08", "to": "2026-09", "weeks": 5} | {
    "result": "stopped_side_effect",
    "stopped": "threw up every morning",
    "source": "record",
}
PAPER = {"criteria": [{"words": RULE, "status": "met", "fact": "Zoloft and Wellbutrin, both longer than 8 weeks"}]}


def box(facts: Facts, *trials: dict[str, Any], paper: bool = False) -> str:
    told = {"treatment": {"episode_start": "2025-10"}, "plan": {"kind": "employer", "funding": "insured"} | (PAPER if paper else {})}
    therapy = ("not-medically-necessary", "You must have tried evidence-based psychotherapy for depression.")
    asked = ("not-medically-necessary", ONE_FOUND)
    history = {"trials": list(trials), "therapy": "CBT every other week since January 2026"}
    return spray(facts, asked, therapy, history=history, **told)["internal-appeal"].partition("The diagnosis and the request")[0]


@pytest.mark.parametrize("paper", [True, False])
def test_the_weeks_of_the_medicine_that_is_not_counted_are_not_set_beside_the_rule(facts: Facts, *, paper: bool) -> None:
    """Reading 32, third reader, 3: "each for at least 5 weeks" against a rule of 8, met with 16 and 17."""
    found = box(facts, ZOLOFT, WELLBUTRIN, TRINTELLIX, paper=paper)
    assert "for at least 5 weeks" not in found
    assert "8 weeks each" in found
    assert "Zoloft 150 mg, 16 weeks: no response; Wellbutrin XL 300 mg, 17 weeks: partial response" in found
    assert "Trintellix 10 mg, 5 weeks: stopped for a side effect" in found


def test_where_the_rule_is_not_reached_the_box_claims_nothing_by_it(facts: Facts) -> None:
    assert "8 weeks each" not in box(facts, ZOLOFT, WELLBUTRIN | {"weeks": 7, "to": "2026-05"}, TRINTELLIX)
