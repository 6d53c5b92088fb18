"""Numbers as letters print them: digits that a scanner took for letters, and numbers in words."""

from __future__ import annotations

__all__ = ["COUNT", "DIGIT", "NUMBER_WORDS", "digits", "number_told"]

DIGIT = "[0-9OolI|]"
"""A digit, or what a scanner makes of one."""

COUNT = r"(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: \(\d+\))?"
"""How a notice tells how many: in figures or in a word, with the figures behind it, "thirty (30)". `number_told` reads what is found."""

_AS_DIGIT = str.maketrans("OolLIi|", "0011111")

NUMBER_WORDS: dict[str, int] = {
    "one hundred eighty": 180,
    "one hundred and eighty": 180,
    "one hundred twenty": 120,
    "one hundred and twenty": 120,
    "ciento ochenta": 180,
    "ciento veinte": 120,
    "sixty-five": 65,
    "sixty five": 65,
    "forty-five": 45,
    "forty five": 45,
    "ninety": 90,
    "sixty": 60,
    "thirty": 30,
    "twenty": 20,
    "fifteen": 15,
    "twelve": 12,
    "fourteen": 14,
    "ten": 10,
    "nine": 9,
    "eight": 8,
    "seven": 7,
    "six": 6,
    "five": 5,
    "four": 4,
    "three": 3,
    "two": 2,
    "one": 1,
    "noventa": 90,
    "sesenta": 60,
    "treinta": 30,
    "veinte": 20,
    "diez": 10,
    "seis": 6,
    "cuatro": 4,
    "tres": 3,
}
"""The counts that periods are written with, longer forms first."""


def digits(text: str) -> str:
    """`text` with letters that a scanner made of digits turned back."""
    return text.translate(_AS_DIGIT)


def number_told(word: str) -> int:
    """The number that figures or a word of NUMBER_WORDS tell; 0 where it is neither."""
    return int(word) if word.isdigit() else NUMBER_WORDS.get(word.casefold(), 0)
