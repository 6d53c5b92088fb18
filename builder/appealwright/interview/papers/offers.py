"""An offer: one thing found in a paper, and the answer it would give. Nothing is answered until the person takes it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from appealwright.characters import folded
from appealwright.denial.finds import Confidence

__all__ = ["Offer", "Passage", "Stand", "line_around", "offer"]

_AROUND = 70


class Stand(Enum):
    """Where an offer stands with the person."""

    OPEN = "open"
    USED = "used"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as they stand in a paper, with a little of what stands around them, and the page where the paper has pages."""

    words: str
    before: str = ""
    after: str = ""
    page: str = ""

    @property
    def line(self) -> str:
        """The words with what stands around them, without the marks of what was cut."""
        return f"{self.before}{self.words}{self.after}".strip("… ")


@dataclass(frozen=True, slots=True)
class Offer:
    """One find. `value` is what the case file would hold: a value, or, for a table, one of its rows, as JSON.

    `about` names the words that say what the find is where its question's name would not do.
    """

    id: str
    answer: str
    value_json: str
    passage: Passage
    confidence: Confidence
    about: str = ""

    @property
    def value(self) -> Any:
        """The value as a case file holds it."""
        return json.loads(self.value_json)

    @property
    def words(self) -> str:
        """The paper's words that an offered row quotes, as they are compared; empty where it quotes none."""
        value = self.value
        return folded(str(value.get("quote") or value.get("words") or "")) if isinstance(value, Mapping) else ""


def offer(answer: str, value: object, passage: Passage, confidence: Confidence, about: str = "") -> Offer:
    """An offer with its id: the same find has the same id however often the paper is read.

    Words that a row quotes stand for it: what else is in the row changes with other answers.
    """
    value_json = json.dumps(value, ensure_ascii=False, sort_keys=True)
    named = value["words"] if isinstance(value, Mapping) and "words" in value else value_json
    return Offer(f"{zlib.crc32(f'{answer} {named}'.encode()):08x}", answer, value_json, passage, confidence, about)


def line_around(text: str, start: int, end: int, page: str = "") -> Passage:
    """The words from start to end with the rest of their line, cut short where that is long."""
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    stop = text.find("\n", end)
    last = min(stop if stop >= 0 else len(text), end + _AROUND)
    before, after = text[first:start], text[end:last]
    if first == start - _AROUND and " " in before:
        before = f"… {before.partition(' ')[2]}"
    if last == end + _AROUND and " " in after:
        after = f"{after.rpartition(' ')[0]} …"
    return Passage(text[start:end], before.lstrip(), after.rstrip(), page)
