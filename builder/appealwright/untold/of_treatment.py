"""Whether "I tried to do it" or "I couldn't keep going" is told of a treatment or of a task at home, and not of dying.

The words it is known by stand in dangers.yaml. What is doubtful is none: an alarm too many is put right in a minute.
"""

from __future__ import annotations

import re

from appealwright.untold.as_there import pattern_of

__all__ = ["DOUBTFUL", "is_of_treatment"]

DOUBTFUL = frozenset({"do-it", "keep-going"})
"""The families of signs that are none where their sentence says what was done, or with what somebody did not go on."""
_OF_TREATMENT = frozenset(
    {
        "alternatives.spravato_detail",
        "alternatives.ect_detail",
        "alternatives.tms_detail",
        "step.reason",
        "step.drug",
        "network.distance",
        "earlier.told",
        "earlier.served",
        "history.trials",
        "history.therapy",
    }
)
"""The answers that ask after a treatment, or the way to one: "it" without a name is that treatment, where something names what hindered."""
_SENTENCE_ENDS = re.compile(r"(?<!\bDr)(?<!\bSt)(?<!\bMr)(?<!\bMs)(?<!\bMrs)[.;!?\n]+(?=\s|\Z)")


def is_of_treatment(text: str, start: int, end: int, means: str, name: str) -> bool:
    """Whether the words at this place of an answer of this name, a sign of this family, are of a treatment or a task."""
    if pattern_of("dark").search(text):
        return False
    before, after = _SENTENCE_ENDS.split(text[:start])[-1], _SENTENCE_ENDS.split(text[end:])[0]
    asked = name in _OF_TREATMENT
    if means == "keep-going":
        past = asked and bool(pattern_of("could_not").match(text[start:end]))
        placed = pattern_of("kept_to").match(after) or (asked and pattern_of("kept_with").match(after))
        return bool(placed) or (past and bool(pattern_of("paid_no_more").search(before)))
    if pattern_of("task").search(before):
        return True
    return asked and bool(pattern_of("by_others").search(before) or pattern_of("hindered").match(after))
