"""What is made of a case on its way to the papers, as it was made last: with each key only what the key has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from appealwright.case import Case
from appealwright.ledger import Ledger, laid_over

__all__ = ["Retold"]

T = TypeVar("T")


class Retold:
    """Of one person's case by the same rows: each step made again only where an answer that it asked for is another one."""

    def __init__(self) -> None:
        self._ledgers: defaultdict[str, Ledger] = defaultdict(Ledger)

    def of(self, what: str, case: Case, find: Callable[[Case], T], hangs_on: object = None) -> T:
        """What `find` finds in the case, which may hang on something besides."""
        (answers,) = self._ledgers[what].turn(case.answers)
        return self._ledgers[what].of(what, hangs_on, lambda: find(replace(case, answers=answers)))

    def case(self, what: str, case: Case, tell: Callable[[Case], Case], hangs_on: object = None) -> Case:
        """The case as `tell` tells it."""
        return case.with_told(self.of(what, case, lambda lent: laid_over(lent.answers, tell(lent).answers), hangs_on))
