"""The worked cases: invented people, for whoever wants to look before they type. The tests and the guides use the same."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from appealwright.compiled import packaged
from appealwright.compose import Composed
from appealwright.words import words_in

__all__ = ["EXAMPLES", "TOLD_ON", "example_document", "marked"]

EXAMPLES = ("ca-dmhc-insured-experimental", "spravato-step-therapy", "course-cut-caregiver")
"""The examples by the names of their files, in the order in which they are offered."""

TOLD_ON = date(2026, 11, 23)
"""The day the examples are told on: they are always judged as of it, so that their letters never change with the calendar."""


def example_document(name: str) -> dict[str, Any]:
    """The case file of an example. Raises KeyError where there is none of this name."""
    if name not in EXAMPLES:
        raise KeyError(name)
    document: dict[str, Any] = json.loads(_read(name))
    return document


@cache
def _read(name: str) -> bytes:
    """Read once: a browser whose Python remembers opens an example before it has its files (docs/decisions/0072)."""
    return packaged(f"examples/{name}.json")


def marked(composed: Composed) -> Composed:
    """A document of an example: every page of every format says, in its own language, that it is invented."""
    words = words_in(composed.document.language.partition("-")[0])
    furniture = replace(composed.document.furniture, draft=words("example", "mark"))
    return replace(composed, document=replace(composed.document, draft=True, furniture=furniture))
