"""How far a denial reaches: it denies what it touches, and ends where another subject stands."""

from __future__ import annotations

import re

__all__ = ["is_denied_after", "is_denied_before", "is_until_then"]

_STOP = re.compile(
    r"[.;!?\n]|\b(?:because|since|due to|owing to|on account of|but|after|when|while|until|till|unless|given|considering"
    r"|as (?:an?|he|she|i|there))\b",
    re.IGNORECASE,
)
"""Where a denial ends: what gives the reason of "ECT is not safe because of an aneurysm" is no part of what is denied."""
_HAS = re.compile(
    r"\b(?:my|her|his|their|su|mi)(?: (?!(?:of|for|no|any|or|and|was|is|had|has)\b)\w+){0,2}\W*$"
    r"|\b(?:with|con|por) (?:the|that|this|those|el|la|ese|esa)(?: (?!of\b)\w+){0,2}\W*$"
    r"|\b(?:the|that|this|those|these)(?: (?!of\b)\w+)?\W*$"
    r"|\b(?:allowed|safe|given|offered|used|done|recommended|patients?|people|anyone|anybody|someone|those) with\b"
    r"|^\W*(?:(?:really |very )?(?:an? )?(?:safe|advis\w+|recommend\w+|option|candidate|suitable|possible|good|wise|allowed"
    r"|indicated|approved|start\w*|tried|used?|taken?|given|done|ok(?:ay)?)(?: \w+){0,3} )?(?:with|con)\b"
    r"|^\W*(?:safe|recommended|allowed|approved|suitable) for\b",
    re.IGNORECASE,
)
"""Between a denial and what it seems to deny, what says that it is there: "not with her aneurysm" is a doctor's reason."""
_UNSURE = re.compile(
    r"^\W*(?:sure|certain|(?:clear|known) (?:if|whether|what|which)|only|just|doubt|longer"
    r"|(?:really |very |yet )?(?:an? )?(?:\w+ )?"
    r"(?:safe|option|candidate|suitable|eligible|allowed|recommended|advis\w+|indicated|offered|approved|started|tried)"
    r"|(?:\w+ ){0,2}it"
    r"|(?:yet )?(?:been )?(?:treat|clip|coil|repair|remov|operat|fix|stabl)\w*"
    r"|(?:\w+ ){0,3}(?:rul(?:ed?|ing) out|excluded?|kn[eo]w)"
    r"|(?:\w+ )?(?:told|tell\w*|mention\w*|said|ask\w*|talk\w*|report\w*|admit\w*|explain\w*|car(?:e|ed)|mind\w*|help\w*|wait\w*|recover\w*"
    r"|insur\w*|cover\w*|money|time|any(?:body|one)|nobody)|(?:an?|any) (?:doctor|surgeon|scan|mri|test)\w*)\b",
    re.IGNORECASE,
)
"""What a denial denies that leaves the illness standing, as it touches that alone: "not ruled out", "not safe", "never told them of it"."""
_JOINT = re.compile(r"\s*[,:()\u2013\u2014]\s*|\s+-+\s*|-+\s+|\s+(?=(?:and|so|y)\s)", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:or|nor|of|o|ni|de)\b", re.IGNORECASE)
"""How a stretch begins that the denial before it still reaches: "no stroke, or aneurysm"."""
_LISTED = re.compile(
    r"stroke|seizure|bleed|bled|hemorr|haemorr|tumou?r|heart|cardi|clot|pressure|hypertens|diabet|cancer|aneur|anur|\bavms?\b|malform|vascular"
    r"|allerg|injur|concuss|psychos|psychot|mania|manic|bipolar|epilep|migraine|implant|metal|liver|kidney|pregnan|glaucoma|lesion|dement"
    r"|derrame|convulsi|alergi|\b(?:history|sign|evidence|any|historia|antecedentes)\b|suicid|ideation|thoughts|\b(?:pe|dvt|cva|tia)\b|\b(?:of|for)\W*$",
    re.IGNORECASE,
)
"""What a list that is denied holds: of "no strokes, aneurysms" both are, of "not started, an aneurysm" none."""
_SUBJECT = re.compile(
    r"\W*(?:(?:and|so|y)\s+)?(?:i|i['\u2019]?m|i['\u2019]?ve|he|she|we|they|it|there|you|this|that"
    r"|(?:my|his|her|our|their|the|a|an) [\w-]+ (?:\w+ )?"
    r"(?:show|found|find|say|said|says|has|had|is|was|tell|told|saw|reveal|see)\w*|(?:the |an? )?(?:mri|ct|scan|doctor|dr)\b)(?:\W|$)",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r"(?<!told )(?<!think )(?<!thinks )(?<!thought )(?<!believe )(?<!believes )(?<!suspect )(?<!say )(?<!that )(?<!mean )"
    r"\b(?:i|he|she|there)(?:['\u2019](?:s|ve|m)|\s+(?:has|have|had|is|was|got|am))\b",
    re.IGNORECASE,
)
"""Another subject without a mark before it: "not tried he has an aneurysm"."""
_NEXT = re.compile(r"[.;!?\n]|, (?:and|but|so|while)\b|\b(?:so|which|therefore|thus|hence)\b", re.IGNORECASE)
"""Before what begins another clause: in "an aneurysm, and TMS is ruled out" the aneurysm is not."""
_OF_IT = re.compile(
    r"\W*(?:(?:it|that|this|both|all|which|later|then|since|now|but|an?|was|were|has|had|been|\w+ly)\b\W*|$)", re.IGNORECASE
)
_STILL = re.compile(r"(?:\b(?:not|never|cannot|yet to)|n['\u2019]t)(?: (?:be|been|yet|fully|completely))*\W*$", re.IGNORECASE)
_RULES_OUT = re.compile(r"\W*(?:(?:has|have|had|also|already|completely)\W+)*$", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\W*(?:$|[^\w\s]|(?:by|in|on|with|after|at|last|this|when|twice|then|and|so|but|before|years?|again|via|from|through)\b)"
)
_NARROW = re.compile(r"n['\u2019]?t\b|\bneither\b|\bnothing\b|\bruled out\b", re.IGNORECASE)
"""A denial that is one of what stands right behind it alone: "don't have", "the MRI ruled out"."""
_OF_ILLNESS = re.compile(
    r"\W*(?:(?:an?|any|any (?:kind|sort)|such|some|known|current|active|prior|past|small|large|big|tiny|brain|cerebral"
    r"|intracranial|aortic|family"
    rf"|of|or|nor|ever|had|have|type|and|no|\w*(?:{_LISTED.pattern})\w*)(?:\W+|\Z))*\Z",
    re.IGNORECASE,
)
"""What may stand between such a denial and what it denies."""
_OR = re.compile(r"\b(?:or|nor|no)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"[^.;\n]{0,12}\b(?:until|till?|since|other than|except|besides|but (?:the )?one|any ?more|lately|these days|this (?:week|month|year)"
    r"|(?:in|for) (?:[\w-]+ ){1,3}(?:weeks?|months?|years?|yrs?|decades?)|hasta|desde)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:no|none|never|neg\w*|denied|there .*)", re.IGNORECASE)
"""A denial behind what it denies that is an answer of its own: "aneurysm: no", "an aneurysm and there is none"."""
_ANSWERED = re.compile(r"\s*[:=?]\s*", re.IGNORECASE)
_FOUND_NONE = re.compile(r"\W{1,2}(?:(?:and|but) )?", re.IGNORECASE)
_ANSWER_ENDS = re.compile(r"\s*(?:[.;,\n]|\Z)|\s+(?:found|seen|at all)\b", re.IGNORECASE)
_NEAR = 30
"""So many characters a denial may stand behind what it denies."""


def is_denied_before(denial: str, between: str) -> bool:
    """Whether a denial reaches what stands behind it, by what is between."""
    between = between.lstrip(" :") if denial.endswith("for") else between
    if _NARROW.search(denial):
        listed = "," not in between or bool(_OR.search(between))
        return listed and bool(_OF_ILLNESS.fullmatch(between))
    if _STOP.search(between) or _HAS.search(between) or _UNSURE.search(between) or _RUNS_ON.search(between):
        return False
    at, listed = 0, False
    for joint in _JOINT.finditer(between):
        behind = between[joint.end() :]
        listed = listed or bool(_LISTED.search(between[at : joint.start()]))
        if _SUBJECT.match(behind) or not (listed or _GOES_ON.match(behind)):
            return False
        at = joint.end()
    return True


def is_until_then(behind: str) -> bool:
    """Whether what stands behind what is denied tells of one all the same: "never had a stroke until 2019", "none since"."""
    return bool(_UNTIL.match(behind))


def is_denied_after(denial: str, between: str, behind: str) -> bool:
    """Whether a denial reaches what stands before it, by what is between and what stands `behind` the denial: "an aneurysm ruled out
    Spravato" denies none.
    """
    if _ANSWER.fullmatch(denial):
        near = _FOUND_NONE if denial.casefold().startswith("there") else _ANSWERED
        return bool(near.fullmatch(between) and _ANSWER_ENDS.match(behind))
    if len(between) > _NEAR or _NEXT.search(between) or _STILL.search(between):
        return False
    if _RULES_OUT.match(between) and not _PASSIVE.match(behind):
        return False
    marks = list(re.finditer(r"[,:()\u2013\u2014]|\s-+\s", between))
    return not marks or bool(_OF_IT.match(between[marks[-1].end() :])) or bool(_LISTED.search(between[marks[-1].end() :]))
