"""The words said to the person, by key, in one language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from appealwright.answers import PartialDate
from appealwright.compiled import compiled_json
from appealwright.facts import Row

__all__ = ["LETTERS", "RowWords", "Words", "teach", "words_in"]

LETTERS = "en"
"""The language of rows, of letters, and of everything else that others than the person read."""

_TAUGHT: dict[str, bytes] = {}


class Words:
    """Sentences by their path of keys. A path that leads nowhere is a bug: KeyError."""

    def __init__(self, tree: Mapping[str, Any], language: str = LETTERS) -> None:
        self._tree = tree
        self.language = language

    def __call__(self, *path: str, **values: object) -> str:
        """The sentence at `path`, with `values` in its places."""
        sentence = self._at(path)
        if not isinstance(sentence, str):
            raise KeyError(".".join(path))
        return sentence.format(**values) if values else sentence

    def maybe(self, *path: str) -> str:
        """The sentence at `path`, or nothing where that language file says nothing there."""
        try:
            return self(*path)
        except KeyError:
            return ""

    def several(self, *path: str) -> tuple[str, ...]:
        """The list of words at `path`."""
        found = self._at(path)
        if not isinstance(found, list):
            raise KeyError(".".join(path))
        return tuple(str(item) for item in found)

    def day(self, day: date | PartialDate) -> str:
        """A date as this language writes it, or as much of it as is known: November 3, 2026; November 2026; 2026."""
        if not day.month:
            return str(day.year)
        month = self.several("view", "months")[day.month - 1]
        return self("view", "date", "day" if day.day else "month", month=month, day=day.day, year=day.year)

    @property
    def tag(self) -> str:
        """The tag of a document in this language: its readers are in the United States."""
        return f"{self.language}-US"

    @property
    def is_of_letters(self) -> bool:
        """Whether the person reads the language of the letters and rows."""
        return self.language == LETTERS

    @property
    def newer(self) -> tuple[str, ...]:
        """What has changed since it was translated, by key: it is said in the language of the rows."""
        return tuple(self._tree.get("newer", ()))

    def of_row(self, row: Row) -> RowWords:
        """What a row says, in this language if it is translated as it stands now."""
        said = self._tree.get("rows", {}).get(row.id)
        return RowWords(said or {}, self.language if said else LETTERS)

    def _at(self, path: tuple[str, ...]) -> Any:
        node: Any = self._tree
        try:
            for key in path:
                node = node[key]
        except (KeyError, TypeError):
            raise KeyError(".".join(path)) from None
        return node


class RowWords:
    """The sentences of one row in one language: all of them, or, where one is not translated, all as the row has them."""

    def __init__(self, said: Mapping[str, str], language: str) -> None:
        self._said = said
        self.language = language

    def __call__(self, sentence: str) -> str:
        """The sentence of the row in this language."""
        return self._said.get(sentence, sentence)


def teach(language: str, data: bytes) -> None:
    """Take the compiled words of a language that the package at hand was shipped without, as the browser's is."""
    _TAUGHT[language] = data


@cache
def words_in(language: str) -> Words:
    """The words of `language` (two letters), as they ship with the package or were taught. Raises ValueError where there are none."""
    if language in _TAUGHT:
        return Words(json.loads(_TAUGHT[language]), language)
    try:
        return Words(compiled_json(f"messages.{language if language.isalpha() else '-'}.json"), language)
    except FileNotFoundError as error:
        raise ValueError(f"language: found {language!r}, accepted: one with a messages file") from error
