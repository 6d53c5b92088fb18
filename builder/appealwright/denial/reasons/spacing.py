"""A trial of sessions further apart that a notice misses: no step of another treatment, where a limit on how often is its reason."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.items.listed import LISTED

__all__ = ["SPACED", "as_limits", "with_rules_pointed_to"]

SPACED = "spacing"
"""The source of what was heard as a step and is of the limit."""
_STEP, _FREQUENCY = "ground.step-therapy", "ground.dose-frequency-limit"
_FURTHER_APART = re.compile(
    r"\bevery (?:other|second|two|2|three|3|four|4) ?weeks?\b|\bless (?:often|frequent\w*)\b|\blonger intervals?\b"
    r"|\b(?:further|weeks) apart\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:anti\w+|medic(?:ation|ine)s?|drugs?|agents?|psychotherapy|ECT|electroconvulsive|TMS|transcranial)\b", re.IGNORECASE
)


_POINTS = re.compile(r"\b(?:this|that|it) (?:was|were|has been|had been) (?:tried|attempted|done)\b", re.IGNORECASE)
_RULED = re.compile(r"\b(?:limit|only if|only when|unless|more often|except)\b", re.IGNORECASE)
_DECIDES = re.compile(r"\s*we approve\b.*\bnot approve\b", re.IGNORECASE | re.DOTALL)
_SENTENCE = re.compile(r"(?<=[.:])\s+(?=[A-Z])")
_BEFORE = 3
"""So many sentences of a paragraph may lead up to "this was tried"."""


def as_limits(finds: list[Find]) -> list[Find]:
    """The finds; beside a limit on how often, a step that speaks of intervals and of no other treatment as one of that limit."""
    if not any(find.value == _FREQUENCY for find in finds):
        return finds
    return [_as_limit(find) if find.value == _STEP and _is_of_spacing(find.quote) else find for find in finds]


def with_rules_pointed_to(text: str, finds: list[Find]) -> list[Find]:
    """The finds; "this was not tried" behind a rule on intervals is of that rule, no step, and is told with it: then what was decided, "we
    approve 12 ... we do not approve the other 12", is no reason of its own.
    """
    pointed = {id(find): whole for find in finds if (whole := _with_its_rule(text, find))}
    return [pointed.get(id(find), find) for find in finds if not (pointed and find.value == _FREQUENCY and _DECIDES.match(find.quote))]


def _with_its_rule(text: str, find: Find) -> Find | None:
    """A step that only points back to the interval of the rule before it, with that rule; None for any other."""
    if find.value != _STEP or not _POINTS.search(find.quote) or _ANOTHER.search(find.quote):
        return None
    paragraph = max(text.rfind("\n\n", 0, find.start) + 2, text.rfind(":\n", 0, find.start) + 2, 0)
    cuts = [paragraph, *(paragraph + one.end() for one in _SENTENCE.finditer(text[paragraph : find.start]))]
    for start in cuts[-_BEFORE:]:
        words = text[start : find.start]
        if _FURTHER_APART.search(words) and _RULED.search(words) and not _ANOTHER.search(words):
            return replace(_as_limit(find), start=start, quote=text[start : find.end], source=LISTED)
    return None


def _is_of_spacing(quote: str) -> bool:
    return bool(_FURTHER_APART.search(quote)) and not _ANOTHER.search(quote)


def _as_limit(find: Find) -> Find:
    suggests = tuple((name, _FREQUENCY if value == _STEP else value) for name, value in find.suggests)
    return replace(find, value=_FREQUENCY, source=SPACED, row=_FREQUENCY, suggests=suggests)
