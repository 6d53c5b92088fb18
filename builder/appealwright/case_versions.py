"""The versions of the case file, and the way from each to the next: a file saved by any of them still opens.

A version is never changed. What a new one holds differently is said in the step that leads to it, and a file of every
version is kept in tests/cases/versions/.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["BESIDES_ANSWERS", "CASE_VERSION", "NewerCaseError", "current_case"]

CASE_VERSION = 2

BESIDES_ANSWERS = frozenset({"case_version", "title", "own_words", "withheld"})
"""What stands in a case file besides the groups of answers."""

Document = Mapping[str, Any]


class NewerCaseError(ValueError):
    """A case file made by a later version of this tool than this one."""


def current_case(document: Document) -> dict[str, Any]:
    """`document` as the present version has it. Raises ValueError for what is no case file, NewerCaseError for a later one."""
    version = document.get("case_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError("case_version is missing")
    if version > CASE_VERSION:
        raise NewerCaseError
    for older in range(version, CASE_VERSION):
        document = _STEPS[older](document)
    return dict(document)


def _with_own_words(document: Document) -> Document:
    """Version 2 can hold the words that the person wrote by hand and the facts kept out of a document; 1 could hold neither."""
    return {**document, "case_version": 2}


_STEPS: Mapping[int, Callable[[Document], Document]] = {1: _with_own_words}
