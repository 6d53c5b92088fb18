"""A list of reasons without marks: each paragraph under words that lead to them ("The reasons are:") opens with one and is one, whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from appealwright.denial.finds import Find
from appealwright.denial.items.listed import leads_to_reasons

__all__ = ["as_paragraphs", "begins_listed"]

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_FEWEST = 2
_LONGEST = 800


def as_paragraphs(text: str, finds: list[Find]) -> list[Find]:
    """The finds, each that opens such a paragraph up to its end; what sounds there like the reason that another paragraph opens with is
    a part of this one.
    """
    for run in _runs(text, finds):
        opening = {place: next(find for find in finds if find.start == place[0]) for place in run}
        elsewhere = {find.value for find in opening.values()}
        kept = [find for find in finds if not (find.value in elsewhere and any(begin <= find.start < end for begin, end in run))]
        finds = [*kept, *(_whole(text, find, place) for place, find in opening.items())]
    return finds


def begins_listed(text: str, begin: int, finds: Sequence[Find]) -> bool:
    """Whether a paragraph begins here right behind others of such a list, each of which opens with a find."""
    starts, places = {find.start for find in finds}, _places(text)
    at = next((number for number, place in enumerate(places) if place[0] == begin), 0)
    for place, _ in reversed(places[:at]):
        if place not in starts:
            return False
        if text[:place].rstrip().endswith(":") and leads_to_reasons(text, place):
            return True
    return False


def _places(text: str) -> list[tuple[int, int]]:
    """Where each paragraph begins and ends."""
    gaps = [(one.start(), one.end()) for one in _BLANK.finditer(text)] + [(len(text), len(text))]
    return [(before[1], after[0]) for before, after in pairwise(gaps)]


def _runs(text: str, finds: list[Find]) -> Iterator[list[tuple[int, int]]]:
    """The paragraphs of each such list, two or more, up to the first that opens with no find."""
    starts = {find.start for find in finds}
    places = _places(text)
    for at, (begin, _) in enumerate(places):
        if begin in starts and text[:begin].rstrip().endswith(":") and leads_to_reasons(text, begin):
            run = []
            for place in places[at:]:
                if place[0] not in starts or place[1] - place[0] > _LONGEST:
                    break
                run.append(place)
            if len(run) >= _FEWEST:
                yield run


def _whole(text: str, find: Find, place: tuple[int, int]) -> Find:
    end = max(find.end, place[1])
    return replace(find, end=end, quote=text[find.start : end])
