"""What a session keeps of the papers besides the answers. The text of a booklet is not kept, only what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from appealwright.facts import Facts
from appealwright.fhir.found import FoundInRecord
from appealwright.interview.papers.from_record import record_from, stored_record
from appealwright.interview.papers.sheets import Sheet, Sight, sheets_from, sight_of
from appealwright.papers import Found, best_of, passages_on

__all__ = ["Arrived", "Held", "held_from"]

_FIRST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Arrived:
    """A text that the reader page has handed over and that waits to be told what it is: its pages counted, its beginning."""

    count: int
    begins: str


@dataclass(frozen=True, slots=True)
class Held:
    """The offers that the person has set aside, by their ids; the passages found in the booklet, and whether one was read.

    `reads` are the kinds of file that this page can read; `sheets` the pages of the other papers that have pictures; `sights` says
    where passages of the booklet can be seen, by their words.
    `record` is what a record holds, until the person is done with it.
    """

    aside: frozenset[str] = frozenset()
    booklet: tuple[Found, ...] = ()
    has_read: bool = False
    reads: tuple[str, ...] = ()
    arrived: Arrived | None = None
    sheets: tuple[Sheet, ...] = ()
    sights: Mapping[str, Sight] = field(default_factory=dict)
    record: FoundInRecord | None = None

    def without(self, offer_id: str) -> Held:
        """The same with one offer set aside."""
        return replace(self, aside=self.aside | {offer_id})

    def with_again(self, offer_id: str) -> Held:
        """The same with one offer brought back."""
        return replace(self, aside=self.aside - {offer_id})

    def with_pages(self, pages: Sequence[str], first: int, facts: Facts, sheets: Sequence[Sheet | None] = (), following: str = "") -> Held:
        """The same with what is found on these pages of the booklet, behind which stands the `following` one; its first page begins it
        anew.
        """
        before, sights = (self.booklet, self.sights) if first > 1 else ((), {})
        found: list[Found] = []
        seen_on = dict(enumerate(sheets, first))
        for number, (ahead, page, behind) in enumerate(zip(("", *pages), pages, (*pages[1:], following), strict=False), first):
            sheet = seen_on.get(number)
            passages = tuple(passages_on(page, str(number), facts, behind, ahead))
            seen = ((one.words, _seen(one.words, page, sheet)) for one in passages if sheet)
            sights = {**sights, **{words: sight for words, sight in seen if sight}}
            found += passages
        booklet = best_of((*before, *found))
        kept = {one.words for one in booklet}
        return replace(self, booklet=booklet, has_read=True, sights={words: sight for words, sight in sights.items() if words in kept})

    def without_booklet(self) -> Held:
        """The same with no booklet read."""
        return replace(self, booklet=(), has_read=False, sights={})

    def with_sheets(self, paper: str, sheets: Iterable[Sheet | None], *, anew: bool) -> Held:
        """The same with these pages of a paper; `anew` where none of its pages before counts any more."""
        before = (sheet for sheet in self.sheets if not (anew and sheet.paper == paper))
        return replace(self, sheets=(*before, *filter(None, sheets)))

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        kept = {
            "aside": sorted(self.aside),
            "booklet": [asdict(found) for found in self.booklet],
            "has_read": self.has_read,
            "sheets": [sheet.stored() for sheet in self.sheets],
            "sights": {words: sight.stored() for words, sight in self.sights.items()},
        }
        return kept | ({"record": stored_record(self.record)} if self.record else {})


def _seen(words: str, page: str, sheet: Sheet) -> Sight | None:
    """Where a passage can be seen: by its first words, where the page breaks it or sets it in columns."""
    return sight_of(words, page, (sheet,)) or sight_of(" ".join(words.split()[:_FIRST_WORDS]), page, (sheet,))


def held_from(stored: Mapping[str, Any]) -> Held:
    """What `stored` kept."""
    found = tuple(Found(**one) for one in stored.get("booklet", ()))
    return Held(
        frozenset(stored.get("aside", ())),
        found,
        has_read=bool(stored.get("has_read")),
        sheets=sheets_from(stored.get("sheets", ())),
        sights={words: Sight.of(sight) for words, sight in stored.get("sights", {}).items()},
        record=record_from(stored["record"]) if "record" in stored else None,
    )
