"""Chooses the studies of a letter: few, the strongest first, the ones against by name, none that does not fit the person."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.arguments import ArgumentFinding
from appealwright.assessment import Assessment
from appealwright.facts import Facts, Place
from appealwright.predicates import holds

__all__ = ["Evidence"]

FOR, AGAINST, BODIES, PAYERS = 3, 2, 1, 1
"""How many of each a letter names: more is skimmed (our own advice on form, not a rule)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence on "experimental" for one case, by row id, best first as the argument row that `leads` ranks it."""

    studies: tuple[str, ...]
    against: tuple[str, ...]
    bodies: tuple[str, ...]
    payers: tuple[str, ...]

    @classmethod
    def of(cls, assessment: Assessment, facts: Facts) -> Evidence:
        """The evidence for this case; empty where the argument does not fit it."""
        fitting = assessment.fitting()
        rebuttal = next((argument for argument in fitting if argument.row.detail.get("leads")), None)
        others = next((argument for argument in fitting if argument.row.id == "argument.other-payers-cover"), None)
        return cls(
            studies=rebuttal.evidence[:FOR] if rebuttal else (),
            against=rebuttal.against[:AGAINST] if rebuttal else (),
            bodies=_printable(rebuttal, "bodies", assessment, facts)[:BODIES],
            payers=_printable(others, "payers", assessment, facts)[:PAYERS],
        )


def _printable(argument: ArgumentFinding | None, field: str, assessment: Assessment, facts: Facts) -> tuple[str, ...]:
    """The rows of `field` that a letter may print, where this person's history is one they speak to (the row's own test)."""
    test = argument.row.detail.get(f"{field}_when") if argument else None
    if argument is None or (test is not None and holds(test, assessment.view) is not True):
        return ()
    ids = argument.row.detail.get(field, ())
    return tuple(row_id for row_id in ids if row_id in facts and facts.row(row_id).printable(assessment.as_of, Place.LETTER))
