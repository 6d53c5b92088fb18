"""Items of a list of conditions that a notice calls unmet by their letter: what each asks stands in the list, and is quoted with it."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.items.called_unmet import CALLED_UNMET, ITEM_NAME
from appealwright.denial.page.letter import Letter

__all__ = ["ONLY_CRITERIA", "with_their_list"]

_UNMET = re.compile(rf"\b{ITEM_NAME} \(?(?P<label>[a-h]|\d)\)?{CALLED_UNMET}", re.IGNORECASE)
_NOT_MEET = re.compile(rf"\bnot (?:\w+ ){{0,6}}meet {ITEM_NAME} \(?(?P<label>[a-h]|\d)\)?(?!\w)", re.IGNORECASE)
_OF_TRIALS = re.compile(r"\b(?:antidepressants?|inadequate response|tried|trials?|failure|failed)\b", re.IGNORECASE)
_BARE = re.compile(
    rf"(?:The )?{ITEM_NAME} \(?(?:[a-h]|\d)\)?{CALLED_UNMET}\.?"
    r"|(?:We|I) (?:did|do|could|can) ?not (?:see|find) (?:this|that|these|them|it)\b(?: (?:in|within|among)\b[^.;]{3,60})?\.?",
    re.IGNORECASE,
)
"""A sentence that speaks of the one before it, and gives no reason of its own."""
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
    unmet = [at for at, part in enumerate(parts) if _unmet(text, part.sentence.start, part.sentence.end)]
    said = next((find for find in finds if _unmet(find.quote, 0, len(find.quote))), None)
    listed = _listed(letter, unmet[0]) if unmet else None
    if listed is None:
        return _with_what_is_unmet(letter, finds)
    start, end = parts[listed[0]].sentence.start, parts[unmet[-1]].sentence.end
    # A condition of the list that was heard by itself is none of what was decided.
    said = said or next((find for find in finds if find.quote in text[start:end]), None)
    if said is None:
        return _with_what_is_unmet(letter, finds)
    ground = _STEP if _OF_TRIALS.search(listed[1]) else str(said.value)
    others = [
        find
        for find in finds
        if find.quote not in text[start:end] and not ONLY_CRITERIA.fullmatch(" ".join(find.quote.split())) and find.value != ground
    ]
    return [*others, letter.find(Kind.GROUND, ground, (start, end), Basis(Confidence.MEDIUM, "unmet items", ground))]


def _unmet(words: str, start: int, end: int) -> re.Match[str] | None:
    return _UNMET.search(words, start, end) or _NOT_MEET.search(words, start, end)


def _with_what_is_unmet(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds, where a sentence that says no more than that an item is not met, or that this was not seen, ends the reason right before
    it, and begins no other.
    """
    told = (part.sentence for part in letter.parts.parts)
    for sentence in (one for one in told if finds and _BARE.fullmatch(letter.text, one.start, one.end)):
        start, end = letter.order.original(sentence.start, sentence.end)
        before = next((one for one in finds if one.start < start and not letter.written[one.end : start].strip()), None)
        if before is None:
            continue
        others = [one for one in finds if one is not before]
        own = [one for one in others if not start <= one.start < end]
        rests = [(one, letter.written[end : one.end].strip()) for one in others if one not in own]
        cut = [
            replace(one, quote=rest, start=one.end - len(rest)) for one, rest in rests if rest and not any(rest in has.quote for has in own)
        ]
        finds = [replace(before, quote=letter.written[before.start : end], end=end), *own, *cut]
    return finds


def _listed(letter: Letter, unmet: int) -> tuple[int, str] | None:
    """The sentence before in which the item stands by its letter or number, and what it asks there: up to the mark of the next."""
    parts, text = letter.parts.parts, letter.text
    item = _unmet(text, parts[unmet].sentence.start, parts[unmet].sentence.end)
    if item is None:
        return None
    mark = re.compile(rf"(?<!\w)\(?{item['label']}\)", re.IGNORECASE)
    for at in range(unmet - 1, max(-1, unmet - 1 - _REACH), -1):
        words = text[parts[at].sentence.start : parts[at].sentence.end]
        begun = mark.search(words)
        if begun:
            return at, re.split(r"\s\(?[a-h\d]\)\s", words[begun.end() :])[0]
    return None
