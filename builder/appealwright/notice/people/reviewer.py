"""Who a notice says decided, and in which field: by a certificate, or whoever it names, or its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from appealwright.notice.people.decider_lines import HEADING, NAME, PERSON, with_feet, with_heads
from appealwright.notice.people.numbers import only

__all__ = ["deciders_told", "psychiatrist_decided", "reviewer_told"]

_FIELD = (
    r"physical medicine (?:and|&) rehabilitation"
    r"|(?:family|internal|emergency|pain|sleep|sports|addiction|occupational|physical|preventive) (?:medicine|practice)"
    r"|(?:general |plastic |orthopedic )?surgery|obstetrics(?: and gynecology)?|pediatrics|[a-z]+ology"
)
_IN_A_FIELD = rf"(?i:(?:who is )?board[- ]certified (?:in )?)?(?i:{_FIELD})"
_OF_PSYCHOLOGY = r"(?:(?i:licensed )?(?i:clinical )?(?i:psychologist))\b(?! ?(?:and|&|/))"
_PSYCHOLOGIST = rf"(?:PsyD\b|Psy\.D\.)(?:, ABPP\b)?(?:, {_OF_PSYCHOLOGY})?|(?:PhD\b|Ph\.D\.|EdD\b)(?:, ABPP\b)?, {_OF_PSYCHOLOGY}"
"""The letters of a psychologist: a PhD alone names no field."""
_POST = (
    r"(?:(?:associate|senior|regional|assistant|chief) )?medical director|(?:(?:physician|clinical|medical|peer) )?reviewer"
    r"|reviewing physician|decision[- ]maker"
)
"""What whoever decided is called beside the name, at the foot of a notice or before a colon."""
_MD = r"(?:MD|M\.D\.|DO|D\.O\.)(?:, (?:MPH|MBA|MS|F[A-Z]{3,4}))*"
_WHO = (
    rf"{NAME}, (?:{_MD}(?:, (?i:{_POST}))?(?: \({_IN_A_FIELD}\)|(?:,| [-\u2013]) {_IN_A_FIELD}\b(?! ?(?:and|&|/)))"
    rf"|PharmD\b|RPh\b|{_PSYCHOLOGIST})"
)
_STAFF = (
    r"\b(?:our|the plan['\u2019]s|an?|one of our) (?:[a-z]+ ){0,2}(?:doctor|physician(?: advisor)?|pharmacist|medical director|reviewer)s?"
    r"(?: (?:on|of|from) our (?:staff|team|plan))?(?: \(|, )"
)
"""Whom a notice names behind the word for them: "a doctor on our staff (", "our medical director, "."""
_DECIDED = (
    r"(?:reviewed|looked at|decided|denied|made (?:this|the|our) (?:adverse |initial )?(?:decision|determination)"
    r"|determined|was unable|found)"
)
_NAMED = re.compile(
    rf"(?<![\w.] )(?P<first>{_WHO}),?(?= (?:and [^.;]{{3,90}} )?(?:has |have )?{_DECIDED}\b)"
    rf"|(?i:{_STAFF})(?P<staff>{_WHO})[),]?(?= (?:has |have )?{_DECIDED}\b)"
    rf"|(?i:\ba (?:doctor|physician|pharmacist|medical director) (?:made|reviewed) (?:this|the|our|your) (?:decision|determination|request)"
    rf"|\b(?:decision|determination|denial)(?: was)? made by|\b(?:reviewed|decided|denied|confirmed|upheld|looked at|considered) by"
    rf"|\b(?:after|following|upon) (?:(?:an?|the|careful|full|clinical|medical|physician) )*review by)"
    rf"(?:(?i::| our [a-z ]{{3,40}},)? | (?i:{_STAFF}))(?P<by>{_WHO})"
    rf"|\A(?i:{HEADING}) (?P<headed>{_WHO})"
    r"|(?i:\b(?:our|the) (?:[a-z]+ ){0,3}reviewer,) (?P<sort>an? (?:clinical |licensed )*(?:psychologist|pharmacist|nurse|social worker)),"
    rf"|(?i:\b(?:our|the) (?:physician advisor|reviewer|medical director|clinical pharmacist),) (?P<our>{_WHO})"
    rf"|(?i:\b(?:{_POST})(?:\s*[:,]|\s{{2}})\s*(?:Dr\.? )?)(?P<post>{_WHO})|(?P<signs>{_WHO}),?\s+(?i:{_POST})\b"
    rf"|\A(?P<foot>(?=[^;]*(?i:{_POST})){_WHO})\Z"
    r"|(?i:\b(?:decision|determination|denial)(?: was)? made by|\b(?:reviewed|decided) by)"
    r" (?P<kind>an? (?:clinical |licensed )?pharmacist"
    rf"|an? (?:licensed )?(?:doctor|physician) (?:who is )?(?:licensed|trained|certified|who speciali[sz]es) in (?i:{_FIELD})"
    rf"|an? (?:doctor|physician) whose specialty is (?i:{_FIELD}))"
    r"\b(?! ?(?:and|or|&|/))"
)
"""Whoever decided, with a field that is not psychiatry, or as a pharmacist or psychologist:
"Lorna Bell, MD (family medicine)", "Lorna Bell, MD, Family Medicine", "a doctor licensed in family medicine".
"""
_SIGNER = re.compile(rf"{NAME}, (?:MD|DO)\b(?:, (?:{_IN_A_FIELD}|(?i:{_POST})))?")
_UNDER = re.compile(rf"(?:{_IN_A_FIELD}|(?i:{_POST}))(?:, (?:(?i:{_POST})|{_IN_A_FIELD}))?")
"""A line with a name at the foot of a notice, and one under it."""
_SEVERAL = re.compile(
    r"(?:\b(?i:and|then|with|plus|alongside|(?:together|along) with|in (?:consultation|collaboration|conjunction) with|assisted by"
    r"|under the (?:supervision|direction) of)|[&;/]),? "
    r"(?:(?i:was |then |also |has been )*(?i:reviewed|decided|determined|confirmed|denied|upheld|signed)(?i: off)?,? )?(?i:by )?"
    r"(?:(?i:our|the|an?) )?"
    r"(?:(?:[\w'\u2019-]+ ){0,3}(?i:medical director|physician|pharmacist|doctor|internist|nurse)\b"
    rf"|{NAME},? (?:MD|DO|PharmD|RPh|RN|NP|PA|LCSW|PhD|PsyD)\b)"
)
"""A second person beside the first, of whom one alone would misquote the sentence."""
_WHOLE = 200
"""So many characters of a sentence on who decided are quoted."""
_CERTIFIED = re.compile(
    r"\bboard[- ]certified in physical medicine (?:and|&) rehabilitation\b(?! and\b)"
    r"|\bboard[- ]certified (?:family|internal|emergency|pain|occupational) (?:medicine|practice)\b(?! (?:and|or)\b|/|,)"
    r"(?: (?:physician|doctor|specialist)\b)?"
    rf"|\bboard[- ]certified (?:pediatrics|[a-z]+ology)\b(?! (?:and|or|&)\b|/|, (?:{_FIELD})\b)"
    r"|\bboard[- ]certified (?:(?:physician|doctor) )?in [a-z]+(?: medicine| practice| surgery)?\b"
    r"(?! (?:medicine|practice|surgery|and|or)\b|/|,(?! (?:(?:we|who|has|have|reviewed|looked|considered|examined"
    r"|determined|decided|made|found|denied)\b"
    r"|an? (?:[a-z]+ ){0,2}reviewer\b)))"
    r"|\b(?:an? )?board[- ]certified (?:[a-z]+(?:ologist|iatrician)|internist|surgeon|family physician)\b(?! (?:and|or)\b)",
    re.IGNORECASE,
)
"""One field, whole: of two the first alone would misquote the notice."""
_REVIEWED = re.compile(
    r"\breview(?:ed|er|ing physician)\b|\bcase was considered by\b|\bmedical director\b"
    r"|\b(?:decision|determination|denial) was made\b|\bmade (?:this|the|our) d"
    r"|\b(?:doctor|physician)\b[^.;]*\b(?:looked at|compared|considered|weighed|went (?:over|through))\b"
    r"|\bwho (?:decided|made|looked at)\b|\bdecided by\b",
    re.IGNORECASE,
)
_OF_CLINIC = re.compile(
    r"(?!\W*(?:[\w/]+ )?(?:reviewing|reviewer|deciding|plan|peer|our)\b)"
    r"(?:\W*who asked(?: for (?:it|this))?\s*:"
    r"|\W*(?:[\w/]+ ){0,2}(?:place of service|location|provider|prescriber|facility|clinic|physician|doctor|practice|practitioner"
    r"|clinician|requester)(?: name)?\s*:"
    r"|\W*(?:requesting|ordering|prescribing|treating|rendering|referring|attending|servicing)"
    r" (?:provider|practitioner|clinician|physician|doctor|prescriber|psychiatrist)(?:\s*:|\s{2,})"
    r"|\W*(?:requested|prescribed|ordered|referred|submitted|rendered) by\b(?!.*\b(?:reviewed|decided|denied)\b))",
    re.IGNORECASE,
)
"""How a line begins that names who treats."""
_PSYCHIATRIST = re.compile(r"\bpsychiatr(?:y|ists?)\b", re.IGNORECASE)
_OF_CARE = re.compile(
    r"\b(?:requested by|rendered by|submitted by|request from)"
    r"(?:(?!\b(?:was|were|has|have|and|we|reviewed|decided)\b)[^.;])*"
    r"|\b(?:prescribed|ordered|overseen|supervised|treated|given|care|oversight|supervision|consultation|direction)"
    r"(?: [a-z]+){0,4} (?:by|with|of|from),? "
    r"(?:(?:an?|or|in|consultation|with),? )*psychiatr\w+"
    r"|\bno (?:\w+ ){1,5}(?:from|by|of|with) an? psychiatr\w+",
    re.IGNORECASE,
)
"""A psychiatrist who treats, asks or is asked for: no reviewer."""
_OWN = re.compile(r"\b(?:your|treating) (?:\w+ )?(?:doctor|psychiatrist|physician|provider)[^,;]*", re.IGNORECASE)


def reviewer_told(told: Sequence[str]) -> str:
    """In which field these sentences say that the reviewer is certified, or whom else they name who is no psychiatrist, in their words;
    empty where they name psychiatry, but in the name of whoever treats, or two fields, or two people.
    """
    found = _non_psychiatrists(told)
    return "" if any(map(_names_several, found)) else only(name for names in found.values() for name in names)


def deciders_told(told: Sequence[str]) -> str:
    """The one sentence that says that two people or more decided, none of them in psychiatry: to be told whole."""
    found = _non_psychiatrists(told)
    whole = [one for one in found if _names_several(one) and len(one) <= _WHOLE]
    return whole[0].strip().rstrip(".") if len(whole) == len(found) == 1 else ""


def _non_psychiatrists(told: Sequence[str]) -> dict[str, list[str]]:
    """The sentences that name whoever decided, each with the fields or the names that it gives; none where one names psychiatry."""
    own = {one: _OWN.sub("", one) for one in with_feet(with_heads(told), _SIGNER, _UNDER)}
    others = {one: _OF_CARE.sub("", words) for one, words in own.items()}
    if any(_PSYCHIATRIST.search(words) and not _OF_CLINIC.match(words) for words in others.values()):
        return {}
    fields = {one: [match[0] for match in _CERTIFIED.finditer(words)] for one, words in own.items() if _REVIEWED.search(one)}
    found = {one: fields.get(one) or list(_named(words)) for one, words in others.items()}
    return {one: names for one, names in found.items() if names}


def _names_several(sentence: str) -> bool:
    """Whether a sentence on who decided names two people, or one and another's post."""
    return _SEVERAL.search(sentence) is not None or len(PERSON.findall(sentence)) > 1


def psychiatrist_decided(told: Sequence[str]) -> bool:
    """Whether these sentences say that a psychiatrist decided."""
    return any(_PSYCHIATRIST.search(one) for one in _of_reviewers(tuple(with_heads(told))))


def _of_reviewers(told: Sequence[str]) -> Iterator[str]:
    """What they say of whoever reviewed the request, without what they say there of the person's own clinician."""
    return (_OWN.sub("", one) for one in told if _REVIEWED.search(one))


def _named(sentence: str) -> Iterator[str]:
    """Those whom a sentence names so, in its words."""
    yield from (next(filter(None, found.groups())) for found in _NAMED.finditer(sentence))
