"""For which depression the treatment was asked for, as the notice words it: "a diagnosis of major depressive disorder, severe".

Silent where two could be meant, where more is named beside it, and of what a criterion asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.treatment.treatments import ASIDE

__all__ = ["illnesses"]

_KIND = r"(?:single\s+episode|recurrent(?:\s+episode)?|mild|moderate|severe|with(?:out)?\s+psychotic\s+(?:features|symptoms)|chronic)"
_DEPRESSION = (
    r"(?P<illness>(?:(?:recurrent|severe|moderate|chronic),?\s+)*(?:major\s+depressive\s+disorder|major\s+depression)"
    rf"(?:,?\s+{_KIND})*)"
)
_ENDS = (
    r"(?=\s*(?:[.;)]|\(F3\d|\Z)|[ \t]*\n[ \t]*\n"
    r"|,?\s+(?:because|for these|we|is|was|has been|cannot|on|dated|under|from|at|by|to)\b)"
)
_TOLD = re.compile(
    r"\b(?:(?:your|for an?|for the|with an?|has an?) diagnosis(?: of|:)|diagnosed with"
    rf"|asked us to (?:cover|approve|pay for)[^.;]{{0,60}} to treat)\s+{_DEPRESSION}{_ENDS}",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"^[ \t>*-]*(?:(?:primary |requested )?diagnosis(?: description)?|dx)(?:[ \t]*[:|]|[ \t]*\.{{2,}}|(?=[ \t]{{3}}))[ \t.]*"
    rf"(?:\(?F3\d\.\d{{1,2}}\)?[ \t]*[-,:\u2013\u2014]?[ \t]*)?{_DEPRESSION}(?=[ \t]*(?:$|[.(|]|[ \t]{{2}}))",
    re.IGNORECASE | re.MULTILINE,
)
_ASKED_OF_ALL = re.compile(r"\b(?:must|require[sd]?|criteri\w+|only|indicated|covered|if|when|document\w*|confirm\w*)\b", re.IGNORECASE)


def illnesses(letter: Letter) -> Iterator[Find]:
    """The one diagnosis of a depression; of two that name it more and less fully the fuller."""
    found: dict[str, tuple[int, int]] = {}
    for match in (*_LABELLED.finditer(letter.text), *_TOLD.finditer(letter.text)):
        part = letter.parts.at(match.start("illness"))
        told = letter.text[part.sentence.start : part.sentence.end] if part else ""
        if part is None or (part.section not in ASIDE and not _ASKED_OF_ALL.search(told)):
            found.setdefault(" ".join(match["illness"].lower().split()), match.span("illness"))
    fullest = max(found, key=len, default="")
    if fullest and all(fullest.startswith(one) for one in found):
        yield letter.find(Kind.ILLNESS, fullest, found[fullest], Basis(Confidence.MEDIUM, "diagnosis"))
