"""Writes down, at build, what scripts/runtime/prepared.py looks up at every start. Runs inside Pyodide."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from re import _compiler  # type: ignore[attr-defined] # there, only not in the stubs
from types import CodeType, SimpleNamespace
from typing import Any

from scripts.runtime.bytecode import slimmed
from scripts.runtime.prepared import SIZE, guard_nothing, text_key


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

    guard_nothing(dataclasses)
    dataclasses.exec = executed  # type: ignore[attr-defined] # as above
    _compiler.compile = compiled
    return methods, patterns


def looked_up(methods: Mapping[str, CodeType], patterns: Mapping[tuple[str, int], tuple[Any, ...]]) -> tuple[Any, ...]:
    """What `prepared.use` takes: methods, of each pattern where its numbers begin and end, and all numbers by their bytes."""
    codes = {text_key(text): slimmed(code) for text, code in methods.items()}
    numbers: list[int] = []
    places: dict[tuple[int, int, int], tuple[Any, ...]] = {}
    for (text, flags), (_, known, code, *groups) in patterns.items():
        places[*text_key(text), flags] = (len(numbers), len(numbers) + len(code), known, *groups)
        numbers += code
    if len(codes) < len(methods) or len(places) < len(patterns):
        raise SystemExit("prepared.bin: two methods or two patterns are looked up by one key")
    return codes, places, b"".join(bytes(number >> 8 * at & 0xFF for number in numbers) for at in range(SIZE))
