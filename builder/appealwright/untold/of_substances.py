"""What stands of an account of alcohol or drugs: its sentences whole, and none where one that names them fell. Half of one admits more, or
hides more, than was said.
"""

from __future__ import annotations

import re

from appealwright.notice.reasons.sober import tells_sober, tells_use_now
from appealwright.untold.amounts_drunk import without_amount
from appealwright.untold.private import Matter, matters_in
from appealwright.untold.usual import LAUGH
from appealwright.untold.vocabulary import everyday, stems
from appealwright.writer.prose import sentences

__all__ = ["told_whole"]

_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"\A\W*(?:(?:yeah|yea|yep|yup|yes|ok(?:ay)?|well|so|honestly|lol)\b\W*)+", re.IGNORECASE)
"""How one begins to talk: nothing of what is said."""
_ONCE = re.compile(r"\bused to\b", re.IGNORECASE)
_ALCOHOL = re.compile(r"drink\w*|drank|drunk|alcohol\w*|beers?|wine|liquor|booze|vodka|whiske?y|rum|gin|cocktails?", re.IGNORECASE)
_OF_LIFE = re.compile(r"aa|na|meetings?|sponsor\w*|groups?|du[il]s?|dwi|owi|ovi", re.IGNORECASE)
"""Of how somebody stays sober, or came to it, a letter tells nothing."""
_BY_OTHER_NAMES = re.compile(r"\b(?:coke|crack|molly|ecstasy|speed|acid|pills?|smok\w+|snort\w*|hooked|high)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_THEM = frozenset({Matter.SUBSTANCE})


def told_whole(typed: str, left: str) -> str:
    """What is left of an account of use where nothing fell but how much is drunk and how one begins to talk; nothing of it otherwise.

    Of one that tells of being sober a part may stand, where what fell names nothing that is not named there, and no use now: "Nothing since
    2016" alone hides what ended, and "not a drink since June" hides a drug.
    """
    told = list(filter(None, map(without_amount, sentences(typed))))
    kept = [_words(one) for one in sentences(left)]
    if tells_sober(left):
        return "" if _hides_more(" ".join(told), left) or _hides_first(told, kept, left) else left
    return " ".join(map(_without_sounds, told)) if [_words(one) for one in told] == kept else ""


def _hides_more(typed: str, left: str) -> bool:
    """Whether what fell tells of use now, of a drug, or of alcohol where what is left names none: of another matter it may fall."""
    held = set(_words(left))
    fell = [word for word in _words(_ONCE.sub(" ", typed)) if word not in held]
    others = " ".join(word for word in fell if not (_ALCOHOL.fullmatch(word) or _OF_LIFE.fullmatch(word)))
    drinks = any(map(_ALCOHOL.fullmatch, fell)) and not any(map(_ALCOHOL.fullmatch, held))
    return drinks or tells_use_now(typed) or _names_them(others) or bool(_BY_OTHER_NAMES.search(others))


def _hides_first(told: list[str], kept: list[tuple[str, ...]], left: str) -> bool:
    """Whether the first sentence fell and names what it was, and none that is left says by name since when it is not."""
    fell = not any(set(stands) <= set(_words(told[0])) for stands in kept)
    since = (one for one in sentences(left) if tells_sober(one) and _YEAR.search(one))
    return fell and _names_them(told[0]) and not any(_ALCOHOL.fullmatch(word) for one in since for word in _words(one))


def _without_sounds(sentence: str) -> str:
    bare = LAUGH.sub("", _OPENS.sub("", sentence))
    return bare[:1].upper() + bare[1:]


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(one.casefold() for one in _WORD.findall(LAUGH.sub("", _OPENS.sub("", sentence))))


def _names_them(sentence: str) -> bool:
    usual = any(not everyday("substance").isdisjoint(stems(word)) for word in _words(sentence))
    return usual or bool(matters_in(sentence, _OF_THEM))
