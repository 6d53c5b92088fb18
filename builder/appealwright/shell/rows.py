"""The rows as the shell shows them: found by words, or one as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from appealwright.facts import Facts, Row
from appealwright.words import Words

__all__ = ["line_of", "lines_of", "rows_with"]


def rows_with(searched: Sequence[str], facts: Facts, words: Words) -> tuple[Row, ...]:
    """The rows in which every one of these words stands somewhere; all rows where there is none. A place goes by its name too."""
    wanted = [_folded(word) for word in searched]
    return tuple(row for row in facts if _has(wanted, _whole(row, words)))


def line_of(row: Row, day: date, words: Words) -> str:
    """A row on one line: its id, how it stands, how well it is established, its citation where it has one, and its title."""
    told = f"{row.citation}: {row.title}" if row.citation else row.title
    return f"{row.id}  [{words('shell', 'status', row.status_on(day).value)}, {row.verified.value}]  {told}"


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


def _has(wanted: Sequence[str], whole: str) -> bool:
    return all(word in whole for word in wanted)


def _whole(row: Row, words: Words) -> str:
    place = words.maybe("option", "state", row.jurisdiction)
    told = (row.id, row.title, row.kind, row.topic, row.jurisdiction, place, row.citation, row.says, row.letter, row.guide)
    return _folded(" ".join(filter(None, told)))


def _folded(text: str) -> str:
    return " ".join(text.replace("§", " ").casefold().split())
