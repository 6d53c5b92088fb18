"""Where the words of a paper stand on the pictures of its pages. The pictures themselves never come here: the page keeps them."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any

from appealwright.characters import folded

__all__ = ["Box", "Sheet", "Sight", "known_lines", "sheet_of", "sheets_from", "sight_of"]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in thousandths of its width and height."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that has a picture: the name under which the page keeps that, and its lines, each as a number made of its words."""

    paper: str
    picture: str
    page: int
    lines: tuple[tuple[int, Box], ...]

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        lines = [[mark, box.left, box.top, box.width, box.height] for mark, box in self.lines]
        return {"paper": self.paper, "picture": self.picture, "page": self.page, "lines": lines}


@dataclass(frozen=True, slots=True)
class Sight:
    """Where words can be seen: the picture of a page, and the lines on it."""

    picture: str
    page: int
    boxes: tuple[Box, ...]

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return asdict(self)

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Sight:
        """What `stored` kept."""
        return cls(stored["picture"], stored["page"], tuple(Box(**box) for box in stored["boxes"]))


def sheet_of(paper: str, picture: str, page: int, lines: Iterable[Sequence[Any]]) -> Sheet:
    """A page as it was read: of each line its words and its place."""
    return Sheet(paper, picture, page, tuple((_mark(str(words)), Box(*map(int, place))) for words, *place in lines))


def sheets_from(stored: Iterable[Mapping[str, Any]]) -> tuple[Sheet, ...]:
    """What `stored` kept."""
    return tuple(
        Sheet(one["paper"], one["picture"], one["page"], tuple((mark, Box(*place)) for mark, *place in one["lines"])) for one in stored
    )


def sight_of(words: str, text: str, sheets: tuple[Sheet, ...]) -> Sight | None:
    """Where these words of the text can be seen: on the page where they begin. None where no line is known again."""
    if not sheets or not (wanted := folded(words)):
        return None
    known = known_lines(text, sheets)
    start = known.text.find(wanted)
    if start < 0:
        return None
    lines = range(bisect_right(known.starts, start) - 1, bisect_left(known.starts, start + len(wanted)))
    places = [known.places[line] for line in lines if line in known.places]
    if not places:
        return None
    first = min(index for index, _ in places)
    return Sight(sheets[first].picture, sheets[first].page, tuple(box for index, box in places if index == first))


@dataclass(frozen=True, slots=True)
class _Known:
    """A text as it is searched: its lines one after another, where each starts, and of each that a page shows the place.

    A place is the index of the page and the box on it.
    """

    text: str
    starts: tuple[int, ...]
    places: Mapping[int, tuple[int, Box]]


@lru_cache(maxsize=4)
def known_lines(text: str, sheets: tuple[Sheet, ...]) -> _Known:
    """The text, known again on its pages. A line that stands on several of them is each in turn; one that was corrected since is known by
    the lines around it.
    """
    lines = tuple(filter(None, map(folded, text.splitlines())))
    seen = [(index, mark, box) for index, sheet in enumerate(sheets) for mark, box in sheet.lines]
    waiting: dict[int, list[int]] = {}
    for place, (_, mark, _) in enumerate(seen):
        waiting.setdefault(mark, []).append(place)
    found = {number: places.pop(0) for number, line in enumerate(lines) if (places := waiting.get(_mark(line)))}
    corrected = {number: found[number - 1] + 1 for number in range(1, len(lines)) if _stands_between(number, found)}
    starts = tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    return _Known(" ".join(lines), starts, {number: (seen[at][0], seen[at][2]) for number, at in (found | corrected).items()})


def _stands_between(number: int, found: Mapping[int, int]) -> bool:
    """Whether a line is not known itself, but both its neighbors are, with room for one between them."""
    before, after = found.get(number - 1), found.get(number + 1)
    return number not in found and before is not None and after == before + 2


def _mark(words: str) -> int:
    return zlib.crc32(folded(words).encode("utf-8", "ignore"))
