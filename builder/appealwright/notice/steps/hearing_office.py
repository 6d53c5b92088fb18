"""Where a notice sends who asks for a hearing, though no name tells of it: the office right behind the sentence that offers one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.notice.people.addressed import names_the_plan
from appealwright.notice.people.numbers import behind

__all__ = ["offices_told"]

_HEARING = r"\b(?i:hearings?)\b(?:[^.;\n]|\n(?=[ \t]*[a-z\d])|(?<=\d)\.(?=\d)){0,300}?"
_LEAD = (
    r"(?i:(?:you (?:may|can|must) )?(?:write|send|mail|submit|file|address)\b[^.:;]{0,60}\b(?:to|at|with)\b:?|(?:by )?mail(?:ing address)?:"
    r"|address:)"
)
_PUBLIC = r"(?:Department|Dept|Cabinet|Agency|Office|Bureau|Division|Commission|Administration|Commissioner|Secretary|Board)\b"
_ZIP = r"(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s+\d{5}(?:-\d{4})?\b"
_OFFICE = (
    rf"(?P<address>(?:[A-Z][\w'\u2019-]{{0,30}}\.?,? ){{0,4}}{_PUBLIC}"
    rf"(?:(?:\b[A-Z]|St|Ave|Blvd|Box|Rm|Ste)\.|[^:;.!?]){{10,220}}?,?\s+{_ZIP})"
)
_TOLD = re.compile(rf"{_HEARING}[.:]?(?P<gap>\s+)(?:{_LEAD}(?P<under>\s+))?{_OFFICE}")
_PARTS = re.compile(r",\s+(?!(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s+\d{5})")
_FEWEST = 3
"""An office, its street or box, and its city."""


def offices_told(text: str, insurer: str) -> Iterator[tuple[str, str]]:
    """Each public office, not the plan's own, whose address stands right behind a sentence or a heading on a hearing, a line to a line; and
    what follows it there.
    """
    for match in _TOLD.finditer(text):
        # Under its lead each line is one of the address; within a sentence a line ends where the page did.
        block = "\n" in (match["under"] or match["gap"]) and "\n" in match["address"]
        parts = match["address"].splitlines() if block else _PARTS.split(match["address"])
        lines = [" ".join(part.split()) for part in parts]
        address = "\n".join(lines)
        if len(lines) >= _FEWEST and not names_the_plan(address, insurer):
            yield address, behind(text, match.end(), on=True).split("\n\n")[0]
