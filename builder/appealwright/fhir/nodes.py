"""Looks into a resource of unknown quality: what is of another type than it should be counts as absent. Nothing here ever raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from appealwright.characters import without_forbidden

__all__ = ["Coding", "Node", "codings", "day_in", "name_of", "number", "part", "parts", "text", "texts"]

Node = Mapping[str, Any]
Coding = tuple[str, str]
"""System and code."""

_LONGEST_TEXT = 300
_MOST_PARTS = 200
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)")


def parts(node: Node, key: str) -> list[Node]:
    """The objects in a list; one that stands alone counts as a list of it."""
    found = node.get(key)
    listed = found[:_MOST_PARTS] if isinstance(found, list) else [found]
    return [one for one in listed if isinstance(one, Mapping)]


def part(node: Node, *keys: str) -> Node:
    """The object at the end of these keys, the first of a list; empty where there is none."""
    for key in keys:
        node = next(iter(parts(node, key)), {})
    return node


def text(node: Node, *keys: str) -> str:
    """The words at the end of these keys on one line, cut short; empty where there are none."""
    found = part(node, *keys[:-1]).get(keys[-1])
    return _line(found) if isinstance(found, str) else ""


def texts(node: Node, key: str) -> list[str]:
    """The words in a list."""
    found = node.get(key)
    listed = found[:_MOST_PARTS] if isinstance(found, list) else [found]
    return [line for one in listed if isinstance(one, str) and (line := _line(one))]


def number(node: Node, *keys: str) -> float | None:
    """The number at the end of these keys."""
    found = part(node, *keys[:-1]).get(keys[-1])
    is_number = isinstance(found, int | float) and not isinstance(found, bool) and abs(found) < 1e9
    return found if is_number else None


def day_in(node: Node, *keys: str) -> str:
    """The day, month or year of a date at the end of these keys, as the case file has it; empty where there is none."""
    match = _DAY.match(text(node, *keys))
    return "-".join(filter(None, match.groups())) if match else ""


def codings(concept: Node) -> list[Coding]:
    """The codes of a concept, each with its system."""
    return [(text(one, "system").casefold(), text(one, "code")) for one in parts(concept, "coding")]


def name_of(concept: Node) -> str:
    """What a concept is called: in its own words, else by its first code that has a name."""
    return text(concept, "text") or next((shown for one in parts(concept, "coding") if (shown := text(one, "display"))), "")


def _line(words: str) -> str:
    line = " ".join(without_forbidden(words[: 4 * _LONGEST_TEXT])[0].split())
    return line if len(line) <= _LONGEST_TEXT else f"{line[:_LONGEST_TEXT].rpartition(' ')[0]} …"
