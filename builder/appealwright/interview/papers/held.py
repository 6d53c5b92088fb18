"""What a session keeps of the papers besides the answers. The text of a booklet is not kept, only what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from appealwright.facts import Facts
from appealwright.papers import Found, best_of, passages_on

__all__ = ["Arrived", "Held", "held_from"]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A text that the reader page has handed over and that waits to be told what it is: its pages counted, its beginning."""

    count: int
    begins: str


@dataclass(frozen=True, slots=True)
class Held:
    """The offers that the person has set aside, by their ids; the passages found in the booklet, and whether one was read.

    `reads` are the kinds of file that this page can read.
    """

    aside: frozenset[str] = frozenset()
    booklet: tuple[Found, ...] = ()
    has_read: bool = False
    reads: tuple[str, ...] = ()
    arrived: Arrived | None = None

    def without(self, offer_id: str) -> Held:
        """The same with one offer set aside."""
        return replace(self, aside=self.aside | {offer_id})

    def with_again(self, offer_id: str) -> Held:
        """The same with one offer brought back."""
        return replace(self, aside=self.aside - {offer_id})

    def with_pages(self, pages: Iterable[str], first: int, facts: Facts) -> Held:
        """The same with what is found on these pages of the booklet; its first page begins it anew."""
        before = self.booklet if first > 1 else ()
        found = (one for number, page in enumerate(pages, first) for one in passages_on(page, str(number), facts))
        return replace(self, booklet=best_of((*before, *found)), has_read=True)

    def without_booklet(self) -> Held:
        """The same with no booklet read."""
        return replace(self, booklet=(), has_read=False)

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {"aside": sorted(self.aside), "booklet": [asdict(found) for found in self.booklet], "has_read": self.has_read}


def held_from(stored: Mapping[str, Any]) -> Held:
    """What `stored` kept."""
    found = tuple(Found(**one) for one in stored.get("booklet", ()))
    return Held(frozenset(stored.get("aside", ())), found, has_read=bool(stored.get("has_read")))
