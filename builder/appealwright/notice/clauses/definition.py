"""What a plan says that a word of it means, experimental or medically necessary: of any service, and not of this one."""

from __future__ import annotations

import re

from appealwright.notice.clauses.limbs import Limb

__all__ = ["experimental_in", "necessity_in", "necessity_limbs"]

_WORD = r"(?:experimental|investigational|unproven)"
_ONE = r"(?:drug|service|treatment|procedure|device|technology|therapy|item|supply|intervention|product)"
_ANY = rf"(?:(?:an?|any|every|each) (?:[\w,/-]+ ){{0,4}}{_ONE}|{_ONE}s|therapies|technologies|supplies)"
_EXPERIMENTAL = re.compile(
    rf"\b{_ANY}\b[^.;:]{{0,120}}?\b(?:is|are|be)\b[^.;:]{{0,40}}?\b{_WORD}\b[^.;:]{{0,60}}?\b(?:if|when|unless|where)\b"
    r"(?! (?:used|given|it is used))"
    rf"|\b{_WORD}\b[^.;:]{{0,80}}?\b(?:means?|(?:is|are) defined as)\b",
    re.IGNORECASE,
)
"""How a sentence says it: "a drug is considered investigational when", "experimental means"."""
_NECESSARY = re.compile(
    r"\bmedical(?:ly)? necess(?:ary|ity)\b[^.;:]{0,80}?\b(?:means?|(?:is|are) defined as|as (?:those|services|care)|(?:is|are) (?:a |any )?"
    r"(?:services?|those|care|treatments?)\b)",
    re.IGNORECASE,
)
_OF_THIS = re.compile(rf"\b(?:ketamine|esketamine|spravato|this (?:request|member|{_ONE})|because|requested)\b", re.IGNORECASE)
"""What a sentence on this very request has, and a definition has not."""
_STARTS = re.compile(r"(?:\A|(?<=[.!?;:])\s+|(?<=[.!?;:][\"\u201d])\s+|[\"\u201c]|\n)\s*(?=[\"\u201c]?[A-Z])")
_ENDS = re.compile(r"(?<!\bU\.S)(?<!\bi\.e)(?<!\be\.g)(?<!\b\d)\.(?=[\"\u201d\s]|\Z)")
_MOST = 1_500
_MARKED = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-h]|i{1,3}|iv)[.)]|[-\u2022*])\s", re.IGNORECASE)
_LIMBS: tuple[tuple[str, str], ...] = (
    (
        "alternative",
        (
            r"(?:not )?(?:be )?more costly than [^.;]*?(?=,? and (?:is |are )?not\b|[.;]|\Z)"
            r"|[^.;,]{0,40}\bequivalent (?:therapeutic|results)[^.;]*"
        ),
    ),
    (
        "standards",
        r"generally accepted (?:\w+ ){0,2}standards[^.;,]{0,40}?(?= and\b|[.;,]|\Z)|accepted standards of [^.;,]{0,40}?(?= and\b|[.;,]|\Z)",
    ),
    ("appropriate", r"clinically appropriate"),
    ("illness", r"(?:required|needed|necessary) to (?:\w+ ){0,4}treat [^.;,]{3,60}?(?= and\b|[.;,]|\Z)"),
    ("maintenance", r"not (?:\w+ )?(?:maintenance|custodial) (?:care|treatment|therapy|services)"),
)
"""What such definitions ask, where the answers of a case bear on it."""


def experimental_in(text: str) -> str:
    """The words that say what experimental means for any service; empty where none do."""
    return _sentence(text, _EXPERIMENTAL)


def necessity_in(text: str) -> str:
    """The same of medically necessary."""
    return _sentence(text, _NECESSARY)


def necessity_limbs(words: str) -> tuple[Limb, ...]:
    """The limbs of a definition of necessity that can be answered, in its own order and to the end of each."""
    found = ((match.start(), Limb(means, match[0].strip())) for means, one in _LIMBS if (match := re.search(one, words, re.IGNORECASE)))
    return tuple(limb for _, limb in sorted(found, key=lambda one: one[0]))


def _sentence(text: str, says: re.Pattern[str]) -> str:
    """The first sentence of its kind, with the items that it leads to."""
    for found in says.finditer(text):
        start = max((one.end() for one in _STARTS.finditer(text, 0, found.start() + 1) if one.end() <= found.start()), default=0)
        end = _end(text, found.end())
        words = " ".join(text[start:end].split()).strip('"\u201c\u201d ')
        if len(words) <= _MOST and not _OF_THIS.search(words):
            return words
    return ""


def _end(text: str, at: int) -> int:
    """Where the sentence ends, and the marked items behind it."""
    while True:
        stop = _ENDS.search(text, at)
        at = stop.end() if stop else len(text)
        if stop is None or not _MARKED.match(text, at):
            return at
