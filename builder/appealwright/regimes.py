"""Which kind of coverage a plan is, from what the person knows of it. A kind of coverage decides which law governs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts, Row

__all__ = ["RegimeFinding", "regime_of", "regime_row"]

_FAMILIES_PROGRAM = re.compile(r"\bCHAMPVA\b", re.IGNORECASE)
"""VA's program that pays for the care of families: it decides on claims, and no VA hospital does."""

_BY_FUNDING: Mapping[str, tuple[str, str]] = {
    "employer": ("erisa_self_funded", "erisa_insured"),
    "public_employer": ("public_self_funded", "public_insured"),
    "church": ("church_self_funded", "church_insured"),
    "student": ("student_self_funded", "student_insured"),
}


@dataclass(frozen=True, slots=True)
class RegimeFinding:
    """The kind of coverage (a name of the regime rows), or what must be known to tell.

    `because` names the answers that settled it; `either` the kinds that it can still be, where only who pays the claims is open.
    """

    regime: str | None
    needs: tuple[str, ...]
    because: tuple[str, ...]
    either: tuple[str, ...] = ()

    @property
    def shared(self) -> tuple[str, ...]:
        """The kinds whose common rules bind whatever is open: a private employer's plan is under ERISA, whoever pays its claims."""
        return (self.regime,) if self.regime else self.either if self.either == _BY_FUNDING["employer"] else ()


def regime_of(case: Case) -> RegimeFinding:
    """The regime of this case; never a guess: without the answers that settle it, `needs` names them."""
    kind = case.text("plan.kind")
    if not kind:
        return RegimeFinding(None, ("plan.kind",), ())
    if kind == "va" and (case.is_("denial.timing", "after") or _names_families_program(case)):
        return RegimeFinding("va_claim", (), ("plan.kind", "denial.timing"))
    if kind not in _BY_FUNDING:
        return RegimeFinding(kind, (), ("plan.kind",))
    if kind == "church" and case.is_("plan.erisa_elected", value=True):
        kind = "employer"  # an electing church plan is an ERISA plan like any other
    funding = case.get("plan.funding")
    if not isinstance(funding, Known):
        return RegimeFinding(None, ("plan.funding",), ("plan.kind",), _BY_FUNDING[kind])
    self_funded, insured = _BY_FUNDING[kind]
    because = ("plan.kind", "plan.funding")
    return RegimeFinding(self_funded if funding.value == "self_funded" else insured, (), because)


def _names_families_program(case: Case) -> bool:
    return any(_FAMILIES_PROGRAM.search(case.text(name)) for name in ("denial.text", "denial.insurer", "plan.name"))


def regime_row(finding: RegimeFinding, facts: Facts) -> Row | None:
    """The row of this kind of coverage; None where the kind is not settled."""
    row_id = f"regime.{(finding.regime or 'none').replace('_', '-')}"
    return facts.row(row_id) if row_id in facts else None
