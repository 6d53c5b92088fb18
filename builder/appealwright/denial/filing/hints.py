"""Words that speak for a kind of plan, a stage of the dispute or urgency. They suggest; they decide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.page.vocabulary import Hint

__all__ = ["hints"]

_OF_THE_PUBLIC = re.compile(r"\b(?:State|County|City|District|University)\s+\Z", re.IGNORECASE)
"""Before "Employee Health Plan": no private employer's. What a page says of plans in general does not change that."""
_PRIVATE = ("plan.kind", "employer")
_BACK = 12


def hints(letter: Letter) -> Iterator[Find]:
    """Each hint once, at the first place outside pages for everybody and offers ("you may ask for a faster decision")."""
    found = {hint.row.id: find for hint in letter.words.hints if (find := _found(letter, hint))}
    beaten = {other for hint in letter.words.hints if hint.row.id in found for other in hint.row.detail.get("outweighs", ())}
    yield from (find for name, find in found.items() if name not in beaten)


def _found(letter: Letter, hint: Hint) -> Find | None:
    kind = Kind(str(hint.row.detail["means"]))
    suggests = tuple(hint.row.detail.get("suggests", {}).items())
    anywhere = bool(hint.row.detail.get("anywhere"))
    denied = [(hit.start, hit.end) for hit in letter.hits(hint.not_when)]
    for hit in letter.hits(hint.terms):
        if any(start <= hit.start < end for start, end in denied):
            continue
        if _PRIVATE in suggests and _OF_THE_PUBLIC.search(letter.text, max(0, hit.start - _BACK), hit.start):
            continue
        part = letter.parts.at(hit.start)
        decides = part is not None and part.section not in {Section.NOTICE, Section.LIST, Section.RIGHTS} and "rights" not in part.cues
        if decides or anywhere:
            sure = Confidence.MEDIUM if decides else Confidence.LOW
            return letter.find(kind, hit.term.words, (hit.start, hit.end), Basis(sure, hint.row.id, hint.row.id, suggests))
    return None
