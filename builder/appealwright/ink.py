"""What a letter template writes with.

Templates hold the words of letters; rows hold law and medicine. A template can print a row only through `say`, `cite` and
`study`, which refuse what may not be printed for this case today, and an answer only through `said`, `cell` and `blank`,
which mark where it came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from appealwright.answers import Known, NotKnown, Record
from appealwright.deadlines import Deadline
from appealwright.evidence import Evidence
from appealwright.exhibits import exhibits_of
from appealwright.facts import Place, Predicate, Row
from appealwright.narrated import Narrated
from appealwright.predicates import holds
from appealwright.prose import before_stop, bound, cited, lines, said, stopless, typed
from appealwright.twins import parity_twins, rule_twins
from appealwright.voice import in_first_person
from appealwright.written import written

if TYPE_CHECKING:
    from appealwright.recall import Recall

__all__ = ["Ink", "Inked", "NotPrintableError"]

_ALWAYS: Predicate = {"all": []}
"""A test that always holds."""


class NotPrintableError(ValueError):
    """A template named a row that may not be printed for this case on this day: a bug in the template."""


@dataclass(frozen=True, slots=True)
class Inked:
    """How a letter stands at one place: what it lacks so far, what it has listed, stated and cited, its title."""

    needs: Mapping[str, bool]
    references: tuple[Row, ...]
    stated: frozenset[str]
    cited: frozenset[str]
    title: str


@dataclass(slots=True)
class Ink(Narrated):
    """What a template writes with."""

    needs: dict[str, bool] = field(default_factory=dict)
    references: list[Row] = field(default_factory=list)
    stated: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)
    title: str = ""
    recall: Recall | None = None
    """What the parts of this document were written from last, where that is kept."""
    usable: frozenset[str] = field(init=False)
    """The rules of this case that a letter may state today."""

    def __post_init__(self) -> None:
        self.usable = frozenset(rule.row.id for rule in self.assessment.rules if rule.usable)

    @property
    def inked(self) -> Inked:
        """How the letter stands here."""
        return Inked(dict(self.needs), tuple(self.references), frozenset(self.stated), frozenset(self.cited), self.title)

    def go_on_from(self, inked: Inked) -> None:
        """Let the letter stand so, as if what led there had been written."""
        self.needs, self.references = dict(inked.needs), list(inked.references)
        self.stated, self.cited, self.title = set(inked.stated), set(inked.cited), inked.title

    def titled(self, title: str) -> str:
        """Set the document's title (no health word); prints nothing."""
        self.title = title
        return ""

    # --- what the person said ---

    def said(self, name: str) -> Markup:
        """The answer as printed, with its line breaks. Raises NotPrintableError where it is not known."""
        answer = self.answer(name)
        if not isinstance(answer, Known):
            raise NotPrintableError(f"{name} is not known")
        return said(name, lines(written(answer.value)))

    def cell(self, record: Record, column: str, table: str) -> Markup:
        """One cell of a table answer, or nothing where it is not known."""
        answer = record.get(column)
        text = lines(written(answer.value)) if isinstance(answer, Known) else Markup("")
        return said(table, text) if text else text

    def blank(self, name: str, label: str) -> Markup:
        """The answer, or a marked blank: without it the letter stays a draft."""
        if self.known(name):
            return self.said(name)
        self.needs[name] = True
        return Markup('<blank name="{}">{}</blank>').format(name, label)

    def want(self, *names: str) -> str:
        """Note answers that would add a sentence; prints nothing."""
        for name in names:
            if not isinstance(self.answer(name), Known) and self.answer(name) is not NotKnown.DOES_NOT_APPLY:
                self.needs.setdefault(name, False)
        return ""

    def need(self, name: str) -> str:
        """Note an answer without which the letter stays a draft; prints nothing."""
        if not self.known(name):
            self.needs[name] = True
        return ""

    def lack(self, name: str) -> str:
        """Note an answer that is known in part, and without the rest of which the letter stays a draft; prints nothing."""
        self.needs[name] = True
        return ""

    def sentence(self, name: str, slot: str = "") -> Markup:
        """A typed answer as the end of a sentence: its exhibit, then one stop."""
        told = said(name, lines(stopless(self.case.text(name))))
        return told + (self.exhibit(slot) if slot else Markup("")) + Markup(".")

    def whole(self, name: str, slot: str = "") -> Markup:
        """A typed answer as a sentence of its own: a capital, its exhibit, one stop."""
        words = stopless(self.case.text(name))
        return said(name, lines(words[:1].upper() + words[1:])) + (self.exhibit(slot) if slot else Markup("")) + Markup(".")

    @staticmethod
    def in_first_person(typed: str) -> bool:
        """Whether a typed answer speaks as "I" or "my"."""
        return in_first_person(typed)

    @staticmethod
    def typed(text: str) -> str:
        """A row's words as a letter sets them."""
        return typed(text)

    # --- rows ---

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
        self.cited.add(row.citation or "")
        return cited(row.id, f"({bound(row.citation or row.title)})")

    def cite_all(self, *row_ids: str) -> Markup:
        """The citations of several rows in one pair of parentheses, each part once; a section named just before is not named again."""
        pieces: dict[str, Markup] = {}
        section = ""
        for row in map(self.row, row_ids):
            self.cited.add(row.citation or "")
            for part in (row.citation or row.title).split("; "):
                if part not in pieces:
                    start = part.split("(")[0]
                    pieces[part] = cited(row.id, bound(part.removeprefix(start) if start == section and start != part else part))
                    section = start
        return Markup("({})").format(Markup("; ").join(pieces.values()))

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

    def clock(self, deadline: Deadline) -> Markup:
        """A clock of a rule in its row's words, with its citation."""
        row = self.row(deadline.row_id)
        return before_stop(cited(row.id, typed(deadline.words)), self.cite(row.id))

    def first_said(self, what: str) -> bool:
        """Whether this letter has not said this yet; from here on it has."""
        first = what not in self.stated
        self.stated.add(what)
        return first

    def once(self, row_id: str) -> Markup:
        """The row's sentence, or nothing where this letter has already said it or may not say it."""
        return Markup("") if row_id in self.stated or not self.can(row_id) else self.say(row_id)

    def study(self, row_id: str) -> Markup:
        """A study's sentence with the number of its reference, which is then listed at the end."""
        row = self.row(row_id)
        if row not in self.references:
            self.references.append(row)
        return cited(row.id, f"{typed(row.letter or '')}\u00a0[{self.references.index(row) + 1}]")

    def named(self, row_ids: tuple[str, ...]) -> Markup:
        """The short names of studies, as a letter lists them: "ELEKT-D (2023) and Singh (2016)"."""
        names = [cited(row_id, self.row(row_id).detail["short"]) for row_id in row_ids]
        return Markup(", ").join(names[:-1]) + Markup(" and ") + names[-1] if len(names) > 1 else Markup("").join(names)

    def brief(self, row_id: str) -> Markup:
        """A study's one finding with its one limit, as the box of reasons has room for, with the number of its reference."""
        row = self.row(row_id)
        self.study(row_id)
        return cited(row.id, f"{typed(row.detail['brief'])}\u00a0[{self.references.index(row) + 1}]")

    def in_brief(self, row_id: str) -> Markup:
        """A rule in its row's own clause, with its citation, as the beginning of a sentence."""
        row = self.row(row_id)
        return cited(row.id, typed(row.detail["in_brief"])) + Markup(" ") + self.cite(row.id)

    @property
    def evidence(self) -> Evidence:
        """The studies, guidelines and payers of this letter, by row id."""
        return Evidence.of(self.assessment, self.facts)

    @property
    def fall_short(self) -> tuple[str, ...]:
        """The studies named against the use, where each row says why it does not settle the matter; none where one does not."""
        against = self.evidence.against
        return against if all(self.row(row_id).detail.get("falls_short") for row_id in against) else ()

    def of_bipolar(self, row_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of these studies that were of people with bipolar depression alone."""
        return tuple(row_id for row_id in row_ids if "bipolar" in (self.row(row_id).detail.get("includes_only") or ()))

    def beside(self, *row_ids: str) -> tuple[str, ...]:
        """The studies that have to stand beside these, by their rows, and are not among them."""
        wanted = (other for row_id in row_ids for other in self.row(row_id).detail.get("beside", ()))
        return tuple(other for other in dict.fromkeys(wanted) if other not in row_ids and self.can(other))

    def against_beside(self, studies: tuple[str, ...], against: tuple[str, ...]) -> tuple[str, ...]:
        """Of what stands beside these studies, that which went against this treatment and is not already named against it."""
        return tuple(row_id for row_id in self.beside(*studies) if row_id in self.evidence.against and row_id not in against)

    def answer_to(self, row_id: str, *, more: bool = True) -> Markup:
        """What a contrary study does and does not settle: its row's answer, and what follows for the course asked for (`more`), where
        the row's own test holds.
        """
        row = self.row(row_id)
        follows = more and holds(row.detail.get("answer_more_when") or _ALWAYS, self.assessment.view)
        fits = holds(row.detail.get("answer_when") or _ALWAYS, self.assessment.view)
        said = (row.detail.get("answer" if fits else "answer_otherwise"), row.detail.get("answer_more") if follows else None)
        return cited(row.id, typed(" ".join(part for part in said if part)))

    def reference(self, row: Row) -> str:
        """A reference as the end of a letter lists it; identifiers only where they were read, not recalled."""
        doi, pmid = (row.detail.get("doi"), row.detail.get("pmid")) if row.detail.get("ids_read") else (None, None)
        numbers = [f"doi {doi}" if doi else "", f"PMID {pmid}" if pmid else ""]
        return " ".join(
            part for part in (str(row.detail.get("reference") or row.citation or row.title), *[f"{n}." for n in numbers if n]) if part
        )

    # --- exhibits ---

    @property
    def exhibits(self) -> tuple[tuple[str, str], ...]:
        """The exhibits of this case, each with its letter."""
        return exhibits_of(self.case, self.assessment)

    def exhibit(self, slot: str, *also: str) -> Markup:
        """ " (Table 1; Exhibit C)": what is named in `also`, then the exhibit of this slot if the person has that paper."""
        letters = [f"Exhibit\u00a0{letter}" for letter, found in self.exhibits if found == slot]
        named = "; ".join([*also, *letters])
        return Markup(" ({})").format(named) if named else Markup("")
