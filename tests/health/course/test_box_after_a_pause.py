"""The box of a renewal that is refused after a pause claims no half outside the plan's own window, and has the trials of a new start
(reading 33, D 5).
"""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.course.lapsed import lapsed, without_the_lapse


def box(appeal: str) -> str:
    return appeal.split("Reasons to approve this")[1].split("The diagnosis and the request", maxsplit=1)[0]


def test_the_box_claims_no_half_that_lies_before_the_days_asked_for(facts: Facts) -> None:
    assert "it was reached" not in box(lapsed(facts)["internal-appeal"])
    assert "15 on October 26, 2026, 88 days after the last session" in box(lapsed(facts)["internal-appeal"])
    within = [
        {"scale": "phq-9", "score": 21, "date": "2026-01-22"},
        {"scale": "phq-9", "score": 6, "date": "2026-10-26"},
        {"scale": "phq-9", "score": 15, "date": "2026-11-16"},
    ]
    told = {**without_the_lapse(), "treatment": {"scores": within}}
    assert "you ask for half, and it was reached" in box(lapsed(facts, told)["internal-appeal"])


def test_the_box_has_the_trials_that_a_new_start_asks_for(facts: Facts) -> None:
    told = box(lapsed(facts)["internal-appeal"])
    assert "Three antidepressants tried in this episode, where you ask for two: Celexa 40 mg, 22 weeks: no response" in told
    assert "The oral antidepressant asked for is taken: Zoloft 100 mg" in told
    assert "antidepressants tried" not in box(lapsed(facts, without_the_lapse())["internal-appeal"])


def test_a_reason_that_asks_for_a_pill_is_headed_by_it(facts: Facts) -> None:
    assert "Reason 3: the oral antidepressant" in lapsed(facts)["internal-appeal"]
