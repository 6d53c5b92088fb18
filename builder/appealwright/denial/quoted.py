"""A definition that a notice quotes from the plan: it says what a word means, and is no reason by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.letter import Letter

__all__ = ["defined_in_quotes", "definitions"]

_DEFINES = re.compile(r"\bdefin(?:es?|ed|ition)\b[^.;]*:\s*\Z", re.IGNORECASE)
_OPENS, _CLOSES = '"\u201c', '"\u201d'
_MOST = 12
_OF_EXPERIMENTAL = re.compile(
    r"(?P<lead>\bdefin(?:es?|ed|ition)\b[^.;:\"\u201c]{0,160}):\s*[\"\u201c](?P<words>[^\"\u201c\u201d]{40,1500})[\"\u201d]", re.IGNORECASE
)
_SAYS_ITSELF = re.compile(
    r"[\"\u201c](?P<words>(?!(?:what|how|why|if|when|where|which)\b)(?P<lead>[^\"\u201c\u201d.;:]{0,60}?)"
    r"\s(?:means|shall mean|is defined as|are defined as)\s[^\"\u201c\u201d]{40,1500})[\"\u201d]",
    re.IGNORECASE,
)
"""A quotation that defines by itself: "Experimental or Investigational means any drug that ..."."""
_NAMES = re.compile(r"\b(?:experimental|investigational|unproven)\b", re.IGNORECASE)
"""The word of which letters take up the definition."""


def defined_in_quotes(letter: Letter) -> frozenset[int]:
    """The sentences between quotation marks behind "... is defined as follows:"."""
    parts, text = letter.parts.parts, letter.text
    found: set[int] = set()
    for at, part in enumerate(parts):
        if not _DEFINES.search(text[part.sentence.start : part.sentence.end]):
            continue
        quoted: list[int] = []
        for number, later in enumerate(parts[at + 1 : at + 1 + _MOST], start=at + 1):
            words = text[later.sentence.start : later.sentence.end]
            if not quoted and words[0] not in _OPENS:
                break
            quoted.append(number)
            if words.rstrip(" .;")[-1:] in _CLOSES and (len(quoted) > 1 or len(words) > 1):
                found |= set(quoted)
                break
    return frozenset(found)


def definitions(letter: Letter) -> Iterator[Find]:
    """The plan's own definition of experimental, where the notice quotes it whole between its marks."""
    for found in (*_OF_EXPERIMENTAL.finditer(letter.text), *_SAYS_ITSELF.finditer(letter.text)):
        if _NAMES.search(found["lead"]):
            words = " ".join(found["words"].split())
            yield letter.find(Kind.DEFINITION, words, found.span("words"), Basis(Confidence.MEDIUM, "quoted definition"))
