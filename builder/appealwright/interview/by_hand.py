"""Changing a document by hand: a passage in the person's own words, a fact kept out."""

from __future__ import annotations

from dataclasses import replace

from appealwright.characters import without_forbidden
from appealwright.interview.desk import Desk, Outcome
from appealwright.interview.place import Editing
from appealwright.lint import findings
from appealwright.own_words import Own, text_of

__all__ = ["OWN_WORDS", "TELLS", "ByHand"]

OWN_WORDS = "own-words"
"""The name of the field in which a passage is changed by hand."""

TELLS = "tells."
"""What the name of a switch begins with that keeps a fact out of a document."""


class ByHand(Desk):
    """What the person does to a document."""

    def _edit(self, block: str) -> Outcome:
        composed = self._judged.document(self._place.document)
        text = next(text_of(one) for one in composed.document.blocks if one.id == block)
        self._place = replace(self._place, editing=Editing(block, text))
        return Outcome(focus="own-words")

    def _edit_keep(self, _: str) -> Outcome:
        editing, before = self._place.editing, self._made
        ours = self._our_words(editing.block)
        text = without_forbidden(editing.text)[0].strip()
        if text in {"", ours}:
            return self._edit_undo(editing.block)
        self._make(before.with_own(self._document_id, editing.block, Own(text, ours)))
        composed = self._judged.document(self._place.document)
        found = findings(composed, self._judged.case, self._judged.assessment, ours=ours)
        faults = [self._words("lint", one.rule.value, words=one.words) for one in found if one.block == editing.block]
        if faults:
            self._make(before)
            self._place = replace(self._place, editing=replace(editing, faults=tuple(dict.fromkeys(faults))))
            return Outcome(focus="own-words-errors")
        return self._edit_left(editing.block, "kept")

    def _edit_cancel(self, _: str) -> Outcome:
        return self._edit_left(self._place.editing.block, "")

    def _edit_undo(self, block: str) -> Outcome:
        self._make(self._made.without_own(self._document_id, block))
        return self._edit_left(block, "undone")

    def _edit_left(self, block: str, said: str) -> Outcome:
        self._place = replace(self._place, editing=Editing())
        stands = any(one.id == block for one in self._judged.document(self._place.document).document.blocks)
        return Outcome(focus=f"edit-{block}" if stands else "letter-title", announce=self._words("own_words", said) if said else None)

    def _our_words(self, block: str) -> str:
        theirs = {one.block: one.ours for one in self._judged.document(self._place.document).theirs}
        blocks = {one.id: text_of(one) for one in self._judged.document(self._place.document).document.blocks}
        return theirs.get(block) or blocks[block]

    def _tell(self, fact: str, *, told: bool) -> Outcome:
        self._make(self._made.telling(self._document_id, fact, told=told))
        return Outcome(announce=self._words("tells", "told" if told else "kept_out"))
