"""Which stretches of a typed sentence are left of it, and what stood around each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Fragment", "Pair", "fragments_in", "pairs_in", "words_of"]

_WORD = re.compile(r"[^\W_]+(?:['\u2019.][^\W_]+)*")
_PARTS = re.compile(r"[,;:.!?()\u2013\u2014]|\s-+\s")
"""What ends a clause between two words."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch that is left. `runs_on`: no comma stood before it; `breaks_off`: none behind it; `behind`: what fell there."""

    text: str
    cut_before: bool
    cut_behind: bool
    runs_on: bool
    breaks_off: bool
    behind: str


class Pair(NamedTuple):
    """A word that is left, and where it stood in the typed sentence."""

    ours: re.Match[str]
    theirs: re.Match[str]


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def pairs_in(left: str, typed: str) -> tuple[Pair, ...]:
    """The words of `left`, each with its own place in a typed sentence; none where it is not left of that one."""
    ours, theirs = list(_WORD.finditer(left)), list(_WORD.finditer(typed))
    places = _places([_plain(one[0]) for one in ours], [_plain(one[0]) for one in theirs]) if ours else []
    return tuple(Pair(one, theirs[at]) for one, at in zip(ours, places, strict=True)) if places else ()


def fragments_in(left: str, typed: str) -> tuple[Fragment, ...]:
    """The stretches of `left` in a typed sentence, in their order; none where it is not left of that one."""
    ours, theirs = list(_WORD.finditer(left)), list(_WORD.finditer(typed))
    if not ours or len(ours) > len(theirs):
        return ()
    places = _places([_plain(one[0]) for one in ours], [_plain(one[0]) for one in theirs])
    if not places:
        return ()
    starts = [at for at in range(len(places)) if not at or places[at] != places[at - 1] + 1]
    ends = [*(at - 1 for at in starts[1:]), len(places) - 1]
    found = []
    for start, end in zip(starts, ends, strict=True):
        first, last = places[start], places[end]
        stop = ours[end + 1].start() if end + 1 < len(ours) else len(left)
        before = typed[theirs[first - 1].end() : theirs[first].start()] if first else ""
        behind = typed[theirs[last].end() : theirs[last + 1].start()] if last + 1 < len(theirs) else ""
        found.append(
            Fragment(
                left[ours[start].start() : stop].rstrip(" ,;:") if end + 1 < len(ours) else left[ours[start].start() :],
                cut_before=first > 0,
                cut_behind=last + 1 < len(theirs),
                runs_on=first > 0 and not _PARTS.search(before),
                breaks_off=last + 1 < len(theirs) and not _PARTS.search(behind),
                behind=typed[theirs[last + 1].start() :] if last + 1 < len(theirs) else "",
            )
        )
    return tuple(found)


def _places(ours: Sequence[str], theirs: Sequence[str]) -> list[int]:
    """Where each of our words stands among theirs, in as few stretches as either end gives; none where one is missing."""
    forward = _greedy(ours, theirs)
    backward = [len(theirs) - 1 - at for at in reversed(_greedy(ours[::-1], theirs[::-1]))]
    return min((forward, backward), key=_stretches)


def _greedy(ours: Sequence[str], theirs: Sequence[str]) -> list[int]:
    found: list[int] = []
    at = 0
    for word in ours:
        while at < len(theirs) and theirs[at] != word:
            at += 1
        if at == len(theirs):
            return []
        found.append(at)
        at += 1
    return found


def _stretches(places: list[int]) -> int:
    return sum(one + 1 != other for one, other in pairwise(places))


def _plain(word: str) -> str:
    return word.casefold().replace("'", "").replace("\u2019", "")
