"""Which pages to look at where looking is dear: the fewest that have between them every kind of element that any page has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

Kinds = frozenset[tuple[str, str, str]]

_TAG = re.compile(r"<([a-z][a-z0-9]*)\b((?:[^<>\"]|\"[^\"]*\")*)>")
_NAMED = re.compile(r"([a-z][a-z-]*)(?:=\"[^\"]*\")?")
_CLASS = re.compile(r"\bclass=\"([^\"]*)\"")


def kinds(html: str) -> Kinds:
    """Every kind of element in the page: its name, its classes, which attributes it has."""
    return frozenset(_kind(name, attributes) for name, attributes in _TAG.findall(html.partition("<body")[2]))


def of_each_kind(pages: Mapping[str, Kinds]) -> list[str]:
    """The fewest pages that have every kind of element, as near as the greedy way finds them: always the one with most that is new."""
    missing = set().union(*pages.values())
    chosen = []
    while missing:
        best = max(sorted(pages), key=lambda path: len(pages[path] & missing))
        chosen.append(best)
        missing -= pages[best]
    return chosen


def _kind(name: str, attributes: str) -> tuple[str, str, str]:
    classes = _CLASS.search(attributes)
    return name, _sorted(classes[1].split() if classes else ()), _sorted(_NAMED.findall(attributes))


def _sorted(names: Iterable[str]) -> str:
    return " ".join(sorted(set(names)))
