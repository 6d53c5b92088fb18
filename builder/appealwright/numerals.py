"""Numbers as sentences write them, in digits or as words; and how many trials of medicines a sentence asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.writer.written import MONTHS

__all__ = ["NUMBER", "NUMERALS", "as_one_number", "trials_asked", "value_of"]

NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER = rf"(\d+|{'|'.join(NUMERALS[1:])})"
"""A number in digits or as a word up to twelve."""
_TRIALS = re.compile(
    r"\b(?:antidepressants?|trials?|medications?|medicines?|agents?|classes|drug therapies|depression drugs"
    r"|drugs(?= for (?:your |the )?depression))\b",
    re.IGNORECASE,
)
_OF_A_DAY = "".join(rf"(?<!\b{month} )" for month in MONTHS)
_OF_THEM = re.compile(
    rf"(?!\d{{3,}}){_OF_A_DAY}(?<![\w./(-])(?<!phase )(?<!stage )(?<!type )(?<!tier )(?<!level )(?<!step )(?<!grade )(?<!out of ){NUMBER}\b"
    r"(?!(?: or more|\+)?[- ]?(?:day|week|month|year|mg|point|percent|%|hour|[/.]\d))",
    re.IGNORECASE,
)
"""A number of things: no sum of visits ("5 out of 26"), of no scale ("PHQ-9"), no time, no dose, no year and no day of a month."""
_NEAR = 40
_ABOVE = {"fifteen": "15", "sixteen": "16", "eighteen": "18", "twenty-four": "24", "thirty": "30", "thirty-six": "36"}
_TWICE = re.compile(rf"\b(?:{'|'.join((*NUMERALS[1:], *_ABOVE))}) ?\((\d{{1,2}})\)", re.IGNORECASE)
_DIGITS_FIRST = re.compile(rf"(?<![\w./-])(\d{{1,2}}) ?\((?:{'|'.join((*NUMERALS[1:], *_ABOVE))})\)", re.IGNORECASE)
_LINE_END = re.compile(r"[^\S\n]*\n(?![^\S\n]*\n)[^\S\n]*|[^\S\n]+")


@lru_cache(maxsize=512)
def as_one_number(words: str) -> str:
    """Words of a rule with its lines joined, each paragraph by itself, and a number that is written twice once: "two (2)" is "2"."""
    return _DIGITS_FIRST.sub(r"\1", _TWICE.sub(r"\1", _LINE_END.sub(" ", words)))


@lru_cache(maxsize=512)
def trials_asked(words: str) -> int:
    """How many trials, medicines or classes of them a sentence asks for: the number nearest before the word; 0 where it names none."""
    words = as_one_number(words)
    for noun in _TRIALS.finditer(words):
        clause = re.split(r"[.;]", words[max(0, noun.start() - _NEAR) : noun.start()])[-1]
        numbers = _OF_THEM.findall(words, noun.start() - len(clause), noun.start())
        if numbers:
            return value_of(numbers[-1])
    return 0


def value_of(word: str) -> int:
    """The number that a word or digits say."""
    return int(word) if word.isdigit() else NUMERALS.index(word.lower())
