"""A reason on alcohol, drugs or misuse, whole: what the notes tell of it stands in the sentence before, or it is all of an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from appealwright.denial.finds import Confidence, Find, Kind
from appealwright.denial.items.listed import LISTED
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.notice.reasons.of_use import goes_on_of_use, turns_on_use

__all__ = ["with_use_whole"]

_NEED = "ground.not-medically-necessary"
_HEARD_AS = frozenset({_NEED, "ground.experimental", "ground.documentation", "ground.step-therapy"})
"""The grounds for which such words may be heard."""
_MARK = re.compile(
    r"\s*(?:(?:point|criterion|item|reason|step) (?:no\. ?)?\w{1,4}[.:)]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|[-*\u2022\u25cf])\s+",
    re.IGNORECASE,
)
_HOLDS_NOTHING = re.compile(r"(?<!not )\bmet[ \t]*(?:\n|\Z)|\b\d{1,2} (?:days|hours)\b[^.;]*\b(?:urgent|requests?)\b", re.IGNORECASE)
"""What is met, and how soon a plan answers."""
_PAPERS = "ground.documentation"
_NOT_SENT = re.compile(r"\bnot (?:been )?(?:provided|received|sent|submitted|enclosed)\b", re.IGNORECASE)
"""A paper on use that did not come is one of papers."""
_NOT_TOLD = frozenset({"rights", "rights-begin", "appeal", "definition", "earlier", "somebody-says", "open", "could-be", "perhaps"})
_Place = tuple[int, int]


def with_use_whole(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds; in place of those that lie within such sentences one of need, and one where nothing was heard in an item of the reasons
    that says nothing else.
    """
    for parts, alone in _runs(letter):
        begin, end = letter.order.original(parts[0].sentence.start, parts[-1].sentence.end)
        mark = _MARK.match(letter.written, begin, end)
        begin = mark.end() if mark else begin
        within = [find for find in found if find.touches(begin, end)]
        if _HOLDS_NOTHING.search(letter.written[begin:end]) or any(
            find.value == _PAPERS and _NOT_SENT.search(find.quote) for find in within
        ):
            continue
        heard = within and all(find.value in _HEARD_AS and begin <= find.start and find.end <= end for find in within)
        if heard or (found and not within and alone and parts[0].section is Section.REASON):
            sure = max((find.confidence for find in within), default=Confidence.MEDIUM)
            quote = letter.written[begin:end]
            whole = Find(Kind.GROUND, _NEED, quote, begin, end, max(sure, Confidence.MEDIUM), LISTED, _NEED)
            found = [find for find in found if find not in within] + [whole]
    return found


def _runs(letter: Letter) -> Iterator[tuple[Sequence[Part], bool]]:
    """The sentences of each paragraph or item that turn on use, one behind the other, and whether nothing else stands there."""
    told = [part for part in letter.parts.parts if part.section in (Section.REASON, Section.BODY)]
    for _, paragraph in groupby(told, key=lambda part: part.sentence.paragraph):
        for item in _items(letter, list(paragraph)):
            run: list[Part] = []
            for part in item:
                words = letter.text[part.sentence.start : part.sentence.end]
                if not part.cues & _NOT_TOLD and (goes_on_of_use(words) if run else turns_on_use(words)):
                    run.append(part)
                elif run:
                    break
            if run:
                yield run, len(run) == len(item)


def _items(letter: Letter, paragraph: list[Part]) -> Iterator[list[Part]]:
    """A paragraph, in as many as it has marks of a list."""
    item: list[Part] = []
    for part in paragraph:
        if item and _MARK.match(letter.text, part.sentence.start, part.sentence.end):
            yield item
            item = []
        item.append(part)
    yield item
