"""An insurer's policy as a list of criteria: the items of its lists, each in the policy's own words.

A policy sets its criteria as lists under a line such as "when all of the following are met". Items that are one of several
ways ("one of the following") are one criterion together with the line above them; items that must all be met stand alone.
A policy without a list is read by the sentences under its heading that say what is covered, and what is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from appealwright.denial.page.sentences import sentences
from appealwright.facts import Facts
from appealwright.papers.choices import is_choice
from appealwright.papers.lists import LIMITS, PARTS, Item, items_of
from appealwright.papers.signals import found_in, signals, skeleton_of

__all__ = ["Criterion", "criteria_of"]

_TAIL = re.compile(r"(?:\s*[;,]\s*(?:and|or|and/or)?|\s+(?:and|or))\s*\Z", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not|no|none|never|without|neither|cannot)\b", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\b(?:not?|never|none)\b(?! (?:more|longer|greater|later) than)", re.IGNORECASE)
"""What of a list of limits is left out; "no more than two a week" is how much is covered."""
_OR_LINE = re.compile(r"\s*or\s*[.;,]?\s*", re.IGNORECASE)
_OR_TAIL = re.compile(r"[;,]\s*or\s*\Z", re.IGNORECASE)
_TITLE = re.compile(r"[A-Z]\w+(?: (?:of|and|for|or|the|[A-Z]\w+)){1,6}")
"""A line above other items that is nothing but a title, "Required Medical Information"."""
_BOX = r"(?:[\u2610-\u2612\u25a1]|\[[ xX]?\]|_{2,})"
_BOXES_FIRST = re.compile(rf"(?:{_BOX}\s*)?Yes\s*{_BOX}\s*No\b\W*", re.IGNORECASE)
_BOXES_LAST = re.compile(rf"\s*{_BOX}\s*(?:Yes|No)\b.*\Z", re.IGNORECASE | re.DOTALL)
"""Where a form is ticked: "[ ] Yes [ ] No"."""
_CELLS = re.compile(r"(?<=\?)(?:[^\S\n]{3,}\S|\s+(?:Yes|No)\s*:).*\Z", re.DOTALL)
"""What stands beside a question in a table: "Yes: Go to #3"."""
_BLANK = re.compile(r"[^.;]{1,40}:\s*_{2,}.*", re.DOTALL)
"""A field of a form: "Date of last visit: ____"."""
_BRACKETS = re.compile(r"\s*\([^()]{1,30}\)")
_LONGEST, _MOST = 1_600, 60


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: `text[start:end] == words`, always. `part` is approval, continuation or exclusion.

    A `way` is one of several of which one is enough, and that are too long to be one criterion: whether it is met says nothing. `under` are
    the lines that it ends. Criteria of one `section` stand under one marked heading.
    """

    words: str
    start: int
    end: int
    part: str
    way: bool = False
    under: str = ""
    section: int = 0


@lru_cache(maxsize=4)
def criteria_of(text: str, facts: Facts) -> tuple[Criterion, ...]:
    """The criteria of a policy's text, in its order; none where the text has no list of criteria and no policy in a sentence."""
    items = _chosen(text, list(_ways(text, list(_grouped(text, list(items_of(text, facts)), _any_of(facts))))))
    found = [item for item in items if _is_whole(item.words(text)) and (item.part != LIMITS or _LEFT_OUT.search(item.words(text)))]
    return tuple(_criterion(text, item) for item in found[:_MOST]) or tuple(_sentences(text, facts))[:_MOST]


def _sentences(text: str, facts: Facts) -> Iterator[Criterion]:
    """The sentences under a heading "Policy" and no more that say what is covered, and what is not."""
    openers, heads = signals(facts, "policy-part"), tuple(one for one in signals(facts, "policy-word") if one.means == "statement")
    states = loud = False
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if sentence.heading and states and loud and not words.isupper():
            continue  # a heading within what the one in capitals begins
        if sentence.heading:
            loud, hit = words.isupper(), found_in(skeleton_of(words, heads), (term for head in heads for term in head.terms))
            states = hit is not None and not (words[: hit.start] + words[hit.end :]).strip(" :#*")
            continue
        found = {signal.means for signal in openers if found_in(skeleton_of(words, openers), signal.terms)} if states else ()
        if part := next((means for means in PARTS if means in found), None):
            yield Criterion(words, sentence.start, sentence.end, part)


def _criterion(text: str, item: Item) -> Criterion:
    """The item without the "; and" that leads to the next, and without the boxes of a form."""
    words = item.words(text)
    start = item.start + (first.end() if (first := _BOXES_FIRST.match(words)) else 0)
    words = _TAIL.sub("", _without_blank(_CELLS.sub("", _BOXES_LAST.sub("", text[start : item.end]))))
    # Of limits only what is denied was kept: that is left out, while how much is covered is no criterion.
    part = "exclusion" if item.part == LIMITS else item.part
    return Criterion(words, start, start + len(words), part, way=bool(item.choice), under=item.under, section=item.section)


def _without_blank(words: str) -> str:
    """The words without the blank to fill that they end with."""
    return words.rstrip(" \t\n:_") if words.rstrip().endswith("__") else words


def _is_whole(words: str) -> bool:
    """Whether it is a criterion, and no heading: one that opens a list, or stands in capitals."""
    return 8 < len(words) <= _LONGEST and not words.rstrip().endswith(":") and not words.isupper() and not _BLANK.fullmatch(words)


def _any_of(facts: Facts) -> Callable[[str], bool]:
    """Tells whether a line says that one of several items is enough, or denies them: then none of them is a criterion alone."""
    return lambda words: is_choice(words, facts) or (words.rstrip().endswith(":") and _DENIES.search(words) is not None)


def _grouped(text: str, items: list[Item], any_of: Callable[[str], bool]) -> Iterator[Item]:
    """The items, those of "one of the following" joined to the line that says so."""
    at, over = 0, dict[int, str]()
    while at < len(items):
        over = {level: words for level, words in over.items() if level < items[at].level and items[at].part == items[at - 1].part}
        item = replace(items[at], under=" ".join(over.values()))
        below = at + 1
        while below < len(items) and items[below].level > item.level and _of_one_list(items[below], item):
            below += 1
        if any_of(item.words(text)) and (below := max(below, _flat_end(text, items, at, any_of))) > at + 1:
            yield replace(item, end=items[below - 1].end, marked=True)
            at = below
        elif below > at + 1 and _TITLE.fullmatch(item.words(text)):
            at += 1
        else:
            if below > at + 1 and item.words(text).endswith(":"):
                over[item.level] = _BRACKETS.sub("", item.words(text))
            yield item
            at += 1


def _of_one_list(below: Item, item: Item) -> bool:
    """Whether an item can be one of those that a line says something of: none that another line opens a list for."""
    return (below.part, below.section) == (item.part, item.section)


def _flat_end(text: str, items: list[Item], at: int, any_of: Callable[[str], bool]) -> int:
    """Where the ways end that a line offers, where nothing is set in: behind the last "or" before the next such line."""
    item, end = items[at], at + 1
    for below in range(at + 2, len(items) if item.words(text).endswith(":") else 0):
        opens = items[below].words(text).endswith(":") and any_of(items[below].words(text))
        if opens or (items[below].part, items[below].level) != (item.part, item.level):
            break
        end = below + 1 if _joined_by_or(text, items[below - 1], items[below]) else end
    return end


def _chosen(text: str, items: list[Item]) -> Iterator[Item]:
    """The items, those of one choice made one: of what is enough alone, none is asked for beside the others."""
    for choice, group in groupby(items, key=lambda item: item.choice):
        held = list(group)
        whole = replace(held[0], end=held[-1].end, choice=0)
        yield from [whole] if choice and len(whole.words(text)) <= _LONGEST else held


def _ways(text: str, items: list[Item]) -> Iterator[Item]:
    """The items, those that an "or" joins made one: of two ways one is enough, and neither is a criterion alone."""
    held: Item | None = None
    for item in items:
        if held and held.marked and item.marked and (held.level, held.part) == (item.level, item.part) and _joined_by_or(text, held, item):
            held = replace(held, end=item.end)
            continue
        if held:
            yield held
        held = item
    if held:
        yield held


def _joined_by_or(text: str, first: Item, second: Item) -> bool:
    """Whether "or" stands at the end of the first, or alone on the line between; what a plan excludes is a list all the same."""
    between = text[first.end : second.start].splitlines()
    return first.part != "exclusion" and bool(_OR_TAIL.search(first.words(text)) or any(_OR_LINE.fullmatch(line) for line in between))
