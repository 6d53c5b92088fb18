"""A form of denial that gives no number but the member's: nobody can find there what it does not print."""

from __future__ import annotations

import re

__all__ = ["gives_no_number"]

_FORM = re.compile(r"\bNotice of Denial of (?:Medical|Medicare|Payment)\b", re.IGNORECASE)
"""How the forms of Medicare's plans are headed: with it the head was pasted, where a number would stand."""
_NUMBER = re.compile(
    r"\b(?:reference|ref|case|claim|file|authori[sz]ation|auth|request|tracking|confirmation|control|document|denial|decision|appeal|notice|letter)"
    r"[ \t]*(?:reference[ \t]*)?(?:(?:number|no\.?|num|nbr|id)\b|#)|\bref\b[.:]|\b(?:case|claim|authori[sz]ation|reference):\s*\w*\d",
    re.IGNORECASE,
)


def gives_no_number(text: str) -> bool:
    """Whether the text is such a form, with its head, and names no number of the request or of the decision."""
    return bool(_FORM.search(text)) and not _NUMBER.search(text)
