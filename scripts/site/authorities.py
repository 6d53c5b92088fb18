"""The table of authorities: each row that pages cite, by kind, with the pages that use it. Only once all pages are read is it known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from appealwright.facts import Facts, Row
from scripts.site.codified import by_law, by_number, gates, slug, told_apart

PAGE = "authorities.md"
MEDICINE = "authorities/medicine.md"
"""The second page: all on one would weigh more than a page may."""
_OF_MEDICINE = frozenset({"study", "guideline", "label", "payer", "definition", "scale", "code", "drug", "statistic"})
STATES = "states"
KINDS = (
    *("rule", "court-case", "study", "guideline", "label", "payer", "definition", "scale", "code", "statistic", "agency"),
    *("note", "caution", "argument", "ground", "regime", "drug"),
)
"""Kinds of rows in the table. Rows of one place stand on its page, and here as a line of that place."""
ALIKE = ("plan", "states")
"""Folders of pages that are made alike from rows."""
_LATE = re.compile(r'<div class="aw-authorities" data-search-exclude>([a-z -]+)</div>')
_LINK = re.compile(r'href="row:([^"]+)"')


@dataclass(frozen=True, slots=True)
class Citing:
    """A page that cites a row."""

    place: str
    title: str
    url: str


def wanted(of: str) -> str:
    """Stands in the page for the rows of these kinds, or of the states, until all pages are read."""
    return f'<div class="aw-authorities" data-search-exclude>{of}</div>'


def has_entry(row: Row) -> bool:
    """Whether the table has a line for the row itself, once a page cites it."""
    return row.jurisdiction == "US" and row.kind in KINDS


def page_of(row: Row) -> str:
    """The page with the line of the row."""
    return MEDICINE if row.kind in _OF_MEDICINE else PAGE


def with_entries(html: str, address: Callable[[str], str]) -> str:
    """A page whose sources lead to their lines; `address` gives that of the table a row is in. Sources are written before it is known."""
    return _LINK.sub(lambda link: f'href="{escape(address(link[1]))}#{link[1]}"', html)


class Authorities:
    """The table, in the words of one language."""

    def __init__(
        self, facts: Facts, words: Mapping[str, Any], citing: Mapping[str, Sequence[Citing]], relative: Callable[[str], str]
    ) -> None:
        """`relative` makes the address of a page one that works from the page of the table."""
        self.facts = facts
        self.words = words
        self.citing = citing
        self.relative = relative

    def filled(self, html: str) -> str:
        """The page with its lists."""
        return _LATE.sub(lambda late: self._places() if late[1] == STATES else self._rows(late[1].split()), html)

    def _rows(self, kinds: Sequence[str]) -> str:
        rows = [row for kind in kinds for row in self.facts.of_kind(kind) if has_entry(row) and self.citing.get(row.id)]
        if kinds == ["rule"]:
            return "".join(self._law(law, found) for law, found in by_law(rows))
        return _list(self._row(row, _name(row)) for row in sorted(rows, key=lambda row: (_name(row).casefold(), row.id)))

    def _law(self, law: str, rows: Iterable[Row]) -> str:
        """The rules of one title or part of the law, under its name, in the order of their numbers."""
        brought = gates(self.facts.of_kind("rule"))
        told = ((told_apart(row.citation or row.title, brought), row) for row in rows)
        named = sorted(told, key=lambda found: (by_number(found[0]), found[1].id))
        heading = law or str(self.words["uncoded"])
        return f'<h3 id="{slug(heading)}">{escape(heading)}</h3>{_list(self._row(row, name) for name, row in named)}'

    def _row(self, row: Row, name: str) -> str:
        title = escape(row.title)
        link = row.official or next(iter(row.sources), None)
        shown = f'<a href="{escape(link)}" rel="noreferrer noopener">{escape(name)}</a>' if link else escape(name)
        about = "" if name == row.title else f" {title}."
        pages = ", ".join(self._pages(self.citing[row.id]))
        return f'<li id="{escape(row.id)}"><strong>{shown}</strong>{about} {self.words["on"]} {pages}</li>'

    def _pages(self, citing: Sequence[Citing]) -> Iterable[str]:
        """Guides by name; kinds of plan and places as a number, since they are alike, but a single one by name."""
        alike = {folder: [page for page in citing if page.place.startswith(f"{folder}/")] for folder in ALIKE}
        single = [page for pages in alike.values() if len(pages) == 1 for page in pages]
        for page in [page for page in citing if not page.place.startswith(tuple(alike))] + single:
            yield self._link(page.url, page.title.partition(": ")[0])
        for folder, pages in alike.items():
            if len(pages) > 1:
                yield self._link(f"{folder}/", self.words[folder].format(count=len(pages)))

    def _link(self, url: str, text: str) -> str:
        return f'<a href="{escape(self.relative(url))}">{escape(text)}</a>'

    def _places(self) -> str:
        """Each place with its page, and how many of its rows that page cites."""
        names = {row.jurisdiction: str(row.detail["name"]) for row in self.facts.of_kind("jurisdiction")}
        homes: dict[str, list[str]] = {}
        for row in self.facts:
            if row.jurisdiction in names:
                homes.setdefault(names[row.jurisdiction], []).extend(_homes(self.citing.get(row.id, ())))
        return _list(
            f'<li><a href="{escape(self.relative(found[0]))}">{escape(name)}</a>: {len(found)}</li>'
            for name, found in sorted(homes.items())
            if found
        )


def _homes(citing: Sequence[Citing]) -> Iterable[str]:
    """The pages of one place among these: not those that have all places."""
    return (page.url for page in citing if page.place.startswith("states/") and page.place not in {"states/index.md", "states/compare.md"})


def _name(row: Row) -> str:
    """What a lawyer looks it up by: its citation, of a study its short name, else its title."""
    return str(row.detail.get("short") or row.citation or row.title)


def _list(lines: Iterable[str]) -> str:
    return f'<ul class="aw-authorities" data-search-exclude>{"".join(lines)}</ul>'
