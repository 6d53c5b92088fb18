"""What the person made of the documents besides answering: passages in their own words, and facts they keep out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from appealwright.own_words import Own, OwnWords, own_words_from, stored_own_words
from appealwright.untold.disclosure import Withheld, withheld_from

__all__ = ["Made", "made_from"]


@dataclass(frozen=True, slots=True)
class Made:
    """Both, by document."""

    own_words: OwnWords = field(default_factory=dict)
    withheld: Withheld = field(default_factory=dict)

    def with_own(self, document: str, block: str, own: Own) -> Made:
        """The same with one passage in their words."""
        return replace(self, own_words={**self.own_words, document: {**self.own_words.get(document, {}), block: own}})

    def without_own(self, document: str, block: str) -> Made:
        """The same with our words back in one passage."""
        kept = {name: own for name, own in self.own_words.get(document, {}).items() if name != block}
        return replace(self, own_words={**self.own_words, document: kept})

    def telling(self, document: str, fact: str, *, told: bool) -> Made:
        """The same with one fact told in a document, or kept out of it."""
        hidden = self.withheld.get(document, frozenset())
        return replace(self, withheld={**self.withheld, document: hidden - {fact} if told else hidden | {fact}})

    def stored(self) -> dict[str, Any]:
        """As a case file keeps it; nothing where there is nothing to keep."""
        words = stored_own_words(self.own_words)
        hidden = {document: sorted(facts) for document, facts in self.withheld.items() if facts}
        return ({"own_words": words} if words else {}) | ({"withheld": hidden} if hidden else {})


def made_from(document: Mapping[str, Any]) -> Made:
    """What `stored` kept in this case file."""
    return Made(own_words_from(document.get("own_words")), withheld_from(document.get("withheld")))
