"""A sentence that turns on one matter, whatever its ground: another illness of the mind, or who is there after the session."""

from __future__ import annotations

import re

__all__ = ["OF_NO_OTHER", "asks_who_stays", "illness_named_alone"]

OF_NO_OTHER = frozenset({"ground.not-medically-necessary", "ground.documentation", ""})
"""The grounds, none among them, whose own answer says nothing of such a matter."""
_ILLNESS = re.compile(
    r"\b(?:(?:borderline|narcissistic|histrionic|avoidant|antisocial|dependent) )?personality disorder"
    r"|\b(?:borderline|cluster B|personality) traits?\b|\bBPD\b"
    r"|\b(?:(?:generalized|social) )?anxiety disorder\b|\bpanic disorder\b|\bobsessive[- ]compulsive disorder\b|\bOCD\b"
    r"|\badjustment disorder\b|\b(?:eating|conversion|dissociative|somatic symptom) disorder\b|\banorexia nervosa\b|\bbulimia\b"
    r"|\battention[- ]deficit[\w /-]{0,24}disorder\b|\bADHD\b|\bautism(?: spectrum disorder)?\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\bmedical(?:ly)? necess|\bdepressi(?:on|ve)\b|\b(?:post-?\s?traumatic|PTSD|pain)\b"
    r"|\b(?:trials?|failed|failure|fails?|antidepressants?|scores?|criteri(?:a|on)|labell?(?:ed|ing)?|FDA|exclu\w+)\b",
    re.IGNORECASE,
)
"""What puts another question beside the illness, or a whole list of uses."""
_STAYS = re.compile(
    r"\b(?:monitor|supervis|watch|observ|accompan|stay|remain|look)\w*\b[^.;]{0,40}\b(?:at|in) (?:(?:the|your|his|her|their) )?home\b"
    r"(?=[^.;]{0,30}\b(?:after|following|once|post|overnight|that night)\b|[.;\s]*\Z)"
    r"|\b(?:who|someone|somebody|an? (?:responsible )?(?:adult|person|caregiver)|nobody|no one) (?:will |would |is to |can |to )?"
    r"(?:stays?|remains?|accompan\w+|drives?|take|be (?:with|present|there))\b"
    r"|\bafter (?:discharge|release|leaving|(?:the |each |a )?(?:sessions?|infusions?|treatments?|doses?|visits?))\b[^.;]{0,40}\bat home\b"
    r"|\b(?:transport\w*|rides?|driven|escort\w*) home\b",
    re.IGNORECASE,
)


def illness_named_alone(quote: str) -> str:
    """The illness of the mind, in the sentence's own words, on which it turns; empty where it puts need, depression or trials as well."""
    found = _ILLNESS.search(quote)
    return found.group() if found and not _MORE.search(quote) else ""


def asks_who_stays(quote: str) -> bool:
    """Whether a sentence misses how somebody is watched at home, or who is there, once the session is over."""
    return bool(_STAYS.search(quote))
