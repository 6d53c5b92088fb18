"""Which billing codes a kind of plan usually takes for the drug asked for, which of them have ended, and which do not hold the dose
told: by the rows of the codes.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known
from appealwright.facts import Facts, Row, Verified
from appealwright.predicates import View, holds

__all__ = ["CodeBesideDose", "code_beside_dose", "codes_ended", "codes_named", "codes_taken"]

_CODE = re.compile(r"\b(?:[A-Z]\d{4}|\d{5})\b")


@dataclass(frozen=True, slots=True)
class CodeBesideDose:
    """A code that was told, a dose told beside it which it does not hold, and the code that holds it."""

    told: Row
    dose: str
    holds: Row


def codes_taken(view: View, facts: Facts, day: date) -> tuple[Row, ...]:
    """The codes in force for this drug under this kind of plan; none where no row knows it."""
    return tuple(row for row in _of_this_case(view, facts) if row.in_force_on(day))


def codes_ended(view: View, facts: Facts, day: date) -> tuple[Row, ...]:
    """Those that have ended: an older approval may still bear one."""
    return tuple(row for row in _of_this_case(view, facts) if not row.in_force_on(day))


def codes_named(told: str) -> tuple[str, ...]:
    """The codes of procedures that words name, in their order."""
    return tuple(dict.fromkeys(_CODE.findall(told)))


def code_beside_dose(view: View, facts: Facts, day: date, told: str) -> CodeBesideDose | None:
    """The first dose of Spravato that no code told holds, where each of them holds doses of its own (its row's `doses_mg`)."""
    if view("treatment.drug") != Known("spravato"):
        return None
    dosed = [row for row in facts.of_kind("code") if "doses_mg" in row.detail and row.corroborated and row.in_force_on(day)]
    named = [row for code in codes_named(told) for row in dosed if row.detail["code"] == code]
    if not named or len(named) < len(codes_named(told)):
        return None
    doses = view("treatment.doses")
    for dose in doses.value if isinstance(doses, Known) and isinstance(doses.value, tuple) else ():
        fitting = [row for row in dosed if _holds_dose(row, str(dose))]
        if fitting and not any(row in named for row in fitting):
            return CodeBesideDose(named[0], str(dose), fitting[0])
    return None


def _holds_dose(row: Row, dose: str) -> bool:
    within = row.detail["doses_mg"]
    return bool(within.get("above", 0) < float(dose) <= within.get("up_to", math.inf))


def _of_this_case(view: View, facts: Facts) -> tuple[Row, ...]:
    known = (row for row in facts.of_kind("code") if "taken_when" in row.detail and (row.verified is Verified.PRIMARY or row.corroborated))
    return tuple(row for row in known if holds(row.detail["taken_when"], view) is True)
