"""One person's session: takes an event, answers the view after it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from appealwright.compose import Composed
from appealwright.examples import TOLD_ON, example_document, marked
from appealwright.facts import Facts
from appealwright.interview.answers import STATES_OF_NOT_KNOWING, TICK, Typed, question_of
from appealwright.interview.casefile import case_document, typed_from
from appealwright.interview.faults import faults_on
from appealwright.interview.fields import element_id, first_element
from appealwright.interview.form import key_of
from appealwright.interview.fragments import Canvas
from appealwright.interview.judged import Judged, judged
from appealwright.interview.papers.held import Held, held_from
from appealwright.interview.papers.papers import BOOKLET, BOOKLET_HOST, Papers
from appealwright.interview.papers.taken import with_offer
from appealwright.interview.place import Keeping, Place, restored, stored
from appealwright.interview.saved import NotOpenedError, typed_in
from appealwright.interview.screen import Screen
from appealwright.interview.sentences import quote_with, sentences_of
from appealwright.interview.steps import PACKET, Page, Way, way
from appealwright.papers import pages_of
from appealwright.questions import Interview
from appealwright.words import Words

__all__ = ["Session"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event asks of the page besides the new view: where the focus goes, what is announced, which key is in hand."""

    focus: str | None = None
    announce: str | None = None
    in_hand: str | None = None
    draft: str = ""


class Session:
    """Answers events with views. Keeps nothing outside itself; today and the facts are given to it.

    `example` names a worked case to show in place of the person's own; its day is the day it is told on.
    """

    def __init__(self, facts: Facts, interview: Interview, words: Words, as_of: date, example: str = "") -> None:
        self._facts, self._interview, self._words = facts, interview, words
        self._example = example
        self._as_of = TOLD_ON if example else as_of
        self._months = words.several("view", "months")
        self._canvas = Canvas(words)
        self._typed, self._held = Typed(), Held()
        self._place = Place(at=interview.questions()[0].name)
        self._judged = self._judge()
        self._actions: Mapping[str, Callable[[str], Outcome]] = {
            "next": self._next,
            "back": self._back,
            "go-to": self._go_to,
            "change": self._change,
            "focus": lambda target: Outcome(focus=target),
            "show": self._show,
            "document": self._document,
            "add-row": self._add_row,
            "remove-row": self._remove_row,
            "pick": self._pick,
            "use-sentence": self._use_sentence,
            "use-offer": self._use_offer,
            "set-aside": self._set_aside,
            "offer-back": self._offer_back,
            "saved": lambda _: Outcome(announce=words("view", "saved")),
            "not-saved": lambda _: Outcome(announce=words("error", "not_saved")),
            "restore": self._restore,
            "locked": self._locked,
            "not-opened": self._not_opened,
            "draft": self._draft,
            "no-draft": self._no_draft,
            "erase": self._erase,
            "erase-not": self._erase_not,
        }

    def open(self, *, narrow: bool, door: Mapping[str, str], state: str | None, draft_lost: bool = False) -> dict[str, Any]:
        """The first view: a new session with what was answered at the door, or one that goes on from `state`."""
        if state is None:
            document = example_document(self._example) if self._example else {}
            answered = {name: value for name, value in door.items() if name in {question.name for question in self._interview.questions()}}
            self._typed = typed_from(document, self._interview) if document else Typed(answered)
            shown = "letter" if document else "form"
            at_the_door = frozenset() if document else frozenset(answered)
            self._place = Place(at=self._interview.questions()[0].name, narrow=narrow, shown=shown, at_the_door=at_the_door)
        else:
            self._typed, self._place = restored(state, narrow=narrow)
            self._held = held_from(json.loads(state).get("held", {}))
        self._judged = self._judge()
        lost = Outcome(focus="step", announce=self._words("draft", "lost"), draft="erase")
        begun = lost if draft_lost and state is None else Outcome(focus="bar" if self._example else "step")
        return {"room": self._screen().room(), **self._view(begun)}

    def handle(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """The view after an event. Raises ValueError or KeyError for an event that the page cannot have sent."""
        match event["type"]:
            case "input":
                outcome = self._input(str(event["name"]), str(event["value"]))
            case "layout":
                self._place = replace(self._place, narrow=bool(event["narrow"]), faults=())
                outcome = Outcome()
            case "action":
                outcome = self._actions[str(event["action"])](str(event["target"]))
            case kind:
                raise ValueError(f"event: found {kind!r}, accepted: input, layout, action")
        return self._view(outcome)

    @property
    def judged(self) -> Judged:
        """What the answers amount to now."""
        return self._judged

    @property
    def as_of(self) -> date:
        """The day everything is judged by."""
        return self._as_of

    def case_document(self) -> dict[str, Any]:
        """The case file of what was typed so far."""
        return case_document(self._typed, self._interview, self._months)

    # What the person does

    def _input(self, name: str, value: str) -> Outcome:
        if name == BOOKLET:
            return self._booklet_pasted(value)
        question = question_of(name, self._interview)
        # Of two boxes that exclude each other the other one must be seen to clear.
        other_tick = name.endswith(f".{TICK}") and self._typed.text(name) in STATES_OF_NOT_KNOWING and bool(value)
        before = self._papers().offers(question.name)
        self._keep(self._typed.with_text(name, value))
        found = self._papers().offers(question.name)
        count = len({offer.id for offer in found} - {offer.id for offer in before})
        announce = self._words("papers", "found", count=count) if count else None
        return Outcome(in_hand=None if other_tick else key_of(name, question), announce=announce)

    def _next(self, _: str) -> Outcome:
        page = self._page()
        faults = faults_on(page, self._judged.problems, self._typed, self._interview, self._words)
        if faults:
            self._place = replace(self._place, faults=faults)
            return Outcome(focus="errors")
        following = PACKET if self._place.returning else self._way().after(page).start
        return self._at(following, announce=self._gaps())

    def _back(self, _: str) -> Outcome:
        before = self._way().before(self._page())
        return self._at(before.start) if before else Outcome()

    def _go_to(self, target: str) -> Outcome:
        if target != PACKET:
            # Asked for by name, a question is asked again even if it was answered at the door.
            question_of(target, self._interview)
            self._place = replace(self._place, at_the_door=self._place.at_the_door - {target})
        outcome = self._at(target)
        return outcome if self._page().start == target else Outcome(focus=first_element(question_of(target, self._interview), self._typed))

    def _change(self, target: str) -> Outcome:
        outcome = self._go_to(target)
        self._place = replace(self._place, returning=True)
        return outcome

    def _show(self, target: str) -> Outcome:
        self._place = replace(self._place, shown=target)
        return Outcome(focus={"form": "step", "letter": "letter-title", "side": "side-title", "keep": "keep-title"}[target])

    def _document(self, target: str) -> Outcome:
        self._place = replace(self._place, document=target, shown="letter")
        return Outcome(focus="letter-title")

    def _add_row(self, table: str) -> Outcome:
        self._keep(self._typed.with_row(table))
        row = self._typed.rows_of(table)[-1]
        column = question_of(table, self._interview).columns[0]
        return Outcome(focus=element_id(f"{table}.{row}.{column.name}"))

    def _remove_row(self, target: str) -> Outcome:
        table, _, row = target.rpartition(".")
        self._keep(self._typed.without_row(table, int(row)))
        self._place = replace(self._place, faults=(), picking="")
        return Outcome(focus=element_id(f"{table}.add"), announce=self._words("view", "row_removed"))

    def _pick(self, target: str) -> Outcome:
        self._place = replace(self._place, picking="" if self._place.picking == target else target)
        return Outcome()

    def _use_sentence(self, target: str) -> Outcome:
        row, _, number = target.rpartition(".")
        question = question_of(row, self._interview)
        column = next(column for column in question.columns if column.quote_of)
        letter = self._typed.text(column.quote_of or "")
        quote = f"{row}.{column.name}"
        picked = sentences_of(letter)[int(number)]
        self._keep(self._typed.with_text(quote, quote_with(letter, self._typed.text(quote), picked)))
        return Outcome(announce=self._words("view", "pick_done"))

    def _booklet_pasted(self, text: str) -> Outcome:
        self._held = self._held.with_pages(pages_of(text), 1, self._facts) if text.strip() else self._held.without_booklet()
        return Outcome(in_hand=f"q:{BOOKLET_HOST}:paper", announce=self._booklet_said() if text.strip() else None)

    def _booklet_said(self) -> str:
        count = len(self._papers().offers(BOOKLET_HOST))
        return self._words("papers", "found", count=count) if count else self._words("papers", "nothing")

    def _use_offer(self, target: str) -> Outcome:
        question, offer = self._papers().named(target)
        self._keep(with_offer(self._typed, offer, self._interview))
        return Outcome(focus=self._papers().next_open(question, target), announce=self._words("papers", "used_said"))

    def _set_aside(self, target: str) -> Outcome:
        question, _ = self._papers().named(target)
        self._held = self._held.without(target)
        return Outcome(focus=self._papers().next_open(question, target), announce=self._words("papers", "aside_said"))

    def _offer_back(self, target: str) -> Outcome:
        self._held = self._held.with_again(target)
        return Outcome(focus=f"offer-{target}-use")

    def _restore(self, text: str) -> Outcome:
        try:
            typed = typed_in(text, self._interview)
        except NotOpenedError as error:
            return self._not_opened(error.reason)
        self._place = Place(PACKET, narrow=self._place.narrow, draft=self._place.draft)
        self._keep(typed)
        return Outcome(focus="step", announce=self._words("view", "restored"))

    def _locked(self, _: str) -> Outcome:
        self._place = replace(self._place, keeping=Keeping(locked=True))
        return Outcome(focus="unlock")

    def _not_opened(self, reason: str) -> Outcome:
        locked = reason == "wrong_passphrase"
        self._place = replace(self._place, keeping=Keeping(locked=locked, fault=reason))
        return Outcome(focus="unlock" if locked else "restore", announce=self._words("error", reason))

    def _draft(self, target: str) -> Outcome:
        self._place = replace(self._place, draft=target == "on", keeping=Keeping())
        said = self._words("draft", "on_said" if target == "on" else "off_said")
        return Outcome(focus="draft", announce=said, draft="erase")

    def _no_draft(self, reason: str) -> Outcome:
        self._place = replace(self._place, draft=False, keeping=Keeping(draft_fault=reason))
        return Outcome(announce=self._words("draft", reason), draft="erase")

    def _erase(self, _: str) -> Outcome:
        self._place = replace(self._place, erasing=True)
        return Outcome(focus="erase-title")

    def _erase_not(self, _: str) -> Outcome:
        self._place = replace(self._place, erasing=False)
        return Outcome(focus="erase")

    # Where that leads

    def _at(self, place: str, announce: str | None = None) -> Outcome:
        self._place = replace(self._place, at=place, shown="form", picking="", faults=(), returning=False)
        return Outcome(focus="step", announce=announce)

    def _keep(self, typed: Typed) -> None:
        self._typed = typed
        self._judged = self._judge()

    def _judge(self) -> Judged:
        return judged(self.case_document(), self._facts, self._as_of, self._finished)

    def _finished(self, composed: Composed) -> Composed:
        return marked(composed, self._words) if self._example else composed

    def _way(self) -> Way:
        return way(self._interview, self._judged.assessment.view, self._place.at_the_door, narrow=self._place.narrow)

    def _page(self) -> Page:
        return self._way().page_at(self._place.at)

    def _gaps(self) -> str:
        count = sum(need.required for need in self._judged.document(self._place.document).needs)
        key = {0: "none", 1: "one"}.get(count, "other")
        return self._words("view", "gaps", key, count=count)

    def _papers(self) -> Papers:
        return self._screen().papers()

    def _screen(self) -> Screen:
        return Screen(
            typed=self._typed,
            place=self._place,
            held=self._held,
            judged=self._judged,
            way=self._way(),
            facts=self._facts,
            interview=self._interview,
            words=self._words,
            as_of=self._as_of,
            canvas=self._canvas,
            example=self._example,
        )

    def _view(self, outcome: Outcome) -> dict[str, Any]:
        screen = self._screen()
        return {
            "regions": screen.regions(outcome.in_hand),
            "shown": "side" if self._place.shown == "keep" else self._place.shown,
            "print": screen.print_properties(),
            "focus": outcome.focus,
            "announce": outcome.announce,
            "title": screen.title(),
            "draft": "" if self._example else "keep" if self._place.draft else outcome.draft,
            "state": stored(self._typed, self._place, self._held),
        }
