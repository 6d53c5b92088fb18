"""Whether words of a policy offer a choice: of what follows, one is enough."""

from __future__ import annotations

import re

from appealwright.denial.page.terms import hits
from appealwright.facts import Facts
from appealwright.papers.signals import signals, skeleton_of

__all__ = ["is_choice", "uncounted"]

_EITHER = re.compile(r"\b(?:either|any|one)\s*[:\u2013\u2014-]?\s*\Z", re.IGNORECASE)
_COUNTED = re.compile(r"(?<=[A-Za-z]) \(\d{1,2}\)")


def is_choice(words: str, facts: Facts) -> bool:
    """Whether a line says that one of several items is enough."""
    wanted = tuple(signal for signal in signals(facts, "policy-word") if signal.means == "any-of")
    skeleton = skeleton_of(uncounted(words), wanted)
    every = [(hit.start, hit.end) for signal in wanted for hit in hits(signal.not_when, skeleton)]
    found = (hit for signal in wanted for hit in hits(signal.terms, skeleton))
    return any(not any(start <= hit.start < end for start, end in every) for hit in found) or _EITHER.search(words) is not None


def uncounted(words: str) -> str:
    """The words without a number that only says again what a word says: "ONE (1) of the following"."""
    return _COUNTED.sub("", words)
