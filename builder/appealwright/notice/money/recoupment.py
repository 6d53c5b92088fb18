"""Money that a notice wants back: a payment already made that the plan calls a mistake, or takes from what it pays next."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = ["wanted_back"]

_BACK = re.compile(
    r"\brecoup\w*|\bover-?pa(?:id|yments?)\b"
    r"|\b(?:refund(?! requests?\b)|repay|pay (?:us |the plan |it |this |that )?back|reimburse us|return (?:the|this|that|our) payments?)\b"
    r"|\b(?:repaid|paid back|returned|refunded) to (?:us|the plan)\b"
    r"|\brecover(?:y of|ed|ing)? (?:(?:the|this|that|these|those|our|its|all|any) )?(?:\w+ )?(?:payments?|amounts?|funds|money|\$[\d,]+)"
    r"|\b(?:deducted|withheld|taken|offset|set off) (?:(?:it|this|that) )?(?:from|against) (?:\w+ ){0,2}"
    r"(?:future|other|next) (?:\w+ )?(?:payments?|claims?)",
    re.IGNORECASE,
)
_OPEN_BEFORE = re.compile(r"\b(?:not|never|no|may|might|could|would|if|unless)\b[^.;]*\Z|n['\u2019]t\b[^.;]*\Z", re.IGNORECASE)
_OTHER_MONEY = re.compile(r"\b(?:fees?|premiums?|copay\w*)\b", re.IGNORECASE)
"""Money of another kind than a payment for care."""
_TO_PERSON = re.compile(r"\s+(?:to )?you\b", re.IGNORECASE)
_REACH = 40


def wanted_back(text: str) -> str:
    """The first sentence in which a notice asks for a payment back; empty where it asks for none."""
    told = (one.strip() for block in re.split(r"\n\s*\n", text) for one in sentences(" ".join(block.split())))
    return next((one for one in told if any(_is_asked(one, found) for found in _BACK.finditer(one))), "")


def _is_asked(sentence: str, found: re.Match[str]) -> bool:
    before, after = sentence[max(0, found.start() - _REACH) : found.start()], sentence[found.end() : found.end() + _REACH]
    other = _OTHER_MONEY.search(f"{before} {after}") or _TO_PERSON.match(after)
    return not (_OPEN_BEFORE.search(before) or other)
