"""The letters of tests/denial by the hand that wrote them, and what is learned without one of the hands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from scripts.learn import document
from tests.denial.expectations import HERE, expected_in, text_of

__all__ = ["Written", "hands", "without", "written_by"]


@dataclass(frozen=True, slots=True)
class Written:
    """A letter and what is in it."""

    name: str
    text: str
    expected: Mapping[str, Any]

    @property
    def grounds(self) -> frozenset[str]:
        """The grounds that the letter gives."""
        return frozenset(self.expected.get("grounds") or ())

    @property
    def fine(self) -> frozenset[str]:
        """The grounds that are no mistake."""
        return frozenset(self.expected.get("also_fine") or ())


def hands() -> list[str]:
    """The names of the hands."""
    return list(_numbers())


def written_by(hand: str) -> list[Written]:
    """The letters of a hand."""
    first, last = _numbers()[hand]
    names = sorted(path.stem for path in (HERE / "letters").glob("*.yaml"))
    found = ((name, expected_in("letters", name)) for name in names if first <= int(name.split("-")[0]) <= last)
    return [Written(name, text_of("letters", expected), expected) for name, expected in found]


def without(hand: str) -> dict[str, Any]:
    """What the reader loads, learned from everything but the letters of this hand."""
    return document(leave_out=frozenset(one.name for one in written_by(hand)))


def _numbers() -> dict[str, list[int]]:
    found: dict[str, list[int]] = yaml.safe_load((HERE / "hands.yaml").read_text(encoding="utf-8"))
    return found
