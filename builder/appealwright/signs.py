"""What a typed sentence names by the words of the rows, and does not deny: found, never judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.denial.page.terms import Hit, Term, hits
from appealwright.facts import Facts
from appealwright.papers.signals import signals, skeleton_of

__all__ = ["Sign", "signs_in"]

_STOP = re.compile(r"[.;]|\b(?:because|since|due to|owing to|on account of|but)\b", re.IGNORECASE)
"""Where a denial ends: what gives the reason of "ECT is not safe because of an aneurysm" is no part of what is denied."""
_HAS = re.compile(
    r"\b(?:my|her|his|their|su|mi)(?: (?!(?:of|for|no|any|or|and|was|is|had|has)\b)\w+){0,2}\W*$"
    r"|\b(?:with|after|given|considering|con|por) (?:the|that|this|those|el|la|ese|esa)(?: (?!of\b)\w+){0,2}\W*$"
    r"|^\W*(?:(?:really |very )?(?:an? )?(?:safe|advis\w+|recommend\w+|option|candidate|suitable|possible|good|wise|allowed"
    r"|indicated|ok(?:ay)?)(?: \w+){0,2} )?(?:with|after|given|considering|con)\b",
    re.IGNORECASE,
)
"""Between a denial and what it seems to deny, what says that it is there: "not with her aneurysm" is a doctor's reason."""
_NEXT = re.compile(r"[.;]|, (?:and|but|so|while)\b", re.IGNORECASE)
"""Before what begins another clause: in "an aneurysm, and TMS is ruled out" the aneurysm is not."""
_NEAR = 30
"""So many characters a denial may stand behind what it denies."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing named: what the row says it means, the sentence's own words for it, how much they tell by themselves."""

    means: str
    words: str
    weight: int


@lru_cache(maxsize=256)
def signs_in(words: str, use: str, facts: Facts, *, deniable: bool = False) -> tuple[Sign, ...]:
    """What the rows of this use find in `words`, each meaning once. Words that keep a row out do so where they stand over what it found;
    `deniable`: what the sentence denies is not found either.
    """
    wanted, denials = signals(facts, use), signals(facts, "denial") if deniable else ()
    skeleton = skeleton_of(words, (*wanted, *denials))

    def standing(terms: tuple[Term, ...]) -> tuple[Hit, ...]:
        return tuple(hits(terms, skeleton))

    before = [hit for signal in denials if signal.means == "before" for hit in standing(signal.terms)]
    after = [hit for signal in denials if signal.means == "after" for hit in standing(signal.terms)]
    found: dict[str, Sign] = {}
    for signal in wanted:
        kept_out = standing(signal.not_when)
        for hit in sorted(standing(signal.terms), key=lambda hit: (hit.start, -hit.end)):
            over = any(other.start < hit.end and hit.start < other.end for other in kept_out)
            denied = any(other.end <= hit.start and not _tells_it(words[other.end : hit.start]) for other in before) or any(
                hit.end <= other.start <= hit.end + _NEAR and not _NEXT.search(words[hit.end : other.start]) for other in after
            )
            if not over and not denied:
                found.setdefault(signal.means, Sign(signal.means, words[hit.start : hit.end], int(signal.row.detail.get("weight", 1))))
    return tuple(found.values())


def _tells_it(between: str) -> bool:
    """Whether what stands between a denial and a thing takes the thing out of what is denied."""
    return bool(_STOP.search(between) or _HAS.search(between))
