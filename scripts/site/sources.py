"""The rows that a page cites: looked up, refused when unknown or ended, numbered in order of first use."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from appealwright.facts import Facts, Row, Status


@dataclass(frozen=True, slots=True)
class Source:
    """One cited row, as a reader of the page meets it on the day of the build."""

    number: int
    row: Row
    status: Status

    @property
    def citation(self) -> str | None:
        """Of a paper its authors, title and place; of a rule or a label its citation; of the rest nothing more than its title."""
        reference: str | None = self.row.detail.get("reference")
        return reference or self.row.citation

    @property
    def link(self) -> str | None:
        """Where to check: the official text, else the first thing that we read."""
        return self.row.official or next(iter(self.row.sources), None)


@dataclass(slots=True)
class PageSources:
    """The sources of one page, and what is wrong with its citations."""

    page: str
    facts: Facts
    as_of: date
    cited: dict[str, Source] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    listed: bool = False

    def source(self, row_id: str) -> Source | None:
        """The source for `row_id`, numbered at its first use; None, and a problem noted, when no page may cite it."""
        if row_id in self.cited:
            return self.cited[row_id]
        if row_id not in self.facts:
            self.problems.append(f"{self.page}: [[row:{row_id}]]: no row has this id")
            return None
        row = self.facts.row(row_id)
        status = row.status_on(self.as_of)
        if status is Status.ENDED:
            self.problems.append(f"{self.page}: [[row:{row_id}]]: the row has ended{f' on {row.until}' if row.until else ''}")
            return None
        self.cited[row_id] = Source(len(self.cited) + 1, row, status)
        return self.cited[row_id]

    def all_problems(self) -> list[str]:
        """Every citation that fails, and sources that the page forgot to list."""
        unlisted = [f"{self.page}: cites rows but has no [[sources]] line"] if self.cited and not self.listed else []
        return [*dict.fromkeys(self.problems), *unlisted]
