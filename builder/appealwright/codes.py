"""Which billing codes a kind of plan usually takes for the drug asked for, and which of them have ended: by the rows of the codes."""

from __future__ import annotations

from datetime import date

from appealwright.facts import Facts, Row, Verified
from appealwright.predicates import View, holds

__all__ = ["codes_ended", "codes_taken"]


def codes_taken(view: View, facts: Facts, day: date) -> tuple[Row, ...]:
    """The codes in force for this drug under this kind of plan; none where no row knows it."""
    return tuple(row for row in _of_this_case(view, facts) if row.in_force_on(day))


def codes_ended(view: View, facts: Facts, day: date) -> tuple[Row, ...]:
    """Those that have ended: an older approval may still bear one."""
    return tuple(row for row in _of_this_case(view, facts) if not row.in_force_on(day))


def _of_this_case(view: View, facts: Facts) -> tuple[Row, ...]:
    known = (row for row in facts.of_kind("code") if "taken_when" in row.detail and (row.verified is Verified.PRIMARY or row.corroborated))
    return tuple(row for row in known if holds(row.detail["taken_when"], view) is True)
