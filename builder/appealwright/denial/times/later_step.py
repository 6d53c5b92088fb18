"""Which times wait on the decision of an appeal: a hearing or a review that comes after the step at hand."""

from __future__ import annotations

import re

from appealwright.denial.page.letter import Letter

__all__ = ["waits_for_the_appeal"]

_APPEAL = r"(?:appeals?|reconsiderations?|redeterminations?|grievances?|(?:internal|formal)\sreviews?)"
_DECISION = r"(?:decisions?|determinations?|denials?|resolutions?|letters?|notices?|outcomes?|results?|answers?)"
_DENIED = (
    r"(?:denied|upheld|refused|rejected|turned\sdown|unsuccessful|over|done|finished|completed?|decided|resolved"
    r"|not\s(?:approved|granted|successful|in\syour\sfavou?r))"
)
_WHEN = r"(?:if|when|once|after|should|until|unless|where|in\scase|only\safter|only\swhen)"
_AND_MORE = r"(?:[\w'\u2019-]+\s){0,3}?"
_OF = r"(?:the|our|your|an?|that|its|their|plan['\u2019]s)"
_LEADS = (
    r"(?:(?:the|our|your|an?|its|their|date|day|mailing|receipt|on|of|in|which|you|get|receive|received|receiving|plan['\u2019]s"
    r"|first|second|final)\s)"
)
_RANK = (
    r"(?:(?:request\sfor|an?|[\w-]*level|first|second|final|internal|plan|formal|own|member|medical|standard|fast|expedited|one|two|\d)\s)"
    r"{0,3}?"
)
_FROM_DECISION = re.compile(
    rf"[\s)]*(?:of|from|after|following|since)\s{_LEADS}{{0,9}}"
    rf"(?:(?:{_APPEAL}|hearing|level\s\w+|final(?:\s[\w-]+){{0,3}}?)\s(?:panel\s|committee\s|review\s)?{_DECISION}\b"
    rf"|{_DECISION}\s(?:on|of|about|in)\s(?:{_OF}\s)?{_RANK}(?:{_APPEAL}|(?:appeal\s)?resolution)\b(?!\srights)"
    rf"|{_DECISION}\s(?:to\syou\s)?(?:upholding|affirming)\b)",
    re.IGNORECASE,
)
"""What a time is counted from that no one knows yet: "of the date on the appeal decision"."""
_UNHAPPY = r"(?:agree|happy|satisfied|disagree|unhappy|dissatisfied)\swith"
_AFTER_APPEAL = re.compile(
    rf"\b{_WHEN}\s{_OF}\s{_RANK}{_APPEAL}\s(?:is|was|are|has\sbeen|be|gets?|comes\sback)\s(?:\w+\s)?{_DENIED}\b"
    rf"|\b{_WHEN}\s{_AND_MORE}(?:den(?:y|ies|ied)|says?\sno\sto|said\sno\sto|turns?\sdown|refuses?|rejects?|decides?(?:\son)?"
    rf"|do(?:es)?\snot\s(?:approve|grant|agree\swith))\s{_OF}\s{_RANK}{_APPEAL}\b"
    rf"|\b(?:if|when|once|after)\s{_AND_MORE}(?:uphold|upholds|upheld|affirms?)\b"
    rf"|\bafter\s{_OF}\s{_RANK}{_APPEAL}\b(?!\s(?:is|was|has\sbeen)\s(?:filed|received|sent))"
    rf"|\b{_UNHAPPY}\s(?:what\swe\sdecide\son\s)?{_OF}\s{_RANK}{_APPEAL}\b"
    rf"|\b{_UNHAPPY}\s(?:{_OF}\s)?{_DECISION}\s(?:on|about|of)\s(?:{_OF}\s)?{_RANK}{_APPEAL}\b"
    rf"|\b(?:get|have|need|receive|finish|complete|exhaust)\w*\s{_OF}\s{_RANK}{_APPEAL}\s{_DECISION}\b",
    re.IGNORECASE,
)
"""How a notice says that a step waits for the appeal: "If your appeal is denied", "after our appeal", "you need our appeal decision"."""
_BEHIND = re.compile(rf"[^.,;:]{{0,60}}?(?:{_AFTER_APPEAL.pattern})", re.IGNORECASE)
_THIS = re.compile(r"[\s)]*[^.;]{0,24}\b(?:this|the date at the top of)\b", re.IGNORECASE)
"""A time counted from the notice in hand is told of the step at hand, though the sentence before speaks of a later one."""
_DECIDED = re.compile(
    rf"\b(?:your|the|this)\s{_RANK}{_APPEAL}\s(?:is|was|has\sbeen)\s(?:\w+\s)?{_DENIED}\b"
    rf"|\bwe\s(?:\w+\s)?(?:den(?:y|ied)|reviewed|completed|finished|decided|considered|got|received)\s{_OF}\s{_RANK}{_APPEAL}\b"
    rf"|\b{_DECISION}\s(?:on|about|of)\s(?:your|the)\s{_RANK}{_APPEAL}\s(?:is|was|has\sbeen)\b"
    rf"|\bthis\sis\s(?:the|our)\s{_RANK}{_APPEAL}\s{_DECISION}\b",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"\b{_APPEAL}\s(?:decision|determination|resolution|denial)\b|\b{_DECISION}\s(?:on|of)\s(?:{_OF}\s)?{_RANK}{_APPEAL}\b", re.IGNORECASE
)
_CONDITION = re.compile(r"\b(?:if|when|once|after|until|unless|should|where|will|include|upholding)\b", re.IGNORECASE)
_AT_THE_HEAD = 600


def _decides_an_appeal(letter: Letter) -> bool:
    """Whether the notice itself decides an appeal: then "the appeal decision" is the notice in hand."""
    if letter.only_outside or _HEADED.search(letter.text, 0, letter.greeting or _AT_THE_HEAD):
        return True
    for part in letter.parts.parts:
        said = letter.text[part.sentence.start : part.sentence.end]
        if ("upheld" in part.cues or _DECIDED.search(said)) and not _CONDITION.search(said):
            return True
    return False


def waits_for_the_appeal(letter: Letter, start: int, end: int) -> bool:
    """Whether a period belongs to a step that comes after the appeal still to be made: it runs from that appeal's decision, or its
    sentence, or the one before in its paragraph, says that the step waits for it.
    """
    return _is_told_to_wait(letter, start, end) and not _decides_an_appeal(letter)


def _is_told_to_wait(letter: Letter, start: int, end: int) -> bool:
    part = letter.parts.at(start)
    if part is None:
        return False
    first, last = part.sentence.start, part.sentence.end
    if _FROM_DECISION.match(letter.text, end, last) or _BEHIND.match(letter.text, end, last):
        return True
    if _AFTER_APPEAL.search(letter.text, first, start):
        return True
    return not _THIS.match(letter.text, end, last) and _goes_on(letter, start)


def _goes_on(letter: Letter, start: int) -> bool:
    """Whether a sentence before this one in its paragraph says that a step waits for the appeal, and none since names one."""
    at = letter.parts.index(start)
    here = letter.parts.parts[at].sentence
    for part in reversed(letter.parts.parts[max(0, at - 3) : at]):
        if part.sentence.paragraph != here.paragraph:
            return False
        if _AFTER_APPEAL.search(letter.text, part.sentence.start, part.sentence.end):
            return True
        if "appeal" in part.cues:
            return False
    return False
