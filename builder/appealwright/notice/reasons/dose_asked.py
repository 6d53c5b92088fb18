"""Which dose a sentence of a plan asks for, in its own word: "an adequate dose"; no other test is put into its mouth."""

from __future__ import annotations

import re

__all__ = ["dose_asked"]

_ASKED = re.compile(
    r"\b(adequate|therapeutic|sufficient|effective|optimal|full|maxim(?:um|al)|highest|recommended|target)\b"
    r"(?:[ -](?:and|or|tolerated|effective|recommended|labeled))*[ -](?:dos(?:e|es|age|ing))\b",
    re.IGNORECASE,
)


def dose_asked(words: str) -> str:
    """That dose with its article; "the dose named" where the words have none."""
    found = _ASKED.search(words)
    if not found:
        return "the dose named"
    kind = found[1].lower()
    return f"{'the' if kind in ('highest', 'maximum', 'maximal') else 'an' if kind[0] in 'aeiou' else 'a'} {kind} dose"
