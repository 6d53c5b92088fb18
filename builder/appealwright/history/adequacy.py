"""Whether a trial of a medicine meets the doses and weeks that the rows know. No row speaks for a clinician: this is for the form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from appealwright.answers import Record
from appealwright.facts import Facts, Row, Verified
from appealwright.history.drugs import drug_row, is_added, is_antidepressant
from appealwright.history.trials import least_weeks, weeks_given

__all__ = [
    "TRIALS_ROW",
    "WEEKS_ROW",
    "Adequacy",
    "Known",
    "adequate_trials",
    "falls_short",
    "is_too_short",
    "known_of",
    "least_weeks_of",
    "trials_needed",
    "unjudged_trials",
]

WEEKS_ROW = "definition.adequate-trial-weeks"
"""The row that says how many weeks a trial needs at the least."""

TRIALS_ROW = "definition.trd-label"
"""The row that says how many adequate trials make depression treatment-resistant, by the label."""


_A_DAY = "mg/day"


class Adequacy(Enum):
    """How a trial stands against the table."""

    ENOUGH = "enough"
    TOO_LOW = "too_low"
    TOO_SHORT = "too_short"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows know of a medicine, and how the trial stands. Doses are empty where no row that was read gives them."""

    name: str
    drug_class: str
    low: str
    high: str
    unit: str
    least: str
    """The least dose that is known to be enough; empty where no row has one."""
    weeks: int
    adequacy: Adequacy

    @property
    def enough_at(self) -> str:
        """The dose from which a trial counts: the least known to be enough, else the highest of the usual range."""
        return self.least or (self.high if self.unit == _A_DAY else "")


def known_of(trial: Record, facts: Facts) -> Known | None:
    """What the rows know of the medicine of a trial; None where they do not know it or nobody has read about it."""
    row = drug_row(trial.text("drug"), facts)
    if row is None or row.verified is Verified.UNVERIFIED:
        return None
    dose = row.detail.get("dose_read") or {}
    least = (row.detail.get("min_adequate") or {}).get("mg_per_day")
    weeks = int(row.detail.get("min_weeks") or _detail(facts, WEEKS_ROW, "weeks") or 0)
    low, high, unit = (str(dose.get(part) or "") for part in ("low", "high", "unit"))
    counts = is_antidepressant(trial.text("drug"), facts)
    top = float(high) if high and unit == _A_DAY else None
    adequacy = _adequacy(trial, least, top, weeks) if counts else _of_added(trial, least)
    return Known(str(row.detail["name"]), str(row.detail["class"]), low, high, unit, str(least or ""), weeks if counts else 0, adequacy)


def falls_short(trial: Record, facts: Facts, *, older: bool = False) -> bool:
    """Whether a trial was for fewer weeks, or at a lower dose a day, than the rows know of: a letter names it and does not count it.
    `older`: no dose is called low for somebody old where the label of the medicine gives lower ones to the old.
    """
    known = known_of(trial, facts)
    if known is None:
        return False
    if older and _lower_in_the_old(trial, facts):
        return known.adequacy is Adequacy.TOO_SHORT
    low = float(known.low) if known.unit == _A_DAY and known.low else None
    dose = float(trial.text("dose_mg")) if trial.text("dose_mg") else None
    return known.adequacy in {Adequacy.TOO_LOW, Adequacy.TOO_SHORT} or (
        dose is not None and low is not None and not known.least and dose < low
    )


def least_weeks_of(trial: Record, facts: Facts) -> int:
    """How many weeks the rows ask of a trial of this medicine at the least; 0 where they do not know it."""
    known = known_of(trial, facts)
    return known.weeks if known else 0


def is_too_short(trial: Record, facts: Facts) -> bool:
    """Whether the weeks alone make a trial fall short, whatever its dose."""
    known = known_of(trial, facts)
    return known is not None and known.adequacy is Adequacy.TOO_SHORT


def _lower_in_the_old(trial: Record, facts: Facts) -> bool:
    row = drug_row(trial.text("drug"), facts)
    return row is not None and bool((row.detail.get("dose_read") or {}).get("lower_in_the_old"))


def adequate_trials(trials: tuple[Record, ...], facts: Facts) -> int:
    """Of how many antidepressants a trial is long enough and at a dose that is known to be enough: one taken twice counts once."""
    found = (known_of(trial, facts) for trial in trials if not is_added(trial, facts))
    return len({known.name for known in found if known is not None and known.adequacy is Adequacy.ENOUGH})


def unjudged_trials(trials: tuple[Record, ...], facts: Facts) -> int:
    """Of how many trials of antidepressants the rows, or the dose and weeks that were told, do not say whether they were enough."""
    counted = (known_of(trial, facts) for trial in trials if is_antidepressant(trial.text("drug"), facts))
    return sum(known is None or known.adequacy is Adequacy.NOT_KNOWN for known in counted)


def trials_needed(facts: Facts) -> int | None:
    """How many the row asks for; None where there is no such row."""
    needed = _detail(facts, TRIALS_ROW, "trials")
    return int(needed) if needed else None


def _adequacy(trial: Record, least: float | None, top: float | None, weeks_needed: int) -> Adequacy:
    """`top`: the highest dose of the usual range, which is enough where no row says from which dose it is."""
    weeks = weeks_given(trial)
    dose = float(trial.text("dose_mg")) if trial.text("dose_mg") else None
    if weeks is not None and weeks_needed and weeks < weeks_needed:
        return Adequacy.TOO_SHORT
    if dose is not None and least is not None and dose < least:
        return Adequacy.TOO_LOW
    enough = least if least is not None else top
    long_enough = (least_weeks(trial) if weeks is None else weeks) >= weeks_needed > 0
    known = long_enough and dose is not None and enough is not None and dose >= enough
    return Adequacy.ENOUGH if known else Adequacy.NOT_KNOWN


def _of_added(trial: Record, least: float | None) -> Adequacy:
    """Of a medicine that is no antidepressant only a dose below the one that the label raises it to is known; no row knows its weeks."""
    low = bool(trial.text("dose_mg")) and least is not None and float(trial.text("dose_mg")) < least
    return Adequacy.TOO_LOW if low else Adequacy.NOT_KNOWN


def _detail(facts: Facts, row_id: str, key: str) -> Any:
    row: Row | None = facts.row(row_id) if row_id in facts else None
    return row.detail.get(key) if row else None
