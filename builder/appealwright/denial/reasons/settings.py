"""A place of care that the plan leaves out, or whose license it could not confirm: one reason, with the sentence that goes on about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.denial.reasons.stated_apart import APART
from appealwright.notice.reasons.licensed import doubts_the_license

__all__ = ["with_settings"]

_SITE = "ground.site-of-care"
_SETTING = re.compile(
    r"\b(?:in|at|by|from) (?:an? |any |the )?(?:[a-z-]+,? (?:or |and )?){0,6}"
    r"(?:spas?|lounges?|infusion bars?|retreats?|hotels?|gyms?|salons?|storefronts?|(?:un|non-?)licensed \w+|wellness \w+)\b",
    re.IGNORECASE,
)
"""A kind of place, which is no name of one: "in a wellness, longevity or hydration spa"."""
_LEFT_OUT = re.compile(
    r"\bexclu(?:de[sd]?|sion)\b|\bnot (?:be )?(?:covered|eligible|payable|paid)\b|\b(?:not|n['\u2019]t) (?:cover|pay)\b"
    r"|\bno (?:coverage|benefits?)\b",
    re.IGNORECASE,
)
_TELLS = frozenset({Section.REASON, Section.BODY})
_NOT_THIS = frozenset({"earlier", "rights", "appeal", "somebody-says", "reversed", "set-aside", "not-about"})


def with_settings(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds, each such reason whole and of its own ground in place of what was heard within it; none where nothing else is refused."""
    for start, end in _places(letter) if finds else ():
        kept = [find for find in finds if not (start <= find.start and find.end <= end)]
        basis = Basis(Confidence.MEDIUM, APART, _SITE)
        finds = [_before(letter, find, start) if find.start < start < find.end else find for find in kept]
        finds.append(letter.find(Kind.GROUND, _SITE, (start, end), basis))
    return finds


def _places(letter: Letter) -> Iterator[tuple[int, int]]:
    """Where such sentences stand, those that follow each other as one."""
    open_: tuple[int, int] | None = None
    for part in letter.parts.parts:
        place = letter.order.original(part.sentence.start, part.sentence.end)
        if not _is_of_a_setting(letter, part):
            continue
        if open_ and not letter.written[open_[1] : place[0]].strip() and "\n\n" not in letter.written[open_[1] : place[0]]:
            open_ = open_[0], place[1]
            continue
        if open_:
            yield open_
        open_ = place
    if open_:
        yield open_


def _is_of_a_setting(letter: Letter, part: Part) -> bool:
    words = " ".join(letter.text[part.sentence.start : part.sentence.end].split())
    told = part.section in _TELLS and not part.cues & _NOT_THIS
    return told and ((_SETTING.search(words) is not None and _LEFT_OUT.search(words) is not None) or doubts_the_license(words))


def _before(letter: Letter, find: Find, end: int) -> Find:
    words = letter.written[find.start : end].rstrip()
    return replace(find, end=find.start + len(words), quote=words)
