"""Whom to write to about a plan: the office that supervises it, as the agency rows have it."""

from __future__ import annotations

from appealwright.binding import state_law_applies
from appealwright.case import Case
from appealwright.facts import Facts, Row, Verified
from appealwright.regimes import RegimeFinding

__all__ = ["by_telephone_alone", "has_sure_number", "helpers", "supervisors"]

_ANSWERS_COMPLAINTS = {"regulator", "help"}
_MOST_HELPERS = 2


def supervisors(case: Case, facts: Facts, finding: RegimeFinding) -> tuple[Row, ...]:
    """The offices that supervise this plan; several where the answers do not settle which of them, none where no row tells.

    Where insurance law of the State of issue reaches the plan, that State's offices; elsewhere the federal one, which answers for a
    private employer's plan whoever pays its claims.
    """
    if state_law_applies(finding, facts):
        return _of_licence(_usable(facts.on_topic("regulator", case.text("plan.issued_in"))), case.text("plan.licence"))
    kinds = set(finding.shared)
    return tuple(row for row in _usable(facts.on_topic("regulator", "US")) if kinds and kinds <= set(row.detail.get("regimes", ())))


def helpers(case: Case, facts: Facts, finding: RegimeFinding) -> tuple[Row, ...]:
    """The offices that help people with this kind of plan to appeal: of the State whose insurance law reaches it, by their sure numbers,
    else those of a program. None that supervises the plan, which a paper names as that.
    """
    ours, kinds = {row.detail.get("phone") for row in supervisors(case, facts, finding)}, set(finding.shared)
    state = state_law_applies(finding, facts)
    rows = _usable(facts.on_topic("help", case.text("plan.issued_in") if state else "US"))
    found = (row for row in rows if kinds and kinds <= set(row.detail.get("regimes") or ()) and row.detail.get("phone") not in ours)
    return tuple(row for row in found if has_sure_number(row) or not state)[:_MOST_HELPERS]


def by_telephone_alone(offices: tuple[Row, ...]) -> bool:
    """Whether of these offices a telephone number is known and no address, fax number or site: a paper would have nowhere to go."""
    written = any(row.detail.get(way) for row in offices for way in ("address", "fax", "url"))
    return not written and any(has_sure_number(row) for row in offices)


def has_sure_number(row: Row) -> bool:
    """Whether the telephone number of this office may be printed: it was read at its source, or in two that agree."""
    return bool(row.detail.get("phone")) and (row.verified is Verified.PRIMARY or row.corroborated)


def _usable(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.verified is not Verified.UNVERIFIED and row.detail.get("role") in _ANSWERS_COMPLAINTS)


def _of_licence(rows: tuple[Row, ...], licence: str) -> tuple[Row, ...]:
    """The office that licensed the plan, where a State has more than one and the person knows which."""
    return tuple(row for row in rows if licence and row.id.endswith(f".{licence}")) or rows
