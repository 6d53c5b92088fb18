"""Terms as the rows write them, and where they stand in a letter.

In a row, `[is|was]` are alternatives (an empty one makes the word optional), ` .. ` leaves room for a word or three and
` ... ` for part of a sentence. Case, accents, spaces, hyphens and punctuation never count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from appealwright.denial.page.skeleton import Lexicon, Skeleton, bones

__all__ = ["Hit", "Term", "hits", "terms", "words_of"]

_CHOICE = re.compile(r"\[([^\]]*)\]")
_GLUED = re.compile(r"(?P<left>[^\s\[\]]+|\[[^\]]*\])(?P<right>\[[^\]]*\])|(?P<choice>\[[^\]]*\])(?P<end>[^\s\[\]]+)")
_GAP = re.compile(r"\s+(\.{2,3})\s+")
_ROOM = {"..": 22, "...": 80}
_LOOSE = 12
"""From this length words may begin inside a longer run of letters."""
_SHORT = 6
"""From this length words may have an ending of a letter or two; below it they end with their run of letters."""

_NOWHERE: frozenset[int] = frozenset()

Slot = tuple[str, ...]
"""Words of which one stands there; an empty one: the slot may be left out."""
Segment = tuple[Slot, ...]
"""Slots that stand right after each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """Words to look for: segments, the room after each but the last, the words as written, and the row they come from."""

    segments: tuple[Segment, ...]
    room: tuple[int, ...]
    words: str
    row: str
    needs: tuple[frozenset[str], ...]
    """For each slot that may not be left out, its words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A term that stands in the letter, by offsets of the text."""

    start: int
    end: int
    term: Term


def terms(written: Iterable[str], row: str) -> tuple[Term, ...]:
    """The terms that a row writes."""
    return tuple(_term(words, row) for words in written)


def hits(wanted: Iterable[Term], skeleton: Skeleton) -> Iterator[Hit]:
    """Every place where one of these terms stands, term by term."""
    absent = skeleton.present.isdisjoint
    for term in wanted:
        if any(map(absent, term.needs)):
            continue
        spans = _spans(term.segments[0], skeleton)
        following = [_spans(segment, skeleton) for segment in term.segments[1:]] if spans else []
        for start, end in spans:
            last = _reach(end, following, term.room)
            if last is not None:
                yield Hit(*skeleton.span(start, last), term)


def _reach(end: int, following: list[list[tuple[int, int]]], rooms: tuple[int, ...]) -> int | None:
    """Where the term ends whose first segment ends at `end`: each later segment the next one in its room."""
    for spans, room in zip(following, rooms, strict=True):
        at = bisect_left(spans, (end, 0))
        if at == len(spans) or spans[at][0] - end > room:
            return None
        end = spans[at][1]
    return end


def _spans(segment: Segment, skeleton: Skeleton) -> list[tuple[int, int]]:
    """Where a segment stands: beginning and end, in order."""
    ends: dict[int, frozenset[int]] = {}
    may_begin, starts = True, skeleton.starts
    for slot in segment:
        after = dict(ends) if "" in slot else {}
        for size, places in skeleton.standing(slot):
            for at in ends.keys() & places:
                after[at + size] = after.get(at + size, _NOWHERE) | ends[at]
            if may_begin:
                # Words that end alike stand there each: neither hides the other.
                after.update([(at + size, after.get(at + size, _NOWHERE) | {at}) for at in places])
        ends, may_begin = after, may_begin and "" in slot
        if not ends and not may_begin:
            return []
    return sorted(
        (start, end)
        for end, begun in ends.items()
        for start in begun
        if (start in starts or (end - start >= _LOOSE and skeleton.begins(start)))
        and (end - start >= _LOOSE or not starts.isdisjoint(range(end, end + (3 if end - start >= _SHORT else 1))))
    )


def _term(words: str, row: str) -> Term:
    pieces = _GAP.split(f" {words} ")
    if any(piece.count("[") != piece.count("]") for piece in pieces[::2]):
        raise ValueError(f"term {words!r} of {row}: found a gap inside a choice or an open bracket, accepted: gaps between words")
    segments = tuple(_segment(piece) for piece in pieces[::2])
    needs = tuple(frozenset(slot) for segment in segments for slot in segment if "" not in slot)
    return Term(segments, tuple(_ROOM[gap] for gap in pieces[1::2]), words, row, needs)


def words_of(wanted: Iterable[Term]) -> Lexicon:
    """All words that these terms look for."""
    return Lexicon(word for term in wanted for segment in term.segments for slot in segment for word in slot if word)


def _segment(words: str) -> Segment:
    pieces = _CHOICE.split(_unglued(words))
    slots = [_slot(piece.split("|") if at % 2 else [piece]) for at, piece in enumerate(pieces)]
    return tuple(slot for slot in slots if slot not in {(), ("",)})


def _slot(choices: list[str]) -> Slot:
    """The words of a slot; one written with signs alone has nothing to look for, an empty one may be left out."""
    return tuple(dict.fromkeys(bones(choice) for choice in choices if bones(choice) or not choice))


def _unglued(words: str) -> str:
    """Choices that are part of a word ("exclude[s|d]", "[necesari][o|a]") written out as whole words."""
    while match := _GLUED.search(words):
        left, right = match["left"] or match["choice"], match["right"] or match["end"]
        whole = "|".join(f"{one}{two}" for one in left.strip("[]").split("|") for two in right.strip("[]").split("|"))
        words = f"{words[: match.start()]}[{whole}]{words[match.end() :]}"
    return words
