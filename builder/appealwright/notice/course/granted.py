"""How many of the sessions asked for a notice approves and how many it refuses, where it tells so by counts that agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.denial.treatment.course_words import NUMBER, number_of

__all__ = ["Granted", "granted_of"]

_UNIT = r"(?:sessions?|infusions?|treatments?|visits?|doses|units?|services?)"
_CARE = r"(?:(?:further|more|additional|ketamine|esketamine|spravato|IV)\s+){0,3}"
_RATE = r"(?!\s*(?:a|an|per|each|every|/)\s*(?:day|week|month)\b|\s*(?:weekly|daily|monthly)\b)"
_COUNT = rf"(?<![\w.,/#$-])(?P<count>{NUMBER})\s+{_CARE}{_UNIT}\b{_RATE}"
_COUNTED = re.compile(_COUNT, re.IGNORECASE)
_BARE = re.compile(rf"\s*:?\s*(?P<count>{NUMBER})\s*(?:\Z|[,;(])", re.IGNORECASE)
_LABEL = re.compile(
    rf"\s*(?:(?:number|quantity|total|{_UNIT})(?: of {_UNIT})?\s+)?"
    r"(?:(?P<refused>not\s+(?:approved|authorized|certified)|denied|refused)|(?P<approved>approved|authorized|certified)"
    rf"|(?P<asked>requested|asked\s+for))\b(?:\s+{_UNIT})?\s*(?::|\s{{2,}}|(?=\s\d))",
    re.IGNORECASE,
)
"""The head of a line that gives a count: "Requested   8 sessions", "Units approved: 2"."""
_GRANTED = r"(?:approved|authorized|certified)"
_NAMED = (
    re.compile(rf"\b(?P<part>{NUMBER})\s+of\s+(?:the|your|these)\s+(?P<whole>{NUMBER})\s+(?:requested\s+)?{_CARE}{_UNIT}\b", re.IGNORECASE),
    re.compile(
        rf"\bof\s+(?:the|your|these)\s+(?P<whole>{NUMBER})\s+(?:requested\s+)?{_CARE}{_UNIT}\b[^.;]{{0,40}}?\b(?P<part>{NUMBER})\b"
        rf"(?=[^.;]{{0,30}}\b{_GRANTED}\b)",
        re.IGNORECASE,
    ),
)
_ASKED = re.compile(r"\b(?:request(?:ed)?|asked)\b", re.IGNORECASE)
_GRANTS = re.compile(rf"\b{_GRANTED}\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:not|previously|earlier|already|given|used|completed|received|limit)\b", re.IGNORECASE)
"""What makes of a sentence on two counts another matter than how much of the request was granted."""


@dataclass(frozen=True, slots=True)
class Granted:
    """So many of the sessions asked for were approved, and the others refused: some of each."""

    asked: int
    approved: int

    @property
    def refused(self) -> int:
        """How many were refused."""
        return self.asked - self.approved


def granted_of(case: Case) -> Granted | None:
    """What the pasted notice grants of a request, by its own counts; None where it tells no such counts, or counts that do not agree."""
    text = case.text("denial.text")
    lines = {name: found for name in ("asked", "approved", "refused") if len(found := set(_labelled(text, name))) == 1}
    asked, approved, refused = (next(iter(lines.get(name, ())), 0) for name in ("asked", "approved", "refused"))
    if approved and (asked or refused):
        asked = asked or approved + refused
        agree = asked > approved and refused in (0, asked - approved)
        return Granted(asked, approved) if agree else None
    told = {found for found in _in_prose(text) if 0 < found.approved < found.asked}
    return told.pop() if len(told) == 1 else None


def _labelled(text: str, name: str) -> Iterator[int]:
    for line in text.splitlines():
        label = _LABEL.match(line)
        if label and label.lastgroup == name:
            counts = [number_of(found["count"]) for found in _COUNTED.finditer(line, label.end())]
            bare = _BARE.match(line, label.end())
            yield from counts or ((number_of(bare["count"]),) if bare else ())


def _in_prose(text: str) -> Iterator[Granted]:
    for one in re.split(r"(?<=[.;])\s", " ".join(text.split())):
        if _ASKED.search(one) and _GRANTS.search(one) and not _OTHER.search(one):
            yield from (
                Granted(number_of(found["whole"]), number_of(found["part"])) for pattern in _NAMED for found in pattern.finditer(one)
            )
