"""Whether a sentence of a notice asks how often a course is given, how it is measured, or why it is longer than allowed."""

from __future__ import annotations

import re

__all__ = ["asks_how_measured", "asks_how_often"]

_MEASURED = r"(?:measur|assess|evaluat|monitor|review|judg|track|gaug|determin|decid|check|follow)\w*"
_CARE = r"(?:treatments?|therapy|care|course|drug|infusions?|sessions?|visits?|doses|dosing|maintenance|ketamine|spravato|esketamine)"
_GAIN = r"(?:progress|response|outcomes?|benefits?|improvement|results?|effect(?:s|iveness)?|success|symptoms?)"
_ENDS = (
    r"(?:stopping (?:rule|point|criteri\w+)|(?:stop|discontinuation) criteria|criteria (?:for|to) (?:stop|end|discontinu)\w*"
    r"|end ?point|end date|measurable goals?|goals? (?:of|for) (?:treatment|therapy|care))"
)
_ASKS = re.compile(
    rf"\b(?:how|by what|by which|against which)\b[^.;]{{0,60}}\b{_GAIN}\b[^.;]{{0,30}}\b{_MEASURED}"
    rf"|\b{_GAIN}\b[^.;]{{0,30}}\b(?:will|would|is to|are to|to|can) be {_MEASURED}"
    rf"|\b(?:no|without|lacks?|lacking|not|\w+n['\u2019]t)\b[^.;]{{0,40}}\b(?:{_ENDS}|plan (?:to|for) (?:{_MEASURED}|stop\w*))"
    rf"|\b{_ENDS}\b[^.;]{{0,40}}\b(?:not|missing|absent)\b"
    r"|\bplan (?:to|for|about|on|that|when)\b[^.;]{0,40}\b(?:stop|end|discontinu|taper)\w*"
    rf"|\bwhen (?:the )?{_CARE} (?:will|would|is to|are to|should) (?:be )?(?:stop|end|discontinu|taper)\w*"
    r"|\bwhy (?:more than|so many|this many|this number|\d+|(?:six|eight|ten|twelve)\b)",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"\bhow (?:often|frequently|many)\b[^.;]{{0,30}}\b(?:{_CARE}|given|administered|scheduled|it)\b"
    r"|\b(?:dosing|dosage|infusion|administration|session|treatment) (?:schedule|frequency|interval)s?\b"
    rf"|\b(?:schedule|frequency) (?:of|for) (?:the )?{_CARE}\b"
    r"|\b(?:frequency and (?:duration|number)|(?:duration|number) and frequency)\b",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"\b(?:no|not|without|lack(?:s|ed|ing)?|missing|omit\w*|fail(?:s|ed)? to|unclear|need(?:s|ed)?|must|please|\w+n['\u2019]t)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"\b(?:limit\w*|exceed\w*|more (?:than|often)|allow\w*|cover(?:s|ed)?|maximum|appeals?)\b", re.IGNORECASE)
_OF_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies)|literature|evidence|published|randomi\w+|clinical trials?|primary end ?point)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")


def asks_how_measured(words: str) -> bool:
    """Whether a sentence of them does: what was told of review and stopping is the answer, and stands there. A study has its own."""
    return any(_ASKS.search(one) and not _OF_STUDIES.search(one) for one in _SENTENCE.split(words))


def asks_how_often(words: str) -> bool:
    """Whether a sentence of them misses the schedule: what was told of it is the answer. A limit on how often misses nothing."""
    return any(_OFTEN.search(one) and _LACKS.search(one) and not _LIMITS.search(one) for one in _SENTENCE.split(words))
