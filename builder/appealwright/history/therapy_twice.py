"""What was told of a step of talking, beside the psychotherapy as it was told: a letter tells it once."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = ["told_besides"]

_WORD = re.compile(r"[A-Za-z]{3,}|\d+")
_MOST_OF_IT = 0.7
"""So much of a sentence stands in the other words too where it tells the same."""


def told_besides(reason: str, therapy: str) -> str:
    """The sentences of the reason that do not tell the psychotherapy over again."""
    known = _words(therapy)
    return " ".join(one for one in sentences(reason) if not _is_told(_words(one), known))


def _is_told(words: frozenset[str], known: frozenset[str]) -> bool:
    return bool(words) and len(words & known) >= _MOST_OF_IT * len(words)


def _words(told: str) -> frozenset[str]:
    return frozenset(one.casefold() for one in _WORD.findall(told))
