"""The limbs of a plan's own definition of experimental: the words of it that can be answered one by one, as they stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from appealwright.facts import Facts
from appealwright.notice.clauses.unread import end_of_use, unread_in
from appealwright.papers.signals import found_in, signals, skeleton_of

__all__ = ["Item", "Limb", "items_named", "limbs_of", "parts_of"]

_OTHER = "other"
"""What a numbered item asks for whose words are not known to us: it is quoted, and never passed over."""
_NET, _APPROVAL = "net", "approval"
_MARK = re.compile(r"\((?:(?P<number>\d{1,2})|(?P<letter>[a-h])|(?P<roman>i{1,3}|iv))\) ", re.IGNORECASE)
_OPENS = re.compile(r"(?:\A|[;:,.\n]|\b(?:and|or|if|that|is|are|be))\s*\Z", re.IGNORECASE)
"""What stands before the mark of an item: "thirty (30) days" has none."""
_ROMAN = ("i", "ii", "iii", "iv")
_ITEMS = re.compile(r"\b(?:items?|parts?|clauses?|paragraphs?|subparagraphs?|elements?|criteri(?:on|a)) \(", re.IGNORECASE)
_USE = re.compile(r"\b(?:use[ds]?|usage|indicat\w+|purpose|diagnos[ei]s|conditions?|illness|disease)\b", re.IGNORECASE)
_ANY_USE = re.compile(r"\b(?:for|of|in) any (?:use|purpose|indication|condition)\b", re.IGNORECASE)
"""Approval that may be of any use is not one of this use."""
_CLAUSE = re.compile(r"[;\n]|(?<!\bU\.S)\.\s")
_ITEM_END = re.compile(r"[;,.]?(?:\s+(?:and|or))?[;,.]?$")


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb: what it asks for (a word of rows/reading/limbs.yaml), and the definition's own words for it."""

    means: str
    words: str
    of_use: bool = False
    """Whether its clause names a use or an illness: approval of a drug is not approval of each use."""


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item of the plan's own words: its mark, "(2)", and its words."""

    mark: str
    words: str


def items_named(quote: str, clause: str) -> tuple[Item, ...]:
    """The items of a clause that a reason names by their marks ("items (2) and (4)"); none where it quotes the items themselves."""
    items = [Item(words.split(" ", 1)[0], words.split(" ", 1)[-1]) for _, _, words in _numbered(clause)]
    return tuple(item for item in items if _ITEMS.search(quote) and item.mark.casefold() in quote.casefold() and item.words not in quote)


def parts_of(clause: str) -> int:
    """How many items a clause numbers."""
    return len(_numbered(clause))


@lru_cache(maxsize=64)
def limbs_of(definition: str, facts: Facts) -> tuple[Limb, ...]:
    """The limbs found in a definition, in its own order; none where its words are not known to us."""
    wanted = signals(facts, "limb")
    skeleton = skeleton_of(definition, wanted)
    found = sorted((hit.start, hit.end, signal.means) for signal in wanted if (hit := found_in(skeleton, signal.terms)) is not None)
    # Of two that hold the same words the one that holds more of them; of two that hold no more, benefit against harm, which asks the more.
    whole = [
        one
        for one in found
        if not any(
            other is not one and other[0] <= one[0] and one[1] <= other[1] and (other[:2] != one[:2] or other[2] == _NET) for other in found
        )
    ]
    ends = [(start, _limb_end(definition, end, means), means) for start, end, means in whole]
    # What belongs to the approval asked for, "for the indication", is no limb beside it.
    ends = [one for one in ends if not any(other[0] < one[0] < other[1] and other[2] == _APPROVAL for other in ends)]
    limbs = [(start, Limb(means, definition[start:end], _names_use(definition, start))) for start, end, means in ends]
    items = _numbered(definition)
    silent = [(start, Limb(_OTHER, words)) for start, end, words in items if not any(start <= at < end for at, _ in limbs)]
    if not items:
        silent = [(start, Limb(_OTHER, words)) for start, words in unread_in(definition, [one[:2] for one in ends])]
    return tuple(limb for _, limb in sorted([*limbs, *silent], key=lambda one: one[0])) if limbs else ()


def _names_use(definition: str, at: int) -> bool:
    before, after = _CLAUSE.split(definition[:at])[-1], _CLAUSE.split(definition[at:])[0]
    return bool(_USE.search(_ANY_USE.sub("", before + after)))


def _numbered(definition: str) -> list[tuple[int, int, str]]:
    """The numbered items of a definition, each with where it begins and ends."""
    marks, last = [], {"number": 0, "letter": 0, "roman": 0}
    for found in _MARK.finditer(definition):
        kind, place = str(found.lastgroup), _place(found)
        if _OPENS.search(definition[: found.start()]) and (place == 1 or place > last[kind]):
            marks.append(found.start())
            last[kind] = place
    return [(start, end, _ITEM_END.sub("", definition[start:end].strip())) for start, end in pairwise([*marks, len(definition)])]


def _place(mark: re.Match[str]) -> int:
    """Which in its row a mark is: 2 of "(2)", "(b)" and "(ii)"."""
    told = mark[0][1:-2].casefold()
    if mark["number"]:
        return int(told)
    return _ROMAN.index(told) + 1 if mark["roman"] else ord(told) - ord("a") + 1


def _limb_end(text: str, end: int, means: str) -> int:
    """Where a limb ends: approval "for any use", or "for the use proposed", is another than approval."""
    at = _word_end(text, end)
    any_use = _ANY_USE.match(text, at + 1) if means == _APPROVAL and text[at : at + 1] == " " else None
    return any_use.end() if any_use else end_of_use(text, at) if means == _APPROVAL else at


def _word_end(text: str, end: int) -> int:
    """Where the word ends that a hit may have ended within: "outcome" in "outcomes"."""
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
