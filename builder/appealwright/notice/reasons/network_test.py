"""The plan's own test for care outside its network, and the words by which a notice says that a provider is outside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.writer.prose import sentences

__all__ = ["NetworkTest", "network_test", "says_outside"]

_WITHIN = r"(?:contract(?:ing|ed)|in[- ]network|network|participating|preferred|plan)"
_GIVER = r"(?:providers?|facilit(?:y|ies)|clinics?|clinicians?|specialists?|professionals?|physicians?)"
_TEST = re.compile(
    r"\b(?:only )?(?:if|when|where|unless|provided that)\b"
    rf"(?=[^.;]*\b(?<!non-)(?<!non )(?<!not )(?<!out of )(?<!out-of-){_WITHIN} (?:[\w-]+ )?{_GIVER}\b)"
    r"(?=[^.;]*\b(?:can ?not|not|no|unable|unavailable|can|is able)\b)"
    r"(?=[^.;]*\b(?:furnish|provide|perform|give|deliver|render|treat|available|offer|access)\w*)[^.;]*",
    re.IGNORECASE,
)
_DISTANCE = re.compile(r"\bwithin (?:an? )?[\w.-]+(?: \(\d+\))? (?:miles?|minutes|hours?)\b", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:cover|pay|paid|level|benefits?|exception|allow|authoriz|approv)\w*", re.IGNORECASE)
"""What such a condition decides: a right or an advice has none of it."""
_COSTS = re.compile(r"\byou (?:may|might|will|can|could) (?:pay|owe|have to pay|be billed|choose|use|see)\b", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"\b(?:is|are) not (?:an? )?(?:[\w&'\u2019.-]+ ){0,3}?"
    r"(?:PPO|HMO|EPO|POS|network|contract(?:ing|ed)|preferred|participating|plan) (?:[\w-]+ )?(?:provider|facility|clinic|clinician)s?\b"
    r"|\b(?:is|are) (?:an? )?non-?(?:contract(?:ing|ed)|network|preferred|PPO|plan)(?: (?:provider|facility|clinic)s?)?\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"\b(?:if|when|unless|may|might)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NetworkTest:
    """The condition in the plan's words, and how near a provider must be by them ("within 50 miles"); empty where they do not say."""

    words: str
    within: str


def network_test(text: str) -> NetworkTest | None:
    """The first condition by which the plan covers care outside its network where nobody inside it can give it; None where none is told."""
    for sentence in sentences(text):
        found = _TEST.search(sentence)
        if found and _LEVEL.search(sentence) and not _COSTS.search(sentence):
            near = _DISTANCE.search(found[0])
            return NetworkTest(" ".join(found[0].split()).rstrip(" ,"), " ".join(near[0].split()) if near else "")
    return None


def says_outside(sentence: str) -> bool:
    """Whether a sentence says that a provider is outside the network, in other words than these: "is not a SuperMed PPO provider"."""
    found = _OUTSIDE.search(sentence)
    return found is not None and not _EVERYBODY.search(sentence[: found.start()])
