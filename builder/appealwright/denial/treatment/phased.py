"""A course in two parts, each counted: "8 treatment sessions in 28 days, then weekly x 4" asks for twelve."""

from __future__ import annotations

import re

from appealwright.denial.treatment.course_words import NUMBER, number_of

__all__ = ["PHASED", "number_in_all"]

_WHAT = r"(?:[\w-]+ ){0,2}?(?:sessions?|visits?|doses?|treatments?|infusions?)"
PHASED = re.compile(
    rf"(?<![\w.,/#$-])(?P<first>{NUMBER}) {_WHAT} (?:in|over|within) {NUMBER} (?:days|weeks),? (?:and )?(?:then|followed by|plus) "
    rf"(?:(?:once )?(?:weekly|a week|every week) (?:x|for) (?P<then>{NUMBER})(?: weeks)?|(?P<more>{NUMBER}) weekly(?: {_WHAT})?)"
    r"(?![\w-]| (?:months?|years?|then)|,? (?:and )?then)",
    re.IGNORECASE,
)
"""What goes on without an end, or for a time that counts no sessions, is none."""


def number_in_all(course: re.Match[str]) -> int:
    """How many sessions both parts have."""
    return number_of(course["first"]) + number_of(course["then"] or course["more"])
