"""Items of a list that a notice calls unmet together, by their marks or places: "criteria 3 and 4 are not met", "the second of these"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Find
from appealwright.denial.items.unmet import as_item
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["CALLED_UNMET", "ITEM_NAME", "ONLY_CALLS", "called_unmet", "items_of", "places_called", "without_conditions"]

_ORDER = "first second third fourth fifth sixth seventh eighth"
_PLACES = {word: place for place, word in enumerate(_ORDER.split(), 1)}
ITEM_NAME = r"(?:items?|criteri(?:a|on)|requirements?|conditions?|points?)"
_JOINT = r"(?:,? (?:and|or) |, | (?:to|through) |-)"
_LABEL = r"\(?(?:[a-h]|\d)\)?"
_PLACE = rf"(?:{'|'.join(_PLACES)})"
CALLED_UNMET = r",? (?:is|are|was|were|has|have)(?: been)? not (?:been )?(?:met|shown|satisfied|documented)\b"
_BY_MARK = re.compile(rf"\b{ITEM_NAME} (?P<told>{_LABEL}(?:{_JOINT}{_LABEL})+){CALLED_UNMET}", re.IGNORECASE)
_BY_PLACE = re.compile(
    rf"\bthe (?P<told>{_PLACE}(?:{_JOINT}{_PLACE})*) (?:{ITEM_NAME}|of (?:these|those|them|the {ITEM_NAME})){CALLED_UNMET}", re.IGNORECASE
)
_BY_NAME = re.compile(
    rf"\b{ITEM_NAME} (?P<told>#?{_LABEL}(?:{_JOINT}#?{_LABEL})*){CALLED_UNMET}"
    rf"|\bnot (?:\w+ ){{0,6}}me?et (?:with )?{ITEM_NAME} (?P<these>#?{_LABEL}(?:{_JOINT}#?{_LABEL})*)(?!\w)",
    re.IGNORECASE,
)
"""The same of one item or more: "criterion 2 is not met", "you do not meet criteria #1 and #3"."""
ONLY_CALLS = re.compile(rf"(?:the )?{ITEM_NAME} [\w#(), -]{{1,30}}?{CALLED_UNMET}\.?", re.IGNORECASE)
"""A sentence that does so and says no more."""
_PIECES = re.compile(rf"\b(?:{_PLACE}|[a-h]|\d)\b|\b(?:to|through)\b|-", re.IGNORECASE)
_FALLS_SHORT = re.compile(r"\b(?:no|not|lacks?|lacking|missing|unmet|fewer|only|absent)\b|n['\u2019]t\b", re.IGNORECASE)
"""What an item says where it tells how it came out. That drugs failed is what it asks for."""
_RANGE = frozenset({"to", "through", "-"})
_REACH, _APART = 16, 3
"""Sentences before, among which the list ends; and of one item, before the next begins."""
_ASIDE = frozenset({Section.RIGHTS, Section.NOTICE})


def called_unmet(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """Each such item that no find quotes, as a reason of its own."""
    parts = letter.parts.parts
    for at, part in enumerate(parts):
        sentence = part.sentence
        said = next((one for pattern in (_BY_MARK, _BY_PLACE) if (one := pattern.search(letter.text, sentence.start, sentence.end))), None)
        if said is None or part.section in _ASIDE or part.cues & {"perhaps", "perhaps-first^"}:
            continue
        places, listed = _places(said["told"]), _listed(letter, at)
        if len(listed) > 1 and max(places) <= len(listed):
            yield from _unquoted(letter, [listed[place - 1] for place in places], finds)


def places_called(words: str) -> list[int]:
    """Which items these words call unmet, by number, letter or place, from 1; none where they call none."""
    said = _BY_NAME.search(words) or _BY_PLACE.search(words)
    return _places(next(filter(None, said.groups()))) if said else []


def without_conditions(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds without those that only quote what a list of criteria asks of everybody, where the letter says behind it by its number
    which of them is not met, and why.
    """
    parts = letter.parts.parts

    def condition(find: Find) -> bool:
        start, end = find.start, find.end
        over = [
            part for part in parts if (place := letter.order.original(part.sentence.start, part.sentence.end))[0] < end > start < place[1]
        ]
        listed = all(part.sentence.item or part.section is Section.CRITERIA for part in over) and any(part.sentence.item for part in over)
        return listed and not _FALLS_SHORT.search(find.quote)

    why = [find for find in finds if _BY_NAME.search(find.quote) and not ONLY_CALLS.fullmatch(" ".join(find.quote.split()))]
    return [find for find in finds if not condition(find) or not any(one.start >= find.end for one in why)]


def _unquoted(letter: Letter, places: list[tuple[int, int]], finds: list[Find]) -> Iterator[Find]:
    """These places as items, but what a find quotes already."""
    for place in places:
        start, end = letter.order.original(*place)
        if not any(find.touches(start, end) for find in finds):
            yield as_item(letter, place, [])


def _places(told: str) -> list[int]:
    """Which items are meant, from 1: "2 to 4", "(b) and (d)", "second and third"."""
    found: list[int] = []
    through = False
    for piece in _PIECES.findall(told.lower()):
        if piece in _RANGE:
            through = True
            continue
        place = _PLACES.get(piece) or (int(piece) if piece.isdigit() else ord(piece) - ord("a") + 1)
        found += range(found[-1] + 1, place) if through and found else ()
        found.append(place)
        through = False
    return found


def _listed(letter: Letter, at: int) -> list[tuple[int, int]]:
    """The items of the last list before a sentence, in order, each without its mark and with all its sentences."""
    parts = letter.parts.parts
    items: list[tuple[int, int]] = []
    last = -1
    for one in range(at - 1, max(-1, at - 1 - _REACH), -1):
        sentence = parts[one].sentence
        if sentence.item:
            last = last if last >= 0 else one
            if not letter.text[letter.line_at(sentence.start)[0] : sentence.start].strip():
                items.insert(0, (one, last))
                last = -1
        elif items and items[0][0] - one >= _APART:
            break
    return [_unmarked(letter, parts[first].sentence.start, parts[end].sentence.end) for first, end in items]


def items_of(letter: Letter, first: int, stop: int) -> list[tuple[int, int]]:
    """The items that these sentences make, in order, each without its mark and what joins it to the next."""
    parts = letter.parts.parts
    begun = [
        at for at in range(first, stop) if not letter.text[letter.line_at(parts[at].sentence.start)[0] : parts[at].sentence.start].strip()
    ]
    ends = [at - 1 for at in begun[1:]] + [stop - 1] * bool(begun)
    return [_unmarked(letter, parts[at].sentence.start, parts[end].sentence.end) for at, end in zip(begun, ends, strict=True)]


def _unmarked(letter: Letter, start: int, end: int) -> tuple[int, int]:
    mark = re.compile(r"[\s*\u2022\u00b7-]*(?:\(?(?:\d{1,2}|[a-h])[.)])?\s*").match(letter.text, start, end)
    hanging = re.search(r"(?<=\w)[;,]?\s*(?:\b(?:and|or))?\Z", letter.text[start:end])
    return (mark.end() if mark else start), start + hanging.start() if hanging else end
