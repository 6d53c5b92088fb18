"""Whether somebody tells a thing without being sure of it: no letter may state that as a fact."""

from __future__ import annotations

import re

__all__ = ["doubt_in", "is_guess", "is_unsure", "surely_named", "without_doubts", "without_guesses", "without_what_is_forgotten"]

_UNSURE = re.compile(
    r"\?|\b(?:idk|dunno)\b"
    r"|\b(?:not|un)[ -]?sure\b|\b(?:I|he|she|they) (?:thinks?|guess(?:es)?)\b(?! (?:\w+ )?(?:clear|straight|better|of|about)\w*\b)"
    r"|\b(?:can ?not|can['’]?t|do(?:es)? not|do(?:es)?n['’]?t) (?:\w+ )?(?:know|remember|recall|say)\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might be|could be|some(?:thing| kind of| sort of)|or something)\b", re.IGNORECASE
)
_MAYBE_TOO = re.compile(r"\s*[,;(]\s*(?:(?:and|or|but) )?(?:maybe|perhaps|probably|possibly)\b[^.;)]*\)?", re.IGNORECASE)
"""A guess behind what is told for sure."""
_NUMBER = re.compile(r"[(\s]*\d")
_FORGOTTEN = re.compile(
    r"\s*[,;(]\s*(?:(?:but|and) )?(?:I )?(?:(?:can|do) ?not|can['’]?t|don['’]?t) (?:\w+ )?(?:know|remember|recall|say) "
    r"(?:when|where|how|which|what|who|if|whether|the)\b[^.,;)]*\)?",
    re.IGNORECASE,
)
"""A clause that says of what else somebody is not sure, and leaves what stands before it as it was told."""


def is_unsure(words: str) -> bool:
    """Whether words say that whoever told them is not sure."""
    return bool(_UNSURE.search(words))


def doubt_in(words: str) -> str:
    """The words by which they say so; empty where they do not."""
    found = _UNSURE.search(words)
    return found[0] if found else ""


def is_guess(name: str) -> bool:
    """Whether a name of a thing is no more than a guess at it."""
    return is_unsure(name) or bool(_MAYBE.search(name))


def without_doubts(words: str) -> str:
    """The same without the words that only say that somebody is not sure."""
    return _UNSURE.sub("", words)


def surely_named(words: str) -> str:
    """The words as far as they are sure: "Effexor, 150 I think" is of the name alone. None where the name may be in doubt."""
    if not is_unsure(words):
        return words
    name = _NUMBER.split(words, maxsplit=1)[0]
    return "" if is_unsure(name) or name == words else name


def without_guesses(words: str) -> str:
    """The same without each guess that follows what is sure ("Prozac, maybe Zoloft too"). None where what is left is a guess itself."""
    sure = _MAYBE_TOO.sub("", words)
    return "" if is_guess(sure) else sure


def without_what_is_forgotten(words: str) -> str:
    """The same without each clause that only says what is not remembered."""
    return _FORGOTTEN.sub("", words)
