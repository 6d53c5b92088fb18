"""Chooses the studies of a letter: few, the strongest first, the ones against by name, none that does not fit the person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from appealwright.answers import Known
from appealwright.arguments import ArgumentFinding, favors, population_fits
from appealwright.assessment import Assessment
from appealwright.facts import Facts, Place
from appealwright.predicates import holds

__all__ = ["Evidence"]

FOR, AGAINST, BODIES, PAYERS, THOUGHTS = 3, 2, 1, 1, 1
"""How many of each a letter names: more is skimmed (our own advice on form, not a rule)."""
_OF_ANOTHER_WAY = 1
"""So many in favor are enough that gave it another way than was asked for, and are no proof of it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence on "experimental" for one case, by row id, best first as the argument row that `leads` ranks it.

    `thoughts` and `thoughts_against` are studies of thoughts of suicide, only where the denial itself speaks of them.
    """

    studies: tuple[str, ...]
    against: tuple[str, ...]
    bodies: tuple[str, ...]
    payers: tuple[str, ...]
    thoughts: tuple[str, ...]
    thoughts_against: tuple[str, ...]

    @classmethod
    def of(cls, assessment: Assessment, facts: Facts) -> Evidence:
        """The evidence for this case; empty where the argument does not fit it."""
        fitting = () if _mixed_and_not_by_vein(assessment) else assessment.fitting()
        rebuttal = next((argument for argument in fitting if argument.row.detail.get("leads")), None)
        thoughts = _printable(rebuttal, "thoughts", assessment, facts)
        doubted = _printable(rebuttal, "thoughts_against", assessment, facts, "thoughts")
        turned = tuple(row_id for row_id in doubted if favors(facts.row(row_id), assessment.view))
        others = next((argument for argument in fitting if argument.row.id == "argument.other-payers-cover"), None)
        return cls(
            studies=rebuttal.evidence[: _OF_ANOTHER_WAY if _not_by_vein(assessment) else FOR] if rebuttal else (),
            against=rebuttal.against[:AGAINST] if rebuttal else (),
            bodies=_printable(rebuttal, "bodies", assessment, facts)[:BODIES],
            payers=_printable(others, "payers", assessment, facts)[:PAYERS],
            thoughts=(*turned, *thoughts)[:THOUGHTS],
            thoughts_against=tuple(row_id for row_id in doubted if row_id not in turned)[:THOUGHTS],
        )

    def without_thoughts(self) -> Evidence:
        """The same without the studies of thoughts of suicide."""
        return replace(self, thoughts=(), thoughts_against=())


def _mixed_and_not_by_vein(assessment: Assessment) -> bool:
    """Whether neither the product nor the way is that of any trial: then none speaks for it, and none against."""
    product = assessment.view("treatment.product")
    return isinstance(product, Known) and product.value == "compounded" and _not_by_vein(assessment)


def _not_by_vein(assessment: Assessment) -> bool:
    drug, way = assessment.view("treatment.drug"), assessment.view("treatment.route")
    return drug == Known("iv_ketamine") and isinstance(way, Known) and way.value != "iv"


def _printable(argument: ArgumentFinding | None, field: str, assessment: Assessment, facts: Facts, test_of: str = "") -> tuple[str, ...]:
    """The rows of `field` that a letter may print, where this person's history is one they speak to (the row's own test)."""
    test = argument.row.detail.get(f"{test_of or field}_when") if argument else None
    if argument is None or (test is not None and holds(test, assessment.view) is not True):
        return ()
    rows = [facts.row(row_id) for row_id in argument.row.detail.get(field, ()) if row_id in facts]
    fit = [row for row in rows if row.printable(assessment.as_of, Place.LETTER) and population_fits(row, assessment.view)]
    return tuple(row.id for row in fit)
