"""Whether the words on medicines now say that a medicine of the table is taken, by the name typed there or by another that its row has."""

from __future__ import annotations

from functools import lru_cache

from appealwright.facts import Facts
from appealwright.history.drugs import names_within
from appealwright.history.standing import standing
from appealwright.untold.unsure import is_unsure

__all__ = ["is_taken_now"]


# Asked of each row dozens of times with every key.
@lru_cache(maxsize=64)
def is_taken_now(typed: str, now: str, facts: Facts) -> bool:
    """False where the words are not sure, or say that it ended, is not taken or is still to be begun: "Lexapro 10 mg" is escitalopram."""
    first = typed.casefold().split()[:1]

    def named(words: str) -> bool:
        return first[0] in words or bool(names_within(typed, words, facts))

    return bool(first) and not is_unsure(now) and named(standing(now.casefold(), named))
