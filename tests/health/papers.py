"""The papers of one case as their words, each written when a story first looks at it: most stories look at one or two of a dozen."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, ValuesView

__all__ = ["Papers"]


class Papers(dict[str, str]):
    """A dictionary from a paper's name to its words; `words_of` writes them, once for each name."""

    def __init__(self, names: Iterable[str], words_of: Callable[[str], str]) -> None:
        super().__init__(dict.fromkeys(names, ""))
        self._words_of = words_of
        self._written: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        if name not in self:
            raise KeyError(name)
        if name not in self._written:
            self._written[name] = self._words_of(name)
        return self._written[name]

    def __iter__(self) -> Iterator[str]:
        """Own, so that a copy of this dictionary reads each paper and not what stands in its place."""
        return super().__iter__()

    def __eq__(self, other: object) -> bool:
        return {name: self[name] for name in self} == other

    __hash__ = None  # type: ignore[assignment] # as of every dictionary

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override] # a paper's words, or a text
        return self[name] if super().__contains__(name) else default

    def values(self) -> ValuesView[str]:
        return {name: self[name] for name in self}.values()

    def items(self) -> ItemsView[str, str]:
        return {name: self[name] for name in self}.items()
