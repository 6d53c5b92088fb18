"""What a case tells, and whether what stands in the form says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from appealwright import browser


def answered(document: Mapping[str, Any], name: str) -> Any:
    """The answer of the case to a question, None where it gives none or says that it does not know."""
    group, _, key = name.partition(".")
    value = document.get(group, {}).get(key)
    return None if isinstance(value, Mapping) and value.get("unknown") else value


def told_since(before: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """The answers that were given since."""
    for group, answers in browser._desk.session.case_document().items():
        if isinstance(answers, Mapping):
            yield from ((group, key, value) for key, value in answers.items() if value != before.get(group, {}).get(key))


def agrees(document: Mapping[str, Any], group: str, key: str, value: Any) -> bool:
    """Whether the case says the same; of a table, whether each row stands in it."""
    told = document.get(group, {}).get(key)
    if isinstance(value, list) and isinstance(told, list):
        return all(any(same_row(row, one) for one in told) for row in value)
    return same(told, value)


def same_row(row: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    """Whether every cell of a row stands in the row that the case tells."""
    return all(same(told.get(column), value) for column, value in row.items())


def same(one: Any, other: Any) -> bool:
    """Whether two answers are alike but for spaces and for a number being written as text."""
    if isinstance(one, list) and isinstance(other, list) and one and isinstance(one[0], Mapping):
        return len(one) == len(other) and all(same_row(row, told) for row, told in zip(one, other, strict=True))
    return " ".join(str(one).split()) == " ".join(str(other).split())
