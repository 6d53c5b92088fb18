"""Taking papers and what was found in them: each find is used, set aside or brought back."""

from __future__ import annotations

import json
from dataclasses import replace

from appealwright.interview.answers import NONE_GIVEN, TICK, question_of
from appealwright.interview.desk import Desk, Outcome
from appealwright.interview.fields import first_element
from appealwright.interview.papers.held import Arrived
from appealwright.interview.papers.offers import Offer
from appealwright.interview.papers.papers import BOOKLET_HOST, FAST
from appealwright.interview.papers.taken import with_offer
from appealwright.papers import pages_of

__all__ = ["TakingPapers"]


class TakingPapers(Desk):
    """What the person does with papers and what was found in them."""

    def _booklet_pasted(self, text: str) -> Outcome:
        self._held = self._held.with_pages(pages_of(text), 1, self._facts) if text.strip() else self._held.without_booklet()
        return Outcome(in_hand=f"q:{BOOKLET_HOST}:paper", announce=self._booklet_said() if text.strip() else None)

    def _booklet_said(self) -> str:
        return self._found_said(BOOKLET_HOST) or self._words("papers", "nothing")

    def _paper_arrived(self, target: str) -> Outcome:
        self._held = replace(self._held, arrived=Arrived(**json.loads(target)))
        return Outcome(focus="arrived-title", announce=self._words("papers", "arrived"))

    def _paper_not(self, _: str) -> Outcome:
        self._held = replace(self._held, arrived=None)
        return Outcome(focus="step")

    def _use_offer(self, target: str) -> Outcome:
        question, offer = self._papers().named(target)
        self._keep(with_offer(self._typed, offer, self._interview))
        return Outcome(focus=self._after(question, offer), announce=self._words("papers", "used_said"))

    def _use_all(self, question: str) -> Outcome:
        papers, typed = self._papers(), self._typed
        for offer in papers.together(question):
            typed = with_offer(typed, offer, self._interview)
        self._keep(typed)
        return Outcome(focus=papers.head(question), announce=self._words("papers", "used_all_said"))

    def _set_aside(self, target: str) -> Outcome:
        question, offer = self._papers().named(target)
        self._held = self._held.without(target)
        said = self._words("papers", "aside_said")
        if question == FAST and not self._typed.text(offer.answer):
            # Unanswered, the letter would print what the notice gives, and this number the person has just set aside.
            self._keep(self._typed.with_text(f"{offer.answer}.{TICK}", NONE_GIVEN))
            said = self._words("papers", "aside_none", box=self._words("question", offer.answer, "none"))
        return Outcome(focus=self._after(question, offer), announce=said)

    def _after(self, paper: str, offer: Offer) -> str:
        """Where it goes on once this offer is settled: at the next, or else at the field that it was for; on the last page at its title."""
        page = self._page()
        following = self._papers().next_open(paper, offer.id, page.questions)
        return following or (first_element(question_of(offer.answer, self._interview), self._typed) if page.questions else "step")

    def _offer_back(self, target: str) -> Outcome:
        question, offer = self._papers().named(target)
        self._held = self._held.with_again(target)
        if question == FAST and self._typed.text(f"{offer.answer}.{TICK}") == NONE_GIVEN:
            self._keep(self._typed.with_text(f"{offer.answer}.{TICK}", ""))
        return Outcome(focus=f"offer-{target}-use")
