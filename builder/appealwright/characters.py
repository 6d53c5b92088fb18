"""Text as a person typed it, made safe to keep: only the characters that no document may hold are taken out."""

from __future__ import annotations

import re

__all__ = ["folded", "without_forbidden"]

# XML 1.0 (section 2.2) admits tab, newline, return and everything from space up but surrogates and two non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TO_MEND = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\uf06f-\uf0fc\ufffe\uffff]")  # those, returns, and signs of one font alone
_SAME = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u00ad": None}
)
_SYMBOLS = str.maketrans("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06f", "\u2022\u25aa\u2023\u2023\u2713\u2610\u2610")
"""Signs of the fonts Symbol and Wingdings, as a copy out of a PDF or Word has them: no other font can print them."""
_SPACE = re.compile(r"\s+")


def without_forbidden(text: str) -> tuple[str, int]:
    """`text` without the characters XML forbids, with line ends as \\n and signs that print, and how many characters were taken out."""
    if not _TO_MEND.search(text):
        return text, 0
    return _FORBIDDEN.subn("", text.translate(_SYMBOLS).replace("\r\n", "\n").replace("\r", "\n"))


def folded(text: str) -> str:
    """`text` as it is compared, not printed: spaces, quotation marks and dashes made alike, case kept."""
    return _SPACE.sub(" ", text.translate(_SAME)).strip()
