"""The questions that tell which kind of plan it is: the builder's own, with where each answer leads by the builder's own rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.questions import interview
from appealwright.regimes import regime_of
from scripts.site.kinds import Regime

KIND = "plan.kind"
FUNDING = "plan.funding"
MORE = ("plan.issued_in", "plan.licence", "plan.employer_size", "plan.grandfathered", "plan.erisa_elected")
"""Questions that do not name the kind of plan but change which rules bind it (the last of them for church plans alone)."""


@dataclass(frozen=True)
class Choice:
    """One answer to the first question, and where it leads: to one kind of plan, or to one by each answer to the second."""

    name: str
    label: str
    leads: Mapping[str, Regime]


def choices(all_regimes: Iterable[Regime], words: Mapping[str, Any]) -> tuple[Choice, ...]:
    """Every answer to the first question, in its own order."""
    by_id = {regime.id: regime for regime in all_regimes}
    labels, fundings = words["option"][KIND], words["option"][FUNDING]
    made = []
    for kind in interview().question(KIND).options:
        alone = regime_of(Case({KIND: Known(kind)})).regime
        if alone:
            made.append(Choice(kind, labels[kind], {"": by_id[alone]}))
            continue
        found = {
            fundings[funding]: regime_of(Case({KIND: Known(kind), FUNDING: Known(funding)})).regime
            for funding in interview().question(FUNDING).options
        }
        made.append(Choice(kind, labels[kind], {label: by_id[regime] for label, regime in found.items() if regime}))
    return tuple(made)
