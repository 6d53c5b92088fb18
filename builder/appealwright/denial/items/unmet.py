"""The items of a list that says behind each how it came out: "Trial of two antidepressants: NOT MET". Each is a reason of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.history.drugs import drugs_in

__all__ = ["UNMET", "as_item", "by_words", "items_not_met"]

UNMET = "item-not-met"
_MOST = 40
"""More items than that are no list of criteria."""
_NEED, _STEP = "ground.not-medically-necessary", "ground.step-therapy"
_MISSES = re.compile(
    r"[^.;]{0,30}\b(?:records?|notes?|claims?|chart|history|file)\b[^.;]{0,20} (?:do|does|did)(?: not|n['\u2019]t) (?:show|list|mention) "
    r"(?:an? |any |trials? of |fills? (?:of|for) |that you (?:tried|took) )*(?P<what>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)
"""What is not there, by its first words: a medicine, which was to be tried."""
_ITEMS = ("step-therapy", "no-continued-response")
_BETWEEN = r"(?:[ \t]*[:\u2013\u2014][ \t]*|[ \t]+-[ \t]*|[ \t]{3,})"
_MARK = r"[ \t]*(?:[-*\u2022]|\(?(?:\d{1,2}[.)]?|[a-zA-Z][.)])(?=[ \t]))?[ \t]*"
_SHOWN = r"[ ](?-i:[A-Z])(?:(?!\bmet\b)[^\n]){4,160}"
_NOT_MET = re.compile(
    rf"^{_MARK}(?P<item>[^\W\d](?:(?!\bmet\b)[^\n]){{6,160}}?{_BETWEEN}not[ ](?:met\.?|found\.|(?:met|found)\.{_SHOWN}))[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that ends so, or so and with what the records show, and tells no other result; a choice of two boxes does."""
_ROW_NOT_MET = re.compile(
    r"^[ \t]*\|?(?:[ \t]*#?[\w.()]{1,4}[ \t]*\|)?[ \t]*(?P<item>[^\W\d](?:(?!\bmet\b)[^|\n]){6,160}?)[ \t]*\|(?:[^|\n]{0,90}\|)?"
    r"[ \t]*not[ ]met\.?[ \t]*\|?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A row of a table with bars: the criterion, perhaps what the records show, and how it came out."""
_MET = re.compile(rf"[^\n]{{6,160}}?{_BETWEEN}(?:met|found)\b(?!/)[^\n]*$", re.IGNORECASE | re.MULTILINE)
_GOES_ON = re.compile(r"\n(?=[ \t]{4,}\S)(?![ \t]*(?:[-*\u2022]|\(?\d))(?!(?i:[^\n]*\bmet\b))[^\n]+")
"""The next line of a row in a table, further in."""
_TELLS = frozenset({Section.REASON, Section.BODY, Section.REQUEST, Section.CRITERIA})


def items_not_met(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds with each such item apart: one that quotes a row of such a list gives way to its items, and an item that no find quotes is
    part of the need that is denied. A letter that gives no reason at all has none in its list.
    """
    items = list(islice(_items(letter), _MOST)) if finds else []
    if not items:
        return finds
    rows = [find for find in finds if _begins_in_the_list(letter, find, items)]
    kept = [find for find in finds if find not in rows]
    return kept + [as_item(letter, place, rows) for place in items if not any(_overlap(letter, place, find) for find in kept)]


def _items(letter: Letter) -> Iterator[tuple[int, int]]:
    found = (*_NOT_MET.finditer(letter.text), *_ROW_NOT_MET.finditer(letter.text))
    for match in sorted(found, key=lambda one: one.start("item")):
        part = letter.parts.at(match.start("item"))
        if part and part.section in _TELLS and "rights" not in part.cues and "perhaps" not in part.cues:
            row = _GOES_ON.match(letter.text, match.end()) if match["item"].count("   ") else None
            yield match.start("item"), row.end() if row else match.end("item")


def _begins_in_the_list(letter: Letter, find: Find, items: list[tuple[int, int]]) -> bool:
    """Whether a quotation that holds an item begins with it, or with a row that says "Met"."""
    held = [place for place in items if _overlap(letter, place, find)]
    before = min((letter.order.original(*place)[0] for place in held), default=find.start) - find.start
    return bool(held) and (before <= 6 or _MET.match(letter.written, find.start) is not None)


def as_item(letter: Letter, place: tuple[int, int], rows: list[Find]) -> Find:
    """The item with the ground of the row that quoted it, and as sure."""
    row = next((find for find in rows if _overlap(letter, place, find)), None)
    ground, sure = (str(row.value), row.confidence) if row else (by_words(letter, place), Confidence.MEDIUM)
    return letter.find(Kind.GROUND, ground, place, Basis(max(sure, Confidence.MEDIUM), UNMET, ground))


def by_words(letter: Letter, place: tuple[int, int]) -> str:
    """The ground that the words of an item tell, where they tell one: what was tried before, or how much better the person is."""
    words = " ".join(alike(letter.text[slice(*place)]).split())
    told = [name for name in _ITEMS if any_of(letter.words.names[f"item-{name}"]).search(words)]
    missed = None if told else _MISSES.match(letter.text, *place)
    if missed and drugs_in(missed["what"], letter.facts):
        return _STEP
    return f"ground.{told[0]}" if len(told) == 1 else _NEED


def _overlap(letter: Letter, place: tuple[int, int], find: Find) -> bool:
    start, end = letter.order.original(*place)
    return find.touches(start, end)
