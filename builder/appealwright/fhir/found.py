"""What was found in a record: answers it would give, each with the words of the record, and what was left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

__all__ = ["FoundInRecord", "Left", "Taken", "Why", "looks_like_record"]

_BEGINNING = 400


class Why(Enum):
    """Why something in a record is not offered."""

    UNKNOWN_MEDICINE = "unknown_medicine"
    THE_TREATMENT = "the_treatment"
    OTHER_CONDITION = "other_condition"
    NO_SCORE = "no_score"
    OTHER_CLAIM = "other_claim"
    UNKNOWN_CODE = "unknown_code"


@dataclass(frozen=True, slots=True)
class Taken:
    """One answer: its name, its value as a case file has it (of a table: one row), and the words of the record it comes from."""

    answer: str
    value: str | float | Mapping[str, Any]
    words: str
    surely: bool = True


@dataclass(frozen=True, slots=True)
class Left:
    """One thing that is not offered."""

    what: str
    why: Why


@dataclass(frozen=True, slots=True)
class FoundInRecord:
    """Everything: what may be taken, in the order of the interview, and what was left."""

    taken: tuple[Taken, ...] = ()
    left: tuple[Left, ...] = ()


def looks_like_record(words: str) -> bool:
    """Whether a file is a record and no saved case, from what stands in it: both are JSON."""
    return '"resourceType"' in words and '"case_version"' not in words[:_BEGINNING]
