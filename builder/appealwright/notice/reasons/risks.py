"""Which other illnesses or risks a reason of the denial names, so that the person can be asked what is true of them."""

from __future__ import annotations

from appealwright.facts import Facts
from appealwright.signs import signs_in

__all__ = ["risks_named"]

_ORDER = ("bipolar", "blood_pressure", "heart", "substance", "psychosis", "pregnancy", "bladder", "memory")
"""The options of treatment.risks, in the order of the form."""


def risks_named(words: str, facts: Facts) -> tuple[str, ...]:
    """Those that a sentence of the notice names, in the order of the form."""
    named = {sign.means for sign in signs_in(words, "risk", facts)}
    return tuple(risk for risk in _ORDER if risk in named)
