"""The form as fragments: the steps, the questions of this page, the rows of tables, the list of answers to check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from appealwright.case import Case
from appealwright.characters import folded
from appealwright.facts import Facts
from appealwright.interview.answers import STATES_OF_NOT_KNOWING, TICK, Typed, row_of
from appealwright.interview.faults import Fault
from appealwright.interview.fields import Choices, Reader, Slot, element_id, field_of
from appealwright.interview.foot import Foot, doubt_of, foot_of
from appealwright.interview.form_shown import (
    Answered,
    Buttons,
    CheckButtons,
    Checklist,
    Heading,
    Picked,
    Row,
    Step,
    Steps,
    TableFoot,
    TableHead,
)
from appealwright.interview.fragments import Fragment
from appealwright.interview.medicines import MEDICINES, medicine_note, trials_note
from appealwright.interview.papers.papers import Papers
from appealwright.interview.phrases import phrases_of
from appealwright.interview.printed import printed_note
from appealwright.interview.said import said
from appealwright.interview.sentences import sentences_of
from appealwright.interview.steps import PACKET, Page, Way
from appealwright.kinds import DocumentKind
from appealwright.ledger import Ledger
from appealwright.notice.clock.day import other_notice_day
from appealwright.questions import Kind, Question
from appealwright.words import Words

__all__ = ["Form", "key_of"]

_PICKED_FROM = "denial.text"
"""The text whose sentences are offered to pick. What else is quoted is found in its paper and offered there."""


@dataclass(frozen=True, slots=True)
class Form:
    """Everything the form region is drawn from."""

    way: Way
    page: Page
    typed: Typed
    case: Case
    facts: Facts
    words: Words
    choices: Choices
    papers: Papers
    kinds: tuple[DocumentKind, ...]
    faults: tuple[Fault, ...]
    narrow: bool
    picking: str
    returning: bool
    ledger: Ledger

    def steps(self) -> Fragment:
        """The list of steps, with the present one marked."""
        firsts = self.way.sections()
        steps = tuple(
            Step(
                first.section,
                first.start,
                self.words("section", first.section, "short"),
                self.words("section", first.section, "title"),
                number,
                len(firsts),
                first.section == self.page.section,
            )
            for number, first in enumerate(firsts, 1)
        )
        return Fragment("steps", "steps", Steps(steps, self.narrow))

    def fragments(self) -> Iterator[Fragment]:
        """The page from its title to its buttons."""
        section = self.page.section
        lone = self.narrow and bool(self.page.questions) and not self.page.name
        yield from self.papers.arrived()
        if self.faults:
            yield Fragment("errors", "errors", self.faults)
        yield Fragment(f"step:{section}", "heading", self._heading(lone=lone))
        if section == PACKET:
            # What was told after a paper was read may settle what could not be told from it then.
            yield from self.papers.still_open()
            yield from self._checklists()
        hangs_on = (
            other_notice_day(self.case),
            self.faults,
            self.picking,
            self.typed.rows,
            self.papers.held,
            self.papers.reads,
            self.narrow,
            self.kinds,
        )
        for question in self.page.questions:
            yield from self.ledger.of(
                f"q:{question.name}", hangs_on, partial(self._question, question, is_heading=lone and question is self.page.questions[0])
            )
        if section == PACKET:
            yield Fragment("buttons", "check_buttons", CheckButtons(self.narrow, self.typed.text("sender.role") == "clinician"))
        else:
            yield Fragment("buttons", "buttons", Buttons(self.way.before(self.page) is not None, self.returning))

    def _question(self, question: Question, *, is_heading: bool) -> tuple[Fragment, ...]:
        return tuple(self._asked(question, is_heading=is_heading))

    def _asked(self, question: Question, *, is_heading: bool) -> Iterator[Fragment]:
        if question.kind is Kind.TABLE:
            yield from self._table(question, is_heading=is_heading)
            yield Fragment(f"q:{question.name}:foot", "foot", self._foot(question))
            return
        shown = field_of(Slot(question), self._reader, error=self._error(question.name), is_heading=is_heading)
        yield Fragment(f"q:{question.name}", "question", shown)
        phrases = phrases_of(question, self.typed.text(question.name), self.papers.view, self.papers.facts, self.words)
        if phrases:
            yield phrases
        yield from self.papers.chooser(question.name)
        yield Fragment(f"q:{question.name}:foot", "foot", self._foot(question))
        yield from self.papers.fragments(question.name)
        yield from self.papers.beside(question.name, self.page.questions)

    def _foot(self, question: Question) -> Foot:
        printed = printed_note(question, self.case, self.facts, self.kinds, self.words)
        return foot_of(question, self.typed, printed, doubt_of(question, self.case, self.facts, self.words), self.words)

    def _heading(self, *, lone: bool) -> Heading:
        step = self.words("section", self.page.section, "title")
        if lone:
            return Heading(step, "", "")
        if self.page.name:
            title = self.words("together", self.page.name)
            return Heading(step if step != title else "", title, "")
        return Heading("", step, self.words("section", self.page.section, "intro"))

    @property
    def _reader(self) -> Reader:
        return Reader(self.typed, self.words, self.choices)

    def _error(self, name: str) -> str:
        return next((fault.message for fault in self.faults if fault.name == name), "")

    def _table(self, question: Question, *, is_heading: bool) -> Iterator[Fragment]:
        said_of = ("question", question.name)
        head = TableHead(
            element_id(question.name),
            self.words(*said_of, "label"),
            self.words.maybe(*said_of, "hint"),
            self._error(question.name),
            is_heading,
        )
        yield Fragment(f"q:{question.name}", "table_head", head)
        yield from self.papers.chooser(question.name)
        yield from self.papers.fragments(question.name)
        yield from self.papers.beside(question.name, self.page.questions)
        for place, row in enumerate(self.typed.rows_of(question.name), 1):
            yield Fragment(f"q:{question.name}:{row}", "row", self._row(question, row, place))
            note = medicine_note(question, row, self.typed, self.facts, self.words) if question.name == MEDICINES else None
            if note:
                yield note
        foot = TableFoot(element_id(f"{question.name}.add"), question.name, self.words(*said_of, "add"))
        yield Fragment(f"q:{question.name}:add", "table_foot", foot)
        if question.name == MEDICINES:
            yield trials_note(self.case, self.facts)

    def _row(self, table: Question, row: int, place: int) -> Row:
        slots = [Slot(column, table, row, place) for column in table.columns]
        fields = tuple(field_of(slot, self._reader, error=self._error(slot.name)) for slot in slots)
        quoting = next((column for column in table.columns if column.quote_of == _PICKED_FROM), None)
        picking = self.picking == f"{table.name}.{row}"
        return Row(
            id=element_id(f"{table.name}.{row}"),
            table=table.name,
            row=row,
            title=self.words("question", table.name, "row", number=place),
            remove=self.words("question", table.name, "remove", number=place),
            fields=fields,
            quote=f"{table.name}.{row}.{quoting.name}" if quoting else "",
            picking=picking,
            sentences=self._sentences(quoting, f"{table.name}.{row}") if quoting and picking else (),
        )

    def _sentences(self, quoting: Question, row: str) -> tuple[Picked, ...]:
        quote = folded(self.typed.text(f"{row}.{quoting.name}"))
        sentences = sentences_of(self.typed.text(quoting.quote_of or ""))
        return tuple(
            Picked(number, sentence.text, bool(quote) and folded(sentence.text) in quote) for number, sentence in enumerate(sentences)
        )

    def _checklists(self) -> Iterator[Fragment]:
        sections: dict[str, list[Question]] = {}
        for page in self.way.pages:
            sections.setdefault(page.section, []).extend(page.questions)
        yield Fragment("answers", "answers", None)
        for section, questions in sections.items():
            if section != PACKET:
                title = self.words("section", section, "title")
                yield Fragment(f"check:{section}", "checklist", Checklist(section, title, self._answered(questions), self.narrow))

    def _answered(self, questions: Sequence[Question]) -> tuple[Answered, ...]:
        return tuple(
            Answered(
                question.name,
                self.words("question", question.name, "short"),
                said(self.case.get(question.name), question, self.words, self.choices) or self._not_known(question),
            )
            for question in questions
        )

    def _not_known(self, question: Question) -> tuple[str, ...]:
        """That the person said so, where they did: it is an answer, and nothing that they owe."""
        unknown = STATES_OF_NOT_KNOWING[0]
        said_so = unknown in {self.typed.text(question.name), self.typed.text(f"{question.name}.{TICK}")}
        return (self.words("view", "unknown"),) if said_so else ()


def key_of(name: str, question: Question) -> str:
    """The key of the fragment in which the field `name` of `question` stands."""
    row = row_of(name, question)
    if name == f"{question.name}.{TICK}":
        return f"q:{question.name}:foot"
    return f"q:{question.name}" if row is None else f"q:{question.name}:{row}"
