"""What was made of the answers, and which of them it was made from: as long as these are the same, it need not be made again.

A keystroke changes one answer. The rest of a screen full of findings, fields and passages of a letter hangs on others; to tell what
hangs on what, the answers are lent as `Noted` ones, which write down each name that is asked for.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import compress, repeat
from typing import Any, Generic, TypeVar

from appealwright.answers import Known

__all__ = ["ALL", "Ledger", "Noted", "laid_over", "over"]

ALL = "*"
"""Written down where something asks for a table as a whole: then it hangs on every name."""
KNOWN = "{}?"
"""Written down where something asks whether an answer is known, and not which it is."""
FOUND = "{}!"
"""Written down where something asks what is found in the answers, and not which they are."""

_MISSING = object()

T = TypeVar("T")
V = TypeVar("V")


class _Notes:
    """The names asked for since these notes were begun."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        self.names: set[str] = set()


class Noted(Mapping[str, V], Generic[V]):
    """A table by name that writes down what is asked of it."""

    __slots__ = ("_notes", "_table", "laid")

    def __init__(self, table: Mapping[str, V], notes: _Notes, laid: Mapping[str, V] | None = None) -> None:
        self._table, self._notes = table, notes
        self.laid = laid or {}
        """What was laid over the table that was lent."""

    def get(self, name: str, default: Any = None) -> Any:
        """What stands under this name, or the default; written down either way."""
        self._notes.names.add(name)
        return self._table.get(name, default)

    def knows(self, name: str) -> bool:
        """Whether the answer of this name is known: as long as it stays so, it may be another."""
        self._notes.names.add(KNOWN.format(name))
        return isinstance(self._table.get(name), Known)

    def __getitem__(self, name: str) -> V:
        self._notes.names.add(name)
        return self._table[name]

    def __contains__(self, name: object) -> bool:
        self._notes.names.add(str(name))
        return name in self._table

    def __iter__(self) -> Iterator[str]:
        self._notes.names.add(ALL)
        return iter(self._table)

    def __len__(self) -> int:
        self._notes.names.add(ALL)
        return len(self._table)

    def becomes(self, table: Mapping[str, V]) -> None:
        """Give the answers of another table from here on, to whoever holds this one."""
        self._table = table

    def under(self, more: Mapping[str, V]) -> Noted[V]:
        """The same with others laid over it."""
        return Noted({**self._table, **more}, self._notes, {**self.laid, **more})


def over(table: Mapping[str, V], more: Mapping[str, V]) -> Mapping[str, V]:
    """The table with others laid over it; one that writes down what is asked of it still does."""
    return table.under(more) if isinstance(table, Noted) else {**table, **more}


def laid_over(lent: Mapping[str, V], table: Mapping[str, V]) -> Mapping[str, V]:
    """What was laid over a table that was lent; of a copy of it, which hangs on all of it, what is other there."""
    if isinstance(table, Noted):
        return table.laid
    return {name: value for name, value in table.items() if lent.get(name) is not value}


@dataclass(frozen=True, slots=True)
class _Entry:
    asked: frozenset[str]
    rest: object
    value: Any


@dataclass(frozen=True, slots=True)
class _Finding:
    find: Callable[[], Any]
    rest: object
    value: Any


class Ledger:
    """Values by key, each with the names it was made from and the `rest` that it hangs on besides."""

    def __init__(self) -> None:
        self._entries: dict[Hashable, _Entry] = {}
        self._findings: dict[str, _Finding] = {}
        self._given: tuple[Mapping[str, Any], ...] = ()
        self._tables: tuple[Mapping[str, Any], ...] = ()
        self._notes = _Notes()
        self._lent: tuple[Noted[Any], ...] = ()

    def turn(self, *tables: Mapping[str, Any]) -> tuple[Noted[Any], ...]:
        """The tables as they are now, to be asked instead of these. What was made from anything else is forgotten. What is lent stays the
        very same, and gives the answers of now, of which those that are equal to the ones before are the very same too.
        """
        if self._lent and all(map(operator.is_, tables, self._given)):
            return self._lent
        self._lent = self._lent or tuple(Noted({}, self._notes) for _ in tables)
        before = self._tables or tuple({} for _ in tables)
        self._given, self._tables = tables, tuple(map(_as_before, before, tables))
        new = set().union(*map(_changed, before, self._tables))
        if new:
            self._forget_what_asked(new)
        for lent, table in zip(self._lent, self._tables, strict=True):
            lent.becomes(table)
        self._notes.names = set()
        return self._lent

    def holds(self, key: Hashable) -> bool:
        """Whether there is a value of this key that was made from nothing else than what is the case now."""
        return key in self._entries

    def forget(self, key: Hashable) -> None:
        """Make the value of this key again when it is asked for next."""
        self._entries.pop(key, None)

    def of(self, key: Hashable, rest: object, make: Callable[[], T], *, apart: bool = False) -> T:
        """The value of this key: from before where what it was made from, and `rest`, are the same; else made now.

        A value made in the making of another belongs to what that hangs on, unless it is made `apart`.
        """
        entry = self._entries.get(key)
        if entry is None or entry.rest != rest:
            outer, self._notes.names = self._notes.names, set()
            try:
                value = make()
                entry = self._entries[key] = _Entry(frozenset(self._notes.names), rest, value)
            finally:
                self._notes.names = outer
        if not apart:
            self._notes.names |= entry.asked
        made: T = entry.value
        return made

    def found(self, what: str, rest: object, find: Callable[[], T]) -> T:
        """What `find` finds. Whatever is made with it hangs on what was found, and not on each letter of the answers it was found in."""
        name = FOUND.format(what)
        value = self.of(name, rest, find, apart=True)
        self._findings[name] = _Finding(find, rest, value)
        self._notes.names.add(name)
        return value

    def look_again(self, rest: object) -> None:
        """Find anew, after a turn, what was found in answers that have changed. What was made with it is forgotten only where something
        else is found now. What hangs on another `rest` is let go of.
        """
        self._findings = {name: finding for name, finding in self._findings.items() if finding.rest is rest}
        while doubted := {name: finding for name, finding in self._findings.items() if name not in self._entries}:
            now = {name: self.of(name, rest, finding.find, apart=True) for name, finding in doubted.items()}
            self._findings |= {name: replace(doubted[name], value=value) for name, value in now.items()}
            self._forget_what_asked({name for name, value in now.items() if not _is_same(doubted[name].value, value)})

    def _forget_what_asked(self, names: set[str]) -> None:
        self._entries = {key: entry for key, entry in self._entries.items() if entry.asked.isdisjoint(names)}


def _others(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """The names under which another object stands. Nearly all are the very same: those are passed over without a step of ours for each."""
    return compress(now, map(operator.is_not, map(before.get, now, repeat(_MISSING)), now.values()))


def _is_same(before: object, now: object) -> bool:
    """Whether one finding stands for the other: words and numbers that are equal do; all else must be the very same."""
    if isinstance(before, tuple) and isinstance(now, tuple):
        return len(before) == len(now) and all(map(_is_same, before, now))
    return before is now or (type(before) is type(now) and isinstance(now, str | int | float) and before == now)


def _as_before(before: Mapping[str, Any], now: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table as it is now, where what is equal is the very same as before."""
    same = {name: before[name] for name in _others(before, now) if name in before and before[name] == now[name]}
    return {**now, **same} if same else now


def _changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> set[str]:
    """The names under which something else stands now, and ALL if there is any."""
    names = set(_others(before, now))
    if len(now) != len(before) or any(name not in before for name in names):
        names |= before.keys() - now.keys()
    if not names:
        return names
    turned = {KNOWN.format(name) for name in names if isinstance(before.get(name), Known) is not isinstance(now.get(name), Known)}
    return {*names, *turned, ALL}
