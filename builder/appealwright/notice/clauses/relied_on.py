"""On which papers a notice says that it decided, and on which of two tests of one."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["one_relied_on", "policy_in", "rests_on"]

_ONE = r"\b(?:the )?(?:first|second|latter|former)\b(?: of (?:these|those|them|the two))?(?: (?:test|part|limb|definition|paragraph)s?)?"
_RELIES = re.compile(rf"{_ONE} (?:alone )?(?:that |which )?(?:we|I) rely on\b|\b(?:we|I) rely (?:only )?on {_ONE}(?=[.;,])", re.IGNORECASE)

_RESTS = re.compile(
    r"\b(?:(?:decision|determination|denial)s? (?:was|is|were) (?:made )?based (?:up)?on|(?:plan )?provisions? (?:relied (?:up)?on|applied)"
    r"|(?:criteria|guidelines?|polic(?:y|ies)) (?:used|applied|relied (?:up)?on)(?= ?:)):?\s+(?P<papers>[^\n].{3,300}?)"
    r"(?=\.\s+(?-i:[A-Z][a-z]+,? [a-z])|\.?[ \t]*(?:\n[ \t]*\n|\n[A-Z][^\n]{0,40}[.:]|\Z)|(?<=[a-z)\d]{4})\.\n)",
    re.IGNORECASE | re.DOTALL,
)
_PAPER = re.compile(
    r"\b(?:polic(?:y|ies)|guidelines?|criteria|plan document|SPD|summary|brochure|certificate|manual|handbook)\b", re.IGNORECASE
)

_NUMBERED = re.compile(r"\b(?!G\d{4}\b|J\d{4}\b|PHQ)[A-Z]{1,5}(?:[-.]| ?(?=\d))(?=[\w.-]*\d)[\w.-]*\w\b")
"""Letters and a number; no code of a service."""


def rests_on(text: str) -> str:
    """The papers on which a notice of this text says that it decided, as it names them; empty where it names none with a number."""
    told = (" ".join(found["papers"].split()) for found in _RESTS.finditer(text))
    return next((papers for papers in told if _PAPER.search(papers) and any(map(str.isdigit, papers))), "")


def policy_in(quote: str, text: str) -> str:
    """The number of a policy that a reason names in its own words, and that the notice calls a policy: "RX-447"; empty where none is."""
    named = (found[0] for found in _NUMBERED.finditer(quote))
    return next((one for one in named if re.search(rf"(?:{_PAPER.pattern})[^.;\n]{{0,40}}{re.escape(one)}\b", text, re.IGNORECASE)), "")


def one_relied_on(sentences: Iterable[str]) -> str:
    """The sentence that says so: "It is the second of these that we rely on."; empty where none does."""
    return next((one for one in sentences if _RELIES.search(one)), "")
