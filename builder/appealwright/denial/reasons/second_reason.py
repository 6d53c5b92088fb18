"""A second reason in the sentence that gives the first: "experimental and not medically necessary", "off-label use is excluded".

A sentence is learned as giving one ground above all; where the plain words of another stand in it too, both are what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.page.labelled import alike, one_of
from appealwright.denial.page.letter import Letter

__all__ = ["said_beside", "without_borrowed"]

_BESIDE: Mapping[str, tuple[str, ...]] = {
    "experimental": ("not-medically-necessary", "off-label"),
    "not-medically-necessary": ("experimental", "no-continued-response"),
    "benefit-exclusion": ("off-label",),
}
"""Beside which ground which others are looked for."""
_DENIED = r"(?<!not )(?<!nor )(?<!not considered )(?<!neither )(?<!isn't )"
_MIXED = re.compile(r"\bcompound", re.IGNORECASE)
"""A drug that a pharmacy mixes is approved for nothing: that the FDA has not approved it says nothing of a label."""
_OFF_LABEL = re.compile(r"\boff[- ]label\b|approved(?: by the FDA)? (?:for|to treat)\b", re.IGNORECASE)
_UNTESTED = re.compile(r"experiment|investiga|unproven|not (?:been )?(?:proven|established)|\bsafe", re.IGNORECASE)
_EXPERIMENTAL, _RESPONSE = "ground.experimental", "ground.no-continued-response"


def said_beside(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """What the sentences of these grounds say beside them, each other ground once, and none that is found already."""
    known = {str(find.value) for find in finds}
    for find in finds:
        for other in _BESIDE.get(str(find.value).removeprefix("ground."), ()):
            ground = f"ground.{other}"
            words = rf"{_DENIED}(?<!\w)(?:{one_of(letter.words.names[f'beside-{other}'])})(?!\w)"
            mixed = other == "off-label" and _MIXED.search(find.quote) and not _OFF_LABEL.search(find.quote)
            if ground not in known and not mixed and re.search(words, " ".join(alike(find.quote).split())):
                known.add(ground)
                yield replace(
                    find, value=ground, confidence=min(find.confidence, Confidence.MEDIUM), source=f"signal.name.beside-{other}", row=ground
                )


def without_borrowed(finds: list[Find]) -> list[Find]:
    """The finds, but a claim that the treatment is untested which stands within what is said of the response so far, and in none of its
    own words: "a plateau is maintenance, for which evidence is insufficient".
    """
    of_response = [find for find in finds if find.value == _RESPONSE]
    return [
        find
        for find in finds
        if find.value != _EXPERIMENTAL
        or _UNTESTED.search(find.quote)
        or not any(one.start <= find.start and find.end <= one.end for one in of_response)
    ]
