"""One person's session: takes an event, answers the view after it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from appealwright.examples import example_document
from appealwright.facts import Facts
from appealwright.interview.answers import STATES_OF_NOT_KNOWING, TICK, Typed, question_of
from appealwright.interview.by_hand import OWN_WORDS, TELLS, ByHand
from appealwright.interview.casefile import typed_from
from appealwright.interview.desk import Device, Outcome
from appealwright.interview.faults import faults_on
from appealwright.interview.fields import element_id, first_element
from appealwright.interview.form import key_of
from appealwright.interview.keeping import KeepingWork
from appealwright.interview.made import made_from
from appealwright.interview.papers.held import held_from
from appealwright.interview.papers.papers import BOOKLET, PAPERS
from appealwright.interview.papers.sent import Sent, taken_over
from appealwright.interview.phrases import with_phrase
from appealwright.interview.place import Editing, Place, restored
from appealwright.interview.sentences import quote_with, sentences_of
from appealwright.interview.steps import PACKET
from appealwright.interview.taking import TakingPapers
from appealwright.questions import Interview
from appealwright.words import Words

__all__ = ["Session"]


class Session(ByHand, TakingPapers, KeepingWork):
    """Answers events with views. Keeps nothing outside itself; today and the facts are given to it."""

    def __init__(self, facts: Facts, interview: Interview, words: Words, as_of: date, example: str = "") -> None:
        super().__init__(facts, interview, words, as_of, example)
        self._actions: Mapping[str, Callable[[str], Outcome]] = {
            "next": self._next,
            "back": self._back,
            "step-back": self._step_back,
            "go-to": self._go_to,
            "change": self._change,
            "show": self._show,
            "document": self._document,
            "add-row": self._add_row,
            "remove-row": self._remove_row,
            "pick": self._pick,
            "use-sentence": self._use_sentence,
            "phrase": self._phrase,
            "use-offer": self._use_offer,
            "use-all": self._use_all,
            "record-done": self._record_done,
            "set-aside": self._set_aside,
            "offer-back": self._offer_back,
            "take-paper": self._take_paper,
            "paper-arrived": self._paper_arrived,
            "paper-not": self._paper_not,
            "saved": lambda _: Outcome(announce=words("view", "saved")),
            "not-saved": lambda _: Outcome(announce=words("error", "not_saved")),
            "copied": lambda _: Outcome(announce=words("view", "copied")),
            "not-copied": lambda _: Outcome(announce=words("error", "not_copied")),
            "shared": lambda _: Outcome(announce=words("view", "shared")),
            "not-shared": self._not_shared,
            "restore": self._restore,
            "locked": self._locked,
            "not-opened": self._not_opened,
            "edit": self._edit,
            "edit-keep": self._edit_keep,
            "edit-cancel": self._edit_cancel,
            "edit-undo": self._edit_undo,
            "draft": self._draft,
            "no-draft": self._no_draft,
            "clear": self._clear,
            "clear-not": self._clear_not,
            "erase": self._erase,
            "erase-not": self._erase_not,
        }

    def open(
        self, *, narrow: bool, door: Mapping[str, str], state: str | None, draft_lost: bool = False, device: Device | None = None
    ) -> dict[str, Any]:
        """The first view: a new session with what was answered at the door, or one that goes on from `state`."""
        begun = self._begun(narrow=narrow, door=door, state=state, draft_lost=draft_lost, device=device)
        return {"room": self._screen().room(), **self._view(begun)}

    def open_at_once(
        self, *, narrow: bool, door: Mapping[str, str], state: str | None, draft_lost: bool = False, device: Device | None = None
    ) -> dict[str, Any]:
        """The same, or of it what the eye waits for: what is found in papers takes reading, and is left to `rest`."""
        begun = self._begun(narrow=narrow, door=door, state=state, draft_lost=draft_lost, device=device)
        has_papers = any(self._typed.text(paper) for paper in PAPERS)
        return {"room": self._screen().room(), **(self._unread(begun) if has_papers else self._view(begun))}

    def _begun(self, *, narrow: bool, door: Mapping[str, str], state: str | None, draft_lost: bool, device: Device | None) -> Outcome:
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
            self._made = made_from(json.loads(state))
        device = device or Device()
        self._held, self._shares = replace(self._held, reads=device.reads), device.shares
        self._judged = self._judge()
        lost = Outcome(focus="step", announce=self._words("draft", "lost"), draft="erase")
        return lost if draft_lost and state is None else Outcome(focus="bar" if self._example else "step")

    def handle(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """The view after an event. Raises ValueError or KeyError for an event that the page cannot have sent."""
        return self._view(self._done(event))

    def at_once(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """The same; where somebody types beside the letter, that alone, which the eye waits for: `more` says that there is a `rest`.

        What a key puts into the letter is seen at once; what else changes there because the case is judged otherwise comes with the rest.
        """
        if event["type"] != "input" or self._place.narrow:
            return self._view(self._done(event))
        self._judges_later = True
        try:
            return self._letter_alone(self._done(event))
        finally:
            self._judges_later = False

    def _done(self, event: Mapping[str, Any]) -> Outcome:
        if not self._judges_later:
            self._settle()
        match event["type"]:
            case "input":
                return self._input(str(event["name"]), str(event["value"]))
            case "layout":
                self._place = replace(self._place, narrow=bool(event["narrow"]), faults=())
                return Outcome()
            case "action":
                return self._actions[str(event["action"])](str(event["target"]))
            case kind:
                raise ValueError(f"event: found {kind!r}, accepted: input, layout, action")

    # What the person does

    def _input(self, name: str, value: str) -> Outcome:
        if name == OWN_WORDS:
            self._place = replace(self._place, editing=replace(self._place.editing, text=value))
            return Outcome(in_hand=f"{self._document_id}:{self._place.editing.block}")
        if name.startswith(TELLS):
            return self._tell(name.removeprefix(TELLS), told=bool(value))
        if name == BOOKLET:
            return self._booklet_pasted(value)
        question = question_of(name, self._interview)
        # Of two boxes that exclude each other the other one must be seen to clear.
        other_tick = name.endswith(f".{TICK}") and self._typed.text(name) in STATES_OF_NOT_KNOWING and bool(value)
        self._keep(self._typed.with_text(name, value))
        return Outcome(in_hand=None if other_tick else key_of(name, question), paper=name if name in PAPERS else "")

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

    def _step_back(self, _: str) -> Outcome:
        """The browser's own "back": from another pane of a phone to the questions, from a changed answer to the list, else a page back."""
        if self._place.beside_the_form:
            return self._show("form")
        return self._at(PACKET) if self._place.returning else self._back("")

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
        if target == "form" and self._place.reading:
            return Outcome(focus=f"read-{self._document_id}")
        return Outcome(focus={"form": "step", "letter": "letter-title", "side": "side-title", "keep": "keep-title"}[target])

    def _document(self, target: str) -> Outcome:
        self._place = replace(self._place, document=target, shown="letter", editing=Editing())
        return Outcome(focus="letter-title")

    def _not_shared(self, form: str) -> Outcome:
        """A device may only say when it is asked that it does not take this format: then it is not offered again."""
        self._shares = tuple(one for one in self._shares if one != form)
        return Outcome(announce=self._words("error", "not_shared"))

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
        passage = quote_with(letter, self._typed.text(quote), picked)
        # Where the lines of the letter end is no part of what it says.
        self._keep(self._typed.with_text(quote, " ".join(passage.split())))
        return Outcome(announce=self._words("view", "pick_done"))

    def _phrase(self, target: str) -> Outcome:
        name, _, phrase = target.rpartition(".")
        question = self._interview.question(name)
        self._keep(self._typed.with_text(name, with_phrase(question, phrase, self._typed.text(name))))
        return Outcome(announce=self._words("view", "phrase_done"))

    def _take_paper(self, target: str) -> Outcome:
        sent = Sent.read(target)
        typed, self._held = taken_over(sent, self._typed, self._held, self._facts)
        self._keep(typed)
        if not sent.last:
            return Outcome()
        outcome = self._go_to(sent.paper)
        papers = self._papers()
        said = self._found_said(sent.paper) or self._words("papers", "nothing")
        return replace(outcome, focus=papers.head(sent.paper) if papers.offers(sent.paper) else outcome.focus, announce=said)
