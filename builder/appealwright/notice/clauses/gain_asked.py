"""Whether words ask for a gain that came of the treatment or that is kept, and not for medicines that brought too little."""

from __future__ import annotations

import re

from appealwright.numerals import trials_asked

__all__ = ["asks_for_gain", "asks_for_lack"]

_GAIN = r"(?:respon(?:se|ses|ded|d|ding)|improve\w*|reduction|remission|remit\w*|effect|benefit|relief)"
_LACK = re.compile(
    r"\bfail(?:ed|ure|ures|s|ing)?\b(?:[^.;,]{0,40}\b(?:to|of) (?:\w+ ){0,2}" + _GAIN + r"\b)?"
    r"|\bnon-?respon\w+|\b(?:treatment|drug)[- ]?resistan\w+"
    r"|\b(?:inadequate|insufficient|unsatisfactory|sub-?optimal|poor|minimal|limited|incomplete|without|no|not|lack of|lacked|absence of"
    r"|(?:did|does|do)n['’]t|(?<!no )(?<!not )less than|<|(?:only|no more than|not more than) (?:a )?partial|partial or no)"
    r"(?:[ -]+(?:or|an?|any|enough|adequate\w*|sufficient\w*|satisfactory|meaningful|clinical\w*|significant\w*|full\w*|partial\w*"
    r"|inadequate|no|lasting|at least|\d+ ?%|\d+ percent|achieved?|brought|bring|produced?|shown?|to|therapeutic|treatment|symptom)){0,4}"
    r"[ -]+" + _GAIN + r"\b",
    re.IGNORECASE,
)
"""A medicine that did too little, as criteria on earlier treatment say it."""
_INADEQUATE = re.compile(r"\binadequate\b|\bno response\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:sustain\w*|maintain\w*|improve\w*|respon(?:se|ded|d)\b|reduction|durab\w+)", re.IGNORECASE)


def asks_for_gain(words: str) -> bool:
    """Whether words ask that a gain was reached or is held. Of two medicines or more none is asked: they are to have brought too little."""
    return trials_asked(words) < 2 and bool(_HELD.search(_LACK.sub(" ", words)))


def asks_for_lack(words: str) -> bool:
    """Whether words ask for medicines that brought too little: one stopped for a side effect is none of them."""
    return bool(_LACK.search(words) or _INADEQUATE.search(words))
