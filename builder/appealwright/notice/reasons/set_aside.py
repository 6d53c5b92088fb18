"""What a notice mentions and says in the same breath that it did not decide: "Because the service is excluded, we didn't consider those
points." It is no ground of the decision.
"""

from __future__ import annotations

import re

__all__ = ["set_aside_behind", "sets_aside"]

_POINTS = r"(?:points?|issues?|questions?|matters?|grounds?|reasons?|items?)"
_WEIGHED = r"(?:consider|reach|decid|address|review|evaluat|examin|rul|tak|determin|weigh)\w*"
_NOT = r"(?:did not|didn['\u2019]t|have not|haven['\u2019]t|has not|do not|don['\u2019]t|does not|need not)"
_THOSE = r"(?:(?:those|these|that|this|either)|(?:either|any) of (?:those|these))"
_SET_ASIDE = re.compile(
    rf"\b{_NOT} (?:need to |have to )?{_WEIGHED} (?:on |up )?{_THOSE} (?:\w+ )?{_POINTS}\b"
    rf"|\b{_THOSE} (?:\w+ )?{_POINTS} (?:was|were|is|are|has|have)(?: not|n['\u2019]t) (?:been )?{_WEIGHED}\b"
    rf"|\bneither (?:\w+ )?{_POINTS} (?:was|is|has been) {_WEIGHED}\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[\s\"\u201d]*(?P<words>[A-Z][^.?!]{5,240}\.)")


def sets_aside(words: str) -> bool:
    """Whether a sentence says that points told before it were not decided."""
    return _SET_ASIDE.search(words) is not None


def set_aside_behind(quote: str, text: str) -> str:
    """The sentence that says so: of the quotation itself, or the next one of the notice; empty where there is none."""
    quote, text = (" ".join(one.split()).strip('"\u201c\u201d ') for one in (quote, text))
    begin = text.find(quote)
    end = begin + len(quote) if quote and begin >= 0 else -1
    behind = _SENTENCE.match(text, end) if end >= 0 else None
    within = [one["words"] for one in _SENTENCE.finditer(quote)][1:]
    return next((one for one in (*within, behind["words"] if behind else "") if sets_aside(one)), "")
