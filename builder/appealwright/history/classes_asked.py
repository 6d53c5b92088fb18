"""Of how many classes a sentence wants the antidepressants to be that it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.numerals import NUMBER, as_one_number, value_of

__all__ = ["ClassesAsked", "classes_asked"]

_KIND = r"(?:class(?:es)?|kinds)\b"
_BETWEEN = r"(?:(?!(?:from|of|in|within|with|each|for|to|that|which|are|is|and|than)\b|[\w-]{3,}s\b)[\w/-]+,? ){0,4}"
"""What tells of which classes: "different pharmacologic". No medicine and no word that begins another thought stands there."""
_MANY = re.compile(rf"\b(?P<beyond>more than )?{NUMBER}(?:\+| or more)? {_BETWEEN}(?P<kind>{_KIND})", re.IGNORECASE)
_OF_WHICH = re.compile(
    rf"\b{NUMBER}(?: or more)?(?: of (?:which|them|these|those|the \w+))?,?(?: (?:must be|should be|being|are))? (?:from|of|in) "
    r"(?:different|distinct|separate) (?:[\w-]+ )?classes\b",
    re.IGNORECASE,
)
_DIFFERENT = re.compile(r"\b(?:different|distinct|separate) (?:[\w-]+ ){0,2}(?:class(?:es)?|kinds)\b", re.IGNORECASE)
_OF_DRUGS = re.compile(r"\b(?:anti-?depress\w+|medicines?|medications?|drugs?|agents?|trials?)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:several|multiple|various|many|couple|number|another|other|second|additional|more than|including|some|any"
    rf"|{NUMBER}(?! ?(?:or more |\+ ?)?(?:(?:consecutive|continuous|full) )?[- ]?(?:day|week|month|year|mg)))\b",
    re.IGNORECASE,
)
"""What stands for a number beside the classes, so that theirs is not that of the medicines."""
_NUMBERED = re.compile(
    r"\b(?:several|multiple|various|many|couple of|number of|another|other|second|additional|some|more than \w+) (?:[\w/-]+ ){0,3}?"
    r"(?:class(?:es)?|kinds)\b|\bmechanisms? of action\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClassesAsked:
    """How many; 0 where the sentence asks for none, or `unread`: it asks for some, and how many is not read."""

    number: int
    unread: bool = False


def classes_asked(words: str, drugs: int) -> ClassesAsked:
    """The classes that a sentence asks for which counts so many medicines: as many as they are where they are to be of different ones and
    no other number stands before the classes.
    """
    rule = as_one_number(words)
    for found in _MANY.finditer(rule):
        number = value_of(found[2]) + bool(found["beyond"])
        if number > 1 or found["kind"].lower() != "class":
            return ClassesAsked(number)
    if part := _OF_WHICH.search(rule):
        return ClassesAsked(value_of(part[1]))
    different = _DIFFERENT.search(rule)
    if different is None:
        return ClassesAsked(0, unread=bool(_NUMBERED.search(rule)))
    named = [one.end() for one in _OF_DRUGS.finditer(rule, 0, different.start())]
    beside = rule[named[0] if named else 0 : different.start()]
    others = [one for one in _SOME.finditer(beside) if not (one[1] and value_of(one[1]) == drugs)]
    return ClassesAsked(0, unread=True) if others else ClassesAsked(drugs)
