"""What a plan's own words say follows when approval was not asked for beforehand: a review afterwards, a benefit made smaller."""

from __future__ import annotations

import re

__all__ = ["admits", "tells_a_call", "told_by_clinic", "what_follows"]

_APPROVAL = r"(?:pre-?\s?authori[sz]\w+|prior authori[sz]\w+|pre-?\s?certif\w+|(?:prior|pre-?|advance) ?approv\w+|pre-?notif\w+)"
_MISSING = re.compile(
    rf"\b(?:not|no|without|fail\w*|absence|lack\w*)\b[^.;]{{0,40}}\b{_APPROVAL}"
    rf"|\b{_APPROVAL}[^.;]{{0,40}}\b(?:not|never) (?:been )?(?:obtained|requested|asked|given|received|made)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\bretrospective(?:ly)?\b|\breview\w*\b[^.;]{0,40}\bafter (?:the|it|you|care|services?)\b"
    r"|\breduc\w+\b[^.;]{0,60}\b(?:benefits?|payments?|allowances?|by|percent|\d+ ?%)|\bpenalt(?:y|ies)\b"
    r"|\bbenefits?\b[^.;]{0,40}\breduc\w+",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\b(?:no benefits?|not (?:be )?(?:covered|paid|payable|eligible)|will not (?:pay|cover|review)|den(?:y|ied) (?:all )?benefits)\b",
    re.IGNORECASE,
)
_CALL = re.compile(r"\b(?:call(?:s|ed|ing)?|(?:tele)?phoned|spoke)\b", re.IGNORECASE)
_OWN_CALL = re.compile(
    r"\b(?:I|we|my (?:husband|wife|son|daughter|mother|father))(?: (?:also|had|then))? (?:call|phon|spoke|ask)\w*", re.IGNORECASE
)
_NO_CALL = re.compile(
    r"\b(?:not|never|no(?:body| one)?|\w+n['\u2019]t)\b[^.;]{0,20}\b(?:call(?:s|ed)?|(?:tele)?phoned|spoke)\b", re.IGNORECASE
)
_ADMITS = re.compile(
    r"\bfor(?:got|gotten|get)\b|\b(?:our|my|their|the clinic['\u2019]?s?|the office['\u2019]?s?) "
    r"(?:own )?(?:mistake|fault|error|oversight)\b"
    r"|(?:\b(?:not|never)|n['\u2019]t) (?:\w+ )?"
    r"(?:ask|get|got|gotten|request|requested|obtain|obtained|think|write|know|knew|realize|realise|check|submit)\w*\b"
    r"|\bno(?:body| one) (?:ever )?(?:asked|requested)\b|\b(?:nothing|not) in writing\b|\bslipped\b|\boverlooked\b",
    re.IGNORECASE,
)
_HEARD = re.compile(r"\b(?:said|told|says|approved)\b|\d", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b", re.IGNORECASE
)
"""A day alone is nothing that anybody was told."""
_ALLOWED = re.compile(
    r"\b(?:approv\w+|authori[sz]\w+|need\w*|requir\w+|cover\w*|necessary|ok(?:ay)?|fine|taken care|go ahead)\b", re.IGNORECASE
)
_SAYS = re.compile(r"\b(?:said|told|says)\b", re.IGNORECASE)
_CLINIC = r"(?:[\w'\u2019.]+ ){0,2}(?:clinic|office|front desk|doctor|nurse|receptionist|practice|provider|hospital)\b"
_WITH_CLINIC = re.compile(
    rf"\b(?:at|from|with|to|called|phoned|asked) (?:the |my |our |his |her )?{_CLINIC}"
    rf"|\b(?:the|my|our|his|her) {_CLINIC}(?: \w+)? (?:said|told|says)\b",
    re.IGNORECASE,
)
_TAKES_NONE = re.compile(r"\b(?:take|accept|bill|deal with|work with)s? (?:any |my |our |your |his |her )?insurance\b", re.IGNORECASE)
"""What a clinic says of itself."""
_SECOND_HAND = re.compile(
    r"(?P<who>[^.;]*)\b(?:told|said to|assured) (?:me|us|him|her)\b[^.;]*?\b(?:they|he|she|it|somebody|someone)"
    r"(?:['\u2019]d| had| have| already)? (?:called|phoned|telephoned|spoke|checked|asked|contacted)\b",
    re.IGNORECASE,
)
"""A call that somebody else tells of having made."""
_WITH_PLAN = re.compile(
    r"\b(?:plan(?! (?:needs?|requires?|does)\b)|insur\w+|member services?|customer service|card|carrier|payer|company|utilization"
    r"|representative|rep)\b|\b\d{3}-\d{4}\b|\breference\b",
    re.IGNORECASE,
)


def tells_a_call(words: str) -> bool:
    """Whether what was told of approval tells of a call with the plan, which has a record of it."""
    return bool(_CALL.search(words)) and not _NO_CALL.search(words) and not told_by_clinic(words)


def admits(words: str) -> bool:
    """Whether a sentence only says what the clinic or the patient left undone, and nothing that anybody was told; that the clinic said why
    it does not ask is no more than that.
    """
    if not _ADMITS.search(words):
        return False
    done, *said = _SAYS.split(words, maxsplit=1)
    of_clinic = bool(said) and told_by_clinic(words) and bool(_ADMITS.search(done)) and not _ALLOWED.search(said[0])
    return of_clinic or not _HEARD.search(words if tells_a_call(words) else _DAY.sub(" ", words))


def told_by_clinic(words: str) -> bool:
    """Whether what was told of approval is what somebody at the clinic said, a call of theirs with the plan among it, and no talk with the
    plan.
    """
    second_hand = _SECOND_HAND.search(words)
    if second_hand and not _WITH_PLAN.search(second_hand["who"]) and not _OWN_CALL.search(words):
        return True
    talked = re.sub(r"\b(?:on|under|by|of) (?:an?|the|my|our) (?:[\w-]+ )?plan\b", " ", _TAKES_NONE.sub(" ", words), flags=re.IGNORECASE)
    return bool(_WITH_CLINIC.search(words)) and not _WITH_PLAN.search(talked)


def what_follows(words: str) -> bool:
    """Whether words of a plan say so; that nothing is paid then is no review and no smaller benefit."""
    return bool(_MISSING.search(words) and _FOLLOWS.search(words)) and not _NOTHING.search(words)
