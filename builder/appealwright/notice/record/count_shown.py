"""A number of antidepressants that a reason tells as what the records show: it is not the number that the plan asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.numerals import NUMBER, as_one_number, trials_asked, value_of

__all__ = ["asked_in", "number_shown", "tells_what_is_shown"]

_SHOWN = re.compile(
    rf"\b(?:shows?|showed|documents?|documented|lists?|listed|found|contains?|includes?|ha(?:s|ve|d)(?: only)? (?:tried|taken|used|had))\b"
    rf"[^.;]{{0,20}}?\b{NUMBER} (?:\w+ ){{0,2}}"
    r"(?:anti-?depress\w+|medications?|medicines?|drugs?|agents?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:requires?|required|must|criteri(?:on|a)|policy|should|needs?|at least|or more|until|unless|if|whether|not)\b", re.IGNORECASE
)
_ANTIDEPRESSANTS = re.compile(r"\banti-?depress\w+", re.IGNORECASE)
_TRIALS_OF = re.compile(r"\b(?:trials? (?:of|with)|fail\w*|inadequate|at least|requires?|required|must)\b", re.IGNORECASE)
_OF_SOME = re.compile(
    r"\A[^.;,]{0,40}\b(?:adequate\w*|sufficient\w*|full|fail\w*|complet\w+|current|this|recent\w*|last|past|at least)\b", re.IGNORECASE
)
"""Behind the number: that it is of those alone which count, and not of all that were taken."""
_PIECES = re.compile(r"[;.]\s+|\n\s*\n")


@lru_cache(maxsize=512)
def tells_what_is_shown(quote: str) -> bool:
    """Whether the number in a sentence is of what was found: "your records show three antidepressants"."""
    quote = as_one_number(quote)
    found = _SHOWN.search(quote)
    before = _PIECES.split(quote[: found.start()])[-1] if found else ""
    return found is not None and not _ASKS.search(before + found[0])


@lru_cache(maxsize=32)
def number_shown(text: str) -> int:
    """How many antidepressants in all the notice says that it found; 0 where it does not say, or says two numbers."""
    pieces = [one for one in _PIECES.split(as_one_number(text)) if _ANTIDEPRESSANTS.search(one) and tells_what_is_shown(one)]
    found = [(one, match) for one in pieces if (match := _SHOWN.search(one))]
    numbers = {value_of(match[1]) for one, match in found if not (_OF_SOME.search(match[0]) or _OF_SOME.match(one[match.end() :]))}
    return numbers.pop() if len(numbers) == 1 else 0


@lru_cache(maxsize=32)
def asked_in(text: str) -> int:
    """How many antidepressants the notice asks for where it states its criteria; 0 where it states none, or two numbers."""
    pieces = (piece for piece in _PIECES.split(as_one_number(text)) if _ANTIDEPRESSANTS.search(piece) and _TRIALS_OF.search(piece))
    numbers = {number for piece in pieces if not tells_what_is_shown(piece) and (number := trials_asked(piece)) > 1}
    return numbers.pop() if len(numbers) == 1 else 0
