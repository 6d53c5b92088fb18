"""The rows as the shell shows them: found by words, or one as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from appealwright.facts import Facts, Row
from appealwright.words import Words

__all__ = ["line_of", "lines_of", "rows_with"]


def rows_with(searched: Sequence[str], facts: Facts) -> tuple[Row, ...]:
    """The rows in which every one of these words stands somewhere; all rows where there is none."""
    wanted = [_folded(word) for word in searched]
    return tuple(row for row in facts if all(word in _whole(row) for word in wanted))


def line_of(row: Row, day: date, words: Words) -> str:
    """A row on one line: its id, how it stands, how well it is established, and its citation or title."""
    return f"{row.id}  [{words('shell', 'status', row.status_on(day).value)}, {row.verified.value}]  {row.citation or row.title}"


def lines_of(row: Row, day: date, words: Words) -> Iterator[str]:
    """Everything there is to say of a row, a statement a line."""
    yield row.id
    told = {
        "title": row.title,
        "kind": f"{row.kind}, {row.topic}, {row.jurisdiction}",
        "citation": row.citation,
        "says": row.says,
        "letter": row.letter,
        "guide": row.guide,
        "binds": row.binds.words if row.binds else None,
        "status": words("shell", "status", row.status_on(day).value),
        "effective": row.effective and row.effective.isoformat(),
        "until": row.until and row.until.isoformat(),
        "verified": row.verified.value,
        "checked": row.checked.isoformat(),
        "by_site": row.by_site,
        "official": row.official,
        "note": row.note,
    }
    for key, value in told.items():
        if value:
            yield f"  {words('shell', 'row', key)}: {value}"
    for doubt in row.doubtful:
        yield f"  {words('shell', 'row', 'doubtful')} ({doubt.verified.value}): {doubt.says}"
    for source in row.sources:
        yield f"  {words('shell', 'row', 'source')}: {source}"


def _whole(row: Row) -> str:
    return _folded(" ".join(filter(None, (row.id, row.title, row.topic, row.jurisdiction, row.citation, row.says, row.letter, row.guide))))


def _folded(text: str) -> str:
    return " ".join(text.replace("§", " ").casefold().split())
