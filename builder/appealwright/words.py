"""The words said to the person, by key, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from appealwright.compiled import compiled_json

__all__ = ["Words", "words_in"]


class Words:
    """Sentences by their path of keys. A path that leads nowhere is a bug: KeyError."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        self._tree = tree

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

    def _at(self, path: tuple[str, ...]) -> Any:
        node: Any = self._tree
        for key in path:
            if not isinstance(node, Mapping) or key not in node:
                raise KeyError(".".join(path))
            node = node[key]
        return node


@cache
def words_in(language: str) -> Words:
    """The words of `language` (two letters), as they ship with the package. Raises ValueError where there are none."""
    try:
        return Words(compiled_json(f"messages.{language if language.isalpha() else '-'}.json"))
    except FileNotFoundError as error:
        raise ValueError(f"language: found {language!r}, accepted: one with a messages file") from error
