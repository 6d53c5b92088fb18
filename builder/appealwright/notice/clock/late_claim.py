"""Whether a reason on lateness is of the claim, counted from the treatment, and not of an appeal, counted from a notice."""

from __future__ import annotations

import re

__all__ = ["is_of_the_claim"]

_CLAIM = r"\b(?:claims?|bills?|receipts)\b"
_FILED = r"\b(?:filed|filing|received|submitted|sent|reach(?:ed|es)?|came|accepted)\b"
_OF_CLAIM = re.compile(
    rf"{_CLAIM}[^.;]{{0,60}}{_FILED}"
    rf"|\b(?:file|send(?: in)?|submit|turn in|receive|received|got)\b (?:in )?(?:an? |the |this |these |your )?{_CLAIM}"
    rf"|{_FILED}[^.;]{{0,60}}\b(?:date|day)s? of (?:the )?(?:service|treatment)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:appeal\w*|grievances?|disput\w+|reconsider\w*|redetermin\w+|reviews?|hearings?|complaints?|authori[sz]\w+|pre-?\s?cert\w*|retro\w*"
    r"|approv\w+|notif\w+|corrected|adjusted)\b",
    re.IGNORECASE,
)
"""What is late by another count: a review that was asked for, an approval, a claim that was mended."""


def is_of_the_claim(quotes: str) -> bool:
    """Whether these sentences of a notice speak of a claim that came late, and of nothing else that did."""
    return bool(_OF_CLAIM.search(quotes)) and not _OF_ANOTHER.search(quotes)
