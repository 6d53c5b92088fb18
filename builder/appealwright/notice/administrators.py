"""Whom a notice names as the plan administrator, with the address to which a request for the plan's documents goes."""

from __future__ import annotations

import re

from appealwright.notice.numbers import only

__all__ = ["administrator_named"]

_NAMED = re.compile(
    r"\bPlan Administrator(?: (?:for|of) (?:the|your) Plan)?(?: is|:) (?:the )?"
    r"(?P<who>[A-Z][^,;:\n]{3,90}(?:, (?:Inc|LLC|LLP|Co)\.?)?, (?:P\.? ?O\.? Box )?\d+[ ,][^;:\n]{5,80}? [A-Z]{2} \d{5}(?:-\d{4})?)\b"
)
"""Name and address in one sentence: a name alone has nowhere to go."""


def administrator_named(text: str) -> str:
    """The plan administrator of this notice, as one line; empty where it names none with an address, or two."""
    return only(found["who"] for found in _NAMED.finditer(text))
