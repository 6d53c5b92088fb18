"""A case without how much somebody drinks: a notice that names alcohol did not ask for it, and the assessment is the clinician's."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Known, Record
from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["without_amount", "without_amounts_drunk"]

_RISKS = "treatment.risks"
_AMOUNT = re.compile(
    r"\b(?:\d+|a|one|two|three|four|five|six|few|couple|twelve)[- ]?(?:of )?"
    r"(?:packs?(?! (?:of cig|a day|per day))|beers?|drinks?|shots?|glass(?:es)?|bottles?|pints?|cervezas?|tragos?)\b"
    r"|\b(?:beers?|wine|liquor|vodka|whiskey|rum|tequila|cervezas?)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"n['’]t\b|\b(?:not|no|never|none|without|last|quit|stopped|sober|nothing)\b", re.IGNORECASE)
"""What makes of a drink that it was not had."""


def without_amounts_drunk(case: Case) -> Case:
    """The case as letters tell it: of a substance held against the treatment no sentence that gives the amount."""
    rows = case.records(_RISKS)
    if not any(row.text("risk") == "substance" and _tells_amount(row.text("fact")) for row in rows):
        return case
    return case.with_told({_RISKS: Known(tuple(map(_told, rows)))})


def _told(row: Record) -> Record:
    if row.text("risk") != "substance" or not _tells_amount(row.text("fact")):
        return row
    kept = " ".join(filter(None, map(without_amount, sentences(row.text("fact").replace("\n", " ")))))
    cells = dict(row.cells)
    return Record(tuple(({**cells, "fact": Known(kept) if kept else UNKNOWN}).items()))


def without_amount(sentence: str) -> str:
    """A sentence without the parts of it that tell how much is drunk."""
    return "; ".join(one for one in sentence.split("; ") if not _tells_amount(one))


def _tells_amount(words: str) -> bool:
    return any(_AMOUNT.search(one) and not _NONE.search(one) for one in sentences(words.replace("\n", " ")))
