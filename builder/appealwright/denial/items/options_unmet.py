"""Conditions that a plan lists ("you meet one of these: A) ..."), with the sentence behind them that says that none of them is met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["options_unmet", "with_its_options"]

_NONE_MET = re.compile(
    r"\b(?:do|does|did) not meet any (?:one )?of (?:these|the|those)(?: above)? (?:conditions|options|criteria|requirements)\b"
    r"|\bnone of (?:these|the|those)(?: above)? (?:conditions|options|criteria|requirements) (?:is|are|was|were|has been|have been) met\b",
    re.IGNORECASE,
)
_MOST = 12


def options_unmet(letter: Letter, found: list[Find]) -> Iterator[tuple[int, int]]:
    """Where in the text as written such a list stands with that sentence, and no find."""
    for start, end in _lists(letter):
        if not any(find.touches(start, end) for find in found):
            yield start, end


def with_its_options(letter: Letter, found: list[Find]) -> list[Find]:
    """The finds; the one that alone quotes from such a list, to its end, quotes the whole of it."""
    for start, end in _lists(letter):
        within = [find for find in found if find.touches(start, end)]
        if len(within) == 1 and start < within[0].start and within[0].end == end:
            whole = replace(within[0], start=start, quote=letter.written[start:end])
            found = [whole if find is within[0] else find for find in found]
    return found


def _lists(letter: Letter) -> Iterator[tuple[int, int]]:
    parts = letter.parts.parts
    for at, part in enumerate(parts):
        words = " ".join(letter.text[part.sentence.start : part.sentence.end].split())
        if part.section is Section.CRITERIA and "perhaps" not in part.cues and _NONE_MET.search(words):
            first = at
            while first > max(0, at - _MOST) and parts[first - 1].section is Section.CRITERIA:
                first -= 1
            start, end = letter.order.original(parts[first].sentence.start, part.sentence.end)
            if first < at:
                yield start, end
