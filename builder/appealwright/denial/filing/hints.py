"""Words that speak for a kind of plan, a stage of the dispute or urgency. They suggest; they decide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.page.vocabulary import Hint

__all__ = ["hints"]

_NAME = r"(?:[A-Z][\w.'\u2019-]+ ){1,4}"
_PUBLIC_BODY = (
    rf"(?:(?:State|County|City|Town|Village|Township|Parish|Borough|Commonwealth|University) of {_NAME}"
    rf"|{_NAME}(?:County|Parish|Borough|Township|City|Town|State) (?:Government|Schools?|Public|Board|Municipal)[\w ]{{0,20}}? "
    rf"|{_NAME}(?:County|Parish|Township) |(?:{_NAME})?(?:School District|Public Schools|Board of Education|Municipal|State University) "
    r"|(?:State|County|City|District|University) (?=Employees?\b))"
)
_OF_THE_PUBLIC = re.compile(
    rf"\b{_PUBLIC_BODY}"
    r"(?:(?:Employees?|Group|Retirees?|Staff|Government|Health|Medical|Welfare|Benefits?|Insurance|Care)['\u2019]? ){1,4}"
    r"(?:Plan|Program|Trust|Fund)\b"
)
"""The name of a plan of a county, a city, a state, a school district: no private employer's, though it is sponsored by an employer too."""
_PRIVATE = ("plan.kind", "employer")


def hints(letter: Letter) -> Iterator[Find]:
    """Each hint once, at the first place outside pages for everybody and offers ("you may ask for a faster decision")."""
    public = _OF_THE_PUBLIC.search(letter.text) is not None
    told = (hint for hint in letter.words.hints if not (public and _PRIVATE in hint.row.detail.get("suggests", {}).items()))
    found = {hint.row.id: find for hint in told if (find := _found(letter, hint))}
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
        part = letter.parts.at(hit.start)
        decides = part is not None and part.section not in {Section.NOTICE, Section.LIST, Section.RIGHTS} and "rights" not in part.cues
        if decides or anywhere:
            sure = Confidence.MEDIUM if decides else Confidence.LOW
            return letter.find(kind, hit.term.words, (hit.start, hit.end), Basis(sure, hint.row.id, hint.row.id, suggests))
    return None
