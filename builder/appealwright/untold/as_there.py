"""What a text tells of as there, by the words of dangers.yaml: not denied, not feared, and not of the treatment that works by a seizure."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from appealwright.compiled import compiled_json

__all__ = ["pattern_of", "ruled_out_unnamed", "told_by"]

_IN_SENTENCE = re.compile(r"[^.;!?\n]*\Z")
_RULED_OUT = ("allergy", "vessel")
"""What the labels rule out, as people say it who have no word for it."""


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """The words of this name."""
    return re.compile(compiled_json("dangers.json")[name], re.IGNORECASE)


# Asked of each answer with every key.
@lru_cache(maxsize=1024)
def told_by(name: str, text: str) -> str:
    """The first words by which a text tells of the danger of this name; empty where it tells of none."""
    return next((found[0] for found in pattern_of(name).finditer(text) if _stands(name, text, found)), "")


def ruled_out_unnamed(text: str) -> str:
    """The words by which a text tells, without its name, of what the labels rule out: a rash from ketamine, a weak artery in the head."""
    return next(filter(None, (told_by(name, text) for name in _RULED_OUT)), "")


def _stands(name: str, text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()], text[found.end() :]
    if name == "seizure" and pattern_of("by_ect").search((_IN_SENTENCE.search(before) or found)[0] + after[:60]):
        return False
    if pattern_of("denied_after").match(after):
        return False
    if pattern_of("had_so").search(before):
        return True
    if pattern_of("feared").search(before):
        return False
    # With its first word: behind "and" a verb begins another clause, where a name goes on with a list; "no sleep for days" denies none.
    first = found[0].partition(" ")[0]
    opens = pattern_of("denied").search(first)
    denied = pattern_of("denied").search(before if opens else before + first)
    return not denied or bool(pattern_of("not_denied").match(after))
