"""A sentence that weighs the treatment's risks against its benefit and finds for the risks, or refuses the request by a fact of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.listed import LISTED
from appealwright.facts import Facts
from appealwright.notice.reasons.risks import risks_named

__all__ = ["held_unsafe", "refuses_by_itself", "weighs_against", "with_risks_apart"]

_NEED = "ground.not-medically-necessary"

_RISK, _GAIN = r"\b(?:risks?|harms?|dangers?)\b", r"\bbenefits?\b"
_OVER = r"\b(?:outweigh(?:s|ing)?|exceeds?|(?:is|are) (?:greater|higher|more) than)\b"
_NOT = r"(?:\b(?:not|cannot|never)\b|n['\u2019]t\b)"
_WITHIN = r"(?:(?!\bnot\b|\bcannot\b|n['\u2019]t\b)[^.;]){0,80}"
_AGAINST = re.compile(
    rf"{_RISK}{_WITHIN}{_OVER}{_WITHIN}{_GAIN}"
    rf"|{_RISK}{_WITHIN}{_NOT}{_WITHIN}\b(?:outweighed|justified) by\b"
    rf"|{_GAIN}{_WITHIN}{_NOT}{_WITHIN}\b(?:outweigh|exceed|justify|greater than|be said to outweigh)\b{_WITHIN}{_RISK}"
    r"|\b(?:risk[- /](?:to[- ])?benefit|benefit[- /](?:to[- ])?risk) (?:ratio|balance|profile)\b[^.;]{0,80}"
    r"\b(?:unfavou?rable|not favou?rable)\b",
    re.IGNORECASE,
)
_SIDES = re.compile(r"outweigh|benefit|justified", re.IGNORECASE)
_SO_REFUSED = re.compile(
    r"(?:[,;]|\band) (?:and )?(?:so|therefore|thus|hence)(?:,| that)? (?:the|this|your|these|it|we)\b[^.;]{0,60}"
    rf"{_NOT}[^.;]{{0,30}}\b(?:medically necessary|medical necessity|approved?|covered?|appropriate)\b",
    re.IGNORECASE,
)
_ONLY_DECIDES = re.compile(
    r"(?:[\w'\u2019,]+ ){1,5}(?:unable|not able) to (?:approve|authorize|certify|cover) (?:[\w'\u2019]+ ){1,4}(?:as|because|since)"
    r" (?:[\w'\u2019]+ ){1,5}(?:do|does|did) not (?:support|meet|establish|demonstrate) (?:[\w'\u2019]+ ){0,3}"
    r"(?:medical necessity|medically necessary|criteria)(?: criteria)?(?: (?:under|in|of|per|by)\b[^;]*)?",
    re.IGNORECASE,
)
"""A sentence that says no more than that the request does not show the need, and perhaps by which paper."""
_UNSAFE = re.compile(
    r"\b(?:(?:may|might|could|would|is) not be safe|is not safe|(?:may|might|could|would) be (?:unsafe|dangerous|harmful)|is unsafe"
    r"|(?:may|might|could|can) (?:make (?:it|this|that|them)? ?worse|worsen)|advises against|(?:is|are) not recommended)\b",
    re.IGNORECASE,
)
_ON_RECORD = re.compile(
    r"\b(?:positive|history|diagnos\w+|have|has|had|charts?|records?|notes?|screens?|is pregnant|readings?)\b", re.IGNORECASE
)
_EARLY = 60
_UNSURE = re.compile(r"safe|danger|harmful|worse|advises|recommended", re.IGNORECASE)
_OF_YOU = re.compile(r"\b(?:your|you|the (?:member|patient|beneficiary|enrollee))\b", re.IGNORECASE)


def held_unsafe(words: str) -> bool:
    """Whether a sentence tells something of the person by which the treatment is not safe: "your screen was positive ..."."""
    if not _UNSURE.search(words):
        return False
    told = " ".join(words.split())
    unsafe = _UNSAFE.search(told)
    return unsafe is not None and _OF_YOU.search(told[:_EARLY]) is not None and _ON_RECORD.search(told, 0, unsafe.start()) is not None


def weighs_against(words: str) -> bool:
    """Whether a sentence finds the risks greater than the benefit, in so many words: "cannot be said to be outweighed by the benefit"."""
    return _SIDES.search(words) is not None and _AGAINST.search(words) is not None


def refuses_by_itself(words: str) -> bool:
    """Whether a sentence tells a fact and then draws the refusal from it: "your pressure was 152/94, so the request is not approved"."""
    return _SO_REFUSED.search(words) is not None


def with_risks_apart(found: list[Find], facts: Facts) -> list[Find]:
    """The finds, each that holds a risk against the treatment which the surest of its ground does not name a reason of its own; and beside
    one that does, none that only says that the need is not shown.
    """
    needs = sorted((one for one in found if one.value == _NEED and one.confidence is not Confidence.LOW), key=_surest_first)
    risks = {id(find): set(risks_named(find.quote, facts)) for find in needs}
    bare = [find for find in needs if any(risks.values()) and _ONLY_DECIDES.fullmatch(" ".join(find.quote.split()))]
    needs = [find for find in needs if find not in bare]
    own = [find for find in needs[1:] if risks[id(find)] - risks[id(needs[0])] and not find.touches(needs[0].start, needs[0].end)]
    cuts = [find.start for find in needs if weighs_against(find.quote)]
    return [replace(_until(find, cuts), source=LISTED if find in own else find.source) for find in found if find not in bare]


def _until(find: Find, cuts: list[int]) -> Find:
    """The find of another ground, up to a sentence of its own that weighs the risks."""
    cut = min((one - find.start for one in cuts if find.value != _NEED and find.start < one < find.end), default=0)
    words = find.quote[:cut].rstrip()
    return replace(find, quote=words, end=find.start + len(words)) if words else find


def _surest_first(find: Find) -> tuple[int, int]:
    return -find.confidence, find.start
