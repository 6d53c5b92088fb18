"""Ships in the app: what importing would make anew at every start was made once, at build.

Half of the time to import our package went into compiling the methods that `dataclass` writes as text, and the patterns of `re`.
Both are looked up here by a checksum of the text that they are made of, which is much shorter; whatever is not found is made as ever.
The numbers of all patterns' byte code lie in one row, first the lowest byte of each, then the next one of each, and so on: most are small,
and gzip finds the like beside the like. Byte code and patterns fit, for the very Python that loads them made them
(scripts/runtime/prepare.py).

Of what is left a third went into two questions that `dataclass` asks of each field and each method, and that are nearly always answered
by no: whether an annotation means something else than a type, and whether a function calls `super()`. They are asked more cheaply here.

Nothing of ours sets a field of what is frozen: the tests, which run without this, would stop. So the two methods of each class that
would refuse it are not made here (decision 0072).
"""

from __future__ import annotations

import dataclasses
import marshal
import re
from re import _compiler  # type: ignore[attr-defined] # there, only not in the stubs
from typing import Any
from zlib import crc32

SIZE = 4
"""Bytes of each number that `re` makes its byte code of."""
_NO_FIELDS = ("ClassVar", "InitVar", "KW_ONLY")
"""What an annotation can name that is no field's type; we import none of them under another name."""


class Patterns:
    """Expressions that were compiled at build, each until it is asked for."""

    def __init__(self, places: dict[tuple[int, int, int], tuple[Any, ...]], planes: bytes) -> None:
        self._places = places
        """By the text's key and the flags: where the numbers begin and end in the row of all, and what else `re` wants to know."""
        self._row = _whole(planes)
        self.unprepared: list[str] = []
        """The methods that `dataclass` had to have compiled at the start: none, or the build stops."""

    def taken(self, text: str, flags: int) -> re.Pattern[Any] | None:
        """The pattern, once: `re` and who asks for it keep it. None where it was not prepared, or was taken."""
        start, end, known, *groups = self._places.pop((*text_key(text), flags), (0, 0, 0))
        return _compiler._sre.compile(text, known, self._row[start:end].tolist(), *groups) if end else None

    def let_go(self) -> None:
        """Keep of the row only what was not taken yet: it is a twelfth of all that a full case needs of memory."""
        kept = bytearray()
        for key, (start, end, *rest) in self._places.items():
            begun = len(kept) // SIZE
            self._places[key] = (begun, begun + end - start, *rest)
            kept += self._row[start:end]
        self._row = memoryview(kept).cast("I")


def use(body: bytes) -> Patterns:
    """Take what was prepared, before anything of ours is imported. Answers the patterns that nobody has asked for yet."""
    methods, places, planes = marshal.loads(body)  # noqa: S302 - made at build, and checked as every part is
    patterns = Patterns(places, planes)
    made = _compiler.compile

    def executed(text: str, spaces: dict[str, Any], names: dict[str, Any]) -> None:
        key = text_key(text)
        if key not in methods:
            patterns.unprepared.append(text)
        exec(methods.get(key, text), spaces, names)  # noqa: S102 - what dataclasses would execute

    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        found = patterns.taken(pattern, int(flags)) if isinstance(pattern, str) else None
        return found or made(pattern, flags)

    dataclasses.exec = executed  # type: ignore[attr-defined] # found before the built-in one
    _compiler.compile = compiled
    _ask_cheaply(dataclasses)
    guard_nothing(dataclasses)
    return patterns


def guard_nothing(asked: Any) -> None:
    """Have frozen classes made without the methods that refuse to set or delete a field."""
    asked._frozen_get_del_attr = lambda *_: None


def text_key(text: str) -> tuple[int, int]:
    """What a method or a pattern is looked up by."""
    return len(text), crc32(text.encode(errors="surrogatepass"))


def _whole(planes: bytes) -> memoryview[int]:
    length = len(planes) // SIZE
    whole = bytearray(len(planes))
    for at in range(SIZE):
        whole[at::SIZE] = planes[at * length : (at + 1) * length]
    return memoryview(whole).cast("I")


def _ask_cheaply(asked: Any) -> None:
    means, mended = asked._is_type, asked._update_func_cell_for__class__

    def is_type(annotation: str, *given: Any) -> bool:
        return any(name in annotation for name in _NO_FIELDS) and means(annotation, *given)

    def mend(function: Any, *classes: Any) -> bool:
        return function is not None and "__class__" in function.__code__.co_freevars and mended(function, *classes)

    asked._is_type, asked._update_func_cell_for__class__ = is_type, mend
