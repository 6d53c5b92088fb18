"""The medicines that a notice lists for its step ("the preferred drugs are: ..."), beside those that were tried."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.drugs import drug_row, drugs_in
from appealwright.numerals import NUMBER, value_of
from appealwright.writer.weighed import Weighed

__all__ = ["Listed", "listed"]

_KIND = r"(?:preferred|formulary|covered|alternative|step|following|listed|required)"
_THINGS = r"(?:drugs?|medicines?|medications?|products?|alternatives?|agents?|antidepressants?)"
_LIST = re.compile(
    rf"\b{_KIND}(?: \w+)? {_THINGS}\b[^.:;]{{0,60}}?(?::|\b(?:are|is|include|including|such as)\b:?)(?P<list>[^.;]+)", re.IGNORECASE
)
_ASKED = re.compile(
    rf"\b(?P<asked>(?:up to |at least )?{NUMBER})(?: \(\d+\))?(?: or more)?"
    rf"(?: of the following\b|(?: of (?:the|these|our))? {_KIND}(?: \w+)? {_THINGS}\b)",
    re.IGNORECASE,
)
"""How many of them: "up to three preferred drugs", "two of the following"; "one day following receipt" is a time."""
_ON_RECORD = re.compile(r"\b(?:records?|history|claims?|notes) (?:\w+ ){0,2}(?:shows?|indicates?|lists?|reports?)\b[^.;]*\Z", re.IGNORECASE)
"""Before a list of what the insurer has seen, which is none of what it asks for."""
_TWO_IN_ONE = re.compile(r"\S+/\S+")
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
    lists = (found["list"] for found in _LIST.finditer(text) if not _ON_RECORD.search(text, 0, found.start()))
    names = {row.id for words in lists for row in drugs_in(_TWO_IN_ONE.sub("", words), told.facts)}  # "a/b" is neither of them alone
    if len(names) < _FEWEST:
        return None
    tried = tuple(trial for trial in told.trials if (row := drug_row(trial.text("drug"), told.facts)) and row.id in names)
    asked = _ASKED.search(text)
    return Listed(tried, asked["asked"].lower() if asked else "", value_of(asked[2]) if asked else 0) if tried else None
