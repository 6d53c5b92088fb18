"""What stands of an account of alcohol or drugs: its sentences whole, and none where one that names them fell. Half of one admits more, or
hides more, than was said.
"""

from __future__ import annotations

import re

from appealwright.notice.reasons.sober import tells_sober
from appealwright.untold.amounts_drunk import without_amount
from appealwright.untold.private import Matter, matters_in
from appealwright.untold.usual import LAUGH
from appealwright.untold.vocabulary import everyday, stems
from appealwright.writer.prose import sentences

__all__ = ["told_whole"]

_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"\A\W*(?:(?:yeah|yea|yep|yup|yes|ok(?:ay)?|well|so|honestly|lol)\b\W*)+", re.IGNORECASE)
"""How one begins to talk: nothing of what is said."""
_OF_THEM = frozenset({Matter.SUBSTANCE})


def told_whole(typed: str, left: str) -> str:
    """What is left of an account of use where nothing fell but how much is drunk and how one begins to talk; nothing of it otherwise.

    Of one that tells of being sober a part may stand, where the sentence before it does: "Nothing since 2016" alone hides what ended.
    """
    told = list(filter(None, map(without_amount, sentences(typed))))
    kept = [_words(one) for one in sentences(left)]
    if tells_sober(left):
        fell = [one for one in told if not any(set(stands) <= set(_words(one)) for stands in kept)]
        return "" if fell and fell[0] == told[0] and _names_them(fell[0]) else left
    return " ".join(map(_without_sounds, told)) if [_words(one) for one in told] == kept else ""


def _without_sounds(sentence: str) -> str:
    bare = LAUGH.sub("", _OPENS.sub("", sentence))
    return bare[:1].upper() + bare[1:]


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(one.casefold() for one in _WORD.findall(LAUGH.sub("", _OPENS.sub("", sentence))))


def _names_them(sentence: str) -> bool:
    usual = any(not everyday("substance").isdisjoint(stems(word)) for word in _words(sentence))
    return usual or bool(matters_in(sentence, _OF_THEM))
