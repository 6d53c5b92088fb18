"""A sentence that doubts the diagnosis: the depression is not shown, or grief, strain, poor sleep or another cause stands in its place."""

from __future__ import annotations

import re

__all__ = ["doubts_diagnosis", "names_another_cause", "names_sleep", "without_sleeping_medicines"]

_ILLNESS = (
    r"(?:(?:an? |any |the |recurrent |underlying |primary |true |clinical |current )*"
    r"(?:(?:major |clinical )?depress(?:ion|ive (?:disorder|illness|episode))|MDD|mood disorder)\b"
    r"(?! (?:that is )?(?:resist|refract|sever)))"
)
_SLEEP = (
    r"(?:insomnia|(?:poor|lack of|loss of|disturbed|inadequate|broken|untreated) sleep|sleep (?:loss|problems?|disturbance|apnea|disorder))"
)
_KIND = (
    r"(?:\w+ly |(?:an?|the|your|these|those|this|life|recent|chronic|normal|acute|ongoing|psycho\w+|marital|financial|situational|personal"
    r"|social|environmental|external|family|work|job|legal|medical|general|untreated|alcohol|current) )*"
)
_CAUSE = _KIND + (
    r"(?:stress\w*|grie(?:f|ving)|bereave\w*|loss\b|adjustment|separation|divorce|marital|money|financ\w+|(?:life )?(?:events?"
    r"|circumstances?|situation)|relationship|burn-?out|unemployment|job loss|caregiv\w+|substance|alcohol|cannabis|marijuana|opioids?"
    rf"|drug use|drinking|(?:medical |thyroid |hormonal )?(?:condition|disease)|thyroid|hypothyroid\w*|menopaus\w*|{_SLEEP})"
)
_FELT = r"\b(?:symptoms?|presentation|complaints?|clinical picture|distress|low mood|depressed mood|depression|condition)\b"
_IS = r"\b(?:is|are|was|were|be|been|being|appears?|seems?|looks?|reflects?|arises?|stems?|results?|resulted|relates?)\b"
_FROM = (
    r"(?:due|caused|attribut\w+|secondary|explained|accounted|related|respon[sd]\w*|reactions?|result\w*|driven|consistent|reflects?|arise|stem\w*)"
    r"(?: \w+){0,2}? ?(?:to|by|for|from|of|with|reflects?)\b"
)
_NOT = r"\b(?:not|never|n['’]t|unable to|fail(?:s|ed)? to|insufficient|no)\b"
_SHOWN = r"\b(?:show\w*|establish\w*|demonstrat\w*|document\w*|clear|support\w*|confirm\w*|substantiat\w*|evident|proven?)"
_MEETS = r"\b(?:not|n['’]t) (?:appear to |clearly )?(?:meet|satisfy|fulfil)\w*"
_MANUAL = r"\b(?:DSM[^.;]{0,14}|diagnostic )criteria"
_BETTER = (
    (
        rf"{_FELT}[^.;]{{0,50}}\b(?:better|best|more likely|more readily|fully|adequately|mainly|primarily|largely)\b[^.;]{{0,14}}"
        r"\b(?:explained|accounted|attribut\w+|understood|described|due|caused|related|secondary)\b"
    ),
    rf"\b(?:explains?|accounts? for) (?:your|the|his|her|these)\b[^.;]{{0,30}}{_FELT}",
    rf"{_FELT}[^.;,]{{0,24}}{_IS}[^.;,]{{0,24}}?{_FROM}[^.;,]{{0,12}}?\b{_CAUSE}",
    rf"\b(?:unclear|uncertain|unknown|in doubt|not (?:clear|certain|known))\b[^.;,]{{0,20}}{_FELT}[^.;,]{{0,20}}{_FROM} {_ILLNESS}",
    rf"\b{_CAUSE}[^.;]{{0,40}}\brather than\b[^.;]{{0,20}}{_ILLNESS}",
    rf"{_ILLNESS}[^.;]{{0,60}}\brather than\b[^.;]{{0,20}}\b{_CAUSE}",
    (
        r"\b(?:consistent with|suggest\w*|indicat\w*|describ\w*|reflect\w*|more likely|appears? to be|diagnosis of)\b[^.;]{0,24}"
        r"\b(?:adjustment disorder|(?:normal|uncomplicated) (?:grief|bereavement|sadness)|situational (?:depression|distress|sadness))"
    ),
)
"""Another cause in the place of the illness."""
_UNSHOWN = (
    rf"{_NOT}[^.;]{{0,30}}{_SHOWN}[^.;]{{0,40}}\bdiagnosis of {_ILLNESS}",
    (
        rf"\bdiagnosis of {_ILLNESS}[^.;]{{0,40}}(?:{_NOT}[^.;]{{0,20}}{_SHOWN}|\bun(?:clear|supported|confirmed|certain)"
        r"|\bquestionable|\bin (?:doubt|question))"
    ),
    (
        rf"{_NOT}[^.;]{{0,20}}{_SHOWN}[^.;]{{0,20}}\b(?:that )?(?:your|the|this|these)\b[^.;]{{0,24}}{_FELT}"
        rf" (?:is|are|was|were|represents?|constitutes?)(?: (?:due to|caused by|those of|part of))? {_ILLNESS}"
    ),
    rf"\bnot (?:been )?{_SHOWN} to be {_ILLNESS}",
    rf"{_MEETS}[^.;]{{0,24}}{_MANUAL}\b(?! for (?:an? )?(?:post|PTSD|bipolar|treatment|severe))",
    rf"{_MEETS}[^.;]{{0,14}}\bcriteria (?:for|of) {_ILLNESS}",
    rf"{_MANUAL} for {_ILLNESS}[^.;]{{0,24}}{_NOT}",
)
_DOUBTS = re.compile("|".join(_BETTER + _UNSHOWN), re.IGNORECASE)
_TREATS = re.compile(
    r"\b(?:ketamine|esketamine|spravato|infusions?|drug|service|treatment)\b[^.;]{0,60}\b(?:for|in|of|to treat)\b[^.;]{0,60}\bsymptoms?\b"
    r"[^.;]{0,20}\b(?:due|related|secondary)\b",
    re.IGNORECASE,
)
"""A use that is named: "not covered for symptoms due to grief"."""
_SLEEPING = re.compile(
    r"\b(?:sleep(?:ing)? (?:medic\w+|drugs?|pills?|aids?)|(?:medic\w+|drugs?|pills) for (?:sleep|insomnia))\b", re.IGNORECASE
)
_OTHER = re.compile(rf"\b{_CAUSE}", re.IGNORECASE)
_OF_SLEEP = re.compile(rf"\b{_SLEEP}", re.IGNORECASE)


def doubts_diagnosis(quote: str) -> bool:
    """Whether a sentence of the notice holds that the illness is not shown to be depression, or sets another cause in its place."""
    return bool(_DOUBTS.search(quote)) and not _TREATS.search(quote)


def names_another_cause(quote: str) -> bool:
    """Whether it names what it takes for the cause."""
    return bool(_OTHER.search(quote))


def names_sleep(quote: str) -> bool:
    """Whether it names poor sleep."""
    return bool(_OF_SLEEP.search(quote))


def without_sleeping_medicines(quote: str) -> str:
    """The sentence without its words on medicines for sleep, which count no trial."""
    return _SLEEPING.sub("", quote)
