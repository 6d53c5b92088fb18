"""Whether words on medicines say that one is taken now and then, or is to be taken and often is not: then nobody may say that it is, or
that its trial was one. How often doses are missed is for the clinician to hear first, and no letter tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drugs_in
from appealwright.history.skipped import is_condition, skipping_in
from appealwright.whole import whole_ended, whole_text

__all__ = ["is_fitful", "misses_doses", "taken_fitfully", "tells_missed", "without_fitful"]

_NO_MEDICINE = (
    r"(?:\w+ ){0,2}?(?:work|school|class|church|meals?|breakfast|lunch|dinner|sessions?|visits?|appointments?|therapy|meetings?|shifts?"
    r"|sleep)\b"
)
_HOW_OFTEN = (
    r"(?:(?:(?:a (?:couple|few)(?: of)?|\w+) (?:times|days|nights|mornings)|once|twice) (?:a|each|every|per) (?:week|month)"
    r"|(?:most|some) (?:days|nights|mornings))"
)
_MISSED = re.compile(
    r"(?<!never )(?<!not )(?<!n['\u2019]t )(?:"
    r"\b(?:skip|miss|forget)(?:s|es|ping|ped|ing|ed|ting)? (?:to take |taking )(?:it|them|my|his|her|a|the)\b"
    r"|\b(?:skip|miss|forget)(?:s|es|ping|ped|ing|ed|ting)? (?:it|them|(?:\w+ ){0,4}(?:doses?|pills?))\b"
    r"|\bforgot(?:ten)? (?:to take|it|them|(?:\w+ ){0,3}(?:doses?|pills?))\b)"
    r"|\b(?:do(?:es)?|did)(?:n['\u2019]?t| not) (?:always|really|usually) take (?:it|them|my|his|her)\b"
    r"|\b(?:bad|terrible|not (?:very )?good|lousy) (?:at|about) (?:taking|remembering)\b"
    r"|\b(?:only|just) (?:take|takes|took|taking) (?:it|them) (?:when|if|some|once in|a few|now and)\b"
    r"|\b(?:skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|forgets?|forgot)"
    rf" (?:(?:the|my|his|her) )?(?!{_NO_MEDICINE})[\w-]+(?: \w+)? {_HOW_OFTEN}\b"
    r"|\bmiss(?:ed|ing|es)? (?:doses|pills)\b|\bse me (?:olvida|pasa)\b",
    re.IGNORECASE,
)
"""Doses left out, in the words of any answer on a medicine."""

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
    return bool(_FITFUL.search(words) or _MISSED.search(words))


def tells_missed(words: str) -> bool:
    """Whether words on why a medicine ended say that doses were left out; what came when one was, is a side effect."""
    return bool(skipping_in(words)) or any(not is_condition(words[: found.start()]) for found in _MISSED.finditer(words))


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
