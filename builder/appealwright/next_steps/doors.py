"""Doors beside this appeal that what was typed points to: a drug put aside for its cost, care of the VA."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.misspelt import Misspelt, misspelt_diagnosis, misspelt_in
from appealwright.untold.diagnosis import names_alone
from appealwright.untold.other_illness import for_other_illness, unknown_names
from appealwright.untold.recalled_names import guessed_in
from appealwright.untold.refuted import Refuted, refuted_in
from appealwright.untold.unlikely_trials import TooMuch, several_in_one, too_much, untaken

__all__ = ["Doors"]

_COST = re.compile(
    r"\b(?:cost\w*|co-?pay\w*|afford\w*|expensive|price\w*|too much money|out[- ]of[- ]pocket|deductible|costo|cuesta\w*|caro|copago)\b",
    re.IGNORECASE,
)
_VETERAN = re.compile(r"(?<!, )\b(?:the VA|VA (?:clinic|hospital|doctor|psych\w*|care)|(?i:veterans?|(?:from|in) the service|military))\b")
"""The department, and not the State of that abbreviation."""
_TOLD = (
    "history.now",
    "history.therapy",
    "treatment.function",
    "treatment.diagnosis",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
)
_OF_VETERANS = frozenset({"va", "tricare"})


@dataclass(frozen=True, slots=True)
class Doors:
    """Those of one case. `sums`: the answers of which letters leave out a sum (`unspoken.py`)."""

    case: Case
    facts: Facts
    sums: tuple[str, ...]

    @property
    def spray_for_cost(self) -> bool:
        """Whether Spravato, not tried, was put aside for what it costs: a plan that covers it then has its best answer."""
        asked = self.case.is_("treatment.drug", "iv_ketamine") and self.case.text("alternatives.spravato") in ("declined", "not_reachable")
        told = "alternatives.spravato_detail"
        return asked and (told in self.sums or bool(_COST.search(self.case.text(told))))

    @property
    def veteran(self) -> bool:
        """Whether an answer speaks of the VA or of service, of a plan that is neither."""
        cells = (trial.text(column) for trial in self.case.records("history.trials") for column in ("drug", "stopped"))
        told = any(_VETERAN.search(text) for text in (*(self.case.text(name) for name in _TOLD), *cells))
        return told and self.case.text("plan.kind") not in _OF_VETERANS

    @property
    def misspelt(self) -> tuple[Misspelt, ...]:
        """The medicines whose names no row knows as they were typed, with what may be meant."""
        return misspelt_in(self.case, self.facts)

    @property
    def misspelt_diagnosis(self) -> tuple[Misspelt, ...]:
        """The same of the words of the diagnosis."""
        return misspelt_diagnosis(self.case, self.facts)

    @property
    def depression_alone(self) -> bool:
        """Whether letters name of the diagnosis the depression alone."""
        return names_alone(self.case)

    @property
    def guessed(self) -> tuple[str, ...]:
        """The names of medicines that were typed with a doubt: no letter tells or counts them."""
        return guessed_in(self.case, self.facts)

    @property
    def for_other_illness(self) -> tuple[str, ...]:
        """The medicines of the table that are for another illness: no letter names them."""
        return for_other_illness(self.case, self.facts)

    @property
    def unknown_names(self) -> tuple[str, ...]:
        """Those whose name no row knows: no letter counts them."""
        return unknown_names(self.case, self.facts)

    @property
    def untaken(self) -> tuple[str, ...]:
        """Those that were not taken."""
        return untaken(self.case)

    @property
    def refuted(self) -> tuple[Refuted, ...]:
        """Those that one's own words speak against, but for doses left out, of which the page tells once."""
        return tuple(one for one in refuted_in(self.case, self.facts) if not one.is_in_row)

    @property
    def several_in_one(self) -> tuple[str, ...]:
        """Two of them told as one."""
        return several_in_one(self.case, self.facts)

    @property
    def too_much(self) -> tuple[TooMuch, ...]:
        """Doses far above the usual."""
        return too_much(self.case, self.facts)
