"""Whether words on medicines say that one is taken now and then, or is to be taken and often is not: then nobody may say that it is, or
that its trial was one. How often doses are missed is for the clinician to hear first, and no letter tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drugs_in
from appealwright.history.skipped import leaves_doses_out, tells_missed
from appealwright.whole import whole_ended, whole_text

__all__ = ["is_fitful", "misses_doses", "taken_fitfully", "without_fitful"]

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
    """Whether words on medicines now say so of what they name."""
    return bool(_FITFUL.search(words)) or leaves_doses_out(words)


def misses_doses(case: Case) -> bool:
    """Whether an answer on medicines tells of missed doses, by whoever is no clinician, who judges what to say."""
    if case.is_("sender.role", "clinician"):
        return False
    return is_fitful(whole_text(case, "history.now")) or any(tells_missed(whole_ended(one)) for one in case.records("history.trials"))


def taken_fitfully(case: Case, facts: Facts) -> frozenset[str]:
    """The rows of the medicines of which the words on medicines now say so."""
    now = whole_text(case, "history.now")
    if not is_fitful(now) or case.is_("sender.role", "clinician"):
        return frozenset()

    def names(words: str) -> bool:
        return bool(drugs_in(words, facts))

    steady = {row.id for row in drugs_in(without_fitful(now, names), facts)}
    named = (row.id for row in drugs_in(now, facts))
    return frozenset(one for one in named if one not in steady)


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
