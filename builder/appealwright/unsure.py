"""Whether somebody tells a thing without being sure of it: no letter may state that as a fact."""

from __future__ import annotations

import re

__all__ = ["is_unsure"]

_UNSURE = re.compile(
    r"\?|\b(?:not|un)[ -]?sure\b|\b(?:I|he|she|they) (?:thinks?|guess(?:es)?)\b(?! (?:\w+ )?(?:clear|straight|better|of|about)\w*\b)"
    r"|\b(?:can ?not|can['’]t|do(?:es)? not|do(?:es)?n['’]t) (?:\w+ )?(?:know|remember|recall|say)\b",
    re.IGNORECASE,
)


def is_unsure(words: str) -> bool:
    """Whether words say that whoever told them is not sure."""
    return bool(_UNSURE.search(words))
