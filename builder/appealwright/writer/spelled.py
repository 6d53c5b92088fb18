"""A dose or a schedule as a letter says it: the same words, with their abbreviations spelled out; and which words are a story of one."""

from __future__ import annotations

import re

__all__ = ["is_story", "plain_dose", "spelled_out"]

_TIMES = {"1": "once", "2": "twice", "3": "three times", "4": "four times", "5": "five times"}
_UNITS = {"min": "minute", "hr": "hour", "wk": "week", "mo": "month", "mth": "month"}
_TIMES_A = re.compile(r"\b(?P<count>[1-5]) ?x(?:(?: a | per |/| ?/ ?| )(?=(?:week|wk|day|month|mo)\b)|(?= ))", re.IGNORECASE)
_COUNTS = "one|two|three|four|six|eight|twelve"
_FOR = re.compile(rf"\bx ?(?=(?:\d+|{_COUNTS}) ?(?:weeks?|wks?|days?|months?|mos?|min(?:ute)?s?)\b)", re.IGNORECASE)
_UNIT = re.compile(rf"(?P<before>\d+ ?|\b(?:a|per|each|every|other|{_COUNTS}) |/)(?P<unit>min|hr|wk|mo|mth)(?P<many>s?)\b\.?")
_PER = re.compile(r"(?<=[a-z])/(?=(?:week|day|month)\b)", re.IGNORECASE)
_WITH = re.compile(r"\bw/ ?(?!o\b)")
_WITHOUT = re.compile(r"\bw/o\b")
_STORY = re.compile(
    r"\b(?:I|we|they|he|she|me|my|us)\b|\b(?:started|went|gave|got|was|were|did|had|has|have|said|says|wants?|goes|going|bumped|upped|raised|moved"
    r"|kept|stayed|tried|felt|ended up)\b|\b(?:\d(?:st|nd|rd|th)|first|second|third|fourth|last|next|this|that) ones?\b|\bwhatever\b",
    re.IGNORECASE,
)
_MG = re.compile(r"(?<=\d)mg\b")
_BARE_POINT = re.compile(r"(?<![\d.])\.(?=\d+ ?mg\b)")
_BY_WEIGHT = re.compile(r"\b(mg) (?:per|a|for each) (?:kg|kilos?|kilograms?)\b", re.IGNORECASE)
_DOSE = re.compile(r"(\d+(?:\.\d+)?|\.\d+) ?(?:mg|milligrams?)( ?(?:/|per|a) ?(?:kg|kilos?|kilograms?)\b)?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+)[- ]?min(?:ute)?s?\b", re.IGNORECASE)
_WEIGHT = re.compile(r"\d+(?:\.\d+)? ?(?:kg|kilos?|kilograms?|lbs?|pounds?)\b", re.IGNORECASE)
_OF_THE_BODY = re.compile(rf"\s*\((?![^()]*\bmg\b)[^()]*{_WEIGHT.pattern}[^()]*\)", re.IGNORECASE)
"""A bracket on what somebody weighs: beside a dose it is an aside."""
_CHANGED = re.compile(
    r"\b(?:raised|bumped|upped|up|down|lower\w*|higher|more|less|then|doubl\w*|half|moved|started|first|last|next|or|maybe)\b",
    re.IGNORECASE,
)


def spelled_out(typed: str) -> str:
    """The words with "2x a week" as "twice a week", "for 3 wks" as "for 3 weeks", "40 min" as "40 minutes", "84mg" as "84 mg", "per kilo"
    by its sign and a bare point with its naught, and without an aside on what somebody weighs; all else is as it was typed, and no number
    changes.
    """
    words = _OF_THE_BODY.sub("", typed)
    words = _FOR.sub("for ", _TIMES_A.sub(lambda found: _times(found, typed), words))
    words = _PER.sub(" a ", _UNIT.sub(_unit, words))
    words = _MG.sub(" mg", _WITH.sub("with ", _WITHOUT.sub("without", words)))
    return _BY_WEIGHT.sub(r"\1/kg", _BARE_POINT.sub("0.", words))


def is_story(typed: str) -> bool:
    """Whether the words tell how a dose came about ("started at 40, then 60 from the 3rd one") and are no dose themselves."""
    return bool(_STORY.search(_OF_THE_BODY.sub("", typed)))


def plain_dose(typed: str) -> str:
    """The one dose with its unit that a story names, "0.5 mg/kg over 40 minutes"; empty where it may name another, or tells of a change."""
    doses, minutes = _DOSE.findall(typed), _MINUTES.findall(typed)
    rest = _WEIGHT.sub("", _MINUTES.sub("", _DOSE.sub("", typed)))
    if len(doses) != 1 or len(minutes) > 1 or re.search(r"\d", rest) or _CHANGED.search(rest):
        return ""
    number, by_weight = doses[0]
    dose = _BARE_POINT.sub("0.", f"{number} mg{'/kg' if by_weight else ''}")
    return f"{dose} over {minutes[0]} minutes" if minutes else dose


def _times(found: re.Match[str], typed: str) -> str:
    goes_on = re.match(r"(?:week|wk|day|month|mo)\b", typed[found.end() :], re.IGNORECASE)
    return _TIMES[found["count"]] + (" a " if goes_on else "")


def _unit(found: re.Match[str]) -> str:
    before = " a " if found["before"] == "/" else f"{found['before'].strip()} "
    number = re.fullmatch(r"\d+", before.strip())
    many = found["many"] or (number and before.strip() != "1")
    return f"{before}{_UNITS[found['unit']]}{'s' if many else ''}"
