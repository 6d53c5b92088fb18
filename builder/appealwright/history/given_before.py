"""Whether what was told of a treatment that is called declined, unsuitable or out of reach tells that it was given all the same: sessions
of one's own, and not of a relative's.
"""

from __future__ import annotations

import re

from appealwright.numerals import NUMERALS
from appealwright.writer.prose import pieces

__all__ = ["COUNT", "may_tell_given", "tells_sessions_given"]

_TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty"
COUNT = rf"(?:\d{{1,2}}|{'|'.join(NUMERALS[1:])}|{_TEENS})"
_SOME = rf"(?:{COUNT}|a (?:full )?(?:course|series|round|few|couple|dozen)|several|some|half)"
_NAMED = r"(?:ECT|TMS|Spravato|esketamine|electroconvulsive therapy|magnetic stimulation|the (?:nasal )?spray)"
_UNIT = rf"(?:sessions?|treatments?|times|visits|rounds|doses|of (?:it|them|those|{_NAMED})|weeks of (?:it|that|{_NAMED}))"
_SESSIONS = rf"(?:\d{{1,3}}|{_SOME})\s+(?:(?!(?:an?|per|each|every)\b)\w+\s+){{0,3}}?(?:sessions?|treatments?|of (?:it|them|ECT))"
_GIVEN = re.compile(
    rf"\b(?:had|received|underwent|got|completed|was given|were given|did|after)\b[^.;]{{0,30}}?\b{_SESSIONS}"
    r"|\b(?:had|received|underwent|got|was given|did|tried) (?:ECT|TMS|it|electroconvulsive therapy|magnetic stimulation)\b[^.;]{0,40}?"
    r"\b(?:19|20)\d\d"
    rf"|\b{_SESSIONS}\b[^.;]{{0,40}}?\b(?:in|from|between|of) (?:\w+ (?:and \w+ )?)?(?:19|20)\d\d",
    re.IGNORECASE,
)
_ONESELF = (
    r"(?:^\W*|\b(?:I|we|he|she|and|(?:I|we)[’']ve|have|has)\s+)"
    r"(?:(?:only|just|once|already|ever|even|actually)\s+)*"
)
_BEGAN = r"(?:had|did|done|got|went|tried|started|began|took|used|received|underwent|completed|finished|lasted|managed|made it|was given)"
_THEN = (
    r"(?:last (?:spring|summer|fall|autumn|winter|year|month|week|[A-Z]\w+)|this (?:spring|summer|fall|winter|year)|\w+ ago|back in"
    r"|in (?:\w+ )?(?:19|20)\d\d|once|twice|for (?:about |almost )?(?:a|\w+) (?:days?|weeks?|months?|sessions?))"
)
_DONE = re.compile(
    rf"{_ONESELF}(?:{_BEGAN} (?:(?!to\b)\w+ ){{0,4}}?{_SOME} (?:\w+ )?{_UNIT}\b"
    rf"|(?:tried|started|began|was on|been on|used|took|went on|stopped|quit) (?:(?:it|that|{_NAMED})\b|{_THEN}\b)"
    rf"|{_BEGAN} (?:it|{_NAMED}) {_THEN}\b"
    rf"|(?:got|made it|went) (?:only )?(?:to|through|up to|as far as)"
    rf" (?:{_SOME} (?:\w+ )?{_UNIT}|(?:session|treatment|number|week) {COUNT})\b"
    rf"|(?:quit|stopped|left|dropped out) after (?:{_SOME}|the (?:first|second|third)|(?:session|treatment) {COUNT})\b)"
    rf"|^\W*(?:(?:about|only|just|maybe) )?{_SOME} (?:\w+ )?(?:sessions?|treatments?) {_THEN}\b"
    rf"|\b(?:put|started) (?:me|him|her) on (?:it|{_NAMED})\b|\bgave (?:me|him|her) (?:\w+ )?{_SOME} (?:\w+ )?{_UNIT}\b",
    re.IGNORECASE,
)
"""The same of a clause that may have no number: "I went two times", "tried it last fall", "got to session 14"."""
_CLAUSE = re.compile(r"[.;,:()]|\b(?:but|because|so|though|although|until|before|when|then|since)\b", re.IGNORECASE)
_NOT_OF_CARE = re.compile(
    r"\b(?:ask\w*|told|call\w*|phon\w+|consult\w*|evaluat\w+|intake|appointments?|screen\w*|schedul\w+|wait\w*|referr\w+|approv\w+"
    r"|den(?:y|ied)|refused|turned|authori\w+|look\w*|read\w*|research\w*|clinics|places|offices|centers|providers|doctors"
    r"|(?:tried|went to) (?:\w+ ){0,3}of (?:them|those))\b",
    re.IGNORECASE,
)
"""What was done two times without any of it being given: calls, waits, places asked."""
_OF_ANOTHER = re.compile(
    r"\b(?:mother|father|sister|brother|aunt|uncle|cousin|relative|grand\w+|husband|wife|son|daughter|friend|neighbou?r|someone|people)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:would|should|could|need(?:s|ed)?|offer(?:s|ed)?|recommend(?:s|ed)?|suggest(?:s|ed)?|propos\w+|instead|never|not|no|if)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    rf"{_ONESELF}(?:(?:tried|started|began|used|received|underwent|completed|finished|lasted|managed|was given|was on|been on|quit|stopped"
    r"|threw up)\b(?! (?:to|\w+ing)\b)"
    rf"|(?:had|did|done|got|went|took|left|made it)\b(?! (?:to|not)\b)[^.;,]{{0,40}}?\b(?:it|that|them|{_NAMED})\b)"
    rf"|\b(?:session|treatment|week) {COUNT}\b|\b(?:could|did)(?:n[’']t| not) (?:tolerate|stand|handle|finish|complete|keep|stay|stick)\b"
    rf"|\b{_SOME} (?:(?!an?\b|per\b|each\b)\w+ )?(?:sessions?|treatments?|of (?:it|them))\b(?! (?:a|per|each|every) )"
    rf"|\b(?:it|the spray|{_NAMED}) (?:made|gave|left|raised|hurt|caused|helped|worked|did)\b|\b(?:put|started) (?:me|him|her) on\b"
    r"|\b(?:the|my) (?:first|second|third|last) (?:one|session|time|treatment|dose|visit)\b|\b(?:during|after) (?:it|them|each|every)\b",
    re.IGNORECASE,
)


def tells_sessions_given(detail: str) -> bool:
    """Whether one of its sentences says that it was given to this patient, in part or whole."""
    return any(_is_of_oneself(one) for one in pieces(detail))


def may_tell_given(detail: str) -> bool:
    """Whether its words may tell that, and nobody can be sure: then no paper says that it was given, nor that it was not."""
    return tells_sessions_given(detail) or any(_PERHAPS.search(one) for one in _CLAUSE.split(detail))


def _is_of_oneself(sentence: str) -> bool:
    if _OF_ANOTHER.search(sentence):
        return False
    found = _GIVEN.search(sentence)
    if found and not _NOT_GIVEN.search(sentence[: found.end()]):
        return True
    told = ((one, _DONE.search(one)) for one in map(str.strip, _CLAUSE.split(sentence)))
    return any(found and not (_NOT_GIVEN.search(one[: found.end()]) or _NOT_OF_CARE.search(one)) for one, found in told)
