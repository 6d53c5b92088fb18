"""Whether an answer names thoughts of dying, suicide or self-harm, and what of it is told besides."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.facts import Facts
from appealwright.signs import places_of, signs_in
from appealwright.untold.in_everyday_words import everyday_means
from appealwright.untold.of_treatment import DOUBTFUL, is_of_treatment
from appealwright.untold.private import TELLS_OF_WORK, Matter, matters_in, without_matters
from appealwright.writer.prose import sentences

__all__ = ["beside_thoughts", "names_thoughts"]

_ACTS = frozenset({Matter.ACT})
_DRINK = frozenset({Matter.SUBSTANCE})
_THOUGHTS_ALONE = frozenset({"named", "not-going-on", "keep-going"})
"""The families of signs that name a thought, and not what would be done (`rows/reading/thoughts.yaml`)."""
_SECRETS = frozenset({"farewell", "do-it"})
_HARMED = re.compile(
    r"(?:my|him|her|them|your|one)sel(?:f|ves)\b|\bself.?(?:harm|injur|mutil)|\battempt|overdos|sobredosis|autolesi|\bdaño\b"
    r"|\b(?:cort|lastim|quem|ahorc|tir|avent|mat)ar(?:me|se)\b|\b(?:hotline|lifeline|988)\b",
    re.IGNORECASE,
)
"""What in the first family names an act."""


def names_thoughts(text: str, facts: Facts, name: str = "") -> bool:
    """Whether a text, the answer of this name, names such thoughts or acts, by the words of the rows: one too many costs an answer, one
    too few tells it.
    """
    return bool(_means_in(text, facts, name))


@lru_cache(maxsize=64)
def beside_thoughts(text: str, facts: Facts, name: str = "") -> str:
    """What a text that names thoughts of dying tells besides: its sentences on work, treatment and scores, where it names no means, no
    wound, no farewell and no secret. With one of those the sentences beside it are most often how, and nothing is left; but of a drink or
    a drug that is kept secret, what stands before it.
    """
    means = _means_in(text, facts, name)
    sober = without_matters(text, _DRINK) if means and means <= _SECRETS and matters_in(text, _DRINK) else ""
    if sober and not names_thoughts(sober, facts, name):
        return sober
    how = bool(means - _THOUGHTS_ALONE)
    if how or _HARMED.search(text) or matters_in(text, _ACTS):
        return ""
    told = sentences(text.replace("\n", " "))
    return " ".join(one for one in told if TELLS_OF_WORK.search(one) and not names_thoughts(one, facts, name))


def _means_in(text: str, facts: Facts, name: str) -> frozenset[str]:
    """The families of signs in a text. Beside one that leaves no doubt, a doubtful one counts too."""
    if not text:
        return frozenset()
    found = frozenset(sign.means for sign in signs_in(text, "thoughts", facts))
    # What is no answer, such as a policy or a diagnosis, has words of its own for it.
    found |= everyday_means(text, name) if name else frozenset()
    if found - DOUBTFUL:
        return found
    return frozenset(means for means in found if not _is_of_treatment(means, text, facts, name))


def _is_of_treatment(means: str, text: str, facts: Facts, name: str) -> bool:
    places = places_of(means, text, "thoughts", facts)
    return all(is_of_treatment(text, start, end, means, name) for start, end in places)
