"""A trial of sessions further apart that a notice misses: no step of another treatment, where a limit on how often is its reason."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find

__all__ = ["SPACED", "as_limits"]

SPACED = "spacing"
"""The source of what was heard as a step and is of the limit."""
_STEP, _FREQUENCY = "ground.step-therapy", "ground.dose-frequency-limit"
_FURTHER_APART = re.compile(
    r"\bevery (?:other|second|two|2|three|3|four|4) ?weeks?\b|\bless (?:often|frequent\w*)\b|\blonger intervals?\b|\bfurther apart\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:anti\w+|medic(?:ation|ine)s?|drugs?|agents?|psychotherapy|ECT|electroconvulsive|TMS|transcranial)\b", re.IGNORECASE
)


def as_limits(finds: list[Find]) -> list[Find]:
    """The finds; beside a limit on how often, a step that speaks of intervals and of no other treatment as one of that limit."""
    if not any(find.value == _FREQUENCY for find in finds):
        return finds
    return [_as_limit(find) if find.value == _STEP and _is_of_spacing(find.quote) else find for find in finds]


def _is_of_spacing(quote: str) -> bool:
    return bool(_FURTHER_APART.search(quote)) and not _ANOTHER.search(quote)


def _as_limit(find: Find) -> Find:
    suggests = tuple((name, _FREQUENCY if value == _STEP else value) for name, value in find.suggests)
    return replace(find, value=_FREQUENCY, source=SPACED, row=_FREQUENCY, suggests=suggests)
