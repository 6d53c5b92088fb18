"""Records that an answer says the plan never got: the paper that decides such a reason, and that somebody has to ask for."""

from __future__ import annotations

import re
from itertools import pairwise

from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["asked_in_vain", "records_unsent", "tells_of_sending"]

_TOLD = ("step.reason", "alternatives.ect_detail", "alternatives.tms_detail", "alternatives.spravato_detail", "history.therapy")
_RECORDS = r"(?:notes?|records?|charts?|print-?outs?|scores?|logs?|sheets?|paperwork)"
_NOT = r"(?:(?:were|was|are|is|have|has|did|do|does)(?: not|n['\u2019]?t)|never)"
_UNSENT = re.compile(
    rf"\b{_RECORDS}\b[^.;,]{{0,30}}?\b(?:(?:were|was|are|is|got|have been|has been)(?: not|n['\u2019]?t)|never)(?: been)?"
    r" (?:included|sent|enclosed|attached|submitted|faxed|in (?:the|that|my|their) (?:request|file|packet))\b"
    rf"|\b{_NOT} (?:send|sent|include|included|attach|attached|fax|faxed|submit|submitted|have|get|got)"
    rf" (?:(?:them|the plan|the insurer) )?(?:the|those|these|my|her|his|their|any|(?:Dr\.? )?[\w.]+['\u2019]?s)"
    rf" (?:\w+ ){{0,3}}?{_RECORDS}\b",
    re.IGNORECASE,
)
"""How one says that they were not sent."""


_ASIDE = re.compile(
    r",\s+(?:that|who|which|it|he|she|this)\b.*\Z|.*?\b(?:because|since|bc|as)\s+(?=(?:they|the|my|her|his|those)\b)", re.IGNORECASE
)
"""What stands around the clause that says so: who that doctor is, or what came of it."""


_ASKED = re.compile(
    r"\b(?:call(?:ed|s)|asked|request(?:ed|s)?|contact(?:ed|s)|reached out|phoned|faxed|wrote|attempts?|tried)\b[^.;]{0,140}?"
    r"\b(?:notes?|records?|documentation|documents?|charts?|information|paperwork)\b",
    re.IGNORECASE,
)
_IN_VAIN = re.compile(
    r"\b(?:(?:had|got|with|was|were|there was) no (?:answer|reply|response|call back)|(?:received|heard) nothing"
    r"|not (?:returned|answered|respond\w*)"
    r"|(?:did not|didn['\u2019]?t|never) (?:answer|reply|respond|send|come|call back|get|receive)\w*"
    r"|(?:was|were|has been|have been) (?:not|never) (?:sent|received|provided|returned)|without (?:answer|reply|response|success))\b",
    re.IGNORECASE,
)


def asked_in_vain(quote: str) -> str:
    """The sentence of a reason that says that notes or records were asked for and did not come, or the two that say it: "We asked for
    notes. We did not get them." Empty where none does.
    """
    told = [one.strip() for one in sentences(quote)]
    alone = next((one for one in told if _ASKED.search(one) and _IN_VAIN.search(one)), "")
    pairs = (f"{one} {other}" for one, other in pairwise(told) if _ASKED.search(one) and _IN_VAIN.search(other) and _OF_THEM.search(other))
    return alone or next(pairs, "")


_OF_THEM = re.compile(r"\b(?:it|them|they|this|these|those|any|none|nothing|no (?:reply|answer|response))\b", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:fax|mail|upload|e-?mail|submitt|deliver)ed\b|\bsent\b(?=[^.;]{0,40}\b(?:pages?|papers?|documents?|everything|them)\b|"
    rf"[^.;]{{0,40}}\b{_RECORDS}\b)",
    re.IGNORECASE,
)
_NOT_SENT = re.compile(r"\b(?:not|never|nothing|no one|nobody)\b|n['\u2019]t\b", re.IGNORECASE)


def tells_of_sending(words: str) -> bool:
    """Whether words tell that papers were sent: "they faxed 31 pages on Nov 9 and have the confirmation"."""
    return any(_SENT.search(one) and not _NOT_SENT.search(one) for one in sentences(words))


def records_unsent(case: Case) -> tuple[tuple[str, str], ...]:
    """The sentences of the answers on what was tried that say so, each with its answer."""
    told = ((name, one.strip()) for name in _TOLD for one in sentences(case.text(name)))
    return tuple((name, _clause(one)) for name, one in told if _UNSENT.search(one))


def _clause(sentence: str) -> str:
    """The clause alone, where it says so without the rest."""
    bare = _ASIDE.sub("", sentence).strip()
    return bare[:1].upper() + bare[1:] if _UNSENT.search(bare) else sentence
