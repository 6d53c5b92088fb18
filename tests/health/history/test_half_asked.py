"""A notice that asks for a fall by half is answered by it: no paper asks which change is wanted where the notice has said which.

Letters.md B9: what you said, what the record shows, what follows. 50% of 23 are 11.5 points: 11 is a fall of 12, 14 one of 9.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.refusals import scores

CUT = "course-cut-caregiver"
MET = "That is the half that you ask for."
ASKS = "If you require another change"
NONE = "The records do not show sustained improvement."
HALF = f"{NONE} The policy requires a reduction of 50% from baseline."


def papers(facts: Facts, quote: str, last: int) -> Papers:
    reasons = [{"ground": "ground.no-continued-response", "quote": quote}]
    told = scores((23, "2026-10-05"), (last, "2026-11-09"))
    return packet(
        facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": {"scores": told}, "plan": {"criteria": []}}
    )


def test_what_the_notice_asks_for_is_said_to_be_met(facts: Facts) -> None:
    made = papers(facts, HALF, 11)
    appeal = made["internal-appeal"]
    assert MET in appeal[appeal.index("Reason 1") :]
    assert "; you ask for half" in appeal[: appeal.index("Reason 1")]
    assert ASKS not in appeal
    assert MET in made["concurrent-care-objection"]
    assert MET in made["call-sheet"]


@pytest.mark.parametrize(("quote", "last"), [(NONE, 11), (HALF, 14)])
def test_nothing_is_met_that_is_not_asked_for_or_not_reached(quote: str, last: int, facts: Facts) -> None:
    made = papers(facts, quote, last)
    for name in ("internal-appeal", "concurrent-care-objection", "call-sheet"):
        assert MET not in made[name]
    assert "you ask for half" not in made["internal-appeal"]


LASTING = "The records do not show that a 50% reduction was sustained."


def test_half_that_is_to_last_is_said_to_be_reached_and_not_to_be_what_is_asked_for(facts: Facts) -> None:
    """The director's reading 22, box 4: "the half that you ask for" answered half of a criterion that asks for a sustained one."""
    made = papers(facts, LASTING, 11)
    for name in ("internal-appeal", "concurrent-care-objection", "call-sheet"):
        assert MET not in made[name]
    assert "That is a fall of half or more." in made["internal-appeal"]
    assert "you ask for half" not in made["internal-appeal"]


WITHIN = "A reduction of at least 50 percent from baseline in the PHQ-9, obtained within 30 days of the request."


@pytest.mark.parametrize(("last_day", "old"), [("2026-10-12", True), ("2026-11-09", False)])
def test_half_that_is_to_be_shown_by_a_fresh_score_is_met_in_part_by_an_old_one(last_day: str, *, old: bool, facts: Facts) -> None:
    """Six weeks old is older than the 30 days of the plan's own line; two weeks is not."""
    told = scores((23, "2026-08-05"), (11, last_day))
    reasons = [{"ground": "ground.no-continued-response", "quote": HALF}]
    criteria = [{"words": WITHIN, "status": "not_met"}]
    change = {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": {"scores": told}, "plan": {"criteria": criteria}}
    appeal = packet(facts, CUT, change)["internal-appeal"]
    assert MET in appeal
    assert ("You ask, too, for a score within 30 days; the last is of October 12, 2026. A newer one: ____" in appeal) is old
    outside = {**change, "denial": {**change["denial"], "stage": "final"}}
    request = packet(facts, CUT, outside)["external-review-request"]
    assert ("The plan asks, too, for a score within 30 days; the last is of October 12, 2026." in request) is old


TWO_SCALES = [
    {"scale": "madrs", "score": 36, "date": "2026-02-24"},
    {"scale": "madrs", "score": 21, "date": "2026-10-28"},
    {"scale": "phq-9", "score": 24, "date": "2026-02-24"},
    {"scale": "phq-9", "score": 11, "date": "2026-10-28"},
]
SAME_SCALE = (
    "There must be a drop of at least half on the same scale used before the first dose. Your MADRS went from 36 to 21, which is not half."
)
"""15 of 36 is 42%; 13 of 24 is 54%."""


def judged_on(facts: Facts, quote: str, told: list[dict[str, object]]) -> Papers:
    reasons = [{"ground": "ground.no-continued-response", "quote": quote}]
    change = {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": {"scores": told}, "plan": {"criteria": []}}
    return packet(facts, CUT, change)


def test_half_reached_on_one_of_two_scales_is_claimed_where_the_line_names_none(facts: Facts) -> None:
    """Reading 27, early, 3B.1: "not yet the half that you ask for" conceded a line that one of the two scales meets."""
    made = judged_on(facts, SAME_SCALE, TWO_SCALES)
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "names no scale: by PHQ-9 it is met, by MADRS not yet." in made[name], name
    assert "I do not say otherwise" not in made["internal-appeal"]


@pytest.mark.parametrize("told", [TWO_SCALES, [*TWO_SCALES[2:], *TWO_SCALES[:2]]], ids=["madrs-first", "phq-9-first"])
def test_half_that_is_asked_for_on_a_scale_by_name_is_not_met_on_another(told: list[dict[str, object]], facts: Facts) -> None:
    made = judged_on(facts, "A reduction of 50% on the MADRS is required.", told)
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "is met" not in made[name], name
        assert MET not in made[name], name
