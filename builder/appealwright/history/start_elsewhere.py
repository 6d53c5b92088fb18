"""A beginning that the table of medicines lacks and another answer tells: "She took Lexapro from August 2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.case import Case
from appealwright.history.drugs import is_named
from appealwright.untold.account import ACCOUNT
from appealwright.writer.prose import sentences
from appealwright.writer.written import MONTH_STARTS

__all__ = ["StartTold", "starts_told"]

_DAY = rf"(?:(?:{'|'.join(MONTH_STARTS)})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?:of )?)?(?:19|20)\d\d\b"
_BEGINS = re.compile(
    rf"\b(?:from|since|start(?:ed|ing)(?: it| on it)?(?: in| on)?|began(?: it)?(?: in| on)?|beginning(?: in)?) (?:about |around )?{_DAY}",
    re.IGNORECASE,
)
_NEAR = 45
"""Within so many letters behind its name the words are of that medicine."""


@dataclass(frozen=True, slots=True)
class StartTold:
    """The medicine without a beginning, the answer that may tell it, and by which words."""

    drug: str
    name: str
    words: str


def starts_told(trials: tuple[Record, ...], case: Case) -> tuple[StartTold, ...]:
    """Those of these rows, each of another medicine, whose beginning stands elsewhere alone."""
    drugs = [trial.text("drug") for trial in trials]
    open_ones = (one.text("drug") for one in trials if one.text("drug") and not one.text("from"))
    found = (_start(drug, [one for one in drugs if one != drug], case) for drug in open_ones if drugs.count(drug) == 1)
    return tuple(one for one in found if one)


def _start(drug: str, others: list[str], case: Case) -> StartTold | None:
    first = re.escape(drug.split(maxsplit=1)[0])
    for name in ACCOUNT:
        for sentence in sentences(case.text(name).replace("\n", " ")):
            for named in re.finditer(rf"\b{first}\b", sentence, re.IGNORECASE):
                begins = _BEGINS.search(sentence, named.end(), named.end() + 2 * _NEAR)
                between = sentence[named.end() : begins.start()] if begins else ""
                if begins and len(between) <= _NEAR and not any(is_named(one, between) for one in others):
                    return StartTold(drug, name, begins[0])
    return None
