"""Ships in the app: what importing would make anew at every start was made once, at build.

Half of the time to import our package went into compiling the methods that `dataclass` writes as text, and the patterns of `re`.
Both are looked up here by what they are made of; whatever is not found is made as ever. Byte code and patterns fit, for the very
Python that loads them made them (scripts/runtime/prepare.py).
"""

from __future__ import annotations

import dataclasses
import marshal
import re
from re import _compiler  # type: ignore[attr-defined] # there, only not in the stubs
from types import CodeType, SimpleNamespace
from typing import Any


def use(body: bytes) -> list[str]:
    """Take what was prepared, before anything of ours is imported. Answers a list that fills with the methods that were not."""
    methods, patterns = marshal.loads(body)  # noqa: S302 - made at build, and checked as every part is
    made = _compiler.compile
    missing: list[str] = []

    def executed(text: str, spaces: dict[str, Any], names: dict[str, Any]) -> None:
        if text not in methods:
            missing.append(text)
        exec(methods.get(text, text), spaces, names)  # noqa: S102 - what dataclasses would execute

    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        found = patterns.get((pattern, int(flags))) if isinstance(pattern, str) else None
        return _compiler._sre.compile(*found) if found else made(pattern, flags)  # type: ignore[no-any-return] # what it makes

    dataclasses.exec = executed  # type: ignore[attr-defined] # found before the built-in one
    _compiler.compile = compiled
    return missing


def recorded() -> tuple[dict[str, CodeType], dict[tuple[str, int], tuple[Any, ...]]]:
    """Dictionaries that fill from here on with what `use` looks up."""
    methods: dict[str, CodeType] = {}
    patterns: dict[tuple[str, int], tuple[Any, ...]] = {}
    made, sre = _compiler.compile, _compiler._sre
    asked: list[tuple[str, int]] = []

    def executed(text: str, spaces: dict[str, Any], names: dict[str, Any]) -> None:
        methods[text] = compile(text, "", "exec")
        exec(methods[text], spaces, names)  # noqa: S102 - as above

    def kept(*given: Any) -> re.Pattern[Any]:
        pattern, flags, code, *groups = given
        patterns[asked[-1]] = (pattern, int(flags), [int(one) for one in code], *groups)
        return sre.compile(*given)  # type: ignore[no-any-return] # what it makes

    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        if not isinstance(pattern, str):
            return made(pattern, flags)  # type: ignore[no-any-return] # as above
        asked.append((pattern, int(flags)))
        _compiler._sre = SimpleNamespace(**vars(sre) | {"compile": kept})
        try:
            return made(pattern, flags)  # type: ignore[no-any-return] # as above
        finally:
            _compiler._sre = sre

    dataclasses.exec = executed  # type: ignore[attr-defined] # as above
    _compiler.compile = compiled
    return methods, patterns
