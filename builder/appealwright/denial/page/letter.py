"""The letter as every finder sees it: reading order, skeleton, sentences with sections, dates; and how a find is made."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from appealwright.denial.finds import Basis, Find, Kind, Limit
from appealwright.denial.page.layout import Ordered, lines_of, ordered
from appealwright.denial.page.sections import Part, Parts, Section
from appealwright.denial.page.sentences import sentences
from appealwright.denial.page.skeleton import Skeleton
from appealwright.denial.page.terms import Hit, Term, hits
from appealwright.denial.page.vocabulary import Vocabulary
from appealwright.denial.times.dates import Dated, dates_in
from appealwright.denial.times.exhausted import EXHAUSTED
from appealwright.facts import Facts

__all__ = ["Letter"]

_CELLS = re.compile(r"(?![|\u00a6]\s)\S(?:(?!\s{3}|\t|\s[|]\s)[^\n]){0,200}")
_NOT_BEFORE = re.compile(r"\b(?:not|never)\s+\Z", re.IGNORECASE)
_RUNS_ON = 60
"""A line as long as this may be one of running words, which go on in the next."""
_BETWEEN = re.compile(r"[ \t]*(?:[#:.=|*)\u2013\u2014-]+[ \t]*)*")
_ENDED = re.compile(
    rf"{EXHAUSTED}|\bthis is the end of (?:our|the|your) internal\b"
    r"|\bthis is (?:the|our) final (?:decision (?:in|of|under) (?:the|our) [\w ]{2,30}process\b|internal (?:decision|determination)\b)",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"local(?: (?:number|no\.?|#))? ?\d+\b", re.IGNORECASE)
_IN_WORD = re.compile(r"[\w'\u2019]")
_FINAL_HEAD = re.compile(
    r"^[ \t]*(?:(?:re|subject|asunto): ?)?(?:notice of )?final (?:internal )?adverse (?:benefit )?determination\b",
    re.IGNORECASE | re.MULTILINE,
)
_IF = re.compile(r"\b(?:if|once|when|after|until|unless)\b", re.IGNORECASE)
"""How a notice says that the insurer hears no further appeal, in a sentence or at its head; and what makes of it a condition."""


_SIGNED = re.compile(
    r"^[ \t]*(?:Sincerely|Respectfully|(?:Kind |Best |Warm )?[Rr]egards|(?:Very )?[Tt]ruly yours|Atentamente)\b[^\n]{0,20},?[ \t]*$",
    re.MULTILINE,
)


class Letter:
    """One letter, prepared once. Offsets here are of `text`, the reading order; `find` turns them into the letter's own."""

    def __init__(self, written: str, facts: Facts, words: Vocabulary, order: Ordered | None = None) -> None:
        self.written = written
        self.order = order or ordered(written)
        self.text = self.order.text
        self.facts = facts
        self.words = words
        self.lines = lines_of(self.text)
        self.skeleton = Skeleton(self.text, words.words)
        self._cues = {name: self.hits(wanted) for name, wanted in words.cues.items()}
        self._cues["reversed"] = [hit for hit in self._cues.get("reversed", ()) if not self._is_no_yes(hit)]
        self.parts = Parts(
            self.text,
            sentences(self.text, self.lines, lists_end=True),
            self._cues,
            {name: self.hits(wanted) for name, wanted in words.headings.items()},
        )
        self.dates: tuple[Dated, ...] = dates_in(self.text)
        self._cue_starts: dict[str, list[int]] = {}
        self._labels: list[Hit] | None = None
        self._label_starts: list[int] | None = None
        self._line_starts = [line.start for line in self.lines]
        self._found_cells: dict[int, list[tuple[int, int]]] = {}

    def find(self, kind: Kind, value: str | date | Limit, place: tuple[int, int], basis: Basis) -> Find:
        """A find at these offsets of the reading order, with the letter's own words."""
        start, end = self.order.original(*place)
        told = self.order.words(*place) if kind is Kind.GROUND else ""
        quote = self.written[start:end]
        return Find(kind, value, quote, start, end, basis.confidence, basis.source, basis.row, basis.suggests, told)

    def hits(self, wanted: Iterable[Term]) -> list[Hit]:
        """Where these terms stand, in order; of terms that begin together the longest."""
        longest: dict[int, Hit] = {}
        for hit in hits(wanted, self.skeleton):
            if hit.start not in longest or hit.end > longest[hit.start].end:
                longest[hit.start] = hit
        return [longest[start] for start in sorted(longest)]

    def cue(self, name: str) -> list[Hit]:
        """Where a cue stands."""
        return self._cues.get(name, [])

    def last_cue(self, name: str, first: int, stop: int) -> int:
        """Where the last of a cue begins from `first` to before `stop`; -1 where none does."""
        starts = self._starts_of(name)
        at = bisect_left(starts, stop) - 1
        return starts[at] if at >= 0 and starts[at] >= first else -1

    def first_cue(self, name: str, first: int, stop: int) -> int:
        """Where the first of a cue begins from `first` to before `stop`; -1 where none does."""
        starts = self._starts_of(name)
        at = bisect_left(starts, first)
        return starts[at] if at < len(starts) and starts[at] < stop else -1

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, runs of space kept."""
        return self.text.lower()

    @cached_property
    def payers(self) -> tuple[tuple[int, str], ...]:
        """Where a payer stands that the rows know, and its row."""
        return tuple((hit.start, payer.row.id) for payer in self.words.payers for hit in self.hits(payer.terms))

    @cached_property
    def greeting(self) -> int:
        """Where the letter greets the person ("Dear ..."); 0 where it does not. Above it stand the sender and the person."""
        # The end of "you're" or of "there" greets nobody.
        return next((hit.start for hit in self.cue("salutation") if not (hit.start and _IN_WORD.match(self.text, hit.start - 1))), 0)

    @cached_property
    def only_outside(self) -> bool:
        """Whether the insurer hears no further appeal: then what the letter says of an outside review is what the person can use."""
        sentences = (self.text[part.sentence.start : part.sentence.end] for part in self.parts.parts)
        if _FINAL_HEAD.search(self.text, 0, self.greeting) or any(_ENDED.search(one) and not _IF.search(one) for one in sentences):
            return True
        if not any("upheld" in part.cues for part in self.parts.parts):
            return False
        own = (part for part in self._said if "appeal" in part.cues and not part.cues & {"elsewhere", "other-step"})
        return not any(part.section is Section.RIGHTS or part.cues & {"you-must", "by", "rights", "appeal^"} for part in own)

    @property
    def _said(self) -> Iterator[Part]:
        """The sentences between the greeting and who signs, without thanks and what was decided; "Appeals Coordinator" is no step."""
        signed = next((one.start() for one in _SIGNED.finditer(self.text, self.greeting)), len(self.text))
        told = (part for part in self.parts.parts if self.greeting <= part.sentence.start < signed)
        return (part for part in told if not part.cues & {"upheld", "closing^", "salutation^"})

    def _is_no_yes(self, hit: Hit) -> bool:
        """Whether "been approved" stands behind a "not": that is no decision for the person."""
        return _NOT_BEFORE.search(self.text, max(0, hit.start - 8), hit.start) is not None

    def is_labelled(self, start: int, end: int) -> bool:
        """Whether a label of a number, a date or a name begins on this line."""
        if self._label_starts is None:
            self._label_starts = [hit.start for hit in self._all_labels()]
        at = bisect_left(self._label_starts, start)
        return at < len(self._label_starts) and self._label_starts[at] < end

    def labels(self, meaning: str) -> list[Hit]:
        """Where the labels of one meaning stand, not inside the label of another."""
        wanted = frozenset(self.words.labels.get(meaning, ()))
        return [hit for hit in self._all_labels() if hit.term in wanted]

    def after(self, label: Hit) -> Iterator[tuple[int, int]]:
        """The places where the value of a label may stand: on its line, below it in a table, on the next line."""
        at = self._line_index(label.start)
        line = self.lines[at]
        between = _BETWEEN.match(self.text, label.end, line.end)
        start = between.end() if between else label.end
        cell = _CELLS.match(self.text, start, line.end)
        if cell:
            yield cell.start(), cell.end()
        below = next((later for later in self.lines[at + 1 : at + 4] if self.text[later.start : later.end].strip()), None)
        if below is None or (cell and not self._is_header(line.start, line.end)):
            return
        cells, under = self.cells(line.start, line.end), self.cells(below.start, below.end)
        column = next((index for index, (_, end) in enumerate(cells) if label.start < end), 0)
        if len(cells) == len(under):
            yield under[column]
        elif len(cells) > 1:
            edge = cells[column][0] - line.start
            yield from sorted(under, key=lambda span: abs(span[0] - below.start - edge))[:1]
        else:
            yield from under[:1]

    def line_at(self, offset: int) -> tuple[int, int]:
        """The line that holds the offset."""
        line = self.lines[self._line_index(offset)]
        return line.start, line.end

    def date_in(self, start: int, end: int) -> Dated | None:
        """The first date that begins between two offsets."""
        at = bisect_left(self.dates, start, key=lambda one: one.start)
        return self.dates[at] if at < len(self.dates) and self.dates[at].start < end else None

    def cells(self, start: int, end: int) -> list[tuple[int, int]]:
        """The cells of a line: what three spaces, a tab or a bar set apart."""
        found = self._found_cells.get(start)
        if found is None:
            found = self._found_cells[start] = [match.span() for match in _CELLS.finditer(self.text, start, end)]
        return found

    def _starts_of(self, cue: str) -> list[int]:
        starts = self._cue_starts.get(cue)
        if starts is None:
            starts = self._cue_starts[cue] = [hit.start for hit in self.cue(cue)]
        return starts

    def _line_index(self, offset: int) -> int:
        return max(bisect_right(self._line_starts, offset) - 1, 0)

    def _is_header(self, start: int, end: int) -> bool:
        """Whether a line names columns: several cells, no figures."""
        return len(self.cells(start, end)) > 1 and not any(character.isdigit() for character in self.text[start:end])

    def _all_labels(self) -> list[Hit]:
        if self._labels is None:
            found = self.hits(term for wanted in self.words.labels.values() for term in wanted)
            every = [hit for hit in found if not self._on_two_lines(hit) and not self._is_of_a_union(hit)]
            kept: list[Hit] = []
            for hit in filter(self._has_colon, every):
                # Of "Plan member" and "member no." that overlap the label is what ends it.
                if kept and hit.start < kept[-1].end < hit.end:
                    kept[-1] = hit
                elif not kept or hit.start >= kept[-1].end:
                    kept.append(hit)
            self._labels = kept
        return self._labels

    def _on_two_lines(self, label: Hit) -> bool:
        """Whether it begins on a short line and ends on the next: "Health Plan" is no part of the "Member ID" below it."""
        start, end = self.line_at(label.start)
        return label.end > end and end - start < _RUNS_ON

    def _is_of_a_union(self, label: Hit) -> bool:
        """Whether it is a union local's, among the words of a name or a sentence: "PIPE TRADES LOCAL 396 HEALTH FUND"."""
        number = _LOCAL.match(self.text, label.start)
        if number is None:
            return False
        start, end = next(one for one in self.cells(*self.line_at(label.start)) if one[0] <= label.start < one[1])
        return any(map(str.isalnum, self.text[start : label.start] + self.text[number.end() : end]))

    def _has_colon(self, label: Hit) -> bool:
        """Whether a label that is written with a colon, being a common word without it, has one in the letter."""
        return label.term.words[-1] != ":" or self.text[label.end : label.end + 3].lstrip()[:1] == ":"
