"""Which part of the letter a sentence stands in: the reason, the rights pages, a notice for everybody, a list of what could be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from appealwright.denial.page.sentences import Sentence
from appealwright.denial.page.terms import Hit

__all__ = ["Part", "Parts", "Section"]


class Section(Enum):
    """A part of a letter. The values are the words that heading rows use."""

    BODY = "body"
    REASON = "reason"
    REQUEST = "request"
    CRITERIA = "criteria"
    RIGHTS = "rights"
    NOTICE = "notice"
    LIST = "list"


_EXPLAINED = re.compile(r"[\"'\u201d\u2019)]{0,2}(?:\s{0,3}[:=]|\s{1,3}[-\u2013\u2014](?=\s)|\s(?:means|is when|refers to)\b)")
_FIELD = re.compile(r"[\s*>\u2022-]*[A-Z][A-Za-z/.#' ()-]{1,38}:\s")
"""A label and what it says: in a list of what could be, one of its lines."""
_SUBJECT = re.compile(r"\s*(?:subject|re|regarding)\s?:", re.IGNORECASE)
"""The line that says what the letter is about: it opens no section."""
_NUMBERED = re.compile(r"[^A-Za-z]{0,9}")
_LABEL_BEGINS = 6
"""Within how many letters of its sentence a label begins."""
_FEWEST_WORDS, _FEWEST_ENTRIES, _APART = 4, 3, 3

Places = Mapping[str, list[Hit]]
"""Where the terms of each meaning stand."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, its section, the cues that stand in it, and whether a label makes it a reason."""

    sentence: Sentence
    section: Section
    cues: frozenset[str]
    labelled: bool


class Parts:
    """All sentences of the letter with their sections, found by offset."""

    def __init__(self, text: str, found: tuple[Sentence, ...], cues: Places, headings: Places) -> None:
        self._starts = [sentence.start for sentence in found]
        marks = self._marked(cues, found)
        explained = self._explained(text, cues, found)
        self.parts = tuple(_with_sections(text, found, marks, self._openings(headings, found), explained)) if found else ()

    def __len__(self) -> int:
        return len(self.parts)

    def index(self, offset: int) -> int:
        """Which sentence holds the offset (the one before it, between two)."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def at(self, offset: int) -> Part | None:
        """The sentence at the offset; None in a letter without sentences."""
        return self.parts[self.index(offset)] if self.parts else None

    def _marked(self, cues: Places, found: tuple[Sentence, ...]) -> list[set[str]]:
        """The cues of each sentence; one that begins it also with a caret."""
        marks: list[set[str]] = [set() for _ in found]
        for cue, places in cues.items():
            for hit in places:
                at = self.index(hit.start)
                if hit.end <= found[at].end + 1:
                    marks[at].add(cue)
                    if hit.start <= found[at].start + 4:
                        marks[at].add(f"{cue}^")
        return marks

    def _explained(self, text: str, cues: Places, found: tuple[Sentence, ...]) -> frozenset[int]:
        """The sentences of glossaries: three entries and more near each other, and what stands between them."""
        entries = set()
        for hit in cues.get("insurance-term", ()):
            at = self.index(hit.start)
            means = _EXPLAINED.match(text, hit.end, found[at].end)
            if means and _NUMBERED.fullmatch(text, found[at].start, hit.start):
                entries |= {at} if len(text[means.end() : found[at].end].split()) >= _FEWEST_WORDS else set()
        return frozenset(at for run in _runs(sorted(entries)) if len(run) >= _FEWEST_ENTRIES for at in range(run[0], run[-1] + 1))

    def _openings(self, headings: Places, found: tuple[Sentence, ...]) -> dict[int, tuple[int, int, str]]:
        """For each sentence the longest heading term that begins it, else that stands in it: its start, its end, and what it opens."""
        best: dict[int, tuple[bool, int, tuple[int, int, str]]] = {}
        for section, places in headings.items():
            for hit in places:
                at = self.index(hit.start)
                rank = hit.start <= found[at].start + _LABEL_BEGINS, hit.end - hit.start
                if hit.end <= found[at].end + 1 and (at not in best or rank > best[at][:2]):
                    best[at] = (*rank, (hit.start, hit.end, section))
        return {at: opening for at, (_, _, opening) in best.items()}


def _with_sections(
    text: str,
    found: tuple[Sentence, ...],
    cues: list[set[str]],
    headings: dict[int, tuple[int, int, str]],
    explained: frozenset[int],
) -> Iterable[Part]:
    walk = _Walk()
    for at, sentence in enumerate(found):
        opening, goes_on = headings.get(at), sentence.item or _FIELD.match(text, sentence.start, sentence.end) is not None
        labelled = _is_label(text, sentence, opening)
        subject = _SUBJECT.match(text, sentence.start, sentence.end)
        opens = Section(opening[2]) if opening and (sentence.heading or labelled) and not subject else None
        if opens is not None and "could-be" in cues[at]:
            opens, labelled = Section.LIST if sentence.heading else None, False
        if opens and not (goes_on and walk.lists_what_could_be):
            walk.open(opens)
        section = walk.step(sentence, cues[at], ends_open=_ends_open(text, sentence), opens=opens, goes_on=goes_on)
        section = Section.LIST if at in explained else section
        yield Part(sentence, section, frozenset(cues[at]), labelled and section is Section.REASON)


def _ends_open(text: str, sentence: Sentence) -> bool:
    """Whether a list follows: a colon, or "whether" and no more. Behind "you or your prescriber requested:" stands what was asked for."""
    colon = text[sentence.end - 1] == ":" and not text.endswith("requested:", sentence.start, sentence.end)
    return colon or text.endswith("whether", sentence.start, sentence.end)


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers in order, cut where the next one is far."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - runs[-1][-1] <= _APART:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _is_label(text: str, sentence: Sentence, opening: tuple[int, int, str] | None) -> bool:
    """Whether the sentence begins "Reason for denial: ...", or is "Appeal rights." and no more."""
    if not opening:
        return False
    words = text[sentence.start : sentence.end]
    if words[-1] == ":" and words.isupper():
        return True
    if opening[0] > sentence.start + _LABEL_BEGINS:
        return False
    # "Why: The scores ..." is the label "Why" with words behind its colon, though "why the" begins a heading too.
    if ":" in text[opening[0] : opening[1]] or text[opening[1] : sentence.end].strip() in {"", "."}:
        return True
    rest = text[opening[1] : opening[1] + 40]
    colon = rest.find(":")
    return (0 <= colon <= 24 and not rest[:colon].count("\n")) or rest.lstrip()[:1] in {"-", "\u2013", "\u2014", "=", "|"}


class _Walk:
    """Goes through the letter and remembers where it is."""

    def __init__(self) -> None:
        self._section = Section.BODY
        self._list: Section | None = None
        self._list_paragraph = -1
        self._headed = False
        self._history = -1

    def open(self, section: Section) -> None:
        """A heading opens `section`."""
        self._section, self._list, self._headed = section, None, True

    @property
    def lists_what_could_be(self) -> bool:
        """Whether a list is open of which nothing is told to be the reason."""
        return self._list is Section.LIST

    def step(self, sentence: Sentence, cues: set[str], *, ends_open: bool, opens: Section | None, goes_on: bool) -> Section:
        """The section of the next sentence, which may be a heading that opens one; `goes_on` for a line that may belong to a list."""
        if self._list and not goes_on and sentence.paragraph > self._list_paragraph:
            self._list = None
        history = "earlier" in cues or self._history == sentence.paragraph
        self._history = sentence.paragraph if history else -1
        self._turn(cues)
        if ends_open and "could-be" in cues:
            self._list = Section.LIST
        elif ends_open and history:
            self._list = Section.REQUEST
        elif ends_open and ("reasons-follow" in cues or opens is Section.REASON):
            self._section, self._list = Section.REASON, None
        elif ends_open and cues & {"list", "criteria"}:
            self._list = Section.LIST if "list" in cues else Section.CRITERIA
        if self._list:
            self._list_paragraph = sentence.paragraph
            return Section.REASON if self._list is Section.LIST and sentence.box else self._list
        if "could-be^" in cues and not sentence.box:
            return Section.LIST
        return Section.NOTICE if "notice" in cues else self._section

    def _turn(self, cues: set[str]) -> None:
        if "salutation^" in cues and self._section is not Section.REASON:
            self._section = Section.BODY
        elif self._section is Section.NOTICE or "notice" in cues:
            return
        elif "rights-begin" in cues and ("reason-begin" not in cues or cues & {"rights-begin^", "perhaps-first^"}):
            self._section = Section.RIGHTS
        elif self._begins_reason(cues):
            self._section, self._headed = Section.REASON, False

    def _begins_reason(self, cues: set[str]) -> bool:
        """Whether the sentence turns to the reason; under a heading of rights only one that begins with the decision does."""
        apart = self._section in {Section.RIGHTS, Section.LIST} and self._headed
        wanted = "reason-begin^" if apart else "reason-begin"
        return wanted in cues and not cues & {"rights", "perhaps", "perhaps-first^"}
