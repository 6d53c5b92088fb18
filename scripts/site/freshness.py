"""How fresh the rows are and which of them no page cites: tables for the page on how we check, worked out at build."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from appealwright.facts import Facts, Row, Verified
from scripts.due import overdue_rows, rows_whose_day_has_come
from scripts.site.inserts import cited, plain
from scripts.site.words import long_date

REST = '<div class="aw-rest" data-search-exclude>uncited</div>'
"""Stands in the page until all pages are read: only then is it known what no page cites."""

KINDS = (
    *("rule", "court-case", "regime", "jurisdiction", "agency", "study", "guideline", "label", "drug", "scale", "definition", "payer"),
    *("statistic", "ground", "argument", "code", "caution", "note", "calendar", "signal"),
)
"""In the order a reader looks for them: law, medicine, payers, then what our own tool is made of."""
PARTS: Mapping[str, tuple[str, ...]] = {"law": KINDS[:5], "medicine": (*KINDS[5:13], "code"), "tool": (*KINDS[13:15], *KINDS[16:])}
"""Which kinds stand row by row on which page under how-we-check/: all on one would weigh more than a page may."""
_LATE = re.compile(r'<div class="aw-each" data-search-exclude>([a-z -]+)</div>')


def wanted(of: str) -> str:
    """Stands in a page for the rows of these kinds until it is made: Markdown would be slow at lines that need nothing of it."""
    return f'<div class="aw-each" data-search-exclude>{of}</div>'


@dataclass(frozen=True, slots=True)
class Count:
    """Some rows, counted by how well they are established and how lately they were checked."""

    primary: int
    secondary: int
    unverified: int
    oldest: date

    @classmethod
    def of(cls, rows: Collection[Row]) -> Count:
        """The count of these rows, of which there must be one at least."""
        trust = [row.verified for row in rows]
        days = [row.checked for row in rows]
        return cls(
            primary=trust.count(Verified.PRIMARY),
            secondary=trust.count(Verified.SECONDARY),
            unverified=trust.count(Verified.UNVERIFIED),
            oldest=min(days),
        )

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.primary + self.secondary + self.unverified


class Freshness:
    """The tables, in the words of one language."""

    def __init__(self, facts: Facts, words: Mapping[str, Any], as_of: date) -> None:
        self.facts = facts
        self.as_of = as_of
        self.words = words

    def by_kind(self, _: str = "") -> str:
        """All rows, a line a kind, and all kinds together."""
        groups = [(self.words["kinds"][kind], self.facts.of_kind(kind)) for kind in KINDS if self.facts.of_kind(kind)]
        return self._table([*groups, (self.words["all"], list(self.facts))])

    def by_place(self, _: str = "") -> str:
        """All rows, a line a place: federal and national ones first, then the states by name."""
        rows: dict[str, list[Row]] = {}
        for row in self.facts:
            rows.setdefault(row.jurisdiction, []).append(row)
        named = sorted((str(row.detail["name"]), row.jurisdiction) for row in self.facts.of_kind("jurisdiction"))
        return self._table([(self.words["national"], rows["US"]), *((name, rows[place]) for name, place in named)])

    def due(self, _: str = "") -> str:
        """The rows that are due for a new reading on the day of the build."""
        words = self.words["due"]
        lists = [(words["come"], rows_whose_day_has_come(self.facts, self.as_of)), (words["overdue"], overdue_rows(self.facts, self.as_of))]
        parts = ["\n".join([f"**{title}: {len(rows)}**", "", *(self._due(row) for row in rows), ""]) for title, rows in lists if rows]
        return "\n".join(parts) or str(words["none"])

    def _due(self, row: Row) -> str:
        return f"- `{row.id}` {plain(row.title)} ({long_date(row.checked)})"

    def by_site(self, _: str = "") -> str:
        """The rows that this copy of the site has changed or added, as a part of the page; nothing where there are none."""
        lines = [f"- {self.words['by_site'][row.by_site]} {plain(row.title)}{cited(row.id)}" for row in self.facts if row.by_site]
        words = self.words["by_site"]
        return "\n".join([f"## {words['title']}", "", words["lead"], "", *lines, "", "[[sources]]"]) if lines else ""

    def rest(self, cited: Collection[str]) -> str:
        """Every row that a guide may say and that no page cites, by kind, as HTML."""
        parts = []
        for kind in KINDS:
            name = self.words["kinds"][kind]
            rows = [row for row in self.facts.of_kind(kind) if row.guide and row.id not in cited]
            if rows:
                parts.append(
                    _opened(name, len(rows), "".join(f"<li><code>{escape(row.id)}</code> {escape(row.title)}</li>" for row in rows))
                )
        return f'<div class="aw-rest" data-search-exclude>{"".join(parts)}</div>' if parts else f"<p>{escape(self.words['none'])}</p>"

    def filled(self, html: str) -> str:
        """The page with its lists of rows."""
        return _LATE.sub(lambda late: self.each(late[1].split()), html)

    def each(self, kinds: Iterable[str] = KINDS) -> str:
        """Every row with how well it is established and the day it was checked, by kind, the oldest first, as HTML."""
        trust = dict(zip(Verified, self.words["columns"][2:5], strict=True))
        parts = []
        for kind in kinds:
            rows = sorted(self.facts.of_kind(kind), key=lambda row: (row.checked, row.id))
            lines = (
                f"<li><code>{escape(row.id)}</code> {escape(row.title)} ({escape(trust[row.verified])}, {long_date(row.checked)})</li>"
                for row in rows
            )
            if rows:
                parts.append(_opened(self.words["kinds"][kind], len(rows), "".join(lines)))
        return f'<div class="aw-rest aw-rest--all" data-search-exclude>{"".join(parts)}</div>'

    def _table(self, groups: Iterable[tuple[str, Collection[Row]]]) -> str:
        heads = self.words["columns"]
        lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
        for name, rows in groups:
            count = Count.of(rows)
            cells = [
                plain(name),
                *(f"{rows_of:,}" for rows_of in (count.total, count.primary, count.secondary, count.unverified)),
                long_date(count.oldest),
            ]
            lines.append(f"| {' | '.join(cells)} |")
        return '<div class="aw-order aw-order--only" markdown>\n\n' + "\n".join(lines) + "\n\n</div>"


def _opened(name: str, count: int, items: str) -> str:
    """A list that opens when it is asked for."""
    return f'<details class="aw-more"><summary>{escape(name)}: {count}</summary><ul>{items}</ul></details>'
