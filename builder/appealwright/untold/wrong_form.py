"""Words of an answer by which the request that was sent is known to be wrong."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = ["ASKED_OF", "wrong_form_in"]

ASKED_OF = ("treatment.spacing", "treatment.schedule", "treatment.dose", "treatment.review", "appeal.new")
"""The answers that tell of the course asked for."""
_PAPER = (
    r"(?:forms?|request|orders?|paperwork|fax|prior auth\w*|PA|authorization|referral|script|prescription|dose|schedule|frequency|number)"
)
_WRONG = r"(?:wrong|incorrect|(?:a |an )?(?:mistake|error|typo|mix-?up)|messed up|mixed up|not right|not what (?:we|I|she|he|they) asked)"
_TELLS = re.compile(
    rf"\b{_PAPER}\b[^.;]{{0,25}}\b(?:is|was|were|went in|came out|had|has|got|sent) (?:\w+ )?{_WRONG}\b"
    rf"|\b(?:wrong|incorrect) {_PAPER}\b"
    rf"|\b(?:sent|wrote|put|typed|filled|submitted|asked for)\b[^.;]{{0,30}}\b(?:wrong|by mistake|in error)\b",
    re.IGNORECASE,
)


def wrong_form_in(words: str) -> str:
    """The sentence that says the request, or the dose or the rhythm in it, was wrong; empty where none does."""
    return next((one.strip(" .") for one in sentences(words) if _TELLS.search(one)), "")
