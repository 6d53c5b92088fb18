"""The papers on the screen: under the question that takes a paper's text, what was found in it, one card a find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from appealwright.answers import Answer, Known
from appealwright.case import Case
from appealwright.characters import folded
from appealwright.facts import Facts
from appealwright.interview.answers import Typed
from appealwright.interview.fields import Choices
from appealwright.interview.fragments import Fragment
from appealwright.interview.papers.from_denial import denial_offers, stated_periods
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.offers import Offer, Passage, Stand
from appealwright.interview.said import said
from appealwright.questions import Interview, Kind
from appealwright.reading import answer_from
from appealwright.words import Words

__all__ = ["Papers"]


@dataclass(frozen=True, slots=True)
class Card:
    """One offer as it is shown. `present` is what the form says instead; a `plain` one says no more than its quoted words."""

    id: str
    answer: str
    label: str
    lines: tuple[str, ...]
    passage: Passage
    sure: str
    sure_id: str
    stand: str
    present: tuple[str, ...]

    @property
    def plain(self) -> bool:
        """Whether the quoted words are the answer as it stands."""
        return folded(" ".join(self.lines)) == folded(self.passage.words)


@dataclass(frozen=True, slots=True)
class Finds:
    """Everything found in one paper. `notes` are finds that answer no question by themselves."""

    paper: str
    cards: tuple[Card, ...]
    open: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of this moment, and what the person has done with their finds."""

    typed: Typed
    held: Held
    case: Case
    facts: Facts
    interview: Interview
    words: Words
    choices: Choices

    def fragments(self, question: str) -> Iterator[Fragment]:
        """What stands under this question: nothing, unless it takes a paper and something was found in that."""
        offers = self.offers(question)
        notes = self._notes(question)
        if offers or notes:
            cards = tuple(self._card(offer) for offer in offers)
            still_open = sum(card.stand == Stand.OPEN.value for card in cards)
            yield Fragment(f"q:{question}:finds", "finds", Finds(question.replace(".", "-"), cards, still_open, notes))

    def offers(self, question: str) -> tuple[Offer, ...]:
        """The offers of the paper that this question takes."""
        found = _SOURCES.get(question)
        return found(self) if found else ()

    def named(self, offer_id: str) -> tuple[str, Offer]:
        """The offer of this id and the question under which it stands. Raises KeyError where there is none."""
        found = ((question, offer) for question in _SOURCES for offer in self.offers(question) if offer.id == offer_id)
        pair = next(found, None)
        if pair is None:
            raise KeyError("no such offer")
        return pair

    def next_open(self, question: str, offer_id: str) -> str:
        """The element to go to after this offer is settled: the next open one, or the head of the list."""
        offers = self.offers(question)
        at = next((number for number, offer in enumerate(offers) if offer.id == offer_id), 0)
        following = next((offer for offer in (*offers[at + 1 :], *offers[:at]) if self.stand(offer) is Stand.OPEN), None)
        return f"offer-{following.id}-use" if following else f"finds-{question.replace('.', '-')}"

    def stand(self, offer: Offer) -> Stand:
        """Whether the form already says this, or the person has set it aside."""
        if self._is_used(offer):
            return Stand.USED
        return Stand.ASIDE if offer.id in self.held.aside else Stand.OPEN

    def _is_used(self, offer: Offer) -> bool:
        if self.interview.question(offer.answer).kind is Kind.TABLE:
            return any(self._same_row(record.text, offer) for record in self.case.records(offer.answer))
        return isinstance(self._answer(offer), Known) and self.case.get(offer.answer) == self._answer(offer)

    def _same_row(self, cell: Callable[[str], str], offer: Offer) -> bool:
        """Whether a row says what the offer says, even if the person has since cut its words short or added to them."""
        words = folded(cell("quote") or cell("words"))
        return bool(words) and (words in offer.words or offer.words in words)

    def _answer(self, offer: Offer) -> Answer:
        question = self.interview.question(offer.answer)
        value = [offer.value] if question.kind is Kind.TABLE else offer.value
        return answer_from(value, question, offer.answer)[0]

    def _card(self, offer: Offer) -> Card:
        question = self.interview.question(offer.answer)
        is_row = question.kind is Kind.TABLE
        present = () if is_row else said(self.case.get(offer.answer), question, self.words, self.choices)
        stand = self.stand(offer)
        about = self.words("papers", "about", offer.about) if offer.about else self.words("question", offer.answer, "short")
        return Card(
            offer.id,
            offer.answer,
            about,
            self._row_lines(offer) if is_row else said(self._answer(offer), question, self.words, self.choices),
            offer.passage,
            self.words("papers", "sure", offer.confidence.name.lower()),
            offer.confidence.name.lower(),
            stand.value,
            present if stand is Stand.OPEN else (),
        )

    def _row_lines(self, offer: Offer) -> tuple[str, ...]:
        """What an offered row says besides the words it quotes."""
        cells: Mapping[str, str] = offer.value
        columns = {column.name: column for column in self.interview.question(offer.answer).columns}
        lines = []
        for name, text in cells.items():
            if name in columns and columns[name].quote_of is None and name not in {"quote", "words", "page"}:
                column = columns[name]
                shown = (
                    next((option.label for option in self.choices(column) if option.value == text), text)
                    if column.kind is Kind.GROUND
                    else self.words("option", f"{offer.answer}.{name}", text)
                    if column.kind is Kind.CHOICE
                    else text
                )
                lines.append(shown)
        return tuple(lines)

    def _notes(self, question: str) -> tuple[str, ...]:
        if question != "denial.text":
            return ()
        return tuple(self.words("papers", "period", words=quote) for _, quote in stated_periods(self.typed.text(question), self.facts))


_SOURCES: Mapping[str, Callable[[Papers], tuple[Offer, ...]]] = {
    "denial.text": lambda papers: denial_offers(papers.typed.text("denial.text"), papers.facts),
}
"""The questions that take a paper, and what finds its offers."""
