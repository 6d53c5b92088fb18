"""What the reasons of a denial and the criteria of a plan ask for, of what papers leave out where nobody asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.notice.reasons.risks import risks_named
from appealwright.notice.words import points_to_hospital
from appealwright.untold.private import Matter, matters_in, tells_of_stay

__all__ = ["AskedFor", "asked_by", "asked_of"]

_OF_THERAPY = re.compile(
    r"\bpsychotherap|\btalk(?:ing)? (?:therap|treatment)|\bcounsel|\bCBT\b|\bcognitive|\bbehaviou?ral therap|\btherapist", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class AskedFor:
    """Who writes, and whether a reason or a criterion asks for stays in a hospital, for alcohol and drugs, for sedatives or for talk
    therapy: what is asked for is told, but for a drink told by the way.
    """

    clinician: bool
    acts: bool
    """Whether somebody acts for the patient."""
    stays: bool
    substances: bool
    sedatives: bool
    therapy: bool
    bearing: bool
    """Whether a reason or a criterion names pregnancy."""


def asked_of(case: Case, facts: Facts) -> AskedFor:
    """What the reasons and criteria of a case ask for."""
    quotes, criteria = case.records("denial.reasons"), case.records("plan.criteria")
    words = (*(one.text("quote") for one in quotes), *(one.text("words") for one in criteria))
    acute = case.is_("treatment.indication", "acute")
    return asked_by(words, case.text("sender.role"), facts, acute=acute)


@lru_cache(maxsize=8)
def asked_by(words: tuple[str, ...], role: str, facts: Facts, *, acute: bool) -> AskedFor:
    """What reasons and criteria in these words ask for, and who of this role writes."""
    risks = {risk for one in words for risk in risks_named(one, facts)}
    return AskedFor(
        clinician=role == "clinician",
        acts=role == "representative",
        stays=acute or any(points_to_hospital(one) or tells_of_stay(one) for one in words),
        substances="substance" in risks,
        sedatives=any(matters_in(one, frozenset({Matter.SEDATIVE})) for one in words),
        therapy=any(_OF_THERAPY.search(one) for one in words),
        bearing="pregnancy" in risks,
    )
