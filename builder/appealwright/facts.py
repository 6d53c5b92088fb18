"""The rows of law, medicine and payers, and the one question asked of each: may it be printed on this day?

Rows are authored as YAML and compiled to a file of JSON lines; this module only reads that. No lookup ever falls back to an
older or unprintable row: no row in force, no sentence.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from functools import cache

from appealwright.compiled import compiled, used
from appealwright.listed import Listing
from appealwright.row import Binds, Condition, Doubt, Met, Place, Predicate, Row, Status, Time, Verified, row_from

__all__ = ["Binds", "Condition", "Doubt", "Facts", "Met", "Place", "Predicate", "Row", "Status", "Time", "Verified", "our_facts"]


class Facts:
    """All rows, looked up by id, kind, topic and jurisdiction. A row is parsed when it is first asked for, and its line let go of."""

    def __init__(self, listed: Listing, line: dict[str, bytes], digest: str, whole: Facts | None = None) -> None:
        self._listed, self._line = listed, line
        self._whole = whole or self
        self._made: dict[str, Row] = whole._made if whole else {}
        self._narrower: dict[Listing, Facts] = {}
        # Asked at every keystroke, and the same for all of them on one day.
        self._binding: dict[tuple[str, str, date], tuple[Row, ...]] = {}
        self._in_letters: dict[tuple[str, date], bool] = {}
        self.digest = digest

    @classmethod
    def load(cls, data: bytes) -> Facts:
        """Read compiled facts. Raises ValueError where the bytes are no whole facts file of version 1."""
        first, *lines = data.split(b"\n")
        try:
            head = json.loads(first)
            if head["version"] != 1:
                raise ValueError("the facts file has another version than 1; build it with `python -m scripts.compile`")
            line = {entry[0]: line for entry, line in zip(head["index"], lines, strict=True)}
            return cls(Listing(head["index"]), line, head["hash"])
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError("this is no facts file; build it with `python -m scripts.compile`") from error

    def about(self, illness: str) -> Facts:
        """What a case of this illness is judged by: asked by kind, topic or place, the rows of other illnesses alone are not among these.
        By its id each row can still be had.
        """
        whole = self._whole
        listed = whole._listed.about(illness)
        if listed is whole._listed:
            return whole
        if listed not in whole._narrower:
            whole._narrower[listed] = Facts(listed, whole._line, whole.digest, whole)
        return whole._narrower[listed]

    def __contains__(self, row_id: str) -> bool:
        return row_id in self._line or row_id in self._made

    def __len__(self) -> int:
        return len(self._listed.entries)

    def __iter__(self) -> Iterator[Row]:
        return (self.row(entry[0]) for entry in self._listed.entries)

    def row(self, row_id: str) -> Row:
        """The row with this id. Raises KeyError where there is none: a template naming a missing row is a bug."""
        made = self._made.get(row_id)
        if made is None:
            made = self._made[row_id] = row_from(self._whole._listed.naming(row_id) | json.loads(self._line.pop(row_id)))
        return made

    def of_kind(self, kind: str) -> tuple[Row, ...]:
        """All rows of one kind, by id."""
        return tuple(self.row(row_id) for row_id in self._listed.by_kind.get(kind, ()))

    @property
    def grounds(self) -> frozenset[str]:
        """The ids of the denial grounds."""
        return frozenset(self._listed.by_kind.get("ground", ()))

    def on_topic(self, topic: str, jurisdiction: str) -> tuple[Row, ...]:
        """All rows on one topic in one jurisdiction ("US" or a state's two letters), by id."""
        return tuple(self.row(row_id) for row_id in self._listed.by_topic.get((topic, jurisdiction), ()))

    def rules(self, jurisdictions: Iterable[str], regime: str, day: date) -> tuple[Row, ...]:
        """Every rule in force on `day` that can bind this kind of coverage and then print or set a clock."""
        return tuple(row for place in jurisdictions for row in self._rules_on(place, regime, day))

    def in_letters(self, row_id: str, day: date) -> bool:
        """Whether there is such a row and a letter may print it on `day`."""
        if (row_id, day) not in self._in_letters:
            self._in_letters[row_id, day] = row_id in self and self.row(row_id).printable(day, Place.LETTER)
        return self._in_letters[row_id, day]

    def _rules_on(self, place: str, regime: str, day: date) -> tuple[Row, ...]:
        if (place, regime, day) not in self._binding:
            rows = (self.row(row_id) for row_id in self._listed.deciding.get(place, ()))
            self._binding[place, regime, day] = tuple(
                row for row in rows if row.binds and regime in row.binds.regimes and row.in_force_on(day)
            )
        return self._binding[place, regime, day]


def our_facts() -> Facts:
    """The facts that ship with the package, or lie in the folder that the shell was told to use."""
    return _facts_in(used())


@cache
def _facts_in(_: Hashable) -> Facts:
    """Loaded once a folder: a row that was parsed, and what was made of all rows, is there for whoever asks next."""
    return Facts.load(compiled("facts.jsonl"))
