"""What the sessions brought before they stopped is told in a sentence wherever one line decides (reading 34, B 14), and the outside review
asks what was doubted (B 11).
"""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.student import student

GAIN = (
    "PHQ-9 fell from 24 to 10 between September 14, 2026 and October 15, 2026, by 58%, from severe to moderate; it was 14 on November 12,"
    " 2026, after the sessions had stopped"
)


def test_the_box_the_urgent_page_and_the_call_tell_the_gain(facts: Facts) -> None:
    papers = student(facts)
    box = papers["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert f"1. {GAIN} (Exhibit" in box
    assert "after twice-weekly dosing" not in box
    assert GAIN in papers["expedited-appeal"].split("Reasons to approve it today")[1]
    minute = papers["call-sheet"].split("Say this, in one minute")[1].split("What they may say")[0]
    assert f"{GAIN}." in minute
    assert "Scores by the interval" not in minute


def test_the_outside_review_asks_for_the_psychiatrist_and_not_for_the_place(facts: Facts) -> None:
    papers = student(facts)
    review = papers["external-review-request"]
    assert "Does a psychiatrist prescribe this treatment, or was one consulted, as the reason asks?" in review
    assert "suitable place" not in review
    assert "that is the whole answer to that reason" not in papers["next-steps"]


def test_the_outside_review_tells_that_the_pill_is_taken(facts: Facts) -> None:
    answer = student(facts)["external-review-request"].split("Reason 3: the oral antidepressant")[1].split("Reason 4")[0]
    assert "On the oral antidepressant that the plan asks for: My patient has taken venlafaxine XR 150 mg daily since July 2026" in answer
    assert "Three antidepressants tried" not in answer
