"""Titles of papers in a sentence of a notice: what a paper is called excludes nothing, and says nothing of a drug."""

from __future__ import annotations

import re

__all__ = ["names_its_basis", "without_titles"]

_KIND = r"polic(?:y|ies)|guidelines?|criteria|bulletin|determination|standards?"
_CAPITAL = r"[\"\u201c(]?[A-Z][\w'\u2019/-]*[\"\u201d)]?"
_SMALL = r"(?:and|for|of|the|in|with|to|on|or)"
_TITLE = re.compile(
    rf"(?:\b(?i:{_KIND}|protocol|document|manual)\b(?: (?i:number|no\.|#))?,?:?"
    r"|\b[A-Za-z]{1,5}[.-]?(?:[A-Z\d]+[.-])*\d[\w.-]*\w\)?,?(?: [-\u2013\u2014])?) "
    rf"(?:[\"\u201c(]?[A-Z]{{0,5}}[.-]?\d[\w.-]*\w\)?,?(?: [-\u2013\u2014])? )?{_CAPITAL}(?:(?:,? {_SMALL}){{0,2}},? {_CAPITAL})+"
)
"""What stands in capitals right behind the word for a paper, or behind its number."""
_BASIS = re.compile(
    r"(?:(?:this|it|that)|we|(?:this|the|our|your) (?:[\w-]+ ){0,3}?[\w-]+) (?:(?:was|were|is|are|has been|have been) )?"
    r"(?:decided|made|reviewed|evaluated|judged|assessed|measured|checked|considered|used|applied|followed|consulted|based|rests?|relied)\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\b(?:not|no|nor|never|cannot|exclu\w+|den(?:y|ied|ies)|refus\w+|unless|only|except|must|requires?|required|because|since|which|that"
    r"|found|finds|shows?|says?|states?|limits?|therefore|so|but|if|when)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_PAPER = re.compile(rf"\b(?:{_KIND}|coverage|certificate|plan|handbook|booklet)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-z)\"\u201d]\.)\s+(?=[A-Z])")


def without_titles(words: str) -> str:
    """The words but the titles of papers in them, and the sentences that only say with which papers it was decided."""
    told = (one for one in _SENTENCE.split(" ".join(words.split())) if not names_its_basis(one))
    return " ".join(_TITLE.sub(" ", one) for one in told)


def names_its_basis(sentence: str) -> bool:
    """Whether a sentence says with which papers it was decided, and no more: a title in it gives no reason."""
    words = _TITLE.sub(" ", " ".join(sentence.split()))
    return bool(_BASIS.match(words) and _PAPER.search(sentence) and not _SAYS_MORE.search(words))
