"""The medicines that a notice lists for its step ("the preferred drugs are: ..."), beside those that were tried."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.criteria import NUMBER, value_of
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.writer.weighed import Weighed

__all__ = ["Listed", "listed"]

_KIND = r"(?:preferred|formulary|covered|alternative|step|following|listed|required)"
_THINGS = r"(?:drugs?|medicines?|medications?|products?|alternatives?|agents?|antidepressants?)"
_LIST = re.compile(
    rf"\b{_KIND}(?: \w+)? {_THINGS}\b[^.:;]{{0,60}}?(?::|\b(?:are|is|include|including|such as)\b:?)(?P<list>[^.;]+)", re.IGNORECASE
)
_ASKED = re.compile(
    rf"\b(?P<asked>(?:up to |at least )?{NUMBER})(?: \(\d+\))?(?: or more)?(?: of (?:the|these|our))?(?: \w+)? {_KIND}\b", re.IGNORECASE
)
_PARTED = re.compile(r",|\band\b|\bor\b|\n")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """The trials of medicines that the notice lists, in the order of the table; how many it asks for, in its words and as a number
    (empty and 0 where it does not say).
    """

    tried: tuple[Record, ...]
    asked: str
    number: int

    @property
    def enough(self) -> bool:
        """Whether as many were tried as the notice asks for."""
        return bool(self.number) and len(self.tried) >= self.number


def listed(told: Weighed) -> Listed | None:
    """None where no refusal is for a step, its notice lists no medicines that we know, or none of those was tried."""
    if not told.refused_as("step-therapy"):
        return None
    quotes = (reason.text("quote") for reason in told.case.records("denial.reasons"))
    text = " ".join("\n".join((*quotes, told.case.text("denial.text"))).split())
    names = {name for found in _LIST.finditer(text) for name in _medicines(found["list"], told.facts)}
    if len(names) < _FEWEST:
        return None
    tried = tuple(trial for trial in told.trials if (row := drug_row(trial.text("drug"), told.facts)) and row.id in names)
    asked = _ASKED.search(text)
    return Listed(tried, asked["asked"].lower() if asked else "", value_of(asked[2]) if asked else 0) if tried else None


def _medicines(words: str, facts: Facts) -> set[str]:
    """The rows of the medicines in a list. Two in one product ("a/b") are neither of them alone."""
    pieces = (piece for piece in _PARTED.split(words) if "/" not in piece)
    return {row.id for piece in pieces if (row := drug_row(piece, facts))}
