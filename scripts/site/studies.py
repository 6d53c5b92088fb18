"""Studies as parts of pages: each with its design, numbers, limits and whom it speaks for, and all of them in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from html import escape
from typing import Any

from appealwright.facts import Facts, Place, Row
from scripts.site.charts import Charts
from scripts.site.inserts import cited, plain, sentence

STUDY = "study."
ORDERS: Mapping[str, Callable[[Row], Any]] = {
    "year": lambda row: (-(row.detail["year"] or 0), row.id),
    "people": lambda row: (-(row.detail["n"] or 0), row.id),
    "direction": lambda row: (("supports", "mixed", "against").index(row.detail["direction"]), row.id),
    "drug": lambda row: (row.detail["drug"], -(row.detail["year"] or 0), row.id),
}
"""The ways the table can be sorted. Each is made at build, so that sorting needs no script."""


class Studies:
    """What the pages on evidence are made of."""

    def __init__(self, facts: Facts, words: Mapping[str, Any], as_of: date, pages: Mapping[str, str]) -> None:
        """`pages` says on which page of docs/evidence/ each study stands."""
        self.facts = facts
        self.words = words
        self.as_of = as_of
        self.pages = pages
        self.charts = Charts(facts, words["chart"])

    def part(self, row_id: str) -> str:
        """One study, under its own heading."""
        row = self._study(row_id)
        said = row.detail
        lines = [
            f"## {plain(said['short'])} {{#{anchor(row)}}}",
            f"{self._tag(row)} {plain(row.title)}",
            f"{plain(row.guide or self.words['unread'])}{cited(row.id)}",
            self.charts.of_study(row),
            f'<dl class="aw-facts">{"".join(self._facts(row))}</dl>',
        ]
        return "\n\n".join(line for line in lines if line)

    def table(self, _: str = "") -> str:
        """Every study in every order, one of them shown, chosen without a script."""
        rows = self.facts.of_kind("study")
        choices = "".join(self._choice(order, " checked" * (index == 0)) for index, order in enumerate(ORDERS))
        asked = f'<fieldset class="aw-orders"><legend>{escape(self.words["sort"])}</legend>{choices}</fieldset>'
        tables = "\n\n".join(self._table(order, sorted(rows, key=key)) for order, key in ORDERS.items())
        return f'<div class="aw-sorted" markdown>\n\n{asked}\n\n{tables}\n\n</div>'

    def _choice(self, order: str, checked: str) -> str:
        return f'<label><input type="radio" name="order" value="{order}"{checked}> {escape(self.words["order"][order])}</label>'

    def _table(self, order: str, rows: Iterable[Row]) -> str:
        heads = self.words["columns"]
        lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
        lines += [
            f"| [{plain(row.detail['short'])}]({self.pages[row.id]}#{anchor(row)}) | {self.words['direction'][row.detail['direction']]} "
            f"| {self.words['drug'][row.detail['drug']]} | {_people(row.detail['n'])} | {row.detail['year'] or ''} "
            f"| {self.words['trust'][row.verified.value]} |"
            for row in rows
        ]
        hidden = "" if order == next(iter(ORDERS)) else " data-search-exclude"
        return f'<div class="aw-order aw-order--{order}"{hidden} markdown>\n\n' + "\n".join(lines) + "\n\n</div>"

    def _study(self, row_id: str) -> Row:
        row = self.facts.row(row_id)
        if row.kind != "study":
            raise ValueError(f"{row_id} is a {row.kind}, and a study was asked for")
        return row

    def _tag(self, row: Row) -> str:
        direction = row.detail["direction"]
        return f'<span class="aw-tag aw-tag--{direction}">{escape(self.words["direction"][direction])}</span>'

    def _facts(self, row: Row) -> Iterable[str]:
        names, said = self.words["facts"], row.detail
        people = " ".join(part for part in (_people(said["n"]), said["population"] or "") if part)
        told: list[tuple[str, str | None]] = [
            ("design", said["design"]),
            ("people", people),
            ("comparator", said["comparator"]),
            ("result", said["result"] or self.words["no_result"]),
            ("limits", said["limits"]),
            ("only", self._groups(said.get("includes_only"))),
            ("left_out", self._groups(said.get("excludes"))),
            ("answer", said.get("answer")),
            ("misattribution", said.get("misattribution")),
            ("letter", self.words["letter"]["yes" if row.printable(self.as_of, Place.LETTER) else "no"]),
        ]
        for name, text in told:
            if text:
                yield f"<dt>{escape(names[name])}</dt><dd>{escape(sentence(text))}</dd>"

    def _groups(self, groups: Iterable[str] | None) -> str:
        return ", ".join(self.words["groups"][group] for group in groups or ())


def anchor(row: Row) -> str:
    """The name of a study within its page."""
    return row.id.removeprefix(STUDY)


def _people(count: int | None) -> str:
    return f"{count:,}" if count else ""
