"""What lies before a session: the person's answers, where they are, and what follows from both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from appealwright.compose import Composed
from appealwright.examples import TOLD_ON, marked
from appealwright.facts import Facts
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import CaseFile
from appealwright.interview.fragments import Canvas
from appealwright.interview.judged import Before, Judged, Wishes, judged
from appealwright.interview.made import Made
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.offers import Stand
from appealwright.interview.papers.papers import Papers
from appealwright.interview.place import Place, stored
from appealwright.interview.screen import LETTER, REGIONS, Screen
from appealwright.interview.steps import Page, Way, way
from appealwright.ledger import Ledger
from appealwright.own_words import with_own_words
from appealwright.questions import Interview
from appealwright.view import CaseView
from appealwright.words import Words

__all__ = ["Desk", "Device", "Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event asks of the page besides the new view: where the focus goes, what is announced, which key is in hand, and into which
    paper something was put: how much was found there is announced too, once it was read.
    """

    focus: str | None = None
    announce: str | None = None
    in_hand: str | None = None
    draft: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """What the page can do on this device: the kinds of file that it reads, the formats that it can hand to another app."""

    reads: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()


class Desk:
    """Holds what the person said and made; each change of it is judged at once. What they do is in the classes that build on this.

    `example` names a worked case to show in place of the person's own; its day is the day it is told on.
    """

    def __init__(self, facts: Facts, interview: Interview, words: Words, as_of: date, example: str = "") -> None:
        self._facts, self._interview, self._words = facts, interview, words
        self._example = example
        self._as_of = TOLD_ON if example else as_of
        self._file = CaseFile(interview, words.several("view", "months"))
        self._canvas = Canvas(words)
        self._before, self._ledger = Before(), Ledger()
        self._typed, self._held, self._made = Typed(), Held(), Made()
        self._shares: tuple[str, ...] = ()
        self._place = Place(at=interview.questions()[0].name)
        self._judges_later = False
        """Whether what an event types is judged when the rest of its view is asked for."""
        self._owes = False
        """Whether what was typed is not judged yet: then it is held for judged as what was typed before."""
        self._judged = self._judge()
        self._kept_back: Outcome | None = None

    @property
    def judged(self) -> Judged:
        """What the answers amount to now."""
        self._settle()
        return self._judged

    @property
    def as_of(self) -> date:
        """The day everything is judged by."""
        return self._as_of

    def is_of(self, day: date) -> bool:
        """Whether a session that is opened on this day is judged by the same one. An example is told on its own."""
        return bool(self._example) or self._as_of == day

    def case_document(self) -> dict[str, Any]:
        """The case file of what was typed and made so far."""
        return self._file.of(self._typed) | self._made.stored()

    # Where it leads

    @property
    def _document_id(self) -> str:
        return self._judged.document(self._place.document).document.id

    def _make(self, made: Made) -> None:
        self._made = made
        self._judged = self._judge()

    def _at(self, place: str, announce: str | None = None) -> Outcome:
        self._place = replace(self._place, at=place, shown="form", picking="", faults=(), returning=False)
        return Outcome(focus="step", announce=announce)

    def _keep(self, typed: Typed) -> None:
        self._typed = typed
        self._judged = self._judge(later=self._judges_later)

    def _judge(self, *, later: bool = False) -> Judged:
        wishes = Wishes(self._made.withheld, self._words, self._finished)
        self._before.stands = self._owes = later
        found = judged(self.case_document(), self._facts, self._as_of, wishes, self._before)
        if found.packet.facts is not self._facts:
            self._facts, self._ledger = found.packet.facts, Ledger()
        return found

    def _settle(self) -> None:
        if self._owes:
            self._judged = self._judge()

    def _finished(self, composed: Composed) -> Composed:
        document, theirs = with_own_words(composed.document, self._made.own_words.get(composed.document.id, {}))
        composed = replace(composed, document=document, theirs=theirs)
        return marked(composed) if self._example else composed

    def _lent(self) -> tuple[Typed, Judged]:
        """What was typed and what was judged, lent by the ledger, which writes down what is asked of them."""
        case, assessment = self._judged.case, self._judged.assessment
        fields, answers, view = self._ledger.turn(self._typed.fields, case.answers, assessment.view.answers)
        judged = replace(
            self._judged, case=replace(case, answers=answers), assessment=replace(assessment, view=assessment.view.asked_of(view))
        )
        return replace(self._typed, fields=fields), judged

    def _way(self) -> Way:
        return self._way_through(self._lent()[1].assessment.view)

    def _way_through(self, view: CaseView) -> Way:
        at_the_door, narrow = self._place.at_the_door, self._place.narrow
        return self._ledger.of("way", (at_the_door, narrow), lambda: way(self._interview, view, at_the_door, narrow=narrow))

    def _page(self) -> Page:
        return self._way().page_at(self._place.at)

    def _gaps(self) -> str:
        count = sum(need.required for need in self._judged.document(self._place.document).needs)
        key = {0: "none", 1: "one"}.get(count, "other")
        return self._words("view", "gaps", key, count=count)

    def _papers(self) -> Papers:
        return self._screen().papers()

    def _found_said(self, paper: str) -> str:
        """How many finds in this paper are to be checked; nothing where none is."""
        papers = self._papers()
        count = sum(papers.stand(offer) is Stand.OPEN for offer in papers.offers(paper))
        return self._words("papers", "found_one" if count == 1 else "found", count=count) if count else ""

    def _screen(self, *, reads: bool = True) -> Screen:
        typed, judged = self._lent()
        return Screen(
            typed=typed,
            place=self._place,
            held=self._held,
            judged=judged,
            way=self._way_through(judged.assessment.view),
            facts=self._facts,
            interview=self._interview,
            words=self._words,
            as_of=self._as_of,
            canvas=self._canvas,
            example=self._example,
            withheld=self._made.withheld,
            shares=self._shares,
            ledger=self._ledger,
            reads=reads,
        )

    def _view(self, outcome: Outcome) -> dict[str, Any]:
        """What changed on the page, all of it."""
        self._kept_back = None
        screen = self._screen()
        return self._with_all_else(screen, screen.regions(outcome.in_hand), outcome)

    def _unread(self, outcome: Outcome) -> dict[str, Any]:
        """Everything, but of the papers what takes no reading: what is found in them is kept back."""
        screen = self._screen(reads=False)
        self._kept_back = replace(outcome, focus=None)
        return self._with_all_else(screen, screen.regions(outcome.in_hand), outcome) | {"more": True}

    def _letter_alone(self, outcome: Outcome) -> dict[str, Any]:
        """What changed in the letter; the rest is kept back."""
        before = self._kept_back or Outcome()
        # What is put in at once may come as several events: the last says what was found.
        self._kept_back = replace(outcome, announce=outcome.announce or before.announce, paper=outcome.paper or before.paper)
        return {"regions": self._screen().regions(outcome.in_hand, (LETTER,)), "more": True}

    def rest(self) -> dict[str, Any]:
        """What was kept back, and of the letter what is otherwise now that what was typed is judged. It stays where it is in sight."""
        shown = self._judged.document(self._place.document) if self._owes else None
        self._settle()
        outcome, self._kept_back = self._kept_back or Outcome(), None
        screen = self._screen()
        regions = screen.regions(outcome.in_hand, (name for name in REGIONS if name != LETTER))
        if shown is not None and shown != self._judged.document(self._place.document):
            regions[LETTER] = screen.regions(outcome.in_hand, (LETTER,))[LETTER] | {"reveals": False}
        return self._with_all_else(screen, regions, outcome)

    def _with_all_else(self, screen: Screen, regions: dict[str, Any], outcome: Outcome) -> dict[str, Any]:
        return {
            "regions": regions,
            "more": False,
            "shown": "side" if self._place.shown == "keep" else self._place.shown,
            "print": screen.print_properties(),
            "focus": outcome.focus,
            "announce": outcome.announce or (self._found_said(outcome.paper) if outcome.paper else "") or None,
            "title": screen.title(),
            "can_go_back": self._place.beside_the_form or self._way().before(self._page()) is not None,
            "draft": "" if self._example else "keep" if self._place.draft else outcome.draft,
            "state": stored(self._typed, self._place, self._held, self._made),
        }
