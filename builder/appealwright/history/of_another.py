"""What of an account is told of other people, or of an animal: an illness of theirs is not the patient's."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["told_of_oneself"]

_KIN = (
    r"(?:wife|husband|partner|mother|father|mom|mama|dad|daddy|aunt|uncle|brother|sister|sibling|son|daughter|child|kids?|grand\w+"
    r"|friend|neighbou?r|roommate|cousin|niece|nephew|boyfriend|girlfriend|ex|boss|coworker)s?(?:-in-law)?"
)
_RELATION = rf"\b(?:my|his|her|our) (?:\w+ )?(?:{_KIN}['\u2019]s )?{_KIN}\b"
_PET = r"\b(?:my|his|her|our|the) (?:\w+ )?(?:cat|dog|puppy|kitten|pet)\b(?:(?!\b(?:I|me|my)\b)[^.;,!?])*"
_SOMEBODY = (
    r"(?:\b(?:someone|somebody|(?:an?|the|another|this|that) (?:other |old |young )?(?:lady|man|woman|guy|kid|girl|boy|patient|nurse)"
    r"|people|patients|kids|children|students|residents|clients)\b(?:(?!\b(?:I|my|me(?<!to me)(?<!by me)(?<!beside me))\b)[^.;,!?]){0,40}?"
    r" (?:who |that )?(?:had|has|have))"
)
_TO = (
    r"(?!(?:I|me|my|since|after|when|while|during|about|because|by|for|of|that|with|until|to|notic\w*|seen|saw"
    r"|watch\w*|witness\w*|found|told|sa(?:id|ys)|record\w*|film\w*|photos?|videos?|aware|sure|caught|scared|afraid|worried|power|papers)\b)"
)
_OF_ANOTHER = re.compile(
    rf"{_PET}|{_RELATION}(?:['\u2019]s|\b(?:(?!\b(?:I|me|my)\b)[^.;,!?])*?\b(?:her|his|their)"
    r"|(?: and (?:my|his|her) \w+)?(?: who| that)?(?: both| also)?"
    r" (?:had|has|have|died of|died from|is|was|takes?|took|hears?|makes?|suffers? from|is on|was on)(?: an?| the)?)"
    rf"(?: {_TO}[\w-]+){{1,4}}"
    rf"|{_SOMEBODY}(?: an?| the)?(?: {_TO}[\w-]+){{1,3}}"
    r"|\bfamily (?:history|hx) of(?: (?!I\b)[\w-]+){1,4}"
    r"|\b(?:work\w*|nurse|aide|tech|volunteer\w*) (?:[\w']+ ){0,3}(?:in|on|at) (?:an?|the) \w+ (?:unit|clinic|ward|floor)\b"
    r"|\b(?:work|train|treat|nurs|car|help|teach|see)\w* (?:\w+ ){0,3}patients\b",
    re.IGNORECASE,
)
"""An illness told as another's: "my wife's stroke", "my wife stopped after her stroke", "my father had a brain bleed". What was found "when
my husband drove me there" is the patient's.
"""


@lru_cache(maxsize=256)
def told_of_oneself(text: str) -> str:
    """The text without the illnesses of others in it."""
    return _OF_ANOTHER.sub(" ", text)
