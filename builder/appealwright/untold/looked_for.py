"""What stays out of letters though a reviewer looks for it: what is no longer done of a day, and an answer on alcohol or drugs."""

from __future__ import annotations

import re
from typing import NamedTuple

from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["NOTHING", "LookedFor", "looked_for_in"]

_FUNCTION = "treatment.function"
_DONE = (
    r"shower\w*|bath(?:e[sd]?|ing|s)?|get(?:ting)? dressed|dress(?:ing)? myself|brush\w*|wash\w*|hygiene|cook\w*|clean\w*|dishes|laundry"
    r"|groceries|get(?:ting)? (?:up|out of bed)|leave the house"
)
_UNDONE = re.compile(
    rf"(?:n['\u2019]?t|\b(?:not|no longer|stopped|quit|never|barely|hardly|cannot|cant|dont|doesnt|without))\b[^.;,]{{0,25}}?"
    rf"\b(?P<what>{_DONE})\b",
    re.IGNORECASE,
)


class LookedFor(NamedTuple):
    """`use`: whether of alcohol or drugs something was typed and no letter prints a word of it; `daily`: the words for what is not done any
    more in the sentences on work and home that fell. The person may say them after all.
    """

    use: bool = False
    daily: tuple[str, ...] = ()


NOTHING = LookedFor()


def looked_for_in(told: Case, typed: Case) -> LookedFor:
    """What of that stays out, where `typed` is the case before anything fell."""
    return LookedFor(bool(_of_use(typed)) and not _of_use(told), _daily(told.text(_FUNCTION), typed.text(_FUNCTION)))


def _of_use(case: Case) -> list[str]:
    rows = (row for row in case.records("treatment.risks") if row.text("risk") == "substance")
    return [row.text("fact") for row in rows if row.text("fact")]


def _daily(text: str, typed: str) -> tuple[str, ...]:
    if text == typed:
        return ()
    kept = text.casefold()
    fell = (one for one in sentences(typed.replace("\n", " ")) if one.strip(" .!?").casefold() not in kept)
    found = (one["what"].casefold() for sentence in fell for one in _UNDONE.finditer(sentence))
    return tuple(dict.fromkeys(word for word in found if word not in kept))
