"""A case without what is taken and was prescribed to somebody else: that is for a clinician to hear."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.answers import UNKNOWN, Known
from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["BORROWED", "borrows", "without_borrowed"]

_NOW = "history.now"
BORROWED = "history.borrowed"
"""No question: that such a medicine was told, where its sentence is left out before for what else it tells."""
_SOMEBODYS = (
    r"\b(?:my|his|her|their|a) (?:\w+ )?(?:sister|brother|mother|mom|father|dad|husband|wife|partner|son|daughter|friend|boyfriend"
    r"|girlfriend|roommate|neighbor|aunt|uncle|grandmother|grandfather|cousin|co-?worker)(?:['’]?s|s['’]) "
)
_OF_ANOTHER = re.compile(
    rf"{_SOMEBODYS}(?:\w+ )?(?:[A-Z]\w+|pills?|meds?|medicines?|medications?|prescriptions?)\b"
    rf"|\b(?:[Tt]akes?|[Tt]ook|[Tt]aking|[Uu]ses?|[Uu]sed|one of|some of|half of) {_SOMEBODYS}(?!advice|car\b|place|word|name)\w"
)
_UNPRESCRIBED = re.compile(
    r"\bborrow(?:s|ed|ing)?\b|\bwithout a (?:prescription|script)\b|\b(?:not|never|isn['’]?t|wasn['’]?t) prescribed (?:to|for)"
    r" (?:me|him|her)\b|\b(?:some(?:one|body) else['’]?s|med(?:ication)? room|off the street)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"(\s*[,;:]\s*(?:(?:and|plus|sometimes) )?|\s+(?:and|plus|with)\s+)", re.IGNORECASE)


def borrows(case: Case) -> bool:
    """Whether the medicines now are told to hold one that was not prescribed to the patient; a clinician judges what to say of it."""
    told = _tells(case.text(_NOW)) or case.is_(BORROWED, value=True)
    return told and not case.is_("sender.role", "clinician")


def without_borrowed(case: Case) -> Case:
    """The case as letters tell it: of a sentence that tells of one, what stands before it."""
    if not borrows(case):
        return case
    left = " ".join(kept for one in sentences(case.text(_NOW)) if (kept := _before(one)))
    return replace(case, answers={**case.answers, _NOW: Known(left) if left else UNKNOWN})


def _tells(words: str) -> bool:
    return bool(_OF_ANOTHER.search(words) or _UNPRESCRIBED.search(words))


def _before(sentence: str) -> str:
    if not _tells(sentence):
        return sentence.strip()
    pieces = _JOINTS.split(sentence)
    kept = ""
    for at in range(0, len(pieces), 2):
        if _tells(pieces[at]):
            break
        kept += (pieces[at - 1] if at else "") + pieces[at]
    return kept.strip(" ,;:")
