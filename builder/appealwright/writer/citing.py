"""How a letter prints rows: only what may be printed for this case today, each source cited the first time it is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from appealwright.deadlines import Deadline
from appealwright.facts import Place, Row
from appealwright.notice.steps.levels import by_its_levels
from appealwright.twins import parity_twins, rule_twins
from appealwright.writer.prose import before_stop, bound, cited, typed
from appealwright.writer.ruled import Ruled
from appealwright.writer.uttered import Uttered

__all__ = ["Citing", "NotPrintableError"]


_LED = 3
"""From so many parts on a citation is long: what leads it stands once a letter."""


class NotPrintableError(ValueError):
    """A template named a row that may not be printed for this case on this day: a bug in the template."""


@dataclass(slots=True)
class Citing(Ruled):
    """The same case, with the rows of law and medicine that its letter stands on."""

    stated: Uttered = field(default_factory=Uttered)
    """The rows, and whatever else is said but once, that the letter has said."""
    cited: Uttered = field(default_factory=Uttered)
    """The citations that the letter has given."""
    usable: frozenset[str] = field(init=False)
    """The rules of this case that a letter may state today."""

    @property
    def answers_each_in_box(self) -> bool:
        """Whether the box opens with a line on each of so many reasons: of treatment not yet begun (letters.md B5)."""
        begun = not self.case.is_("denial.timing", "before") or self.goes_on or self.refused_as("no-continued-response")
        return self.is_full and not begun and not self.course.result_first and not self.severity_in_question

    def __post_init__(self) -> None:
        self.usable = frozenset(rule.row.id for rule in self.assessment.rules if rule.usable)

    def can(self, row_id: str) -> bool:
        """Whether this row may be printed in this person's letter today."""
        if row_id not in self.facts:
            return False
        row = self.facts.row(row_id)
        if row.binds is not None:
            return row_id in self.usable
        return row.printable(self.assessment.as_of, Place.LETTER)

    def first(self, *row_ids: str) -> str:
        """The first of these rows that may be printed, or an empty string: twins of one rule for different plans."""
        return next((row_id for row_id in row_ids if self.can(row_id)), "")

    def rule(self, name: str) -> str:
        """The federal rule of this name that binds this plan and may be printed, or an empty string."""
        return self.first(*rule_twins(name))

    def parity(self, name: str) -> str:
        """The parity rule of this name that binds this plan and may be printed, or an empty string."""
        return self.first(*parity_twins(name))

    def row(self, row_id: str) -> Row:
        """A row that may be printed. Raises NotPrintableError where it may not."""
        if not self.can(row_id):
            raise NotPrintableError(f"row {row_id} may not be printed for this case on {self.assessment.as_of}")
        return self.facts.row(row_id)

    def cite(self, row_id: str) -> Markup:
        """The citation of a row, in parentheses."""
        row = self.row(row_id)
        parts = self._parts(row)
        self.cited.add(row.citation or "")
        return cited(row.id, f"({bound('; '.join(parts))})")

    def _parts(self, row: Row) -> list[str]:
        """The parts of a citation: what leads it, of two parts or more, is given once a letter, and behind that its last part alone."""
        parts = (row.citation or row.title).split("; ")
        head, short = "; ".join(parts[:-1]), f"short {row.citation}"
        if len(parts) < _LED:
            return parts
        if short in self.cited or (head in self.cited and row.citation not in self.cited):
            self.cited.add(short)
            return parts[-1:]
        self.cited.add(head)
        return parts

    def under(self, *asks: Sequence[str]) -> tuple[Markup, ...]:
        """For each thing asked in one paragraph the citations of the rules of these names that bind, in parentheses, or nothing; a part
        that stands already is not named again, nor is a section just named.
        """
        given: set[str] = set()
        return tuple(self._named(asked, given) for asked in asks)

    def _named(self, names: Sequence[str], given: set[str]) -> Markup:
        pieces: list[Markup] = []
        section = ""
        for row in map(self.row, filter(None, map(self.rule, names))):
            parts = self._parts(row)
            self.cited.add(row.citation or "")
            for part in parts:
                if part not in given:
                    given.add(part)
                    start = part.split("(")[0]
                    pieces.append(cited(row.id, bound(part.removeprefix(start) if start == section and start != part else part)))
                    section = start
        return Markup(" ({})").format(Markup("; ").join(pieces)) if pieces else Markup("")

    def citation(self, row_id: str) -> Markup:
        """The citation of a row as part of a sentence."""
        row = self.row(row_id)
        return cited(row.id, bound(row.citation or row.title))

    def say(self, row_id: str, *, outside: bool = False) -> Markup:
        """The row's own sentence, with its citation the first time a letter uses that source; `outside`: as the row says it to
        an office outside the plan, where it has such a sentence.
        """
        row = self.row(row_id)
        said = row.detail.get("outside") if outside else None
        words = cited(row.id, typed(said or row.letter or ""))
        self.stated.add(row_id)
        if not row.citation or row.citation in self.cited:
            return words
        return before_stop(words, self.cite(row_id))

    def law(self, row_id: str) -> Markup:
        """The row's own sentence in the answer to a reason, with its citation although the box has it: who reviews reads the paragraph."""
        row = self.row(row_id)
        said = self.say(row_id)
        return said if not row.citation or self.cite(row_id) in said else before_stop(said, self.cite(row_id))

    def in_brief(self, row_id: str) -> Markup:
        """A rule in its row's own clause, with its citation, as the beginning of a sentence."""
        row = self.row(row_id)
        return cited(row.id, typed(row.detail["in_brief"])) + Markup(" ") + self.cite(row.id)

    def clock(self, deadline: Deadline) -> Markup:
        """A clock of a rule in its row's words, with its citation."""
        row = self.row(deadline.row_id)
        return before_stop(cited(row.id, typed(by_its_levels(deadline.words, self.case))), self.cite(row.id))

    def first_said(self, what: str) -> bool:
        """Whether this letter has not said this yet; from here on it has."""
        first = what not in self.stated
        self.stated.add(what)
        return first

    def once(self, row_id: str) -> Markup:
        """The row's sentence, or nothing where this letter has already said it or may not say it."""
        return Markup("") if row_id in self.stated or not self.can(row_id) else self.say(row_id)
