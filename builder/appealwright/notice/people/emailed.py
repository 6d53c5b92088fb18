"""The address to which a notice says that an appeal may be sent by email: no other reason is there to send health papers so."""

from __future__ import annotations

import re

from appealwright.notice.people.numbers import only

__all__ = ["email_for_appeals"]

_EMAIL = re.compile(
    r"\be-?mail(?:ed)?(?: (?:it|them|your \w+|the request))?(?: (?:to|at))?:?\s+(?P<to>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE
)
_ASKED = re.compile(r"\b(?:appeal|review|reconsideration|grievance|reconsider|second look|look again)\b", re.IGNORECASE)
_SENT = re.compile(r"\b(?:ask|request|send|submit|file|writing|mail|write)\b", re.IGNORECASE)
_QUESTIONS = re.compile(r"\b(?:questions?|help|assistance|billing)\b", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n")


def email_for_appeals(text: str) -> str:
    """The one email address in a sentence on how to ask for an appeal or a review; empty where none is, or two are."""
    told = (one for one in _ENDS.split(text) if _ASKED.search(one) and _SENT.search(one) and not _QUESTIONS.search(one))
    return only(found["to"] for one in told for found in _EMAIL.finditer(one))
