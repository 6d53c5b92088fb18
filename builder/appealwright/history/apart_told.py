"""Whether words on the spacing tell of sessions further apart, and not only of scores, of days or of an end."""

from __future__ import annotations

import re

__all__ = ["tells_of_longer"]

_N = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of|other|second|third)"
_UNIT = r"(?:days?|weeks?|wks?|w|months?|mos?)"
_LONGER = re.compile(
    r"\b(?:spread|spac\w+|stretch\w*|thinn\w*|apart|longer|less (?:often|frequent\w*)|fewer|taper\w*|interval|gap|skip\w*|miss(?:ed|ing)"
    r"|put off|postponed|delayed|moved (?:out|back)|bi-?weekly|bi-?monthly|fortnight\w*|monthly|once a month|cut (?:back|down)|reduced"
    r"|dropped to)\b"
    rf"|\b(?:every|each|q) ?(?:{_N}[- ]?)?{_UNIT}\b|\bq\d\w*\b"
    rf"|\b{_N}[- ]{_UNIT}(?: of)? (?:between|interval|spacing|schedule|dosing|rhythm|sessions?)\b"
    rf"|\b{_N} {_UNIT} (?:passed|went by|without)\b|\b(?:from|to|at) (?:a |the )?{_N}[- ]?{_UNIT}\b(?! (?:old|later|ago|after))"
    rf"|\b(?:went|go|goes|going|gone|had to go) (?:for )?{_N} {_UNIT}\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"(?<!twice )(?<!twice-)(?<!bi)(?<!bi-)\bweekly\b|\bonce (?:a|per) week\b|\b(?:1|one) ?x? (?:a|per) week\b", re.IGNORECASE
)
_TWICE = re.compile(r"\btwice\b|\b2 ?x\b|\b(?:2|two) times\b|\bbiw\b", re.IGNORECASE)
_MONTHS_OFF = re.compile(rf"\b(?:{_N}|a) months? (?:off|without)\b", re.IGNORECASE)
"""A time without any session, which is no interval between two."""
_NOT = re.compile(
    r"\b(?:no|none|never|not|nothing)\b[^.;,]{0,25}\b(?:missed|skipped|gap|spread|spaced|delayed|longer interval)\b", re.IGNORECASE
)


def tells_of_longer(words: str) -> bool:
    """Whether words tell of an interval that was longer: the sessions spread out, a gap between two, or weekly after twice a week."""
    left = _NOT.sub(" ", _MONTHS_OFF.sub(" ", words))
    return bool(_LONGER.search(left)) or bool(_WEEKLY.search(left) and _TWICE.search(left))
