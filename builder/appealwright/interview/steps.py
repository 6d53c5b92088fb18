"""The way through the interview: which questions this case needs, which stand on one page, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from appealwright.predicates import View, answers_in, is_settled
from appealwright.questions import Interview, Question

__all__ = ["PACKET", "Page", "Way", "way"]

PACKET = "packet"
"""The last page: everything told so far, and the documents."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is on the screen at once: a whole section where there is room; where there is not, one question, or the few that go together.

    `start` names the page: its first question, or PACKET. `name` is that of questions that go together.
    """

    section: str
    questions: tuple[Question, ...]
    name: str = ""

    @property
    def start(self) -> str:
        """The place of this page in the interview."""
        return self.questions[0].name if self.questions else PACKET


@dataclass(frozen=True, slots=True)
class Way:
    """All pages in order; the packet is the last."""

    pages: tuple[Page, ...]

    def page_at(self, place: str) -> Page:
        """The page on which the question `place` stands; the first page where nothing of that name is asked."""
        return self.pages[self._index(place)]

    def after(self, page: Page) -> Page:
        """The page that follows; the last one is followed by itself."""
        return self.pages[min(self._index(page.start) + 1, len(self.pages) - 1)]

    def before(self, page: Page) -> Page | None:
        """The page that comes before, None at the first."""
        index = self._index(page.start)
        return self.pages[index - 1] if index else None

    def sections(self) -> tuple[Page, ...]:
        """The first page of every section."""
        first: dict[str, Page] = {}
        for page in self.pages:
            first.setdefault(page.section, page)
        return tuple(first.values())

    def _index(self, place: str) -> int:
        for index, page in enumerate(self.pages):
            if page.start == place or any(question.name == place for question in page.questions):
                return index
        return 0


def way(interview: Interview, view: View, answered_before: Iterable[str], *, narrow: bool) -> Way:
    """The pages that these answers call for. `answered_before` are questions answered at the door, asked only on request."""
    skipped = frozenset(answered_before)
    pages: list[Page] = []
    for section in interview.sections:
        asked = tuple(question for question in section.questions if question.name not in skipped and is_settled(question.asked_when, view))
        if narrow:
            pages += _small_pages(section.id, asked)
        elif asked:
            pages.append(Page(section.id, asked))
    return Way((*pages, Page(PACKET, ())))


def _small_pages(section: str, asked: Iterable[Question]) -> Iterator[Page]:
    """A page for each question, but one for those that go together. One that is left alone of these is its own title, and so is one that
    brings the others: they come and go below it while somebody answers it.
    """
    for _, together in groupby(asked, key=lambda question: question.page or question.name):
        questions = tuple(together)
        names = {question.name for question in questions}
        brought = all(names & _hangs_on(question) for question in questions[1:])
        yield Page(section, questions, "" if brought else questions[0].page)


def _hangs_on(question: Question) -> set[str]:
    """The other questions whose answers settle whether this one is asked."""
    return set(answers_in(question.asked_when or {})) - {question.name}
