"""An insurer's policy as a list of criteria: the items of its lists, each in the policy's own words.

A policy sets its criteria as lists under a line such as "when all of the following are met". Items that are one of several
ways ("one of the following") are one criterion together with the line above them; items that must all be met stand alone.
A policy without a list is read by the sentences under its heading that say what is covered, and what is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from appealwright.denial.layout import Line, lines_of
from appealwright.denial.sentences import sentences
from appealwright.denial.terms import Hit
from appealwright.facts import Facts
from appealwright.papers.signals import Signal, found_in, signals, skeleton_of

__all__ = ["Criterion", "criteria_of"]

_MARK = re.compile(
    r"\s*(?P<mark>[-*\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u25cb\u25a1\u2610\u2013\u2014]|o(?=\s)|\(?(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4}|[a-zA-Z])[.)])\s+(?=\S)"
)
_JOINS = re.compile(r"\s*(?:and|or|and/or)\s*[.;,]?\s*", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s*[;,]\s*(?:and|or|and/or)?|\s+(?:and|or))\s*\Z", re.IGNORECASE)
_FIELD = re.compile(r"[A-Z]\w+: \S.{0,30}[^.;,]")
"""A short line of the paper's head: "Drug: esketamine"."""
_OR_LINE = re.compile(r"\s*or\s*[.;,]?\s*", re.IGNORECASE)
_OR_TAIL = re.compile(r"[;,]\s*or\s*\Z", re.IGNORECASE)
_FURNITURE = re.compile(r".*(?:^|\s{3,})page\s+\d{1,3}\s+of\s+\d{1,3}\s*", re.IGNORECASE)
_LONGEST_HEADING, _LONGEST_TITLE, _LONGEST_NAME, _LONGEST, _MOST = 200, 80, 40, 1_600, 60


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: `text[start:end] == words`, always. `part` is approval, continuation or exclusion."""

    words: str
    start: int
    end: int
    part: str


@dataclass(slots=True)
class _Item:
    level: int
    start: int
    end: int
    part: str
    marked: bool

    def words(self, text: str) -> str:
        return text[self.start : self.end]


@lru_cache(maxsize=4)
def criteria_of(text: str, facts: Facts) -> tuple[Criterion, ...]:
    """The criteria of a policy's text, in its order; none where the text has no list of criteria and no policy in a sentence."""
    found = [item for item in _ways(text, list(_grouped(text, list(_items(text, facts)), _any_of(facts)))) if _is_whole(item.words(text))]
    return tuple(_criterion(text, item) for item in found[:_MOST]) or tuple(_sentences(text, facts))[:_MOST]


def _sentences(text: str, facts: Facts) -> Iterator[Criterion]:
    """The sentences under a heading "Policy" and no more that say what is covered, and what is not."""
    openers, heads = signals(facts, "policy-part"), tuple(one for one in signals(facts, "policy-word") if one.means == "statement")
    states = False
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if sentence.heading:
            hit = found_in(skeleton_of(words, heads), (term for head in heads for term in head.terms))
            states = hit is not None and not (words[: hit.start] + words[hit.end :]).strip(" :#*")
            continue
        found = {signal.means for signal in openers if found_in(skeleton_of(words, openers), signal.terms)} if states else ()
        if part := next((means for means in _PARTS if means in found), None):
            yield Criterion(words, sentence.start, sentence.end, part)


def _criterion(text: str, item: _Item) -> Criterion:
    """The item without the "; and" that leads to the next."""
    words = _TAIL.sub("", item.words(text))
    return Criterion(words, item.start, item.start + len(words), item.part)


def _is_whole(words: str) -> bool:
    """Whether it is a criterion, and no heading: one that opens a list, or stands in capitals."""
    return 8 < len(words) <= _LONGEST and not words.rstrip().endswith(":") and not words.isupper()


def _items(text: str, facts: Facts) -> Iterator[_Item]:
    """Every item of every list in a part that sets criteria."""
    openers = signals(facts, "policy-part")
    part: str | None = None
    levels: list[str] = []
    current: _Item | None = None
    listed = False
    for line in lines_of(text):
        words = text[line.start : line.end]
        if _FURNITURE.fullmatch(words):
            continue
        mark = _MARK.match(words)
        opened = _opened(words, openers, part) if words.strip() and len(words) <= _LONGEST_HEADING else None
        sentence_over = current is not None and not current.marked and text[current.end - 1] in ".;"
        if current and (not words.strip() or mark or opened or sentence_over or _JOINS.fullmatch(words)):
            yield current
            current = None
        if opened:
            # Under a heading on going on, "is covered for a further year when" opens that list, and not one for a first approval.
            opened = (
                part if opened == "approval" and part == "continuation" and not listed and len(words.strip()) > _LONGEST_NAME else opened
            )
            listed = False
            part, levels = (None if opened == "end" else opened), levels if mark and opened == part else []
        if not part or not words.strip() or _JOINS.fullmatch(words) or (mark and opened):
            continue
        if mark:
            start = line.start + mark.end()
            listed = True
            current = _Item(_level(levels, mark["mark"], mark.start("mark")), start, _trimmed_end(text, line), part, marked=True)
        elif current:
            current.end = _trimmed_end(text, line)
        elif not opened and not listed and _is_bare_item(words):
            current = _Item(0, line.start + len(words) - len(words.lstrip()), _trimmed_end(text, line), part, marked=False)
    if current:
        yield current


def _opened(words: str, openers: tuple[Signal, ...], part: str | None) -> str | None:
    """The part that a line opens; `part` again where it only says that a list follows; None where it opens nothing."""
    skeleton = skeleton_of(words, openers)
    found = {signal.means: hit for signal in openers if (hit := found_in(skeleton, signal.terms))}
    bare = _MARK.sub("", words, count=1).strip()
    if "end" in found and _covers(found["end"], bare):
        return "end"
    named = next((means for means in _PARTS if means in found), None)
    if _MARK.match(words):
        # An item of a list can speak of approval too: it opens a part only where it is nothing but a heading.
        return named if named and _covers(found[named], bare) and bare[-1] not in ".;," else None
    if bare.endswith(":") or "list" in found or (named and _is_heading(bare)):
        return named or (part or "approval" if "list" in found else None)
    return None


_PARTS = ("continuation", "exclusion", "approval")
"""What a line names that opens a part: "continued treatment is not covered when" is first of all about going on."""


def _covers(hit: Hit, bare: str) -> bool:
    """Whether the words found are most of a short line, as in a heading."""
    return len(bare) <= _LONGEST_TITLE and hit.end - hit.start >= 0.4 * len(bare.strip(" :#*"))


def _is_heading(bare: str) -> bool:
    return bool(bare) and len(bare) <= _LONGEST_TITLE and bare[-1] not in ".;," and (bare[0].isupper() or bare[0].isdigit())


def _is_bare_item(words: str) -> bool:
    """A line without a mark that begins like a criterion: some pages lose their bullets when copied."""
    bare = words.strip()
    return len(bare) >= 20 and bare[0].isupper() and not _FIELD.fullmatch(bare)


def _level(levels: list[str], mark: str, indent: int) -> int:
    """How deep an item stands: a new kind of mark, or the same further in, goes deeper; a known one comes back."""
    kind = f"{_kind(mark)}@{indent // 2}" if _kind(mark) == "bullet" else _kind(mark)
    if kind in levels:
        del levels[levels.index(kind) + 1 :]
    else:
        levels.append(kind)
    return len(levels) - 1


def _kind(mark: str) -> str:
    bare = mark.strip("().")
    if bare.isdigit():
        return f"number{mark.strip('0123456789')}"
    if not bare.isalpha() or mark == "o":
        return "bullet"
    roman = set(bare.lower()) <= set("ivx") and (len(bare) > 1 or bare.lower() == "i")
    return f"{'roman' if roman else 'letter'}{'A' if bare.isupper() else 'a'}{mark.replace(bare, '')}"


def _any_of(facts: Facts) -> Callable[[str], bool]:
    """Tells whether a line says that one of several items is enough."""
    wanted = tuple(signal for signal in signals(facts, "policy-word") if signal.means == "any-of")
    return lambda words: any(found_in(skeleton_of(words, wanted), signal.terms) is not None for signal in wanted)


def _grouped(text: str, items: list[_Item], any_of: Callable[[str], bool]) -> Iterator[_Item]:
    """The items, those of "one of the following" joined to the line that says so."""
    at = 0
    while at < len(items):
        item = items[at]
        below = at + 1
        while below < len(items) and items[below].level > item.level and items[below].part == item.part and item.marked:
            below += 1
        if below > at + 1 and any_of(item.words(text)):
            yield _Item(item.level, item.start, items[below - 1].end, item.part, marked=True)
            at = below
        else:
            yield item
            at += 1


def _ways(text: str, items: list[_Item]) -> Iterator[_Item]:
    """The items, those that an "or" joins made one: of two ways one is enough, and neither is a criterion alone."""
    held: _Item | None = None
    for item in items:
        if held and held.marked and item.marked and (held.level, held.part) == (item.level, item.part) and _joined_by_or(text, held, item):
            held = _Item(held.level, held.start, item.end, held.part, marked=True)
            continue
        if held:
            yield held
        held = item
    if held:
        yield held


def _joined_by_or(text: str, first: _Item, second: _Item) -> bool:
    """Whether "or" stands at the end of the first, or alone on the line between; what a plan excludes is a list all the same."""
    between = text[first.end : second.start].splitlines()
    return first.part != "exclusion" and bool(_OR_TAIL.search(first.words(text)) or any(_OR_LINE.fullmatch(line) for line in between))


def _trimmed_end(text: str, line: Line) -> int:
    return line.start + len(text[line.start : line.end].rstrip())
