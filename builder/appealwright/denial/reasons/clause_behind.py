"""A reason with the clause of the plan that the next sentence quotes for it: its exception, and its page, are said there."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.page.letter import Letter

__all__ = ["with_clauses"]

_QUOTES = re.compile(
    r"(?:(?:please )?(?:see|refer to)\b|(?:the|your|our|this|that) (?:plan|policy|booklet|handbook|contract|certificate|clause|exclusion"
    r"|SPD|summary plan description)\b|(?:item|page|section|exclusion|paragraph|clause) (?:no\. )?\d|it\b)(?:(?!\.\s)[\s\S]){0,200}?"
    r"\b(?:says?|states?|reads?|provides?|excludes?|lists?)\b[^\"\u201c]{0,40}[\"\u201c]",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"\b(?:means?|defin\w+|(?:is|are|as) (?:an? )?(?:treatments?|services?|drugs?|procedures?)\b)", re.IGNORECASE)
"""What a term means is asked for apart."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def with_clauses(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds, each through the sentence right behind it in its paragraph that quotes the clause, where no other find holds that."""
    for part in letter.parts.parts:
        start, end = letter.order.original(part.sentence.start, part.sentence.end)
        words = letter.written[start:end].lstrip()
        if "definition" in part.cues or not _QUOTES.match(words) or _DEFINES.search(words):
            continue
        if any(find.touches(start, end) for find in finds):
            continue
        near = [find for find in finds if find.end <= start and not letter.written[find.end : start].strip()]
        near = [find for find in near if not _PARAGRAPH.search(letter.written, find.end, start)]
        finds = [replace(find, end=end, quote=letter.written[find.start : end]) if find in near else find for find in finds]
    return finds
