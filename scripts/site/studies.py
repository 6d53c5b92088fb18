"""Studies as parts of pages: each with its design, numbers, limits and whom it speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from appealwright.facts import Facts, Place, Row
from scripts.site.charts import Charts
from scripts.site.grounds import FOLDER, guide_name
from scripts.site.guidelines import fact_list, opened
from scripts.site.inserts import cited, plain
from scripts.site.studytable import StudyTable, anchor, people, tag


class Studies:
    """What the pages on evidence are made of."""

    def __init__(
        self, facts: Facts, words: Mapping[str, Any], as_of: date, pages: Mapping[str, str], guides: Mapping[str, str] | None = None
    ) -> None:
        """`pages` says on which page of docs/evidence/ each study stands, `guides` what the menu calls each guide of docs/denial/."""
        self.facts = facts
        self.words = words
        self.as_of = as_of
        self.pages = pages
        self.guides = guides or {}
        self.charts = Charts(facts, words["chart"])

    def part(self, row_id: str) -> str:
        """One study, under its own heading."""
        row = self._study(row_id)
        said = row.detail
        lines = [
            f"## {plain(said['short'])} {{#{anchor(row)}}}",
            f"{tag(row, self.words)} {plain(beyond(said['short'], row.title))}",
            f"{plain(row.guide or self.words['unread'])}{cited(row.id)}",
            self.charts.of_study(row),
            fact_list(self._limits(row)),
            opened(self.words["more"], fact_list(self._made(row))),
            self._reasons(row),
        ]
        return "\n\n".join(line for line in lines if line)

    def _reasons(self, row: Row) -> str:
        """The guides to the reasons for denial that it bears on, as the rows of those reasons have it; nothing where there is none."""
        grounds = (ground for ground in self.facts.of_kind("ground") if row.id in ground.detail["evidence"])
        named = ((guide_name(ground.id), ground) for ground in grounds)
        links = [f"[{plain(self.guides.get(guide) or ground.detail['name'])}](../{FOLDER}/{guide})" for guide, ground in named]
        return f"{self.words['reasons']} {', '.join(links)}." if links else ""

    def table(self, _: str = "") -> str:
        """Every study in every order, one of them shown, chosen without a script."""
        return StudyTable(self.words, self.pages).of(self.facts.of_kind("study"))

    def _study(self, row_id: str) -> Row:
        row = self.facts.row(row_id)
        if row.kind != "study":
            raise ValueError(f"{row_id} is a {row.kind}, and a study was asked for")
        return row

    def _limits(self, row: Row) -> Iterable[tuple[str, str | None]]:
        """What a reader must not miss: how far the study reaches, and what a letter does with it."""
        names, said = self.words["facts"], row.detail
        yield names["limits"], said["limits"]
        yield names["only"], self._groups(said.get("includes_only"))
        yield names["left_out"], self._groups(said.get("excludes"))
        yield names["answer"], said.get("answer")
        yield names["misattribution"], said.get("misattribution")
        yield names["letter"], self.words["letter"]["yes" if row.printable(self.as_of, Place.LETTER) else "no"]

    def _made(self, row: Row) -> Iterable[tuple[str, str | None]]:
        """How it was made, and its numbers as they were published: for those who want it all."""
        names, said = self.words["facts"], row.detail
        yield names["design"], said["design"]
        yield names["people"], ", ".join(part for part in (people(said["n"]), said["population"] or "") if part)
        yield names["comparator"], said["comparator"]
        yield names["result"], said["result"] or self.words["no_result"]

    def _groups(self, groups: Iterable[str] | None) -> str:
        return ", ".join(self.words["groups"][group] for group in groups or ())


def beyond(name: str, title: str) -> str:
    """A title without the name before its colon, where the heading over it is that name: with its year, or without."""
    first, _, rest = title.partition(": ")
    known = {name, name.replace("(", "").replace(")", ""), name.partition(" (")[0]}
    return rest[:1].upper() + rest[1:] if rest and first in known else title
