"""An answer of which something was left out."""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known

__all__ = ["answer_left"]


def answer_left(text: str) -> Answer:
    """What is left of an answer: unknown where no word of it is."""
    return Known(text) if any(map(str.isalpha, text)) else UNKNOWN
