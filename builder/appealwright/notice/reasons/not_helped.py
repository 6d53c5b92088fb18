"""What a notice grants where it names other treatments: that they are for a depression which medicines have not helped."""

from __future__ import annotations

import re

__all__ = ["not_helped", "without_not_helped"]

_MEDICINES = (
    r"(?:(?:your|their|the|oral|other|usual|standard|prescription|antidepressant) ){0,2}"
    r"(?:medications?|medicines?|antidepressants?|drugs?|pharmacotherapy|drug (?:therapy|treatment))"
)
_ILLNESS = (
    r"(?:(?:major |clinical |severe )?depress(?:ion|ive (?:disorder|illness|symptoms))|(?:a |your |their |the )?(?:condition|symptoms))"
)
_FAILED = r"(?:not|n[\u2019']t|never)(?: (?:been|yet|adequately|fully|sufficiently|well))*"
_NOT_HELPED = re.compile(
    rf"\b{_ILLNESS} (?:that|which) (?:has|had|have|did|does|do|is|was) ?{_FAILED} "
    r"(?:responded|respond|responsive|improved|improve|relieved|helped|controlled|treated|gotten better|got better)"
    rf"(?: (?:adequately|well|enough|fully|sufficiently))?(?: to| with| on| by) {_MEDICINES}\b"
    rf"|\b{_ILLNESS} (?:unresponsive|resistant|refractory) to {_MEDICINES}\b"
    rf"|\b(?:when|where|after|for whom|in whom|if) {_MEDICINES} (?:alone )?(?:has|have|had|did|do|does) ?{_FAILED} "
    r"(?:helped|help|worked|work|been enough|brought relief|been effective)\b"
    rf"|\bwhose {_ILLNESS} (?:has|have|had|did|does) ?{_FAILED} (?:responded|respond|improved|improve)(?: to| with| on) {_MEDICINES}\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\bECT\b|\belectro-?convulsive\b|\br?TMS\b|\btranscranial magnetic\b", re.IGNORECASE)
"""Beside the spray alone such words are its label, and ask for trials."""


def not_helped(quote: str) -> str:
    """The words by which a sentence says so, as "depression that has not responded to medication"; empty where it does not. A number of
    medicines is a rule, and grants nothing.
    """
    found = _NOT_HELPED.search(quote) if _BESIDE.search(quote) else None
    return found[0] if found else ""


def without_not_helped(quote: str) -> str:
    """The sentence without them: a medicine named there is asked of nobody."""
    return _NOT_HELPED.sub("", quote) if not_helped(quote) else quote
