"""What a history of talk therapy tells a reviewer: kind, name, how often and when. What was talked about is nobody's."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Known
from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["THERAPY", "tells_of_therapy", "tells_subjects", "without_subjects", "without_subjects_of"]

THERAPY = "history.therapy"

_SUBJECT = re.compile(
    r"\b(?:(?:and|where|mostly|mainly|then|while|who|that|to|we|i|s?he|they)['\u2019]?d?\s+)*"
    r"(?:(?:mostly|only|just|always|mainly|kept|would|tried to|started)\s+)*"
    r"(?:(?:talk\w*|sp(?:oke|eak\w*)|work\w*|vent\w*|cr(?:y|ied|ying)|went|go(?:es|ing)?|hablamos|hablar)\s+(?:it\s+)?"
    r"(?:about|of|through|over|on|sobre|de)\b|deal\w*\s+with\b|(?:discuss|process(?!ing therapy))\w*)"
    r"|\babout (?:what|how|why|when|who|my|her|his|our|the|a(?! (?:year|month|week|dozen|half|hundred|session)\b)|being|getting)\b"
    r"|\b(?:for|over|after) (?:what|how|being|getting)\b"
    r"|\b(?:bc|because|cuz|porque)\b",
    re.IGNORECASE,
)
"""Where it begins. Not "for depression", which is why anybody goes."""
_ENDED = re.compile(
    r"\b(?:stop\w*|end(?:ed|s)|discharg\w+|referr\w+|dropped|quit|left|lost|moved|could ?n[o'\u2019]?t"
    r"|can ?n[o'\u2019]?t|no longer|closed|retired|paused)\b",
    re.IGNORECASE,
)
"""Behind such a word "because" tells why it ended."""
_TOLD = re.compile(
    r"\b(?:\d+ (?:visits?|sessions?|times|weeks|months|years)|(?:bi-?)?weekly|monthly|every|(?:once|twice) a|(?:19|20)\d\d|still"
    r"|since (?!I\b|my\b))|\b(?:C|D)BT\b",
    re.IGNORECASE,
)
"""What is told again behind it."""
_OF_THERAPY = re.compile(
    r"therap\w*|terapia|counsel\w*|\b(?:[CD]BT|ACT|EMDR|IPT|IOP|PHP|LI?CSW|LMFT|LMHC|LPC|Psy\.?D|Ph\.?D|psycholog\w*|psychotherap\w*|cognitive\w*|group"
    r"|sessions?|visits?|appointments?|(?:bi-?)?weekly|monthly|(?:once|twice|times) (?:a|per) (?:week|month)"
    r"|every (?:other )?(?:\w+ )?(?:weeks?|months?)|sesi[oó]n\w*|semana\w*|consejer\w*|psic[oó]log\w*)\b",
    re.IGNORECASE,
)
"""Kind, name or rhythm: what is left without any tells no therapy."""
_NAMED = re.compile(r"[A-Z]\w+ [A-Z]\w+|\d")
_TO_READER = re.compile(
    r"\b(?:you|your|ya['\u2019]?ll|you guys|u|ur)\b|\bnone of\b.*\bbusiness\b|\bnobody['\u2019]?s business\b", re.IGNORECASE
)
_JOINTS = re.compile(r"([,;(]\s*)")
_LOOSE_END = re.compile(r"(?:[\s,;(]|\b(?:and|but|then|where|mostly|to|with)\b)+\Z", re.IGNORECASE)


def tells_subjects(case: Case) -> bool:
    """Whether the answer on talk therapy holds more than letters tell of it; a clinician judges what to say."""
    typed = " ".join(case.text(THERAPY).split())
    return not case.is_("sender.role", "clinician") and without_subjects(typed) != typed


def tells_of_therapy(words: str) -> bool:
    """Whether words that are left of such an answer still tell of therapy."""
    return bool(_OF_THERAPY.search(words))


def without_subjects_of(case: Case) -> Case:
    """The case as every paper tells it."""
    if not tells_subjects(case):
        return case
    told = without_subjects(case.text(THERAPY))
    return case.with_told({THERAPY: Known(told) if told else UNKNOWN})


def without_subjects(therapy: str) -> str:
    """The same without what was talked about, and without a sentence that speaks to the reader."""
    told = (_told(one) for one in sentences(" ".join(therapy.split())) if not _TO_READER.search(one))
    return " ".join(filter(None, told))


def _told(sentence: str) -> str:
    if not _SUBJECT.search(sentence):
        return sentence
    kept, silent = "", False
    parts = _JOINTS.split(sentence)
    for joint, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        found = _SUBJECT.search(part)
        if found and not _ENDED.search(part[: found.start()]):
            head, silent = _LOOSE_END.sub("", part[: found.start()]), True
            head = head if tells_of_therapy(head) or _TOLD.search(head) or _NAMED.search(head) or _ENDED.search(head) else ""
            kept += (joint if kept else "") + head if head.strip() else ""
        elif not silent or _TOLD.search(part):
            kept += (joint if kept else "") + part
    kept = _LOOSE_END.sub("", kept)
    if kept == sentence or not silent:
        return sentence
    return kept if not kept or kept[-1] in ".!?" else kept + "."
