"""Words that ask for an oral antidepressant beside the treatment, as plans write them: one reading for every paper."""

from __future__ import annotations

import re

__all__ = ["asks_for_a_pill", "asks_for_a_pill_alone", "asks_for_a_pill_beside", "names_a_pill"]

_PILL = r"\b(?:oral anti-?depressants?|anti-?depressants? (?:pills?|(?:taken |given )?by mouth))\b"
_ALONG = r"\b(?:combination|conjunction|concomitant\w*|concurrent\w*|together|along(?:side)?|in addition)\b"
_NAMED = re.compile(_PILL, re.IGNORECASE)
_SPRAY = r"\bwith (?:the )?(?:spravato|esketamine|nasal spray)\b"
_BESIDE = re.compile(
    rf"{_ALONG}[^.;]{{0,40}}{_PILL}|{_PILL}[^.;]{{0,40}}(?:{_ALONG}|{_SPRAY})|\bnot (?:yet )?(?:started|begun) an? {_PILL}", re.IGNORECASE
)
_ALONE = re.compile(
    r"\bmonotherapy\b|\b(?:spravato|esketamine) alone\b|\b(?:no|with an?|and an?|without an?) oral anti-?depressant\b"
    r"|\bnot (?:be )?(?:on|taking|taken with) an? oral anti-?depressant\b"
    r"|\b(?:combination|conjunction|concomitant\w*|together|along) with an? oral\b"
    r"|\b(?:no|not|without|lacks?)\b[^.;]{0,60}\b(?:tak(?:e|ing)|continu\w+|(?:maintained|remain\w*|still) on)"
    r" (?:to take )?(?:an?|any|your|the|her|his) oral anti-?depressant\b",
    re.IGNORECASE,
)

_TRIED = re.compile(r"\btri(?:al|ed)s?\b|\bfail\w*|\brespon\w+|\bfirst\b", re.IGNORECASE)


def names_a_pill(words: str) -> bool:
    """Whether words name an oral antidepressant."""
    return bool(_NAMED.search(words))


def asks_for_a_pill_beside(words: str) -> bool:
    """Whether a reason or criterion asks for an oral antidepressant beside the treatment."""
    return bool(_BESIDE.search(words))


def asks_for_a_pill(quote: str) -> bool:
    """Whether a sentence of the notice holds it against the treatment that no oral antidepressant goes with it, in whatever words."""
    return asks_for_a_pill_beside(quote) or bool(_ALONE.search(quote))


def asks_for_a_pill_alone(quote: str) -> bool:
    """Whether that is all it asks of medicines: nothing that would have to be tried, or to have failed, first."""
    return asks_for_a_pill(quote) and not _TRIED.search(quote)
