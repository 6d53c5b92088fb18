"""A case without how much somebody drinks: a notice that names alcohol did not ask for it, and the assessment is the clinician's."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Known, Record
from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["without_amounts_drunk"]

_RISKS = "treatment.risks"
_AMOUNT = re.compile(
    r"\b(?:\d+|a|one|two|three|four|five|six|few|couple|twelve)[- ]?(?:of )?"
    r"(?:packs?|beers?|drinks?|shots?|glass(?:es)?|bottles?|pints?|cervezas?|tragos?)\b"
    r"|\b(?:beers?|wine|liquor|vodka|whiskey|rum|tequila|cervezas?)\b",
    re.IGNORECASE,
)


def without_amounts_drunk(case: Case) -> Case:
    """The case as letters tell it: of a substance held against the treatment no sentence that gives the amount."""
    rows = case.records(_RISKS)
    if not any(row.text("risk") == "substance" and _AMOUNT.search(row.text("fact")) for row in rows):
        return case
    return case.with_told({_RISKS: Known(tuple(map(_told, rows)))})


def _told(row: Record) -> Record:
    if row.text("risk") != "substance" or not _AMOUNT.search(row.text("fact")):
        return row
    kept = " ".join(one for one in sentences(row.text("fact").replace("\n", " ")) if not _AMOUNT.search(one))
    cells = dict(row.cells)
    return Record(tuple(({**cells, "fact": Known(kept) if kept else UNKNOWN}).items()))
