"""Who speaks in a typed answer: a person of himself or herself, or nobody in particular."""

from __future__ import annotations

import re

__all__ = ["in_first_person"]

_SELF = re.compile(r"(?<!bipolar )(?<!type )\b(?:I|i(?!\.)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|[Oo]urs|us)\b")
"""Not "bipolar I", "i.v." or "the US", which are nobody."""


def in_first_person(typed: str) -> bool:
    """Whether the words speak as "I" or "my": over another's signature they would be a statement about the wrong person."""
    return bool(_SELF.search(typed))
