"""A document as it was written last, so that a keystroke writes anew only the parts that it touches.

A part is a template of `letters/parts` that a document includes. It writes from the answers, from what was judged of them, and from what
the parts before it have cited and counted; while these are the same, so are its words. What stands between the parts is always written. It
asks for answers too, and hands to the parts what it found: where one of those has changed, every part is written again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from appealwright.answers import Answer
from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.ink import Ink, Inked
from appealwright.ledger import ALL, Ledger

__all__ = ["Recall"]


class Recall:
    """One document."""

    def __init__(self) -> None:
        self._ledger = Ledger()
        self._count: Counter[str] = Counter()
        self._inside = False
        self._between: frozenset[str] = frozenset()
        self._before: object = None
        self._same = object()
        """Stands for all that parts hang on besides their own answers: another one whenever any of it has changed."""

    def write(self, case: Case, assessment: Assessment, rest: object, write: Callable[[Case, Assessment], str]) -> str:
        """The words of the document, by a `write` that asks `part` for each of its parts. `rest`: what it hangs on besides both."""
        tables = (case.answers, assessment.view.answers)
        if self._before != (rest, self._found(tables), assessment.judged):
            self._same = object()
        self._count, self._inside = Counter(), False
        answers, view = self._ledger.turn(*tables)
        words = write(replace(case, answers=answers), replace(assessment, view=assessment.view.asked_of(view)))
        self._between = self._ledger.asked
        # Of the same tables, so that what was written now holds for the next time: what is asked for between is known only afterwards.
        self._before = (rest, self._found(tables), assessment.judged)
        return words

    def _found(self, tables: tuple[Mapping[str, Answer], ...]) -> tuple[object, ...]:
        """What answers what was asked for between the parts."""
        return tuple(dict(table) if name == ALL else table.get(name) for name in sorted(self._between) for table in tables)

    def part(self, name: str, ink: Ink, write: Callable[[], str]) -> str:
        """The words of the part of this name that comes next. A part within a part belongs to the outer one."""
        if self._inside:
            return write()
        self._count[name] += 1

        def written() -> tuple[str, Inked]:
            self._inside = True
            try:
                return write(), ink.inked
            finally:
                self._inside = False

        words, after = self._ledger.of((name, self._count[name]), (ink.inked, self._same), written, apart=True)
        ink.go_on_from(after)
        return words
