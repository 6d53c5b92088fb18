"""What is shipped to the browser has no names of functions: the code runs the same, and nothing of ours asks a function for its name."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.runtime.bytecode import nameless

SOURCE = """
from dataclasses import dataclass

@dataclass(frozen=True)
class Told:
    words: str

    def each(self):
        return [one.upper() for one in self.words.split()]

found = Told("a b").each(), Told.__name__, repr(Told("c"))
"""
ASKS = re.compile(r"(?<!type\(document\))(?<!type\(block\))\.__(?:qual)?name__|\bco_(?:qual)?name\b")


def test_code_without_names_runs_the_same_and_a_class_keeps_its_own() -> None:
    code = nameless(compile(SOURCE, "", "exec"))
    kept: dict[str, object] = {"__name__": __name__}
    exec(code, kept)  # noqa: S102 - our own
    assert kept["found"] == (["A", "B"], "Told", "Told(words='c')")
    assert code.co_name == ""


def test_nothing_that_is_shipped_asks_a_function_for_its_name() -> None:
    asking = [path.as_posix() for path in Path("builder/appealwright").rglob("*.py") if ASKS.search(path.read_text(encoding="utf-8"))]
    assert asking == []
