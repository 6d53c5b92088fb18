"""What is where among the rows, so that no row is opened to see whether it is asked for.

A row may be of some illnesses alone: a study, a medicine, an insurer's policy. Then a case of another never comes upon it, and what a case
costs does not grow with the illnesses that others are helped with.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import TypeVar

__all__ = ["NAMING", "Entry", "Listing"]

Entry = tuple[str, str, str, str, int, *tuple[str, ...]]
"""A row's id, kind, topic and place, whether it decides, and the illnesses it is of: none where it is of any."""
NAMING = ("id", "kind", "topic", "jurisdiction")
"""What an entry begins with, by the name of its field in the row."""
_OF_ANY = 5
"""So long is an entry without illnesses."""
K = TypeVar("K", bound=Hashable)


class Listing:
    """The rows by kind, topic, place and illness."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._about: dict[str, Listing] = {}

    def about(self, illness: str) -> Listing:
        """Those that every illness shares and those of this one; itself where there are no others."""
        own = illness if illness in self._of_one else ""
        if self._of_one.keys() <= {own}:
            return self
        if own not in self._about:
            self._about[own] = Listing([*self._of_any, *self._of_one.get(own, ())])
        return self._about[own]

    def naming(self, row_id: str) -> dict[str, str]:
        """What names a row: its id, kind, topic and place, which its own line need not say again."""
        row_id, kind, topic, place, *_ = self._by_id[row_id]
        return dict(zip(NAMING, (row_id, kind, topic, place), strict=True))

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry[0]: entry for entry in self.entries}

    @cached_property
    def by_kind(self) -> dict[str, list[str]]:
        """The ids of each kind."""
        return _grouped((kind, row_id) for row_id, kind, *_ in self.entries)

    @cached_property
    def by_topic(self) -> dict[tuple[str, str], list[str]]:
        """The ids on each topic in each place."""
        return _grouped(((topic, place), row_id) for row_id, _, topic, place, *_ in self.entries)

    @cached_property
    def deciding(self) -> dict[str, list[str]]:
        """The ids of the rules of each place that can bind a plan and then print or set a clock."""
        return _grouped((place, row_id) for row_id, _, _, place, decides, *_ in self.entries if decides)

    @cached_property
    def _of_any(self) -> list[Entry]:
        return [entry for entry in self.entries if len(entry) == _OF_ANY]

    @cached_property
    def _of_one(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            _, _, _, _, _, *illnesses = entry
            for illness in illnesses:
                found.setdefault(illness, []).append(entry)
        return found


def _grouped(pairs: Iterable[tuple[K, str]]) -> dict[K, list[str]]:
    """The ids of each group in their own order, whatever the order of the file."""
    groups: dict[K, list[str]] = {}
    for key, row_id in pairs:
        groups.setdefault(key, []).append(row_id)
    return {key: sorted(row_ids) for key, row_ids in groups.items()}
