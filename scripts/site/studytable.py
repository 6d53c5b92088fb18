"""All studies in one table, in several orders and parted by them: a jump to each part, so that nobody scrolls past half a hundred names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from appealwright.facts import Row
from scripts.site.inserts import plain

STUDY = "study."
YEARS = (2023, 2020, 2015)
PEOPLE = (1000, 200, 100, 1)
"""Where each part of an order begins, the largest first; what is below the last is a part of its own."""
SIDES = ("supports", "mixed", "against", "unread")


@dataclass(frozen=True)
class Order:
    """One way to sort the table, and the name of the part in which a study then stands."""

    key: Callable[[Row], Any]
    part: Callable[[Row, Mapping[str, Any]], str]


ORDERS: Mapping[str, Order] = {
    "year": Order(lambda row: (-(row.detail["year"] or 0), row.id), lambda row, words: _band(row, "year", YEARS, words)),
    "people": Order(lambda row: (-(row.detail["n"] or 0), row.id), lambda row, words: _band(row, "n", PEOPLE, words)),
    "direction": Order(lambda row: (SIDES.index(side(row)), row.id), lambda row, words: words["direction"][side(row)]),
    "drug": Order(
        lambda row: (row.detail["drug"], -(row.detail["year"] or 0), row.id), lambda row, words: words["drug"][row.detail["drug"]]
    ),
}
"""The ways the table can be sorted. Each is made at build, so that sorting needs no script."""


class StudyTable:
    """Every study in every order, one of them shown."""

    def __init__(self, words: Mapping[str, Any], pages: Mapping[str, str]) -> None:
        """`pages` says on which page of docs/evidence/ each study stands."""
        self.words = words
        self.pages = pages

    def of(self, rows: Sequence[Row]) -> str:
        """The choice of an order, made without a script, and all of them."""
        choices = "".join(self._choice(order, " checked" * (index == 0)) for index, order in enumerate(ORDERS))
        asked = f'<fieldset class="aw-orders"><legend>{escape(self.words["sort"])}</legend>{choices}</fieldset>'
        tables = "\n\n".join(self._order(name, sorted(rows, key=order.key)) for name, order in ORDERS.items())
        return f'<div class="aw-sorted" markdown>\n\n{asked}\n\n{tables}\n\n</div>'

    def _choice(self, order: str, checked: str) -> str:
        return f'<label><input type="radio" name="order" value="{order}"{checked}> {escape(self.words["order"][order])}</label>'

    def _order(self, order: str, rows: Iterable[Row]) -> str:
        parts = [(part, list(found)) for part, found in groupby(rows, lambda row: ORDERS[order].part(row, self.words))]
        jumps = "\n".join(f"- [{plain(part)}](#{order}-{number}) ({len(found)})" for number, (part, found) in enumerate(parts, 1))
        hidden = "" if order == next(iter(ORDERS)) else " data-search-exclude"
        tables = [
            f"## {plain(part)} {{#{order}-{number} .aw-order__part{hidden}}}\n\n{self._table(found)}"
            for number, (part, found) in enumerate(parts, 1)
        ]
        return f'<div class="aw-order aw-order--{order}"{hidden} markdown>\n\n{jumps}\n\n' + "\n\n".join(tables) + "\n\n</div>"

    def _table(self, rows: Iterable[Row]) -> str:
        heads = self.words["columns"]
        lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
        lines += [
            f"| [{plain(row.detail['short'])}]({self.pages[row.id]}#{anchor(row)}) | {tag(row, self.words)} "
            f"| {self.words['drug'][row.detail['drug']]} | {people(row.detail['n'])} | {row.detail['year'] or ''} "
            f"| {self.words['trust'][row.verified.value]} |"
            for row in rows
        ]
        return "\n".join(lines)


def side(row: Row) -> str:
    """For whom a study speaks; for nobody as long as its result has not been read."""
    direction: str = row.detail["direction"]
    return direction if row.detail["result"] else SIDES[-1]


def tag(row: Row, words: Mapping[str, Any]) -> str:
    """For whom a study speaks, as a mark."""
    return f'<span class="aw-tag aw-tag--{side(row)}">{escape(words["direction"][side(row)])}</span>'


def anchor(row: Row) -> str:
    """The name of a study within its page."""
    return row.id.removeprefix(STUDY)


def people(count: int | None) -> str:
    """How many took part, as people read it; nothing where nobody has said."""
    return f"{count:,}" if count else ""


def _band(row: Row, field: str, starts: Sequence[int], words: Mapping[str, Any]) -> str:
    said: Mapping[str, str] = words["bands"][field]
    value = row.detail[field] or 0
    for index, low in enumerate(starts):
        if value >= low:
            return said["between" if index else "first"].format(low=_shown(field, low), high=_shown(field, starts[index - 1] - 1))
    return said["rest"].format(high=_shown(field, starts[-1]))


def _shown(field: str, number: int) -> str:
    return f"{number:,}" if field == "n" else str(number)
