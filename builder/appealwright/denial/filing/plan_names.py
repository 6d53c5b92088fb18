"""The name of an employer's plan, behind its label: "Group: 19877 - Corbin Foundry Employee Benefit Plan". An insurer's product is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import labelled
from appealwright.denial.page.letter import Letter

__all__ = ["plan_names"]

_LABEL = "plan-name-label"
_WORD = r"[A-Z0-9&][\w&.'\u2019-]*"
_NAME = re.compile(
    rf"(?:\s*#?[\w-]*\d[\w-]*\s+[-\u2013/]\s+)?(?P<name>[A-Z][\w&.'\u2019-]*"
    rf"(?:,? I(?:nc|NC)\.|,? LLC|[ \n](?:of|and|for|the|{_WORD})){{1,9}}?[ \n](?:P(?:lan|LAN)|Fund|Trust|Program))"
    r"(?=[ ]*(?:[(,;|\n]|\.(?!\w)|[ ]{2}|\Z))"
)
_OF_AN_EMPLOYER = re.compile(
    r"\b(?:Employees?|Group|Welfare|Benefits?|District|Trust|Fund|Union|University|County|City)\b"
    r"|\b(?:I(?:nc|NC)\.|LLC) (?:Medical|MEDICAL|Health|HEALTH)\b"
)
_FOR = re.compile(
    r"\b(?:(?:[Pp]harmacy|[Mm]edical|[Hh]ealth|[Mm]ental health) benefits|(?i:claims administrator|benefits? administrator)) for"
    r"(?:[ ]{3,}[^\n]*\n[ ]*|[ \n])(?:the )?(?=[A-Z])"
)
"""How a company says for whom it acts, on a line or under it."""
_FARTHEST = 4_000
_SHORT = 80
"""A name that goes on in the next line stands in a narrow column."""


def plan_names(letter: Letter) -> Iterator[Find]:
    """The one name that stands behind such labels; else the one for which the sender says that it acts."""
    found: dict[str, tuple[int, int]] = {}
    for one in labelled(letter, (_LABEL,)):
        below = letter.line_at(min(one.end + 1, len(letter.text)))[1]
        end = below if one.end - letter.line_at(one.start)[0] < _SHORT else one.end
        match = _NAME.match(letter.text, one.start, one.end) or _NAME.match(letter.text, one.start, end)
        if match and _OF_AN_EMPLOYER.search(match["name"]):
            found.setdefault(" ".join(match["name"].split()), match.span("name"))
    for lead in _FOR.finditer(letter.text, 0, _FARTHEST) if not found else ():
        match = _NAME.match(letter.text, lead.end())
        if match and _OF_AN_EMPLOYER.search(match["name"]):
            found.setdefault(" ".join(match["name"].split()), match.span("name"))
    if len(found) == 1:
        ((name, place),) = found.items()
        yield letter.find(Kind.PLAN_NAME, name, place, Basis(Confidence.MEDIUM, _LABEL))
