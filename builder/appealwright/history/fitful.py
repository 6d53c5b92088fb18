"""Whether words on medicines now say that one is taken now and then, or is to be taken and often is not: then nobody may say that it is."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["is_fitful", "without_fitful"]

_FITFUL = re.compile(
    r"\b(?:when(?:ever)?|if|unless|as long as) (?:I|he|she|they) (?:(?:can|do(?:es)?n['’]?t|do(?:es)? not|actually|even) )*"
    r"(?:remember|forget|think)s?\b"
    r"|\bhalf the time\b|\b(?:most|some) of the time\b|\b(?:most|some) (?:days|mornings|nights)\b|\bnot every (?:day|night|morning)\b"
    r"|\b(?:on and off|off and on|now and then|once in a while|here and there|hit or miss)\b"
    r"|(?<!never )(?<!not )(?<!n['’]t )"
    r"\b(?:skip|miss|forget)(?:s|es|ping|ing|ting)? (?:to take |taking )?(?:it|them|doses?|his|her|my|some|a lot)\b"
    r"|\b(?:supposed|meant) to (?:take|be (?:on|taking))\b|\bshould be (?:taking|on)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"(?<=[,;\n])|(?<=[.!?])(?=\s)")


def is_fitful(words: str) -> bool:
    """Whether words say so of what they name."""
    return bool(_FITFUL.search(words))


def without_fitful(now: str, names: Callable[[str], object]) -> str:
    """The words on medicines now without each piece that `names` one and says so, or of which the next words say so."""
    kept: list[str] = []
    for piece in _PIECES.split(now):
        if not is_fitful(piece):
            kept.append(piece)
        elif not names(piece):
            last = max((at for at, one in enumerate(kept) if names(one)), default=len(kept))
            kept = kept[:last]
    return "".join(kept)
