"""Whether what was told of a medicine says that it was given for pain, and not for the depression: a trial of it then shows nothing."""

from __future__ import annotations

import re

__all__ = ["given_for_pain", "now_for_pain"]

_PAIN = (
    r"for (?:(?:my|his|her|their|the|a|bad|chronic|low|lower|upper|nerve|neuropathic|knee|hip|joint|neck|shoulder|muscle) )*"
    r"(?:(?:back|neck|knee|leg|joint|nerve|muscle)[- ])?"
    r"(?:back(?! (?:to|on|at)\b)|neck|knees?|pains?|neuropathy|nerves in|fibromyalgia|arthritis|sciatica)\b"
)
_GIVEN = re.compile(
    rf"\b(?:was|is|were|given|gave|got|had|took|taken|prescribed|meant|started|put on|only|just|mainly|mostly)"
    rf"(?: (?:me|him|her|it|this|to me|to him|to her|only|just|mainly|mostly|really|again)){{0,2}} {_PAIN}",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(rf"^\W*(?:only |just |mainly |it )?{_PAIN}", re.IGNORECASE)
_NAMED = re.compile(_PAIN, re.IGNORECASE)
_MOOD = re.compile(r"(?<!not )(?<!not for )(?<!not for the )(?<!not for my )\b(?:depress\w+|mood)\b", re.IGNORECASE)
_PIECES = re.compile(r"[,;.]|\band\b(?! (?:for )?(?:(?:my|his|her|the) )?(?:depress|mood))", re.IGNORECASE)


def given_for_pain(words: str, *, of_side_effect: bool) -> bool:
    """Whether words on why a medicine ended say that it was given for pain; for the mood besides, it counts. `of_side_effect`: it ended for
    one, so "for back pain" alone may be that.
    """
    found = _GIVEN.search(words) or (not of_side_effect and _AT_ONCE.search(words))
    return bool(found) and not _MOOD.search(words)


def now_for_pain(now: str, name: str) -> bool:
    """Whether the medicines now name this one, in small letters, as taken for pain and for no mood."""
    pieces = (piece for piece in _PIECES.split(now) if name in piece.casefold())
    return any(_NAMED.search(piece) and not _MOOD.search(piece) for piece in pieces)
