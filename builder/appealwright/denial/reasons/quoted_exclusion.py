"""A clause by which the plan leaves something out, quoted or told by its place: `The Plan excludes "drugs prescribed for ..."`, "does not
cover services that are experimental (Exclusions, item 31)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.reasons.stated_apart import APART

__all__ = ["names_its_place", "quoted_exclusions"]

_EXCLUSION = "ground.benefit-exclusion"
_LEAVES_OUT = re.compile(
    r"\b(?:plan|policy|booklet|handbook|contract|coverage|certificate|brochure)\b[^.;\"\u201c]{0,40}"
    r"\b(?:excludes?|(?:does|will|do) not (?:cover|pay for))\b[^.;\"\u201c]{0,40}[\"\u201c](?P<clause>[^\"\u201c\u201d]{20,600})[\"\u201d]",
    re.IGNORECASE,
)
_BY_PLACE = re.compile(
    r"\b(?:not (?:be )?cover(?:ed)?|exclude[sd]?|not (?:be )?(?:pay|paid) for)\b[^;]*?"
    r"\b(?:exclusions?|limitations?|certificate|booklet|plan document|summary plan description|SPD|handbook|brochure)\b[^;]{0,60}?"
    r"\b(?:item|no\.|number|page|section|paragraph|exclusion) ?#? ?\d",
    re.IGNORECASE,
)
"""Where in the plan's paper it stands that such care is not covered."""
_UNTESTED, _WORDS = "ground.experimental", re.compile(r"\b(?:experimental|investigational|unproven)\b", re.IGNORECASE)
_NOT_THIS = frozenset({"could-be", "earlier", "rights", "somebody-says", "reversed", "set-aside", "open"})


def quoted_exclusions(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """Each such sentence of the reasons whose clause no other reason quotes; of untested care it is told beside that reason."""
    for found in _LEAVES_OUT.finditer(letter.text):
        part = letter.parts.at(found.start())
        if part is None or part.section not in {Section.REASON, Section.BODY} or part.cues & _NOT_THIS:
            continue
        if not any(find.start < found.end("clause") and found.start("clause") < find.end for find in finds):
            place = part.sentence.start, max(part.sentence.end, found.end())
            yield letter.find(Kind.GROUND, _EXCLUSION, place, Basis(Confidence.MEDIUM, "quoted exclusion", _EXCLUSION))
    for part in letter.parts.parts:
        start, end = part.sentence.start, part.sentence.end
        words = letter.text[start:end]
        if part.section not in {Section.REASON, Section.BODY} or part.cues & _NOT_THIS or not names_its_place(words):
            continue
        ground, source = (_UNTESTED, APART) if _WORDS.search(words) else (_EXCLUSION, "quoted exclusion")
        place = letter.order.original(start, end)
        as_written = letter.written[slice(*place)] == words
        if as_written and not any(find.touches(*place) for find in finds):
            yield letter.find(Kind.GROUND, ground, (start, end), Basis(Confidence.MEDIUM, source, ground))


def names_its_place(words: str) -> bool:
    """Whether a whole sentence says that care is left out, and where in the plan's paper that stands."""
    return words[:1].isupper() and _BY_PLACE.search(words) is not None
