"""A weekly course that goes on: an interval said to be untried is answered where it was tried, and nobody asks why not ECT."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import spray

SHORT = ("no-continued-response", "Continuation requires a 50% or greater reduction in a rating scale compared with baseline.")
PILL = ("not-medically-necessary", "In addition, the drug must be used in conjunction with an oral antidepressant.")
WEEKLY = (
    "dose-frequency-limit",
    "Dosing every week after week 9 is not supported because there is no documentation that dosing every two weeks was attempted.",
)
SPACED = "every two weeks was tried from September 30 to October 14, 2026; the PHQ-9 went from 11 to 15, and weekly was taken up again."
TOLD = {
    "scores": [{"scale": "madrs", "score": 35, "date": "2026-07-29"}, {"scale": "madrs", "score": 20, "date": "2026-11-04"}],
    "spacing": SPACED,
    "schedule": "once a week",
    "dose": "84 mg",
}


def letter(facts: Facts, *reasons: tuple[str, str], **more: Any) -> str:
    told = {"course": {"approved": 12, "given": 12}, "alternatives": {"ect": "not_tried", "tms": "not_tried"}, "treatment": TOLD}
    return spray(facts, *reasons, **{**told, **more})["clinician-letter"]


def test_an_interval_said_untried_and_told_as_tried_is_answered_with_it(facts: Facts) -> None:
    """The reason misses what stands two pages earlier, with its scores: the answer points there, and asks the clinician for no more."""
    answers = letter(facts, SHORT, PILL, WEEKLY).split("Your reasons, answered")[1]
    assert "A longer interval was tried, as above. The interval asked for is within the label." in answers


def test_of_a_course_that_goes_on_nobody_asks_why_not_ect(facts: Facts) -> None:
    """No reason would have another treatment come first: one blank asks whether it goes on."""
    kept = letter(facts, SHORT, PILL, WEEKLY)
    assert "The score fell on this course. A change now: ____" in kept
    assert "less likely to help" not in kept
    first = letter(facts, SHORT, ("not-medically-necessary", "Electroconvulsive therapy has not been tried."))
    assert "Why no other treatment comes first" in first
