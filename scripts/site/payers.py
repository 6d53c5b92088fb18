"""What payers have published, from their rows: a part each, and tables of who says what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from appealwright.facts import Facts, Row, Verified
from scripts.site.guidelines import fact_list, opened, row_of_kind, tag
from scripts.site.inserts import cited, plain
from scripts.site.words import long_date

PAYER = "payer."


class Position(Enum):
    """What is known of a payer's word on one drug, told from how its row begins to say it."""

    COVERED = "covered"
    GIVEN = "given"
    REFUSED = "refused"
    SAID_COVERED = "said_covered"
    SAID_REFUSED = "said_refused"
    UNKNOWN = "unknown"


BEGINS = {
    Position.COVERED: ("covered", "payable"),
    Position.GIVEN: ("provided",),
    Position.REFUSED: ("not covered", "investigational", "experimental"),
    Position.SAID_COVERED: ("reported covered",),
    Position.SAID_REFUSED: ("reported not covered",),
}
TAGS = {Position.COVERED: "covered", Position.GIVEN: "covered", Position.REFUSED: "refused"}
"""Only what stands in a text that was read has a color of its own."""


DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


class Payers:
    """What the pages on payers are made of."""

    def __init__(self, facts: Facts, words: Mapping[str, Any], as_of: date) -> None:
        self.facts = facts
        self.words = words
        self.as_of = as_of

    def part(self, row_id: str) -> str:
        """One payer, under its own heading."""
        row = row_of_kind(self.facts, row_id, "payer")
        said, names = row.detail, self.words["facts"]
        told = [(names[name], said.get(name)) for name in ("policy", "dated", "iv_ketamine", "spravato", "ground")]
        told[1] = (names["dated"], _dated(row))
        told += [(names["criteria"], "; ".join(said.get("criteria") or ()))]
        told += [(names[name], said.get(name)) for name in ("why_it_matters", "caution")]
        return "\n\n".join(
            [
                f"### {plain(said['payer'])} {{#{anchor(row)}}}",
                f"{plain(row.guide or row.says)}{cited(row.id)}",
                opened(self.words["terms"], fact_list([*told, (names["checked"], long_date(row.checked))])),
            ]
        )

    def table(self, of: str) -> str:
        """The payers named, one a line: each drug's position, the date of its text, and how we know. They must stand on the same page."""
        heads = self.words["columns"]
        lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
        return "\n".join([*lines, *map(self._line, of.split())])

    def named(self, of: str) -> str:
        """The names of these payers, each with its mark: of them nothing more is known than the page says once."""
        rows = [row_of_kind(self.facts, row_id, "payer") for row_id in of.split()]
        return "\n".join(f"- {plain(row.detail['payer'])}{cited(row.id)}" for row in rows)

    def in_states(self, _: str = "") -> str:
        """The payers of one state, by state: by name, since the page says elsewhere what each has published."""
        names = {row.jurisdiction: row.detail["name"] for row in self.facts.of_kind("jurisdiction")}
        rows = [row for row in self.facts.of_kind("payer") if row.jurisdiction != "US" and row.guide]
        lines = sorted((names[row.jurisdiction], f"{plain(row.detail['payer'])}{cited(row.id)}") for row in rows)
        return "\n".join(f"- **{name}:** {payer}" for name, payer in lines)

    def _line(self, row_id: str) -> str:
        row = row_of_kind(self.facts, row_id, "payer")
        places = (position(row, "iv_ketamine"), position(row, "spravato"))
        cells = [tag(TAGS.get(place, "unknown"), self.words["position"][place.value]) for place in places]
        known = f"{self.words['trust'][row.verified.value]}{cited(row.id)}"
        dated = plain(_capital(_dated(row) or self.words["undated"]))
        return f"| [{plain(row.detail['payer'])}](#{anchor(row)}) | {' | '.join(cells)} | {dated} | {known} |"


def position(row: Row, drug: str) -> Position:
    """What the row has of one drug: only what was read is covered or refused, and the rest is hearsay or not known."""
    said = (row.detail.get(drug) or "").lower()
    if row.verified is Verified.UNVERIFIED or not said:
        return Position.UNKNOWN
    found = next((place for place, words in BEGINS.items() if said.startswith(words)), Position.UNKNOWN)
    return Position.SAID_COVERED if found is Position.COVERED and "not read" in said else found


def _dated(row: Row) -> str:
    """Of when the text is, as people write days."""
    return DAY.sub(lambda day: long_date(date.fromisoformat(day[0])), row.detail.get("dated") or "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def anchor(row: Row) -> str:
    """The name of a payer within its page."""
    return row.id.removeprefix(PAYER)
