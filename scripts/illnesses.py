"""Which illnesses a row is of: those that it names, else those that the schema of its kind gives; none: it is of any."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from appealwright.case import OUR_ILLNESS
from scripts.rowfiles import SCHEMAS, Problem, Row, SourceRow, name_of

__all__ = ["illnesses_of", "unasked_illnesses"]

ASKED = "treatment.illness"
"""The question by which an overlay tells the illnesses apart."""


def illnesses_of(row: Row) -> tuple[str, ...]:
    """The illnesses that a row is of; none where it is of any."""
    return tuple(row.get("illnesses") or _usual().get(str(row["kind"]), ()))


@cache
def _usual() -> dict[str, tuple[str, ...]]:
    schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")}
    fields = {kind: schema.get("properties", {}).get("illnesses", {}) for kind, schema in schemas.items()}
    return {kind: tuple(field.get("default", ())) for kind, field in fields.items()}


def unasked_illnesses(rows: list[SourceRow], interview: dict[str, Any]) -> Iterator[Problem]:
    """Rows of an illness that no case can be of: it is neither ours nor an option of the question."""
    questions = {question["name"]: question for section in interview["sections"] for question in section["questions"]}
    known = {OUR_ILLNESS, *questions.get(ASKED, {}).get("options", ())}
    for source in rows:
        for illness in sorted(set(illnesses_of(source.row)) - known):
            accepted = f"found {illness!r}, accepted: {', '.join(sorted(known))} (the options of {ASKED})"
            yield Problem(source.file, name_of(source.row), "illnesses", accepted)
