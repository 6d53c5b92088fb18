"""A clause that the notice quotes by which the plan leaves something out: `The Plan excludes "drugs prescribed for ..."`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["quoted_exclusions"]

_EXCLUSION = "ground.benefit-exclusion"
_LEAVES_OUT = re.compile(
    r"\b(?:plan|policy|booklet|handbook|contract|coverage|certificate|brochure)\b[^.;\"\u201c]{0,40}"
    r"\b(?:excludes?|(?:does|will|do) not (?:cover|pay for))\b[^.;\"\u201c]{0,40}[\"\u201c](?P<clause>[^\"\u201c\u201d]{20,600})[\"\u201d]",
    re.IGNORECASE,
)
_NOT_THIS = frozenset({"could-be", "earlier", "rights", "somebody-says", "reversed", "set-aside", "open"})


def quoted_exclusions(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """Each such sentence of the reasons whose clause no other reason quotes."""
    for found in _LEAVES_OUT.finditer(letter.text):
        part = letter.parts.at(found.start())
        if part is None or part.section not in {Section.REASON, Section.BODY} or part.cues & _NOT_THIS:
            continue
        if not any(find.start < found.end("clause") and found.start("clause") < find.end for find in finds):
            place = part.sentence.start, max(part.sentence.end, found.end())
            yield letter.find(Kind.GROUND, _EXCLUSION, place, Basis(Confidence.MEDIUM, "quoted exclusion", _EXCLUSION))
