"""One rule has a row for each kind of plan it reaches: the ids of those twins, by the name they share."""

from __future__ import annotations

__all__ = ["parity_twins", "rule_twins"]

_EMPLOYERS = ("erisa", "aca", "public", "church", "fehb")
_PROGRAMS = ("medicare-advantage", "medicare-part-d", "medicare", "medicaid", "medicaid-ffs", "chip", "tricare")
_AREAS = (*_EMPLOYERS, "individual", *_PROGRAMS)
_PARITY_ENDINGS = ("", "-erisa", "-hhs", "-phs", "-code", "-medicaid", "-chip")


def rule_twins(name: str) -> tuple[str, ...]:
    """Every id under which a federal rule of this name may stand; which of them binds is the plan's to say."""
    return tuple(f"us.{area}.{name}" for area in _AREAS)


def parity_twins(name: str) -> tuple[str, ...]:
    """Every id under which a parity rule of this name may stand."""
    return tuple(f"us.parity.{name}{ending}" for ending in _PARITY_ENDINGS)
