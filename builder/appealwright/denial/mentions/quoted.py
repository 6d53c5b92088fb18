"""A definition that a notice quotes from the plan: it says what a word means, and is no reason by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.mentions.defined import defined
from appealwright.denial.page.letter import Letter

__all__ = ["defined_words", "definitions"]

_DEFINES = re.compile(r"\bdefin(?:es?|ed|ition)\b[^.;]*:\s*\Z", re.IGNORECASE)
_OPENS, _CLOSES = '"\u201c', '"\u201d'
_MOST = 12
_MARK = 2
"""A closing mark and a stop behind the definition."""
_OF_EXPERIMENTAL = re.compile(
    r"(?P<lead>\bdefin(?:es?|ed|ition)\b[^.;:\"\u201c]{0,160}):\s*[\"\u201c](?P<words>[^\"\u201c\u201d]{40,1500})[\"\u201d]", re.IGNORECASE
)
_IF_QUOTED = re.compile(
    r"\b(?:says|states|provides)(?: that)? (?P<words>(?P<lead>[^.;:\"\u201c\u201d]{0,120}?) (?:if|when)\b"
    r"(?:[^.;:\"\u201c\u201d]{0,40}[\"\u201c][^\"\u201c\u201d]{20,900}[\"\u201d]){1,4})",
    re.IGNORECASE,
)
"""What the booklet is said to hold, in its own words between marks: says a drug is experimental if it "cannot be ..." or if "..."."""
_NAMES = re.compile(r"\b(?:experimental|investigational|unproven)\b", re.IGNORECASE)
"""The word of which letters take up the definition."""


def defined_words(letter: Letter) -> frozenset[int]:
    """The sentences that only say what a word of the plan means."""
    return _in_quotes(letter) | _in_definitions(letter)


def _in_definitions(letter: Letter) -> frozenset[int]:
    """The sentences of a definition of experimental, where the notice calls the treatment so beside it: else they are all there is."""
    parts, text = letter.parts.parts, letter.text
    found: set[int] = set()
    for one in defined(letter):
        found |= {at for at, part in enumerate(parts) if one.lead <= part.sentence.start and part.sentence.end <= one.end + _MARK}
    named = any(_NAMES.search(text[part.sentence.start : part.sentence.end]) for at, part in enumerate(parts) if at not in found)
    return frozenset(found if named else ())


def _in_quotes(letter: Letter) -> frozenset[int]:
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
    """The plan's own definition of experimental, where the notice prints it whole, with the page that it names."""
    told = (*_OF_EXPERIMENTAL.finditer(letter.text), *_IF_QUOTED.finditer(letter.text))
    whole = [found for found in told if _NAMES.search(found["lead"])]
    for found in whole:
        words = " ".join(found["words"].split())
        yield letter.find(Kind.DEFINITION, words, found.span("words"), Basis(Confidence.MEDIUM, "quoted definition"))
    for one in defined(letter):
        if any(one.start < found.end("words") and found.start("words") < one.end for found in whole):
            continue
        words = " ".join(letter.text[one.start : one.end].split())
        page = (("plan.definition_page", one.page),) if one.page else ()
        yield letter.find(Kind.DEFINITION, words, (one.start, one.end), Basis(Confidence.MEDIUM, "printed definition", None, page))
