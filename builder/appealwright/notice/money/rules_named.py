"""What a reason on approval names by itself: the part of the plan that asks for it, and a call that the plan's own records show."""

from __future__ import annotations

import re

__all__ = ["call_on_record", "part_named", "said_none_needed"]

_PART = re.compile(r"\b(?:Section|Article|Chapter|Part|Paragraph|Clause|Provision) (?:\d[\w.()-]*|[IVXLC]+\b(?:\.\d+)*|[A-Z]\b(?:\.\d+)*)")
_ON_RECORD = re.compile(
    r"\b(?:records?|system|notes?|logs?|files?) (?:(?:do|does) )?(?:shows?|reflects?|indicates?|lists?|contains?|has|have)(?! no\b| not\b)"
    r"(?:[^.;,]|,(?= \d{4}\b))*\b(?:(?:telephone|phone) )?(?:calls?|inquir(?:y|ies)|contacts?|called|phoned|contacted)\b"
    r"(?:[^.;,]|,(?= \d{4}\b))*",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|not|never|neither|without|any)\b", re.IGNORECASE)
_LEAD = re.compile(r"(?:\b[Oo]ur|\b[Tt]he(?: [Pp]lan['\u2019]s)?) $")


_NONE_NEEDED = re.compile(
    r"\b(?:no|none|not|never|nothing|without|isn['\u2019]?t|doesn['\u2019]?t|wasn['\u2019]?t|don['\u2019]?t)\b[^.;]{0,40}"
    r"\b(?:need\w*|requir\w*|necessary|auth\w*|pre-?\s?(?:cert|auth|approv)\w*|approval)\b"
    r"|\b(?:need(?:s|ed)?|requir(?:es|ed)) (?:no|none)\b|\b(?:was|is|were|are|already) (?:approved|authorized|covered|on file)\b",
    re.IGNORECASE,
)


def said_none_needed(told: str) -> bool:
    """Whether what was told of a call says that approval was not needed, or was there: of one that asked for it, nobody was spared."""
    return bool(_NONE_NEEDED.search(told))


def part_named(quote: str) -> str:
    """The part of the plan that a sentence names for what it asks: "Article V", "Section 3"; empty where it names none, or several."""
    found = dict.fromkeys(hit[0].rstrip(".)(-") for hit in _PART.finditer(quote))
    return next(iter(found)) if len(found) == 1 else ""


def call_on_record(quote: str) -> str:
    """The words by which the plan's own records show a call before the care; empty where they show none."""
    for hit in _ON_RECORD.finditer(quote):
        lead = _LEAD.search(quote, 0, hit.start())
        if not _NONE.search(hit[0]):
            return quote[lead.start() if lead else hit.start() : hit.end()].strip()
    return ""
