"""A policy's list of what a treatment is used for: what it names is said of the treatment, and of nobody's health."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["without_uses"]

_SENTENCE = re.compile(r"[^.;]+(?:\.(?=[\w),])[^.;]*)*[.;]?")
_JOINT = r"(?:,|/|:|\b(?:or|and|including|such as)\b)"
_OTHER = (
    r"\b(?:bipolar(?! depress)|psychos|psychot|schizo|PTSD|post-?traumatic|anxiety|substance|alcohol|OCD|obsessive|suicid|pain\b|migraine"
    r"|addict|unipolar|eating|mania)"
)
_LISTED = re.compile(rf"\bdepress\w*.*{_JOINT}.*{_OTHER}|{_OTHER}.*{_JOINT}.*\bdepress", re.IGNORECASE | re.DOTALL)
"""Depression beside another illness."""
_USED = re.compile(
    r"\b(?:treat\w*|manag(?:e|ed|ing|ement)|use[ds]?|using|indications?|uses|therapy for|infusions? (?:for|in)|ketamine (?:for|in)"
    r"|(?:psychiatric|mental|behavioral|mood|other|all|any|following) (?:health )?"
    r"(?:disorders?|conditions?|illness(?:es)?|indications?|uses))\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:you|your|yours|(?:the|this|our) (?:member|patient|enrollee|beneficiary)|he|she|his|her|notes?|records?|charts?"
    r"|histor(?:y|ies)|diagnos(?:ed|is)|claims?|doctor|provider)\b",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(
    r"\b(?:risks?|contraindicat\w*|unsafe|not safe|worsen\w*|caution|precautions?|warn\w*|rul(?:e|ed|es|ing) out|absence|without"
    r"|no (?:current|active|history)|when|if|until|unless|only (?:for|in)"
    r"|assess\w*|screen\w*|free of|must not|cannot have|monitor\w*|side effects?"
    r"|exclu(?:de|des|ding) (?:\w+ )?(?:patients|members|people|persons)"
    r"|depress\w*(?: disorder)? with|who (?:have|has|are)|(?:people|patients|members|persons|those) with)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def without_uses(words: str) -> str:
    """These words without each sentence that lists depression among the uses of a treatment, speaks of nobody, and holds none of the
    illnesses that it names against a person.
    """
    return " ".join(one for one in map(str.strip, _SENTENCE.findall(words)) if not _lists_uses(one))


def _lists_uses(sentence: str) -> bool:
    lists = _LISTED.search(sentence) and _USED.search(sentence)
    return bool(lists) and not _OF_SOMEBODY.search(sentence) and not _HELD_AGAINST.search(sentence)
