"""What a reason of the notice says already: a letter asks for none of it, or it shows that the notice was not read."""

from __future__ import annotations

import re

__all__ = ["dates_its_list", "names_what_is_unmet", "quotes_a_clause", "tells_time_of_score", "tells_where_written"]

_QUOTED = re.compile(r"[\"\u201c\u201d']\s*((?:[^\s\"\u201c\u201d]+\s+){4,}[^\s\"\u201c\u201d]+?)\s*[\"\u201c\u201d']")
_WRITTEN = re.compile(
    r"\b(?:labell?(?:ing)?|prescribing information"
    r"|(?:authorization|coverage|clinical|medical|our|the|these|its) criteria|guidelines?"
    r"|polic(?:y|ies)|plan document|certificate|handbook|manual|article [IVXL\d]+|section \d|page \d"
    r"|exclusion (?:no\.? )?\d|formulary)\b|§",
    re.IGNORECASE,
)
_LIST = re.compile(r"\b(?:list|directory|database|registry|locator)\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}\b",
    re.IGNORECASE,
)
_TIME_OF_SCORE = re.compile(
    r"\b(?:PHQ|MADRS|HAM-?D|QIDS|BDI|scores?|scales?|ratings?)\b[^.;]{0,80}"
    r"\b(?:within|(?:no|not) (?:older|more) than|in the (?:last|past)|less than)"
    r"(?: the)?(?: last| past| prior| previous)? (?:\d+|two|three|four|six|eight) (?:days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_MATTERS = (
    re.compile(r"\b(?:dos(?:e|es|age)|mg)\b", re.IGNORECASE),
    re.compile(r"\b(?:length|duration|weeks?|months?|started|begun|dates?)\b", re.IGNORECASE),
    re.compile(r"\b(?:psychotherapy|therapy|counsel\w+)\b", re.IGNORECASE),
    re.compile(r"\b(?:scores?|PHQ|MADRS|severity)\b", re.IGNORECASE),
)
_SHORT_OF = re.compile(
    r"\b(?:not|no|never|cannot|neither|nor|only|without|irregular|less than|fewer|unknown|unclear|unverified|missing|lacks?)\b",
    re.IGNORECASE,
)


def quotes_a_clause(quote: str) -> bool:
    """Whether a reason quotes the sentence of the plan on which it relies."""
    return bool(_QUOTED.search(quote))


def tells_where_written(quote: str) -> bool:
    """Whether it names the label, the policy, the criteria or the place in the plan where its limit is written."""
    return bool(_WRITTEN.search(quote))


def dates_its_list(quote: str) -> bool:
    """Whether it names the list that was looked in, with its day."""
    return bool(_LIST.search(quote) and _DAY.search(quote))


def tells_time_of_score(words: str) -> bool:
    """Whether words of the notice say from which time a score has to be."""
    return bool(_TIME_OF_SCORE.search(words))


def names_what_is_unmet(quote: str) -> bool:
    """Whether it holds three matters or more of the history short, by name: what was found unmet is said, then."""
    return bool(_SHORT_OF.search(quote)) and sum(bool(one.search(quote)) for one in _MATTERS) > 2
