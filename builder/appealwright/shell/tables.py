"""A table of cases: a line a case, a column a question by its name, as a spreadsheet saves it (CSV).

A cell is what a person types there: yes, 12, 2026-11-03, `spravato`; several choices apart by semicolons; the rows of a
table question as JSON. `{"unknown": true}` and `{"does_not_apply": true}` may stand in any cell; an empty one is unknown.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from appealwright.case_versions import CASE_VERSION
from appealwright.questions import Kind, Question, interview
from appealwright.reading import MAXIMUM_LENGTH, Problem

__all__ = ["documents_in"]

BESIDES = frozenset({"case", "case_version", "title"})
"""Columns that are no question."""

YES_NO: Mapping[str, bool] = {"yes": True, "true": True, "no": False, "false": False}

Numbered = tuple[int, dict[str, Any]]


def documents_in(text: str) -> tuple[tuple[Numbered, ...], tuple[Problem, ...]]:
    """The case documents of a CSV text, each with the line it starts on, and what is wrong with the table itself."""
    csv.field_size_limit(max(MAXIMUM_LENGTH.values()) * 4)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[Numbered] = []
    try:
        header = [name.strip() for name in next(reader, [])]
        questions = {question.name: question for question in interview().questions()}
        problems = _of_header(header, questions)
        starts = reader.line_num + 1
        for cells in reader:
            line, starts = starts, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(header):
                problems.append(Problem(f"line {line}", "cells", f"{len(cells)} cells", f"{len(header)}, as many as columns"))
            found.append((line, _document(dict(zip(header, cells, strict=False)), questions)))
    except csv.Error:
        return (), (Problem(f"line {reader.line_num}", "not_csv", "text that is no CSV", "cells apart by commas, quotes closed"),)
    return tuple(found), tuple(problems)


def _of_header(header: list[str], questions: Mapping[str, Question]) -> list[Problem]:
    unknown = [name for name in header if name not in questions and name not in BESIDES]
    twice = sorted({name for name in header if name in questions and header.count(name) > 1})
    return [
        *(Problem(f"column {name or '(no name)'}", "unknown_field", "a column that is not asked", _ACCEPTED) for name in unknown),
        *(Problem(f"column {name}", "twice", "the same column again", "each column once") for name in twice),
    ]


_ACCEPTED = "case, case_version, title, and the fields of `appealwright schema` as group.name"


def _document(cells: Mapping[str, str], questions: Mapping[str, Question]) -> dict[str, Any]:
    document: dict[str, Any] = {"case_version": _json(cells.get("case_version", "").strip() or str(CASE_VERSION))}
    document |= {name: cells[name].strip() for name in ("case", "title") if cells.get(name, "").strip()}
    for name, cell in cells.items():
        if name in questions and cell.strip():
            group, short = name.split(".", 1)
            document.setdefault(group, {})[short] = _value(cell, questions[name].kind)
    return document


def _value(cell: str, kind: Kind) -> Any:
    """The cell as a case file has it; what cannot be read so stays text, and is refused with its field."""
    state = _json(cell) if cell.lstrip().startswith("{") else None
    if state in ({"unknown": True}, {"does_not_apply": True}):
        return state
    return _READERS.get(kind, str)(cell if kind in MAXIMUM_LENGTH else cell.strip())


def _choices(cell: str) -> Any:
    return _json(cell) if cell.startswith("[") else [part.strip() for part in cell.split(";") if part.strip()]


def _json(cell: str) -> Any:
    with suppress(ValueError, RecursionError):
        return json.loads(cell)
    return cell


_READERS: Mapping[Kind, Callable[[str], Any]] = {
    Kind.INTEGER: _json,
    Kind.NUMBER: _json,
    Kind.TABLE: _json,
    Kind.CHOICES: _choices,
    Kind.YES_NO: lambda cell: YES_NO.get(cell.lower(), cell),
    Kind.STATE: str.upper,
}
