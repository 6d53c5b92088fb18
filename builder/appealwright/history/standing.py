"""What of the words on medicines now is taken: without what they say ended, is not taken, or is still to be begun."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["is_to_come", "standing"]

_OFF = r"(?<!edge )(?<!better )(?<!day )(?<!days )(?<!time )off(?! (?:work|my feet|balance|and on)\b)"
_STOPPED = rf"(?:stopped|ended|{_OFF}|until(?! (?:it|they|that|the|I|we|my|his|her)\b)|came off|ran out|tapered|quit)"
"""What is taken "until they run out" is taken."""
_WAS_ON = r"(?:was|were|had been|used to be) (?:on|taking) (?=[a-z])"
"""Of a medicine, in the past; "was on 100, now 150" tells its dose."""
_ENDED = re.compile(rf"\b{_STOPPED}\b|\b{_WAS_ON}", re.IGNORECASE)
_SEGMENTS = re.compile(
    r"[;\n]+|(?<=[.!?])(?<!\bDr\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)\s+"
    r"|(?:,|\b(?:and|then|but)\b)\s*(?:(?:and|then|but|so) )?(?=(?:(?:I|he|she|we)(?:['\u2019]?m| am| is| are| have| has)? )?"
    rf"(?:now |just )?(?:{_WAS_ON}|start(?:ed|ing|s)?|beg[au]n|switch(?:ed|ing) to|(?:went|going|put|back) (?:back )?on(?:to)?"
    r"|restarted|tak(?:e|es|ing))\b)",
    re.IGNORECASE,
)
"""Where what is said of one medicine ends and another is begun: a comma alone joins "stopped Zoloft, Lexapro and Abilify"."""
_ENDED_BEFORE = re.compile(
    r"^\W*(?:(?:but|and|which|that|then|I|he|she|it|they|was|were|is|had|have|has|been|just|since|all|both|everything|them|these|of"
    rf"|now|then)\b\W*)*(?:{_STOPPED}|not (?:taking|on|any ?more)|no longer (?:tak\w+|on))\b",
    re.IGNORECASE,
)
"""How a sentence that names no medicine tells the end of what stands before it."""
_OF_ALL = re.compile(r"\b(?:all|both|everything|them|these)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:none|nothing|no|not)\b", re.IGNORECASE)
_NO_END = re.compile(
    r"\b(?:no|not|nothing|none)\b(?: \w+){0,2} (?:help|work|effect|benefit|improv|chang|better|differen|relief|respon|enough|much|side|good"
    r"|luck|use|result|full)\w*\b"
    r"|\b(?:do(?:es|ing)?|did|done|with) nothing\b|\b(?:nothing|no(?:ne)?|not any) (?:other|else|different)\b|\bnot (?:for|only|just)\b",
    re.IGNORECASE,
)
"""What such a word says of the effect, or of other medicines: "Lexapro 10 mg, does nothing", "and nothing else"."""
_NOT_YET = (
    r"(?:have|has|had|did)(?:n['\u2019]?t| not) (?:yet |even |actually )?(?:started?|beg[au]n|taken|tak(?:e|en)|filled|picked|tried)"
    r"|(?:not|never) (?:yet )?(?:started|begun|filled|picked up|taken)(?: yet)?"
)
_NOT_BEGUN = re.compile(rf"\W*(?:\w+ ){{0,4}}?(?:{_NOT_YET})(?: it| them| any)?(?: yet)?\W*$", re.IGNORECASE)
_VERB = (
    r"(?:start(?:ing)?|begin(?:ning)?|try(?:ing)?|tak(?:e|ing)(?! (?:it|them)\b)|add(?:ing)?|go(?:ing)? (?:back )?on(?:to)?"
    r"|switch(?:ing)? to|restart(?:ing)?)"
)
_SOON = (
    r"(?:next|tomorrow|soon|in (?:a|an?other|two|one|\d+) (?:days?|weeks?|months?)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|when|once|after)"
)
_TO_COME = re.compile(
    rf"\b(?:{_NOT_YET})\b"
    r"|\b(?:wants?|told|asked|plan(?:s|ned|ning)?|going|about|supposed|ready|hop(?:es?|ing)|due|meant|scheduled|likely|would like)"
    rf"(?: \w+)?(?: me| him| her| us)? to (?:\w+ )?{_VERB}\b"
    rf"|\b(?:will|['\u2019]ll|shall|would|may|might|could) (?:\w+ )?(?:be )?{_VERB}\b"
    rf"|\b(?:starts?|starting|begins?|beginning)\b[^,;.]* {_SOON}\b"
    rf"|\b(?:consider\w*|think\w* (?:of|about)|talk\w* about|discuss\w*|recommend\w*|suggest\w*|offered|propos\w*|planned)\b",
    re.IGNORECASE,
)
"""How somebody says of a medicine that it is still to be begun, or was only spoken of."""
_NO_NAMES = frozenset({"it", "that", "this", "them", "yet", "next", "in", "on", "soon", "when", "once", "after"})
_PIECES = re.compile(r",(?! (?:19|20)\d\d\b)|\b(?:and|with|plus)\b")


def standing(now: str, names: Callable[[str], object]) -> str:
    """The words on medicines now without each stretch that `names` one and says that it ended, is not taken or is still to be begun;
    a sentence that names none may say it of the one before, or of all.
    """
    kept: list[str] = []
    for segment in filter(str.strip, _SEGMENTS.split(now)):
        if not names(segment) and _ends_before(segment):
            kept = [] if _OF_ALL.search(segment) else kept[:-1]
            continue
        left = _begun(segment, names)
        if left and not (names(left) and _has_ended(left)):
            kept.append(left.strip())
    return "; ".join(kept)


def is_to_come(words: str) -> bool:
    """Whether words say of a medicine that it is still to be begun, or was only spoken of."""
    return bool(_TO_COME.search(words))


def _ends_before(segment: str) -> bool:
    return bool(_ENDED_BEFORE.search(segment) or _NOT_BEGUN.match(segment))


def _has_ended(segment: str) -> bool:
    return bool(_ENDED.search(segment)) or bool(_NONE.search(_NO_END.sub("", segment)))


def _begun(segment: str, names: Callable[[str], object]) -> str:
    """A stretch without the medicines that it says are still to be begun, which stand behind those words or, where none does, before."""
    found = _TO_COME.search(segment)
    if not found:
        return segment
    piece = max((one.end() for one in _PIECES.finditer(segment) if one.end() <= found.start()), default=0)
    left = segment[:piece].rstrip(" ,").removesuffix(" and").removesuffix(" with").rstrip(" ,")
    return left if names(segment[piece:]) or not names(segment) or _names_another(segment[found.end() :]) else ""


def _names_another(behind: str) -> bool:
    """Whether something is named that is to be begun, whatever it is: "wants to try lithium"."""
    first = re.match(r"\W*(?:(?:some|a|an|the|new|more|low|dose|of) )*([a-z]+)", behind, re.IGNORECASE)
    return first is not None and first[1].casefold() not in _NO_NAMES
