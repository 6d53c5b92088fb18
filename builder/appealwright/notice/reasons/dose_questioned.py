"""Whether a sentence of a notice questions the dose of the treatment asked for, and not that of a medicine tried before it."""

from __future__ import annotations

import re

__all__ = ["doses_named", "questions_dose"]

_PER_KG = re.compile(r"\b(\d*\.?\d+)\s*mg\s*(?:/|per )\s*(?:kg|kilogram)", re.IGNORECASE)
_DOSE = r"dos(?:es?|ages?|ing)"
_TREATMENT = r"(?:ketamine|esketamine|spravato|infusions?)"
_QUESTIONED = re.compile(
    rf"\b(?:requested|proposed|{_TREATMENT}) (?:[a-z]+ )?{_DOSE}\b"
    rf"|\b{_DOSE} (?:[a-z]+ ){{0,3}}(?:requested|proposed)\b"
    rf"|\b{_DOSE} (?:of|for) (?:(?:the|your|iv|intravenous|racemic|requested) )*{_TREATMENT}\b",
    re.IGNORECASE,
)


def questions_dose(quote: str) -> bool:
    """Whether it names a dose by weight, or the dose of the treatment itself: "higher than the dose studied"."""
    return _PER_KG.search(quote) is not None or _QUESTIONED.search(quote) is not None


def doses_named(quote: str) -> tuple[float, ...]:
    """The doses by weight that it names, in mg for each kg."""
    return tuple(map(float, _PER_KG.findall(quote)))
