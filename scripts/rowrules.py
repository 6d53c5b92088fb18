"""What no schema can say: references between rows, printability, answers that do not exist, age."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from scripts.rowfiles import Problem, SourceRow

REFERENCES = {"ground": ("arguments", "evidence"), "argument": ("rests_on", "evidence", "against", "grounds"), "caution": ("about",), "note": ("about",)}
MONTHS_BEFORE_STALE = 12


def cross_problems(rows: list[SourceRow], answers: frozenset[str]) -> list[Problem]:
    """Doubled ids, dead references, unprintable evidence, predicates over answers that nobody is asked."""
    by_id = {str(source.row.get("id")): source.row for source in rows}
    problems = [
        Problem(source.file, str(source.row["id"]), "id", "stands more than once")
        for source in rows
        if Counter(str(other.row.get("id")) for other in rows)[str(source.row.get("id"))] > 1
    ] if len(by_id) != len(rows) else []
    for source in rows:
        name = str(source.row.get("id"))
        detail = source.row.get("detail") or {}
        for field in REFERENCES.get(str(source.row.get("kind")), ()):
            for target in detail.get(field) or ():
                if target not in by_id:
                    problems.append(Problem(source.file, name, f"detail.{field}", f"no row has the id {target!r}"))
                elif field == "evidence" and source.row.get("kind") == "argument" and not by_id[target].get("letter"):
                    problems.append(Problem(source.file, name, f"detail.{field}", f"{target!r} has no printable result (letter is null)"))
        for answer in sorted(set(_answers_in(source.row))):
            if answer not in answers:
                problems.append(Problem(source.file, name, "test", f"no question and no derived value is named {answer!r}"))
    return problems


def stale_rows(rows: list[SourceRow], today: date) -> list[Problem]:
    """Rows whose last check is older than twelve months: a warning, since old is not wrong."""
    stale = []
    for source in rows:
        checked = date.fromisoformat(str(source.row["checked"]))
        months = (today.year - checked.year) * 12 + today.month - checked.month - (today.day < checked.day)
        if months >= MONTHS_BEFORE_STALE:
            stale.append(Problem(source.file, str(source.row["id"]), "checked", f"{checked.isoformat()} is {months} months ago"))
    return stale


def _answers_in(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("answer"), str) and set(node) <= {"answer", "is", "in", "has", "at_least", "known"}:
            yield node["answer"]
        for value in node.values():
            yield from _answers_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from _answers_in(value)
