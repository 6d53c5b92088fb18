"""Who a notice says decided, and in which field: by a certificate, or whoever it names, or its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from appealwright.notice.people.numbers import only

__all__ = ["psychiatrist_decided", "reviewer_told"]

_NAME = r"(?:[A-Z][\w'\u2019-]+|[A-Z]\.)(?: [A-Z]\.?)?(?: [A-Z][\w'\u2019-]+){1,2}"
_FIELD = (
    r"(?:family|internal|emergency|pain|sleep|sports|addiction|occupational|physical|preventive) (?:medicine|practice)"
    r"|(?:general |plastic |orthopedic )?surgery|obstetrics(?: and gynecology)?|pediatrics|[a-z]+ology"
)
_IN_A_FIELD = rf"(?i:board[- ]certified in )?(?i:{_FIELD})"
_WHO = rf"{_NAME}, (?:(?:MD|DO)(?: \({_IN_A_FIELD}\)|, {_IN_A_FIELD}\b(?! ?(?:and|&|/)))|PharmD\b|RPh\b)"
_DECIDED = r"(?:reviewed|looked at|decided|denied|made (?:this|the|our) (?:decision|determination)|determined|was unable|found)"
_NAMED = re.compile(
    rf"(?<![\w.] )(?P<first>{_WHO}),?(?= (?:has |have )?{_DECIDED}\b)"
    rf"|(?i:\b(?:decision|determination|denial)(?: was)? made by|\b(?:reviewed|decided|denied) by)"
    rf"(?i::| our [a-z ]{{3,40}},)? (?P<by>{_WHO})"
    rf"|(?i:\b(?:our|the) (?:physician advisor|reviewer|medical director|clinical pharmacist),) (?P<our>{_WHO})"
    r"|(?i:\b(?:decision|determination|denial)(?: was)? made by|\b(?:reviewed|decided) by)"
    r" (?P<kind>an? (?:clinical |licensed )?pharmacist"
    rf"|an? (?:licensed )?(?:doctor|physician) (?:who is )?(?:licensed|trained|certified|who speciali[sz]es) in (?i:{_FIELD}))"
    r"\b(?! ?(?:and|or|&|/))"
)
"""Whoever decided, with a field that is not psychiatry, or as a pharmacist: "Lorna Bell, MD (family medicine)", "Lorna Bell, MD, Family
Medicine", "a doctor licensed in family medicine".
"""
_CERTIFIED = re.compile(
    r"\bboard[- ]certified in [a-z]+(?: medicine| practice| surgery)?\b"
    r"(?! (?:medicine|practice|surgery|and|or)\b|/|,(?! (?:(?:we|who|has|have|reviewed|looked|considered|examined"
    r"|determined|decided|made|found|denied)\b"
    r"|an? (?:[a-z]+ ){0,2}reviewer\b)))"
    r"|\b(?:an? )?board[- ]certified (?:[a-z]+(?:ologist|iatrician)|internist|surgeon|family physician)\b(?! (?:and|or)\b)",
    re.IGNORECASE,
)
"""One field, whole: of two the first alone would misquote the notice."""
_REVIEWED = re.compile(
    r"\breview(?:ed|er|ing physician)\b|\bmedical director\b|\b(?:decision|determination|denial) was made\b|\bmade (?:this|the|our) d"
    r"|\b(?:doctor|physician)\b[^.;]*\blooked at\b",
    re.IGNORECASE,
)
_OF_CLINIC = re.compile(
    r"\W*(?:[\w/]+ ){0,2}(?:provider|prescriber|facility|clinic|physician|doctor|practice)(?: name)?\s*:", re.IGNORECASE
)
"""How a line begins that names who treats."""
_PSYCHIATRIST = re.compile(r"\bpsychiatr(?:y|ists?)\b", re.IGNORECASE)
_PHARMACIST = re.compile(r"\b(?:PharmD|RPh|pharmacist)\b", re.IGNORECASE)
_OF_CARE = re.compile(
    r"\b(?:prescribed|ordered|overseen|supervised|treated|given|care|oversight|supervision|consultation|direction)"
    r"(?: [a-z]+){0,4} (?:by|with|of|from) "
    r"(?:(?:an?|or|in|consultation|with) )*psychiatr\w+",
    re.IGNORECASE,
)
"""A psychiatrist who treats, or is asked for: no reviewer."""
_OWN = re.compile(r"\b(?:your|treating) (?:\w+ )?(?:doctor|psychiatrist|physician|provider)[^,;]*", re.IGNORECASE)


def reviewer_told(told: Sequence[str]) -> str:
    """In which field these sentences say that the reviewer is certified, or whom else they name who is no psychiatrist, in their words;
    empty where they name psychiatry, but in the name of whoever treats, or two fields.
    """
    others = [_OF_CARE.sub("", _OWN.sub("", one)) for one in told]
    if any(_PSYCHIATRIST.search(one) and not _OF_CLINIC.match(one) for one in others):
        return ""
    certified = [match[0] for one in _of_reviewers(told) for match in _CERTIFIED.finditer(one)]
    named = [who for one in others for who in _named(one)]
    # Beside a pharmacist a physician who is named is the one who reviewed.
    return only(certified or [who for who in named if not _PHARMACIST.search(who)] or named)


def psychiatrist_decided(told: Sequence[str]) -> bool:
    """Whether these sentences say that a psychiatrist decided."""
    return any(_PSYCHIATRIST.search(one) for one in _of_reviewers(told))


def _of_reviewers(told: Sequence[str]) -> Iterator[str]:
    """What they say of whoever reviewed the request, without what they say there of the person's own clinician."""
    return (_OWN.sub("", one) for one in told if _REVIEWED.search(one))


def _named(sentence: str) -> Iterator[str]:
    """Those whom a sentence names so, in its words."""
    yield from (next(filter(None, found.groups())) for found in _NAMED.finditer(sentence))
