"""Which limit a sentence of a notice sets: on the dose, how often, how many or how long; and whether it asks for sessions further apart."""

from __future__ import annotations

import re

__all__ = [
    "asks_for_longer_interval",
    "asks_for_trial_of_longer",
    "limits_named",
    "limits_to_label",
    "mental_limit",
    "names_maintenance_alone",
    "refuses_frequency",
    "says_longer_untried",
    "tells_request",
]

_LIMITS = {
    "dose": re.compile(r"\bdos(?:e|age)\b|\bmg/kg\b", re.IGNORECASE),
    "often": re.compile(
        r"\bfrequen\w+|\binterval\w*|\b(?:weekly|monthly|twice|every)\b"
        r"|\b(?:per|an?|each|in any) (?:\d+[- ])?(?:day|week|month|quarter|(?:calendar |plan |benefit )?year)s?\b",
        re.IGNORECASE,
    ),
    "number": re.compile(
        r"\bnumber of\b|\b(?:session|infusion|visit|treatment|unit)s\b|\bquantity\b"
        r"|\bdoses\b"
        r"(?! (?:(?:up to|of|at|between|above|over|under|below|exceeding|(?:more|higher|greater|less|lower) than) )+\d[\d.]* ?mg)",
        re.IGNORECASE,
    ),
    "going-on": re.compile(r"\bmaintenance\b|\bcontinu\w+|\bon-?going\b|\bbooster\w*|\blong[- ]term\b|\bextended\b", re.IGNORECASE),
}
_COUNTED = re.compile(
    r"\bnumber of\b|\bquantity\b"
    r"|\b(?:\d+|two|three|four|five|six|eight|ten|twelve) (?:\w+ ){0,2}(?:session|infusion|visit|treatment|dose|unit)s\b",
    re.IGNORECASE,
)
_GIVEN_BEFORE = re.compile(r"\b(?:earlier|previous|prior|past) (?:[a-z]+ ){0,2}(?:session|infusion|treatment|dose)s\b", re.IGNORECASE)
"""Sessions that were given limit none to come."""
_MAINTENANCE = re.compile(
    r"\b(?:maintenance|boosters?)\b|\bbeyond (?:an?|the) (?:acute|initial|first|induction) (?:course|phase|series|treatment)\b",
    re.IGNORECASE,
)
_BOOSTERS_COUNTED = re.compile(r"\b\d+ (?=(?:[a-z]+ ){0,2}boosters?\b)", re.IGNORECASE)
"""How many boosters were asked for: no number of the course."""
_MEASURED = re.compile(
    r"\d|\bfrequen\w+|\binterval\w*|\bnumber of\b|\b(?:dos(?:e|age)|per|every|once|twice|weekly|monthly|quantity|weeks?|months?)\b",
    re.IGNORECASE,
)
_LONGER = re.compile(
    r"\b(?:longer|wider|greater) intervals?\b|\bless (?:frequent|often)(?:ly)?\b|\btaper\w*\b|\b(?:spac|spread)\w* out\b"
    r"|\b(?:lengthen|extend|increas|widen|prolong)\w*\b[^.;]{0,30}\bintervals?\b"
    r"|\bintervals?\b[^.;]{0,40}\b(?:lengthened|extended|increased|widened)\b|\b(?:reduc|decreas|lower)\w*\b[^.;]{0,20}\bfrequency\b",
    re.IGNORECASE,
)
_RARER = r"(?:every[- ](?:other|two|2|second|four|4)[- ]weeks?|bi-?weekly)"
_REFUSES_FREQUENCY = re.compile(
    r"\b(?:frequency|interval|more frequent \w+)\b[^.;,]{0,50}"
    r"\b(?:is|was|are|were) not (?:considered )?medically necessary\b",
    re.IGNORECASE,
)
_NOT_TRIED = re.compile(
    rf"(?:{_LONGER.pattern})[^.;]{{0,40}}\b(?:not|never)\b[^.;]{{0,30}}\b(?:tried|attempted|tested|documented|shown)\b"
    r"|\b(?:not|no|without|never|lack\w*)\b[^.;]{0,40}\b(?:show\w*|document\w*|establish\w*|demonstrat\w*|indicate\w*|evidence|tri(?:al|ed)"
    rf"|attempt\w*)\b[^.;]{{0,30}}(?:{_LONGER.pattern})"
    rf"|\bno (?:{_LONGER.pattern})[^.;]{{0,30}}\b(?:tried|attempted|tested|documented|shown)\b"
    rf"|\b(?:not|no|without|never|lack\w*)\b[^.;]{{0,60}}\b{_RARER}\b[^.;]{{0,30}}\b(?:tried|attempted|tested)\b"
    rf"|\b{_RARER}\b[^.;]{{0,30}}\b(?:not|never)(?: been)? (?:tried|attempted|tested)\b",
    re.IGNORECASE,
)
_TRIAL_OF_LONGER = re.compile(
    rf"\b(?:tr(?:y|ied|ies|ying|ial)|attempt\w*)\b[^.;]{{0,40}}\b(?:{_RARER}|less often|less frequent\w*|longer intervals?)\b",
    re.IGNORECASE,
)
_VISITS = re.compile(
    r"\b(\d{1,3}) (?:(?:out-?patient|in-?patient|office|therapy|covered) )*(?:visits|days|sessions|treatments)\b", re.IGNORECASE
)
_OF_THE_MIND = re.compile(
    r"\b(?:mental|nervous|behavioral|psychiatric)(?: (?:or|and) (?:mental|nervous|behavioral|psychiatric|emotional))?"
    r" (?:disorders?|health|conditions?|illness(?:es)?|care|services?|benefits?)\b",
    re.IGNORECASE,
)
_USED = re.compile(r"\b(?:you|member|patient)[^.;]{0,20}\bused (\d{1,3})\b", re.IGNORECASE)


_LABEL = r"(?:FDA|label(?:l?ed|l?ing|s|['\u2019]s)?|prescribing information|package insert)\b"
_TO_LABEL = re.compile(
    r"\b(?:exceed\w*|beyond|outside(?: of)?|more (?:often|frequent\w*) than|accord\w* (?:with|to)|consistent with|in (?:line|keeping) with"
    rf"|follow\w*|within|per|limited to|match\w*|support\w* by|(?:not|isn['\u2019]t) in)\b(?:\s+[a-z-]+){{0,2}}?\s+{_LABEL}",
    re.IGNORECASE,
)
_OF_LABEL = re.compile(rf"\b{_LABEL}", re.IGNORECASE)
_OWN_LIMIT = re.compile(
    r"\b(?:limit\w*|no more (?:often )?than|maximum|max|up to|(?:we|plan|policy|guideline)s? (?:only )?(?:cover|allow|approve|pay)\w*)\b",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(rf"(?:{_OWN_LIMIT.pattern})[^.;]{{0,40}}\b(?:\d|once|twice|one|two|three|four|every)", re.IGNORECASE)
_REQUEST = re.compile(
    r"\b(?:(?:provider|clinic|doctor|physician|prescriber|office|facility|you|request\w*|form)\b[^.;\d]{0,30}\b(?:ask\w*|request\w*|order\w*|submitted"
    r"|is|was|for|of)|(?:asked|requested))\b[^.;]{0,40}\b(?:times?|visits?|sessions?|twice|weeks?)\b",
    re.IGNORECASE,
)


def limits_to_label(quote: str) -> bool:
    """Whether the limit that a reason sets is the label of the drug, and none of the plan's own stands beside it."""
    told = re.split(r"(?<=[.;])\s+|\n", quote)
    own = any(_OWN_NUMBER.search(one) or (_OWN_LIMIT.search(one) and not _OF_LABEL.search(one)) for one in told)
    return any(map(_TO_LABEL.search, told)) and not own


def tells_request(quote: str) -> bool:
    """Whether a reason says which schedule the plan was asked for."""
    return bool(_REQUEST.search(quote))


def limits_named(quote: str) -> tuple[str, ...]:
    """Which limit a sentence names: "dose", "often", "number" (how many, and not how often), "going-on"; none where its words tell none."""
    to_come = _GIVEN_BEFORE.sub("", quote)
    named = tuple(name for name, pattern in _LIMITS.items() if pattern.search(to_come))
    # "Maintenance infusions" is a plural of what goes on, and no number.
    uncounted = "often" in named or ("going-on" in named and not _COUNTED.search(to_come))
    return tuple(name for name in named if name != "number") if uncounted else named


def names_maintenance_alone(quote: str) -> bool:
    """Whether a sentence limits what comes after a first course, and sets no measure of dose, rhythm or number that bears on the course."""
    return bool(_MAINTENANCE.search(quote)) and not _MEASURED.search(_BOOSTERS_COUNTED.sub("", quote))


def mental_limit(quote: str) -> tuple[int, int] | None:
    """The number of visits to which a sentence limits care for the mind alone, and how many it says are left (-1: it does not say); None
    where it sets no such limit.
    """
    limit = _VISITS.search(quote)
    if limit is None or not _OF_THE_MIND.search(quote):
        return None
    used = _USED.search(quote)
    count = int(limit[1])
    return count, count - int(used[1]) if used and int(used[1]) <= count else -1


def asks_for_longer_interval(quote: str) -> bool:
    """Whether a sentence asks that sessions further apart be tried."""
    return bool(_LONGER.search(quote))


def refuses_frequency(quote: str) -> bool:
    """Whether a sentence holds how often, and no more than that, not medically necessary: "the frequency of once weekly is not ..."."""
    return bool(_REFUSES_FREQUENCY.search(quote))


def asks_for_trial_of_longer(quote: str) -> bool:
    """Whether a sentence asks that the treatment was tried less often: "notes that show you tried it every other week"."""
    return bool(_TRIAL_OF_LONGER.search(quote))


def says_longer_untried(quote: str) -> bool:
    """Whether a sentence says that sessions further apart were not tried, or that the record does not show it."""
    return bool(_NOT_TRIED.search(quote))
