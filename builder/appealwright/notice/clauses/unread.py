"""What a definition in prose asks for besides the words that are known here: it is quoted and asked about, and never passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["end_of_use", "unread_in"]

_OF_THE_USE = re.compile(
    r"(?: (?!(?:or|and|but|if)\b)[\w./()-]+){0,9}? (?:for|of|in) (?:(?!(?:or|and|any)\b)[\w-]+ ){0,4}?"
    r"(?:uses?|indications?|purposes?|conditions?|diagnos[ei]s|illness|disease)\b"
    r"(?: (?:(?:that )?is |being |to be )?(?:proposed|requested|intended|in question|prescribed|sought|treated|asked for|at issue)"
    r"| for which it is (?:being )?(?:given|used|prescribed|requested|proposed|sought))?",
    re.IGNORECASE,
)
_ASKS = (
    r"(?:if|is|are|was|were|has|have|had|lacks?|not|under|subject|provided|furnished|given|used|delivered|described|requires?|whose"
    r"|for which|about which|which|in|considered|does|do|fails?|cannot|there (?:is|are)|still|being|any|its|the)\b"
)
_PARTS = re.compile(rf";\s*(?:(?:and|or)\b,?\s*)?|\n+|,?\s+\b(?:or|and)\s+(?={_ASKS})|,\s+(?={_ASKS})", re.IGNORECASE)
_BEGINS = re.compile(rf"(?:that |which |who |it |they |such \w+ )*{_ASKS}", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:as determined|in (?:our|its) (?:sole )?(?:judgment|discretion)|at the time|including|such as|other than|except|unless|any of the"
    r" following|one or more|(?:is|are) (?:considered|deemed|experimental|investigational|not covered|excluded))\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 4, 40
"""A part of fewer words asks for nothing by itself; one of more is no limb but a paragraph."""


def end_of_use(definition: str, end: int) -> int:
    """Where words on approval end that stop at `end`, with the use for which it is asked: approval of a drug is not approval "for the use
    proposed".
    """
    use = _OF_THE_USE.match(definition, end)
    return use.end() if use else end


def unread_in(definition: str, read: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """The parts of a definition in prose, each with where it begins, that ask for something and hold none of the words `read`; none before
    the first of these, where what is defined is named.
    """
    known = sorted(read)
    return [
        (start, words)
        for start, words in _parts(definition)
        if known and start > known[0][0] and not any(start < end and begins < start + len(words) for begins, end in known) and _asks(words)
    ]


def _parts(definition: str) -> list[tuple[int, str]]:
    """The parts that semicolons, and commas, "or" and "and" before a verb, leave."""
    at, found = 0, []
    for gap in [*_PARTS.finditer(definition), None]:
        piece = definition[at : gap.start() if gap else len(definition)]
        words = piece.strip(' ,.\n"\u201c\u201d')
        found.append((at + piece.find(words), words))
        at = gap.end() if gap else at
    return found


def _asks(words: str) -> bool:
    return bool(_BEGINS.match(words)) and not _ASIDE.search(words) and _FEWEST <= len(words.split()) <= _MOST
