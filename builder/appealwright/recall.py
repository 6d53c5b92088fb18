"""A document as it was written last, so that a keystroke writes anew only the parts that it touches.

A part is a template of `letters/parts` that a document includes. It writes from the answers, from what was judged of them, and from what
the parts before it have cited and counted; while these are the same, so are its words. What stands between the parts asks for answers too,
and hands to the parts what it found: where one of those has changed, every part is written again. Where none has, what stands between is
left as it is, and only the parts are looked at whose answers changed. So it may hand on nothing that it changes further down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.ledger import Ledger
from appealwright.writer.ink import Ink, Inked

__all__ = ["Recall"]

T = TypeVar("T")
Begin = Callable[[Case, Assessment], tuple[Ink, Iterator[str]]]
"""Starts to write a document: the ink it is written with, and its pieces as they come."""
_BETWEEN = "between"
"""What stands between the parts, in the ledger."""


class _Words(str):
    """The words of one part: never the very same as another's, even where they read alike."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Written:
    """A part as it was written: its words, what it lacks, how the letter stood before and after it, what it asked of that and added."""

    words: _Words
    needs: Mapping[str, bool]
    before: Inked
    after: Inked
    asked: frozenset[str]
    stated: frozenset[str]
    cited: frozenset[str]

    def stands_after(self, before: Inked) -> bool:
        """Whether it would be written the same where the letter stands so."""
        if before == self.before:
            return True
        other = (before.stated ^ self.before.stated) | (before.cited ^ self.before.cited)
        return before.references == self.before.references and self.asked.isdisjoint(other)

    def left(self, before: Inked) -> Inked:
        """How it leaves a letter that stands so."""
        if before == self.before:
            return self.after
        return replace(before, references=self.after.references, stated=before.stated | self.stated, cited=before.cited | self.cited)


@dataclass(slots=True)
class _Place:
    """Where a part stands: its key in the ledger, what writes it again, how the letter stands before it, and what was written there.
    `is_next`: between the part before and this one nothing was said, nor asked what was.
    """

    key: tuple[str, int]
    write: Callable[[], str]
    before: Inked
    written: _Written
    is_next: bool


class Recall:
    """One document."""

    def __init__(self) -> None:
        self._ledger = Ledger()
        self._inside = False
        self._same = object()
        """Stands for all that parts hang on besides their own answers: another one whenever any of it has changed."""
        self._hung_on: object = None
        """What the letter hung on besides answers when it was written last."""
        self._ink: Ink
        self._end: Inked
        self._ends_silent = False
        self._count: Counter[str] = Counter()
        self._pieces: list[str] = []
        self._places: list[_Place] = []
        self._needs: list[Mapping[str, bool]] = []
        """What the letter lacks between its parts: before the first, before the second, and after the last."""

    def write(self, case: Case, assessment: Assessment, rest: object, begin: Begin) -> tuple[Ink, list[str]]:
        """The pieces of the document and the ink they are written with, where `begin` asks `part` for each of its parts. `rest`: what it
        hangs on besides case and assessment.
        """
        answers, view = self._ledger.turn(case.answers, assessment.view.answers)
        hangs_on, before = (rest, assessment.judged), self._same
        if hangs_on == self._hung_on:
            self._ledger.look_again(before)
        self._hung_on = hangs_on

        def anew() -> None:
            self._same = object()
            whole()

        def whole() -> None:
            self._write(begin, replace(case, answers=answers), replace(assessment, view=assessment.view.asked_of(view)))

        self._ledger.of(_BETWEEN, hangs_on, anew)
        if self._same is before and not self._is_mended():
            self._ledger.forget(_BETWEEN)
            self._ledger.of(_BETWEEN, hangs_on, whole)
        self._ink.go_on_from(self._end)
        self._ink.needs = self._lacking()
        return self._ink, self._pieces

    def part(self, name: str, ink: Ink, write: Callable[[], str]) -> str:
        """The words of the part of this name that comes next. A part within a part belongs to the outer one."""
        if self._inside:
            return write()
        self._count[name] += 1
        key, before, is_next = (name, self._count[name]), ink.inked, _is_silent(ink)
        self._needs.append(ink.needs)
        written = self._part(key, before, ink, write)
        self._places.append(_Place(key, write, before, written, is_next))
        ink.go_on_from(written.left(before))
        ink.needs = {}
        return written.words

    def once(self, what: str, find: Callable[[], T]) -> T:
        """What `find` finds of the case and of what was judged, which parts ask for again and again."""
        return self._ledger.found(what, self._same, find)

    def _write(self, begin: Begin, case: Case, assessment: Assessment) -> None:
        """Write what stands between the parts, and of them what has to be written."""
        self._count, self._places, self._needs = Counter(), [], []
        self._ink, pieces = begin(case, assessment)
        self._pieces = list(_joined(pieces))
        self._needs.append(self._ink.needs)
        self._end, self._ends_silent = self._ink.inked, _is_silent(self._ink)

    def _is_mended(self) -> bool:
        """Whether it was enough to look at the parts whose answers changed, and at those that ask for what these say: not where another
        study is listed, or where what stands between the parts may hang on what they say.
        """
        left: Inked | None = None
        for place in self._places:
            if left is None and self._ledger.holds(place.key):
                continue
            if left is not None and not place.is_next:
                return False
            before, was_left = left or place.before, place.written.left(place.before)
            written = self._part(place.key, before, self._ink, place.write)
            left = written.left(before)
            at = next((at for at, piece in enumerate(self._pieces) if piece is place.written.words), None)
            if at is None or left.references != was_left.references:
                return False
            self._pieces[at], place.before, place.written = written.words, before, written
            if left == was_left:
                left = None
        if left is not None and not self._ends_silent:
            return False
        self._end = left or self._end
        return True

    def _part(self, key: tuple[str, int], before: Inked, ink: Ink, write: Callable[[], str]) -> _Written:
        def written() -> _Written:
            self._inside, ink.needs = True, {}
            ink.go_on_from(before)
            try:
                words = _Words(write())
            finally:
                self._inside = False
            asked = frozenset(ink.stated.asked | ink.cited.asked)
            return _Written(words, ink.needs, before, ink.inked, asked, frozenset(ink.stated.added), frozenset(ink.cited.added))

        found = self._ledger.of(key, self._same, written, apart=True)
        if not found.stands_after(before):
            self._ledger.forget(key)
            found = self._ledger.of(key, self._same, written, apart=True)
        return found

    def _lacking(self) -> dict[str, bool]:
        """What the letter lacks, in the order in which it was found; required where one place requires it."""
        lacking: dict[str, bool] = {}
        for place, needs in enumerate(self._needs):
            for name, required in (*needs.items(), *(self._places[place].written.needs.items() if place < len(self._places) else ())):
                lacking[name] = lacking.get(name, False) or required
        return lacking


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    """The parts as they come, and what stands between two of them in one."""
    between: list[str] = []
    for piece in pieces:
        if isinstance(piece, _Words):
            yield "".join(between)
            yield piece
            between = []
        else:
            between.append(piece)
    yield "".join(between)


def _is_silent(ink: Ink) -> bool:
    """Whether nothing was said since the letter went on from somewhere, nor asked what had been."""
    return not (ink.stated.asked or ink.stated.added or ink.cited.asked or ink.cited.added)
