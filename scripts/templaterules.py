"""Rows that templates name: each must exist, be fit for a letter and speak of the plan it is printed for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.overlay import letters_of
from scripts.rowfiles import PACKAGE, Problem, SourceRow

_ROW_ID = re.compile(r"[\"']((?:us|label|study|guideline|payer|argument|agency|regime|definition|caution)\.[a-z0-9.-]+)[\"']")


def named_in_templates(folders: Sequence[Path] = ()) -> frozenset[str]:
    """The ids of rows that letter templates name, those of overlays too."""
    texts = [path.read_text(encoding="utf-8") for path in (PACKAGE / "letters").rglob("*.j2")]
    texts += letters_of(folders).values()
    return frozenset(row_id for text in texts for row_id in _ROW_ID.findall(text))


def template_problems(rows: list[SourceRow]) -> Iterator[Problem]:
    """Templates that name a row that is missing, or one that no letter may ever print."""
    by_id = {str(source.row.get("id")): source.row for source in rows}
    for path in sorted((PACKAGE / "letters").rglob("*.j2")):
        name = path.relative_to(PACKAGE).as_posix()
        for row_id in sorted(set(_ROW_ID.findall(path.read_text(encoding="utf-8")))):
            row = by_id.get(row_id)
            if row is None:
                yield Problem(name, row_id, "id", "no row has this id")
            elif row.get("verified") == "unverified":
                yield Problem(name, row_id, "verified", "an unverified row is reachable from a template")
