"""Where a notice says that this very plan is one bought on a Marketplace: in its head, or of "your plan"."""

from __future__ import annotations

import re

__all__ = ["marketplace_named"]

_NAMED = re.compile(
    r"\b(?:Marketplace|(?:On-)?Exchange) (?:plan|policy|HMO|PPO|EPO|POS)\b|\bqualified health plan\b"
    r"|\((?:(?:Health Insurance )?Marketplace|(?:On-)?Exchange)(?: plan)?\)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:if|whether|unless|may|might|not|another|other|new|choose|different|any|enroll\w*|apply|buy|shop)\b", re.IGNORECASE
)
"""Of a plan that somebody has not, or may get."""
_THIS = re.compile(r"\b(?:your|this)(?: \w+){0,3}? (?:plan|policy|coverage) is\b", re.IGNORECASE)
_GREETING = re.compile(r"^[ \t]*(?:Dear|Hello|Hi)\b", re.MULTILINE)
_HEAD = 1500
"""So much of a notice without a greeting is its head."""


def marketplace_named(text: str) -> re.Match[str] | None:
    """The words that say so; None where nothing says it of this plan."""
    greeting = _GREETING.search(text)
    head = greeting.start() if greeting else _HEAD
    for found in _NAMED.finditer(text):
        before = re.split(r"[.;\n]", text[: found.start()])[-1]
        if not _OTHERS.search(before) and (found.start() < head or _THIS.search(before)):
            return found
    return None
