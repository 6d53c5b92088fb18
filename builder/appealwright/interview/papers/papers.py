"""The papers on the screen: under the question that takes a paper's text, what was found in it, one card a find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.denial.finds import Confidence
from appealwright.facts import Facts
from appealwright.fhir.found import Why
from appealwright.interview.answers import Typed
from appealwright.interview.fields import Choices, element_id
from appealwright.interview.fragments import Fragment
from appealwright.interview.papers.from_booklet import booklet_offers
from appealwright.interview.papers.from_denial import denial_offers, fast_offers, stated_periods
from appealwright.interview.papers.from_policy import criteria_offers
from appealwright.interview.papers.from_record import RECORD, record_offers
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.offers import Offer, Passage, Stand
from appealwright.interview.papers.sheets import Sight, sight_of
from appealwright.interview.papers.shown import Card, Finds, PaperFile
from appealwright.interview.papers.taken import same_row, same_words
from appealwright.interview.said import said, value_said
from appealwright.predicates import View
from appealwright.questions import Interview, Kind, Question
from appealwright.reading import answer_from
from appealwright.words import LETTERS, Words, words_in

__all__ = ["BOOKLET", "BOOKLET_HOST", "FAST", "PAPERS", "Papers"]

BOOKLET, BOOKLET_HOST = "paper.booklet", "plan.passages"
"""The field that takes the text of the booklet, which is no answer; and the question under which it stands."""

_SHORT = 90
_DENIAL = "denial.text"
FAST = "urgency.fax"
"""The question under which the letter's numbers for a fast appeal stand: asked only where the case is urgent."""
_AT_ONCE = (_DENIAL, RECORD)
"""Papers of which several finds can be taken over with one press."""


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of this moment, and what the person has done with their finds."""

    typed: Typed
    held: Held
    case: Case
    told: Callable[[], Case]
    """The case as letters tell it, worked out once a find asks for it."""
    view: View
    facts: Facts
    interview: Interview
    words: Words
    choices: Choices
    reads: bool = True
    """Whether they are read; else nothing is found in them."""

    def chooser(self, question: str) -> Iterator[Fragment]:
        """The way to give the paper as a file: nothing, unless the question takes one."""
        if question in PAPERS:
            yield Fragment(f"q:{question}:file", "paper_file", PaperFile(question, element_id(f"{question}.file"), self.held.reads))

    def fragments(self, question: str, *, settled: bool = True) -> Iterator[Fragment]:
        """What stands under this question: nothing, unless it takes a paper and something was found in that, `settled` or still open."""
        if question == BOOKLET_HOST:
            yield Fragment(f"q:{question}:paper", "paper_text", BOOKLET)
        offers = self.offers(question)
        notes = self._notes(question)
        if offers or notes:
            cards = tuple(self._card(offer, question) for offer in offers)
            still_open = sum(card.stand == Stand.OPEN.value for card in cards)
            cards = tuple(card for card in cards if settled or card.stand == Stand.OPEN.value)
            left, together = self._left() if question == RECORD else (), len(self.together(question))
            yield Fragment(f"q:{question}:finds", "finds", Finds(question, _id(question), cards, still_open, notes, left, together))

    def arrived(self) -> Iterator[Fragment]:
        """What came for no one question: what a record holds; a text handed over by the reader page, with the question what it is."""
        yield from self.fragments(RECORD)
        if self.held.arrived:
            yield Fragment("arrived", "paper_arrived", (self.held.arrived, PAPERS))

    def head(self, question: str) -> str:
        """The element over the finds of this paper."""
        return _id(question)

    def still_open(self) -> Iterator[Fragment]:
        """The finds that are still to check, for the last page, where the others stand among the answers."""
        asked = (question for question in PAPERS if any(self.stand(offer) is Stand.OPEN for offer in self.offers(question)))
        return (fragment for question in asked for fragment in self.fragments(question, settled=False))

    def beside(self, question: str, page: Sequence[Question]) -> Iterator[Fragment]:
        """What the letter has for this question of `page`, while nothing is answered: who went on without it need not copy it."""
        cards = tuple(self._card(offer, _DENIAL) for offer in self._beside(question, page))
        if cards:
            yield Fragment(f"q:{question}:beside", "finds", Finds(_DENIAL, _id(question), cards, len(cards), (), beside=True))

    def _beside(self, question: str, page: Sequence[Question]) -> tuple[Offer, ...]:
        is_told = isinstance(self.case.get(question), Known) and self.interview.question(question).kind is not Kind.TABLE
        if is_told or any(one.name == _DENIAL for one in page):
            return ()
        return tuple(offer for offer in self.offers(_DENIAL) if offer.answer == question and self.stand(offer) is Stand.OPEN)

    def offers(self, question: str) -> tuple[Offer, ...]:
        """The offers of the paper that this question takes."""
        found = _SOURCES.get(question) if self.reads else None
        return found(self) if found else ()

    def together(self, question: str) -> tuple[Offer, ...]:
        """The open offers that stand against nothing: every row, and of other answers the first where none is given yet. Of a denial only
        what is clearly said and gives no reason: each reason is for the person to weigh, and so is what is less sure. Nothing that can be
        seen on a picture: what was read off it may be misread, and is compared one by one.
        """
        if question not in _AT_ONCE:
            return ()
        chosen: dict[str, Offer] = {}
        for offer in self.offers(question):
            is_row = self.interview.question(offer.answer).kind is Kind.TABLE
            if question == _DENIAL and (is_row or offer.confidence is not Confidence.HIGH or self._sight(offer.passage, question)):
                continue
            if self.stand(offer) is Stand.OPEN and (is_row or not isinstance(self.case.get(offer.answer), Known)):
                chosen.setdefault(offer.id if is_row else offer.answer, offer)
        return tuple(chosen.values())

    def named(self, offer_id: str) -> tuple[str, Offer]:
        """The offer of this id and the question under which it stands. Raises KeyError where there is none."""
        found = ((question, offer) for question in _SOURCES for offer in self.offers(question) if offer.id == offer_id)
        pair = next(found, None)
        if pair is None:
            raise KeyError("no such offer")
        return pair

    def next_open(self, paper: str, offer_id: str, page: Sequence[Question]) -> str:
        """The element to go to after this offer is settled: the next open one on `page`, the head of the list, or nothing without one."""
        is_listed = paper == RECORD or any(one.name == paper for one in page)
        beside = (offer for one in page for offer in self._beside(one.name, page))
        offers = self.offers(paper) if is_listed or not page else tuple(beside)
        at = next((number for number, offer in enumerate(offers) if offer.id == offer_id), 0)
        following = next((offer for offer in (*offers[at + 1 :], *offers[: at + 1]) if self.stand(offer) is Stand.OPEN), None)
        return f"offer-{following.id}-use" if following else _id(paper) if is_listed else ""

    def stand(self, offer: Offer) -> Stand:
        """Whether the form already says this, or the person has set it aside."""
        if self._is_used(offer):
            return Stand.USED
        return Stand.ASIDE if offer.id in self.held.aside else Stand.OPEN

    def _is_used(self, offer: Offer) -> bool:
        if self.interview.question(offer.answer).kind is Kind.TABLE:
            columns, records = offer.value, self.case.records(offer.answer)
            if not offer.words:
                offered = self._offered_row(offer)
                return offered is not None and any(same_row(record, offered, offer.answer) for record in records)
            return any(same_words(record.text, offer) and all(record.text(column) for column in columns) for record in records)
        return isinstance(self._answer(offer), Known) and self.case.get(offer.answer) == self._answer(offer)

    def _answer(self, offer: Offer) -> Answer:
        question = self.interview.question(offer.answer)
        value = [offer.value] if question.kind is Kind.TABLE else offer.value
        return answer_from(value, question, offer.answer)[0]

    def _offered_row(self, offer: Offer) -> Record | None:
        answer = self._answer(offer)
        rows = answer.value if isinstance(answer, Known) and isinstance(answer.value, tuple) else ()
        return next((row for row in rows if isinstance(row, Record)), None)

    def _card(self, offer: Offer, paper: str) -> Card:
        question = self.interview.question(offer.answer)
        is_row = question.kind is Kind.TABLE
        present = () if is_row else said(self.case.get(offer.answer), question, self.words, self.choices)
        stand = self.stand(offer)
        lines = self._row_lines(offer) if is_row else said(self._answer(offer), question, self.words, self.choices)
        return Card(
            offer.id,
            offer.answer,
            self._label(offer),
            lines,
            offer.passage,
            self.words("papers", "sure", offer.confidence.name.lower()),
            offer.confidence.name.lower(),
            stand.value,
            present if stand is Stand.OPEN else (),
            _short(offer.passage.words) if is_row else "; ".join(lines),
            self._sight(offer.passage, paper),
        )

    def _sight(self, passage: Passage, paper: str) -> Sight | None:
        if paper == BOOKLET_HOST:
            return self.held.sights.get(passage.words)
        paper = _DENIAL if paper == FAST else paper
        sheets = tuple(sheet for sheet in self.held.sheets if sheet.paper == paper)
        return sight_of(passage.line, self.typed.text(paper), sheets)

    def _label(self, offer: Offer) -> str:
        if offer.answer == BOOKLET_HOST:
            return self.words("option", f"{BOOKLET_HOST}.kind", offer.value["kind"])
        return self.words("papers", "about", offer.about) if offer.about else self.words("question", offer.answer, "short")

    def _row_lines(self, offer: Offer) -> tuple[str, ...]:
        """What an offered row says besides the words it quotes."""
        table = self.interview.question(offer.answer)
        if not offer.words:
            return self._record_lines(offer, table)
        cells = (
            (column, offer.value.get(column.name)) for column in table.columns if column.name not in {"quote", "words", "page", "kind"}
        )
        lines = tuple(self._cell_said(column, f"{table.name}.{column.name}", str(text)) for column, text in cells if text)
        return lines or ((self.words("papers", "nothing_told"),) if offer.answer == "plan.criteria" else ())

    def _record_lines(self, offer: Offer, table: Question) -> tuple[str, ...]:
        """A row that quotes nothing: each cell by the name of its column."""
        row = self._offered_row(offer)
        cells = ((column, row.get(column.name)) for column in table.columns if row)
        return tuple(
            f"{self.words('question', table.name, 'columns', column.name, 'short')}: "
            f"{value_said(cell.value, column, f'{table.name}.{column.name}', self.words, self.choices)}"
            for column, cell in cells
            if isinstance(cell, Known)
        )

    def _left(self) -> tuple[str, ...]:
        """What of a record is not offered, a line for each reason."""
        left: dict[Why, list[str]] = {}
        for one in self.held.record.left if self.held.record else ():
            left.setdefault(one.why, []).append(one.what)
        return tuple(self.words("papers", "left", why.value, names="; ".join(names)) for why, names in left.items())

    def _cell_said(self, column: Question, group: str, text: str) -> str:
        match column.kind:
            case Kind.GROUND:
                return next((option.label for option in self.choices(column) if option.value == text), text)
            case Kind.CHOICE:
                return self.words("option", group, text)
            case _:
                return self.words("papers", "cell", column.name, text=text)

    def _fact_said(self, names: tuple[str, ...]) -> str:
        """What the answers of these names tell, each with its name; a table by its number of rows. It goes into a letter, and so
        tells no more of them than letters do.
        """
        if not names:
            return ""
        case, words, told, before = self.told(), words_in(LETTERS), list[str](), ""
        for name in names:
            rows = case.records(name)
            if rows:
                told.append(words("papers", "fact", name, "one" if len(rows) == 1 else "other", count=len(rows)))
            elif lines := said(case.get(name), self.interview.question(name), words, self.choices):
                line = "; ".join(lines).rstrip(".")
                # What tells more of an answer goes on with it, without a name of its own.
                more = told and name == f"{before}_detail"
                told[-1:] = [f"{told[-1]}, {line}"] if more else [*told[-1:], f"{words('question', name, 'short')}: {line}"]
                before = name
        return ". ".join(told)

    def _notes(self, question: str) -> tuple[str, ...]:
        if not self.reads:
            return ()
        if question == RECORD:
            return (
                (self.words("papers", "record_note" if self.held.record and self.held.record.taken else "record_nothing"),)
                if self.held.record
                else ()
            )
        if question == BOOKLET_HOST and self.held.has_read and not self.held.booklet:
            return (self.words("papers", "nothing"),)
        if question != "denial.text":
            return ()
        return tuple(self.words("papers", "period", words=quote) for _, quote in stated_periods(self.typed.text(question), self.facts))


def _id(question: str) -> str:
    return element_id(question).replace("f-", "finds-", 1)


def _short(words: str) -> str:
    """The words, or enough of them to know them again."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rpartition(' ')[0]} …"


_SOURCES: Mapping[str, Callable[[Papers], tuple[Offer, ...]]] = {
    "denial.text": lambda papers: denial_offers(papers.typed.text("denial.text"), papers.facts),
    "plan.policy_text": lambda papers: tuple(
        criteria_offers(papers.typed.text("plan.policy_text"), papers.view, papers.facts, papers._fact_said)
    ),
    BOOKLET_HOST: lambda papers: booklet_offers(papers.held.booklet),
    FAST: lambda papers: fast_offers(papers.typed.text(_DENIAL)),
    RECORD: lambda papers: record_offers(papers.held.record),
}
"""The questions that take a paper or stand where one is needed, and the record, with what finds their offers."""

PAPERS = tuple(name for name in _SOURCES if name not in {RECORD, FAST})
"""The questions that take a paper."""
