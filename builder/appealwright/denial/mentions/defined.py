"""The plan's own definition of experimental as a notice prints it without a colon and marks around: by its lettered items, or as a sentence
between quotation marks that says what the word means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.denial.page.letter import Letter

__all__ = ["Defined", "defined"]

_NAMES = re.compile(r"\b(?:experimental|investigational|unproven)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:defin(?:es?|ed|ition)\b[^.;:]{0,160}?\b(?:as(?: follows)?|is)\b|means?\b|(?:is|are) (?:an? |any |those )?"
    r"(?:services?|treatments?|drugs?|procedures?|ones?) (?:that|which)\b|(?:is|are)\b[^.;]{0,80}?\b(?:if|when)\b)",
    re.IGNORECASE,
)
"""How a clause says what a word means: "defines it as", "means", "is experimental if"."""
_DEFINES_AS = re.compile(r"\bdefin\w+\b[^.;:]{0,160}?\bas(?: follows)?:?\s+|\bmeans?:?\s+", re.IGNORECASE)
_OF_THIS = re.compile(r"\b(?:your?|ketamine|esketamine|spravato|request(?:ed)?|because|member|patient)\b", re.IGNORECASE)
"""What a clause on this very request has, and a definition has not."""
_OF_IT = re.compile(r"\b(?:ketamine|esketamine|spravato|request(?:ed)?|because|denied)\b", re.IGNORECASE)
_MARK = re.compile(r"(?:(?<=\s)|(?<=[:(]))\(?(?P<mark>\d|[a-h]|i{1,3}|iv)[).](?=\s)", re.IGNORECASE)
_ROWS = (("1", "2", "3", "4", "5", "6", "7", "8"), ("a", "b", "c", "d", "e", "f", "g", "h"), ("i", "ii", "iii", "iv"))
_MARKS = re.compile(r"[\"\u201c\u201d]")
_MOST_LEAD, _MOST_ITEM, _MOST = 300, 500, 1_800
_FEWEST = 2
_QUOTED = re.compile(r"[\"\u201c](?P<words>[^\"\u201c\u201d]{60,1500})[\"\u201d]")
_MEANS = re.compile(
    r"(?!(?:what|how|why|if|when|where|which)\b)[^.;:]{0,120}"
    r"\b(?:means?|(?:is|are) defined as|(?:is|are) (?:any |an? )?\w+ (?:that|which))\b",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\b(?:page|p\.) ?(?P<page>\d{1,3}(?:-\d{1,3})?)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:Definitions? \([^()\n]{0,30}?(?:page|pp?\.) ?\d{1,3}\): "
    r"|(?:Under|In|By) (?:the|your) [\w ]{3,60}, |[^\"\u201c]{0,80}\b(?:states?|says?|provides?|reads?)(?: that)?:? )"
)


@dataclass(frozen=True, slots=True)
class Defined:
    """A definition: from where to where its words stand, where the sentence that leads to it begins, and the page that it names."""

    start: int
    end: int
    lead: int
    page: str


def defined(letter: Letter) -> Iterator[Defined]:
    """Every definition of experimental so printed, the ones by items first."""
    listed = list(_by_items(letter))
    yield from listed
    for found in _QUOTED.finditer(letter.text):
        start, end = found.span("words")
        opens = _MEANS.match(found["words"])
        if (
            opens
            and _NAMES.search(opens[0])
            and not _OF_THIS.search(opens[0])
            and not any(one.lead < end and start < one.end for one in listed)
        ):
            lead = letter.parts.at(found.start())
            first = lead.sentence.start if lead and not _OF_IT.search(letter.text, lead.sentence.start, start) else start
            yield Defined(start, end, first, _page(letter.text, first, start))


def _by_items(letter: Letter) -> Iterator[Defined]:
    text, last = letter.text, 0
    for found in _MARK.finditer(text):
        row = next((row for row in _ROWS if row[0] == found["mark"].casefold()), None)
        if row is None or found.start() < last:
            continue
        lead = _lead(letter, found.start())
        words = text[lead : found.start()]
        says = _SAYS.search(words)
        if not says or not _NAMES.search(words) or len(words) > _MOST_LEAD:
            continue
        begins = _DEFINES_AS.search(words)
        if _OF_THIS.search(words[begins.end() :] if begins else _OPENING.sub("", words)):
            continue
        opening, end = _OPENING.match(words), _end(letter, found, row)
        start = lead + (begins.end() if begins else opening.end() if opening else 0)
        # One that a mark opens is quoted whole, or not at all.
        if end and end - found.start() <= _MOST and len(_MARKS.findall(text, start, found.start())) % 2 == 0:
            yield Defined(start, end, lead, _page(text, lead, found.start()))
            last = end


def _lead(letter: Letter, mark: int) -> int:
    """Where the sentence begins that leads to the first item."""
    at = letter.parts.index(mark)
    before = letter.parts.parts[at].sentence
    return before.start if before.start < mark else letter.parts.parts[max(at - 1, 0)].sentence.start


def _end(letter: Letter, first: re.Match[str], row: tuple[str, ...]) -> int:
    """Where the last item ends whose mark goes on from the one before; 0 where there are not two."""
    last, count = first, 1
    for found in _MARK.finditer(letter.text, first.end()):
        if found.start() - last.end() > _MOST_ITEM or "\n\n\n" in letter.text[last.end() : found.start()]:
            break
        if count < len(row) and found["mark"].casefold() == row[count]:
            last, count = found, count + 1
    part = letter.parts.at(last.end() + 1)
    return part.sentence.end if part and count >= _FEWEST else 0


def _page(text: str, start: int, end: int) -> str:
    """The page that the sentence names before the definition."""
    found = list(_PAGE.finditer(text, start, end))
    return found[-1]["page"] if found else ""
