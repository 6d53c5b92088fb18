"""What a plan's own words say follows when approval was not asked for beforehand: a review afterwards, a benefit made smaller."""

from __future__ import annotations

import re

__all__ = ["what_follows"]

_APPROVAL = r"(?:pre-?\s?authori[sz]\w+|prior authori[sz]\w+|pre-?\s?certif\w+|(?:prior|pre-?|advance) ?approv\w+|pre-?notif\w+)"
_MISSING = re.compile(
    rf"\b(?:not|no|without|fail\w*|absence|lack\w*)\b[^.;]{{0,40}}\b{_APPROVAL}"
    rf"|\b{_APPROVAL}[^.;]{{0,40}}\b(?:not|never) (?:been )?(?:obtained|requested|asked|given|received|made)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\bretrospective(?:ly)?\b|\breview\w*\b[^.;]{0,40}\bafter (?:the|it|you|care|services?)\b"
    r"|\breduc\w+\b[^.;]{0,60}\b(?:benefits?|payments?|allowances?|by|percent|\d+ ?%)|\bpenalt(?:y|ies)\b"
    r"|\bbenefits?\b[^.;]{0,40}\breduc\w+",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\b(?:no benefits?|not (?:be )?(?:covered|paid|payable|eligible)|will not (?:pay|cover|review)|den(?:y|ied) (?:all )?benefits)\b",
    re.IGNORECASE,
)


def what_follows(words: str) -> bool:
    """Whether words of a plan say so; that nothing is paid then is no review and no smaller benefit."""
    return bool(_MISSING.search(words) and _FOLLOWS.search(words)) and not _NOTHING.search(words)
