"""The items of a policy's lists, each in the part that a heading or a line before the list opens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from appealwright.denial.page.layout import Line, lines_of
from appealwright.denial.page.terms import Hit
from appealwright.facts import Facts
from appealwright.papers.choices import is_choice, uncounted
from appealwright.papers.marks import Headings, Mark, is_mark_alone, level_of, mark_of, unmarked
from appealwright.papers.signals import Signal, found_in, signals, skeleton_of

__all__ = ["LIMITS", "PARTS", "Item", "items_of"]

PARTS = ("continuation", "exclusion", "approval")
"""What a line names that opens a part: "continued treatment is not covered when" is first of all about going on."""
LIMITS = "limits"
"""The part under a bare heading "Limits": how much of it is covered, and perhaps what is not."""
_JOINS = re.compile(r"\s*(?:and|or|and/or)\s*[.;,]?\s*", re.IGNORECASE)
_FIELD = re.compile(r"[A-Z]\w+: \S.{0,30}[^.;,]")
"""A short line of the paper's head: "Drug: esketamine"."""
_GAP = re.compile(r"\S\s{3,}\S")
"""Words apart in a line stand in a head of the page, or in a table."""
_LABELED = re.compile(r"[A-Z][\w ]+: \S.*[^:]")
"""A field that names the part: "Therapy Stage: Reauthorization"; a heading "Approval Criteria" below it opens no other."""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\Z")
_STOP = re.compile(r"[.!?]\s+(?=[A-Z])")
_FURNITURE = re.compile(r".*(?:^|\s{3,})page\s+\d{1,3}\s+of\s+\d{1,3}\s*", re.IGNORECASE)
_TOLD = re.compile(r"(?:[.;]|[;,]\s*(?:and|or|and/or))\s*\Z", re.IGNORECASE)
"""How a line ends that says a whole criterion: "; and"."""
_AND = re.compile(r"[;,]\s*and\s*\Z", re.IGNORECASE)
_FULL = 0.85
"""So much of the widest line leaves no room for the first word of the next."""
_LONGEST_HEADING, _LONGEST_TITLE, _LONGEST_NAME, _LONGEST_LEAD, _FEWEST_BARE = 200, 80, 40, 600, 2


@dataclass(slots=True)
class Item:
    """One item: how deep it stands, where, in which part, and how far in its mark; `marked` is false where a line bears none. Items of one
    `choice` stand under a line that says that one of them is enough; 0 is none. `under`
    are the lines above that an item ends: "History of failure of each of these:"; items of one `section` stand under one marked heading.
    """

    level: int
    start: int
    end: int
    part: str
    marked: bool
    indent: int = 0
    choice: int = 0
    under: str = ""
    section: int = 0

    def words(self, text: str) -> str:
        """What the item says in this text, as it stands there."""
        return text[self.start : self.end]


def items_of(text: str, facts: Facts) -> Iterator[Item]:
    """The items of every list in a part that sets criteria. One line alone without a mark is no list that lost its marks."""
    bare: list[Item] = []
    for item in _every_item(text, facts):
        if item is None or item.marked:
            yield from bare if len(bare) >= _FEWEST_BARE else ()
            bare = []
        if item and item.marked:
            yield item
        elif item:
            bare.append(item)
    yield from bare if len(bare) >= _FEWEST_BARE else ()


def _every_item(text: str, facts: Facts) -> Iterator[Item | None]:
    """Every item, and None where a line opens a part."""
    lists = _Lists(text, facts)
    lines = lines_of(text)
    told = [line for line in lines if text[line.start : line.end].strip()]
    behind = dict(pairwise(told))
    for line in lines:
        yield from lists.told_by(line, behind.get(line))
    if lists.current:
        yield lists.current


class _Lists:
    """Where in the lists of a policy a line stands: in which part, how deep, and what is begun."""

    def __init__(self, text: str, facts: Facts) -> None:
        self._text, self._openers, self._facts = text, signals(facts, "policy-part"), facts
        self._headings = Headings()
        self._part: str | None = None
        self._levels: list[str] = []
        self._listed = False
        self._labeled = False
        self._choice, self._choices, self._section = 0, 0, 0
        self._lead = ""
        self._below = False
        self._widest = max(map(len, text.splitlines()), default=0)
        self.current: Item | None = None

    def told_by(self, line: Line, behind: Line | None) -> Iterator[Item | None]:
        """The item that ends before this line, and None where the line opens a part; `behind` is the next line that says something."""
        words = self._text[line.start : line.end]
        if _FURNITURE.fullmatch(words):
            return
        if self.current and self.current.start == self.current.end:
            self._begin_late(line, words)
            return
        mark = mark_of(f"{words.rstrip()} x") if is_mark_alone(words) else mark_of(words)
        opened = None if is_mark_alone(words) else self._opened(words, mark) or self._headed(words, mark, behind)
        if self.current and (not words.strip() or mark or opened or self._is_over(self.current, words, behind) or _JOINS.fullmatch(words)):
            yield self.current
            if not words.strip():
                self._below = (self.current.marked, self.current.level, self._text[self.current.end - 1]) == (False, 0, ":")
            self.current = None
        if mark:
            (self._headings.hold if opened else self._headings.give_up)(mark)
        if opened:
            yield None
            self._open(opened, words, mark)
        if self._part and words.strip() and not _JOINS.fullmatch(words) and not (mark and opened):
            self._begin_or_go_on(line, words, mark, opened, self._part)

    def _begin_late(self, line: Line, words: str) -> None:
        """Begin the item whose mark stood on a line of its own, once a line says something."""
        if self.current and words.strip():
            self.current.start, self.current.end = line.start + len(words) - len(words.lstrip()), line.start + len(words.rstrip())

    def _headed(self, words: str, mark: Mark | None, behind: Line | None) -> str | None:
        """The part in which a marked line is the heading of a list that the next line opens: "A. Treatment-resistant depression"."""
        below = self._text[behind.start : behind.end].strip() if behind else ""
        opens = below[:1].isupper() and below.endswith(":") and mark_of(below) is None
        title = mark is not None and len(words) <= _LONGEST_TITLE and words.rstrip()[-1] not in ".;,:?"
        part = _opened(below, None, self._openers, self._part, self._headings) if opens and title and self._part else None
        return part if part == self._part else None

    def _is_over(self, item: Item, words: str, behind: Line | None) -> bool:
        """Whether an item is whole before a line: that begins anew though its first word had room, and is a heading where the item bears a
        mark. One without a mark says so itself too.
        """
        said = item.words(self._text)
        room = len(said.splitlines()[-1]) + 1 + len(words.split(maxsplit=1)[0]) < _FULL * self._widest
        anew = room and words.strip()[0].isupper()
        below = self._text[behind.start : behind.end].strip() if behind else ""
        title = len(words) <= _LONGEST_TITLE and words.rstrip()[-1] not in ".;,:?" and below[:1].isupper() and not mark_of(below)
        return (anew and title) if item.marked else (anew or _TOLD.search(said) is not None)

    def _opened(self, words: str, mark: Mark | None) -> str | None:
        """The part that a line opens, alone or with the words before it that its colon ends."""
        goes_on = f"{self._lead} {words.strip()}"[-_LONGEST_LEAD:] if words.strip() and not mark else ""
        self._lead = unmarked(words) if mark and self._part is None else goes_on
        if not words.strip() or len(words) > _LONGEST_HEADING:
            return None
        if mark is None and self.current and self.current.marked and len(words) - len(words.lstrip()) > self.current.indent:
            return None  # the item goes on, further in than its mark
        if mark is None and self.current and not self.current.marked and _AND.search(self.current.words(self._text)):
            return None  # the next item of a list that lost its marks
        opened = _opened(words, mark, self._openers, self._part, self._headings)
        whole = not opened and not mark and words.rstrip().endswith(":")
        return _opened(self._sentence(words), None, self._openers, self._part, self._headings) if whole else opened

    def _sentence(self, words: str) -> str:
        """The sentence that ends with these words of a line, which may have begun on the lines before."""
        return _STOP.split(self._lead)[-1] or words

    def _open(self, opened: str, words: str, mark: Mark | None) -> None:
        # Under a heading on going on, "is covered for a further year when" opens that list, and not one for a first approval.
        going_on = opened == "approval" and self._part == "continuation" and not self._listed and len(words.strip()) > _LONGEST_NAME
        labeled = opened == "approval" and self._labeled and not self._listed
        part = "continuation" if going_on or labeled else opened
        self._labeled = part == "continuation" and (labeled or _LABELED.fullmatch(words.strip()) is not None)
        offers = part in {"approval", "continuation"} and words.rstrip().endswith(":") and is_choice(self._sentence(words), self._facts)
        self._section += mark is not None
        self._choices += offers
        self._choice = self._choices if offers else 0
        self._levels = self._levels if mark and part == self._part else []
        self._part, self._listed = (None if part == "end" else part), False

    def _begin_or_go_on(self, line: Line, words: str, mark: Mark | None, opened: str | None, part: str) -> None:
        end = line.start + len(words.rstrip())
        if mark:
            self._listed = True
            level = level_of(self._levels, mark)
            self.current = Item(
                level,
                min(line.start + mark.end, end),
                end,
                part,
                marked=True,
                indent=mark.indent,
                choice=self._choice,
                section=self._section,
            )
        elif self.current:
            self.current.end = end
        elif not opened and not self._listed and _is_bare_item(words):
            if part in {"approval", "continuation"} and self._denies(words):
                self._part = None  # What is asked for was told before: this is what the policy does not cover.
                return
            self.current = Item(int(self._below), line.start + len(words) - len(words.lstrip()), end, part, marked=False)

    def _denies(self, words: str) -> bool:
        return any(signal.means == "exclusion" and found_in(skeleton_of(words, self._openers), signal.terms) for signal in self._openers)


def _opened(words: str, mark: Mark | None, openers: tuple[Signal, ...], part: str | None, headings: Headings) -> str | None:
    """The part that a line opens; `part` again where it only says that a list follows; None where it opens nothing."""
    skeleton = skeleton_of(uncounted(words), openers)
    found = {signal.means: hit for signal in openers if (hit := found_in(skeleton, signal.terms))}
    bare = unmarked(words)
    label, colon, _ = bare.partition(":")
    of_itself = label if mark and colon else bare
    if "end" in found and _covers(found["end"], of_itself):
        return "end"
    if LIMITS in found and len(bare.strip(" :")) == found[LIMITS].end - found[LIMITS].start:
        return LIMITS
    named = next((means for means in PARTS if means in found), None)
    if mark:
        # An item of a list can speak of approval too: it opens a part only where it is nothing but a heading, or the next of them, or
        # opens a list for it: "A. It is covered if the patient meets all of the following:".
        lists = bare.endswith(":") and "list" in found and named in {"approval", "continuation"}
        heading = bare[-1] not in ".;,"
        if not lists and heading and headings.are_followed_by(mark) and len(bare) <= _LONGEST_TITLE:
            return named or "end"
        return named if lists or (named and _covers(found[named], bare) and heading) else None
    if bare.endswith(":") or "list" in found or (named and _is_heading(bare)):
        return named or (part or "approval" if "list" in found else None)
    return None


def _covers(hit: Hit, bare: str) -> bool:
    """Whether the words found are most of a short line, as in a heading."""
    return len(bare) <= _LONGEST_TITLE and hit.end - hit.start >= 0.4 * len(bare.strip(" :#*"))


def _is_heading(bare: str) -> bool:
    bare = _IN_BRACKETS.sub("", bare)
    return (
        bool(bare)
        and not (_GAP.search(bare) or _STOP.search(bare))
        and len(bare) <= _LONGEST_TITLE
        and bare[-1] not in ".;,"
        and (bare[0].isupper() or bare[0].isdigit())
    )


def _is_bare_item(words: str) -> bool:
    """A line without a mark that begins like a criterion: some pages lose their bullets when copied."""
    bare = words.strip()
    return len(bare) >= 20 and bare[0].isupper() and not _FIELD.fullmatch(bare) and not _GAP.search(bare)
