"""A page that is only read: what a selector asks for is looked for among the elements of its last name or class, not among all.

Three hundred pages have two hundred thousand elements, and some forty tests each ask all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import soupsieve
from bs4 import BeautifulSoup, Tag

LAST = re.compile(r"(?:^|[\s>+~])(?P<kind>[a-z][\w-]*|\.[\w-]+)(?P<more>(?:\.[\w-]+|\[[^\]]*\])*)$")
"""The last part of a selector, from its first name or class; nothing is known of one that begins otherwise."""


class IndexedSoup(BeautifulSoup):
    """The page; no test may change it."""

    def select(self, select: str, *_: Any, **__: Any) -> Any:  # type: ignore[override] # tests ask by the selector alone
        """All elements that the selector names, in their order."""
        if select == "*":
            return list(self._elements)
        ends = [] if "(" in select else [LAST.search(part.strip()) for part in select.split(",")]
        if not ends or not all(ends) or any(part.count("[") != part.count("]") for part in select.split(",")):
            return super().select(select)
        asked = {end["kind"] for end in ends if end}
        places = sorted({place for kind in asked for place in self._by_kind.get(kind, ())})
        candidates = [self._elements[place] for place in places]
        if select in self._by_kind:
            return candidates
        wanted = soupsieve.compile(select)
        return [element for element in candidates if wanted.match(element)]

    def select_one(self, select: str, *_: Any, **__: Any) -> Tag | None:  # type: ignore[override] # the same
        """The first of them."""
        return next(iter(self.select(select)), None)

    @cached_property
    def _elements(self) -> Sequence[Tag]:
        return list(super().select("*"))

    @cached_property
    def _by_kind(self) -> Mapping[str, Sequence[int]]:
        """Where the elements of each name and of each class stand."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, element in enumerate(self._elements):
            for kind in {element.name, *(f".{name}" for name in element.get_attribute_list("class") if name)}:
                found[kind].append(place)
        return dict(found)
