"""What templates ask of a case again and again, and what is found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

__all__ = ["Once", "once"]

T = TypeVar("T")


class Once(Generic[T]):
    """A property of ink that hangs on the case, on rows and on what was judged, and on nothing that the letter has said so far. A document
    that is recalled finds it again only where an answer that it asked for is another one.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find, self._name, self.__doc__ = find, "", find.__doc__

    def __set_name__(self, owner: object, name: str) -> None:
        # Not the function's own name: what is shipped to the browser has none (scripts/runtime/bytecode.py).
        self._name = name

    def __get__(self, asked: Any, owner: object = None) -> T:
        """What was found, or is found now."""
        return once(asked, self._name, partial(self._find, asked))


def once(asked: Any, what: str, find: Callable[[], T]) -> T:
    """The same by the name of what is found."""
    if asked.recall is not None:
        recalled: T = asked.recall.once(what, find)
        return recalled
    if what not in asked.at_hand:
        asked.at_hand[what] = find()
    found: T = asked.at_hand[what]
    return found
