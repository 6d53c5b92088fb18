"""A definition that a notice quotes from the plan: it says what a word means, and is no reason by itself."""

from __future__ import annotations

import re

from appealwright.denial.letter import Letter

__all__ = ["defined_in_quotes"]

_DEFINES = re.compile(r"\bdefin(?:es?|ed|ition)\b[^.;]*:\s*\Z", re.IGNORECASE)
_OPENS, _CLOSES = '"\u201c', '"\u201d'
_MOST = 12


def defined_in_quotes(letter: Letter) -> frozenset[int]:
    """The sentences between quotation marks behind "... is defined as follows:"."""
    parts, text = letter.parts.parts, letter.text
    found: set[int] = set()
    for at, part in enumerate(parts):
        if not _DEFINES.search(text[part.sentence.start : part.sentence.end]):
            continue
        quoted: list[int] = []
        for number, later in enumerate(parts[at + 1 : at + 1 + _MOST], start=at + 1):
            words = text[later.sentence.start : later.sentence.end]
            if not quoted and words[0] not in _OPENS:
                break
            quoted.append(number)
            if words.rstrip(" .;")[-1:] in _CLOSES and (len(quoted) > 1 or len(words) > 1):
                found |= set(quoted)
                break
    return frozenset(found)
