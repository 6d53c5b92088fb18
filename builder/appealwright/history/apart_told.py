"""Whether words on the spacing tell of sessions further apart, and not only of scores, of days or of an end."""

from __future__ import annotations

import re

__all__ = ["tells_of_longer", "tells_one_rhythm", "tells_weekly_as_longer", "with_gap_as_interval"]

_N = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of|other|second|third)"
_UNIT = r"(?:days?|weeks?|wks?|w|months?|mos?)"
_LONGER = re.compile(
    r"\b(?:spread|spac\w+|stretch\w*|thinn\w*|apart|longer|less (?:often|frequent\w*)|fewer|taper\w*|interval|gap|skip\w*|miss(?:ed|ing)"
    r"|put off|postponed|delayed|moved (?:out|back)|bi-?weekly|bi-?monthly|fortnight\w*|monthly|once a month|cut (?:back|down)|reduced"
    r"|dropped to)\b"
    rf"|\b(?:every|each|q) ?(?:{_N}[- ]?)?{_UNIT}\b|\bq\d\w*\b"
    rf"|\b{_N}[- ]{_UNIT}(?: of)? (?:between|interval|spacing|schedule|dosing|rhythm|sessions?)\b"
    rf"|\b{_N} {_UNIT} (?:passed|went by)\b|\b(?:from|to|at) (?:a |the )?{_N}[- ]?{_UNIT}\b(?! (?:old|later|ago|after))"
    rf"|\b(?:went|go|goes|going|gone|had to go) (?:for )?{_N} {_UNIT}\b",
    re.IGNORECASE,
)
_RHYTHM = re.compile(rf"\b(?:every|each|q) ?(?:{_N}[- ]?)?{_UNIT}\b|\bq\d\w*\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:went|moved|changed|switched|tried|extended|when|then|rose|slipped|worse|came back)\b", re.IGNORECASE)
_WEEKLY = re.compile(
    r"(?<!twice )(?<!twice-)(?<!bi)(?<!bi-)\bweekly\b|\bonce (?:a|per) week\b|\b(?:1|one) ?x? (?:a|per) week\b", re.IGNORECASE
)
_TWICE = re.compile(r"\btwice\b|\b2 ?x\b|\b(?:2|two) times\b|\bbiw\b", re.IGNORECASE)
_TIME_OFF = re.compile(
    rf"\b(?:(?:went|go|goes|going|gone|had to go) )?(?:for )?(?:{_N}|an?) {_UNIT} (?:off|without|with (?:no|none|nothing))\b"
    rf"|\bmiss(?:ed|ing) (?:\w+ )?{_N} {_UNIT}\b",
    re.IGNORECASE,
)
"""A time without any session, which is no interval between two."""
_SESSION = r"(?:dose|session|infusion|treatment|visit|appointment)"
_GAP = re.compile(rf"\b({_N} {_UNIT}) without an? (?:\w+ )?{_SESSION}\b", re.IGNORECASE)
_OCCASION = re.compile(
    r"\b(?:clinic|office|they|it|place) (?:was|were|had been) closed|\b(?:vacation|holidays?|trip|travel\w*|out of town|storm|snow\w*"
    r"|hurricane|flood\w*|sick|flu|covid|surgery|transport\w*|no ride|car broke)\b",
    re.IGNORECASE,
)
"""Why one session came late, and none that it was the end of them."""
_NOT = re.compile(
    r"\b(?:no|none|never|not|nothing)\b[^.;,]{0,25}\b(?:missed|skipped|gap|spread|spaced|delayed|longer interval)\b", re.IGNORECASE
)


def tells_of_longer(words: str) -> bool:
    """Whether words tell of an interval that was longer: the sessions spread out, a gap between two, or weekly after twice a week."""
    left = _NOT.sub(" ", _TIME_OFF.sub(" ", with_gap_as_interval(words)))
    return bool(_LONGER.search(left)) or tells_weekly_as_longer(left)


def tells_one_rhythm(words: str) -> bool:
    """Whether words name one interval and nothing beside it that was longer or shorter: "He gets one every 3 weeks." """
    told = {found[0].casefold() for found in _RHYTHM.finditer(words)}
    rest = _RHYTHM.sub(" ", words)
    return len(told) == 1 and not (tells_of_longer(rest) or _WEEKLY.search(rest) or _TWICE.search(rest) or _MOVED.search(rest))


def with_gap_as_interval(words: str) -> str:
    """The words, with weeks "without an infusion" as weeks "apart" where they say for which passing occasion one came late."""
    return _GAP.sub(r"\1 apart", words) if _OCCASION.search(words) else words


def tells_weekly_as_longer(words: str) -> bool:
    """Whether weekly sessions are told beside sessions twice a week: they are the longer interval then."""
    return bool(_WEEKLY.search(words) and _TWICE.search(words))
