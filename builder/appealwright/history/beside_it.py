"""A second illness in the same diagnosis: the treatment is asked for the depression, and an illness typed beside it is no use asked for."""

from __future__ import annotations

import re

__all__ = ["bears_on_depression", "depression_alone", "names_depression", "names_illness"]

_DEPRESSION = re.compile(r"dep+r?es+[is]|\bMDD\b|\bTRD\b|dysthym", re.IGNORECASE)
_OTHER = (
    r"(?:post-?\s?traumatic stress\b|PTSD\b|GAD\b|ADHD\b|ADD\b|OCD\b|AUD\b|OUD\b|SUD\b|autis\w+|insomnia\b|fibromyalgia\b|migraines?\b"
    r"|chronic pain\b|obsessive|attention[- ]deficit|(?:\w+ ){0,2}(?:use|anxiety|personality|eating|panic|sleep) disorder\b"
    r"|(?:\w+ ){0,1}(?:dependence|addiction)\b|(?:\w+ )?anxiety\b(?! distress)|bulimia|anorexia"
    r"|(?:\w+ )?personality(?: (?:traits?|features?))?\b|borderline(?: (?:traits?|features?))?\b"
    r"|(?:cluster b|narcissistic|histrionic|avoidant) traits?\b|BPD\b)"
)
_BESIDE = re.compile(
    r"(?:\s*(?:[,;+&/]|\band\b|\bwith\b|\bplus\b))+\s*(?:(?:a|co-?morbid|co-?occurring|chronic|also|past|history of|hx of|h/o) ){0,3}"
    + _OTHER,
    re.IGNORECASE,
)
_SPECIFIER = re.compile(
    r"\s*(?:recurrent|single|mild|moderate|severe|with|without|w/o?|in (?:partial|full)|treatment|refractory|TRD|chronic\Z|current|F3)\b",
    re.IGNORECASE,
)
"""A part behind a semicolon that says more of the depression."""
_NOT_APART = re.compile(r"bipolar|psychos[ie]s|psychotic|schizo|\bmani(?:a|c)\b", re.IGNORECASE)
"""What no letter parts from the depression: it bears on whether the treatment fits."""
_ILLNESS = re.compile(
    rf"(?!depressed\b(?! mood))(?:{_DEPRESSION.pattern})|{_NOT_APART.pattern}|\b{_OTHER}|\b[A-Z]\d\d(?:\.\d+)?\b|\bPMDD\b"
    r"|suicid|melanchol|anxiety|ansiedad|trastorno|enfermedad|\b(?:disorder|syndrome|disease|illness|dementia|epilepsy)\b",
    re.IGNORECASE,
)
"""What charts call an illness, or its code. "Depressed" is how somebody is."""


def bears_on_depression(words: str) -> bool:
    """Whether they name an illness by which a depression is another one."""
    return bool(_NOT_APART.search(words))


def names_depression(diagnosis: str) -> bool:
    """Whether a diagnosis names a depression, by its word or its initials."""
    return bool(_DEPRESSION.search(diagnosis))


def names_illness(words: str) -> bool:
    """Whether words name any illness, as an answer on the diagnosis does."""
    return bool(_ILLNESS.search(words))


def depression_alone(diagnosis: str) -> str:
    """The depression of a diagnosis without an illness behind it; the diagnosis as it was typed where none, or none but that, is named."""
    beside = _BESIDE.search(diagnosis)
    first, *others = (diagnosis[: beside.start()] if beside else diagnosis).split(";")
    alone = ";".join((first, *(one for one in others if _SPECIFIER.match(one)))).strip(" ,;")
    left_out = diagnosis[len(first) :]
    return alone if names_depression(alone) and not bears_on_depression(left_out) else diagnosis
