"""Items of a list of conditions that a notice calls unmet by their letter: what each asks stands in the list, and is quoted with it."""

from __future__ import annotations

import re

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.items.called_unmet import CALLED_UNMET, ITEM_NAME
from appealwright.denial.page.letter import Letter

__all__ = ["ONLY_CRITERIA", "with_their_list"]

_UNMET = re.compile(rf"\b{ITEM_NAME} \(?(?P<label>[a-h]|\d)\)?{CALLED_UNMET}", re.IGNORECASE)
_OF_TRIALS = re.compile(r"\b(?:antidepressants?|inadequate response|tried|trials?|failure|failed)\b", re.IGNORECASE)
ONLY_CRITERIA = re.compile(
    r"(?:[\w']+ ){1,6}(?:did|does|do) not meet (?:(?:the|our|your|plan's|health plan's|approved|coverage|medical) )*criteria"
    r"(?:,? (?:and|so) (?:(?:it|this) )?(?:cannot|can't|could not|is not|was not|will not)(?: be)? (?:approved|covered))?[.,]?",
    re.IGNORECASE,
)
"""A sentence that says no more than that criteria are not met."""
_STEP = "ground.step-therapy"
_REACH = 6
"""Sentences between the list and what is said of its items."""


def with_their_list(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; those that only call an item unmet as one, from the list to the last such sentence. Where the item is one of trials, that
    is a step. A sentence that says no more than that criteria are not met gives no reason beside it.
    """
    parts, text = letter.parts.parts, letter.text
    unmet = [at for at, part in enumerate(parts) if _UNMET.search(text, part.sentence.start, part.sentence.end)]
    said = next((find for find in finds if _UNMET.search(find.quote)), None)
    listed = _listed(letter, unmet[0]) if unmet and said else None
    if said is None or listed is None:
        return finds
    start, end = parts[listed[0]].sentence.start, parts[unmet[-1]].sentence.end
    ground = _STEP if _OF_TRIALS.search(listed[1]) else str(said.value)
    others = [
        find
        for find in finds
        if find.quote not in text[start:end] and not ONLY_CRITERIA.fullmatch(" ".join(find.quote.split())) and find.value != ground
    ]
    return [*others, letter.find(Kind.GROUND, ground, (start, end), Basis(Confidence.MEDIUM, "unmet items", ground))]


def _listed(letter: Letter, unmet: int) -> tuple[int, str] | None:
    """The sentence before in which the item stands by its letter or number, and what it asks there: up to the mark of the next."""
    parts, text = letter.parts.parts, letter.text
    item = _UNMET.search(text, parts[unmet].sentence.start, parts[unmet].sentence.end)
    if item is None:
        return None
    mark = re.compile(rf"(?<!\w)\(?{item['label']}\)", re.IGNORECASE)
    for at in range(unmet - 1, max(-1, unmet - 1 - _REACH), -1):
        words = text[parts[at].sentence.start : parts[at].sentence.end]
        begun = mark.search(words)
        if begun:
            return at, re.split(r"\s\(?[a-h\d]\)\s", words[begun.end() :])[0]
    return None
