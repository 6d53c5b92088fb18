"""Whether a reason of the notice is wholly about papers, dates and codes as they were filed: no clinician has anything to find on it."""

from __future__ import annotations

import re

__all__ = ["is_of_filing"]

_FILED = re.compile(
    r"\b(?:claims?|forms?|sign(?:ed|ature)|unsigned|cod(?:es?|ed|ing)|modifiers?|NDC|HCPCS|CPT|ICD|units?|dates?|fax(?:ed)?|pages?|timely|late"
    r"|deadline|days|filed|filing|resubmi\w+|duplicate|bill(?:ed|ing|s)?|invoices?|itemized|receipts?|NPI|tax|eligib\w+|referrals?"
    r"|authorization|network|portal|address|member (?:ID|number)|W-?9)\b",
    re.IGNORECASE,
)
_OF_THE_ILLNESS = re.compile(
    r"\b(?:psychiatr\w+|assess(?:ed|ment)s?|evaluat(?:ed|ion)s?|consult(?:ed|ation)s?|exam(?:ined|ination|s)?|screen(?:ed|ing|s)?|urine"
    r"|toxicolog\w+|drug tests?|lab(?:s|orator\w+)?|symptoms?|monitor\w*|suicid\w+|blood|consent|(?:progress|clinical|session|chart) notes?"
    r"|discussed|THC|side effects?|contraindic\w+)\b",
    re.IGNORECASE,
)


def is_of_filing(quote: str, *, of_records: bool) -> bool:
    """Whether a sentence is about that alone. One that misses something in the records (`of_records`) must say so: what it names of the
    illness, or leaves unnamed, is a clinician's to fill in.
    """
    return not _OF_THE_ILLNESS.search(quote) and (not of_records or not quote or bool(_FILED.search(quote)))
