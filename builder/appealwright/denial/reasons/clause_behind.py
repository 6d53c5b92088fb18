"""A reason with the clause of the plan that the next sentence quotes for it, or the one before tells: its exception and its page are said
there. One that begins with "That document" has the sentence that names the document.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from appealwright.denial.finds import Find
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["with_clauses", "with_what_leads"]

_QUOTES = re.compile(
    r"(?:(?:please )?(?:see|refer to)\b|(?:the|your|our|this|that) (?:plan|policy|booklet|handbook|contract|certificate|clause|exclusion"
    r"|SPD|summary plan description)\b|(?:item|page|section|exclusion|paragraph|clause) (?:no\. )?\d|it\b)(?:(?!\.\s)[\s\S]){0,200}?"
    r"\b(?:says?|states?|reads?|provides?|excludes?|lists?)\b[^\"\u201c]{0,40}[\"\u201c]",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"\b(?:means?|defin\w+|(?:is|are|as) (?:an? )?(?:treatments?|services?|drugs?|procedures?)\b)", re.IGNORECASE)
"""What a term means is asked for apart."""
_UNTESTED = r"(?:experiment|investiga|unproven)"
_LEFT_OUT = re.compile(
    rf"(?=[\s\S]*\b{_UNTESTED})(?=[\s\S]*\b(?:not (?:be )?(?:a )?cover|exclu|not (?:be )?(?:pay|paid)|limitation))"
    r"(?![\s\S]*\b(?:if|when|unless|means?|defin\w+)\b)",
    re.IGNORECASE,
)
"""How a sentence says that the plan leaves out what is untested; what the word means is asked for apart."""
_PAPER = r"(?:document|polic(?:y|ies)|guidelines?|criteria|list|rules?|requirements?|standards?|protocol|bulletin|program)\b"
_POINTS_BACK = re.compile(
    rf"(?:under )?(?:that|this|these|those|such) (?:\w+ )?{_PAPER}|(?:it|they) (?:says?|states?|asks?|requires?|calls?)\b",
    re.IGNORECASE,
)
"""How a reason begins whose paper the sentence before names."""
_NAMES_PAPER = re.compile(rf"\b{_PAPER}", re.IGNORECASE)
_POINTS_FURTHER = re.compile(r"(?:there (?:is|are|was|were)|none|it|they|that|this|these|those|also|in addition)\b", re.IGNORECASE)
_OF_CARE = frozenset({"ground.experimental", "ground.benefit-exclusion"})
_TELLS = frozenset({Section.REASON, Section.BODY, Section.CRITERIA})
_NOT_TOLD = frozenset({"rights", "rights-begin", "definition", "somebody-says", "earlier", "appeal", "reversed", "set-aside", "open"})
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


def with_what_leads(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds, each from the sentence right before it in its paragraph on, where that says that the plan leaves out what the reason calls
    untested, or names the paper that the reason only points to, and no other find holds it.
    """
    parts = letter.parts.parts
    for before, part in pairwise(parts):
        start = letter.order.original(before.sentence.start, before.sentence.end)[0]
        begin = letter.order.original(part.sentence.start, part.sentence.end)[0]
        same = before.sentence.paragraph == part.sentence.paragraph and before.section in _TELLS and not before.cues & _NOT_TOLD
        if not same or begin <= start or any(find.touches(start, begin) for find in finds):
            continue
        led = letter.written[start:begin]
        finds = [
            replace(find, start=start, quote=letter.written[start : find.end])
            if find.start == begin and not find.told and _leads_to(led, find)
            else find
            for find in finds
        ]
    return finds


def _leads_to(led: str, find: Find) -> bool:
    """Whether these words say what the reason rests on that begins behind them."""
    names = _POINTS_BACK.match(find.quote) is not None and _NAMES_PAPER.search(led) is not None and not _POINTS_FURTHER.match(led)
    return names or (find.value in _OF_CARE and _LEFT_OUT.match(led) is not None)
