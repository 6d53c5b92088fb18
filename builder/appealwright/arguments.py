"""Which arguments fit this case: how well, why, what is missing, what the insurer will say and the honest reply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from appealwright.answers import DOES_NOT_APPLY, Known
from appealwright.facts import Facts, Row
from appealwright.predicates import View, holds, unknown_answers
from appealwright.view import CaseView

__all__ = ["ArgumentFinding", "Counter", "Fit", "Reason", "arguments_for", "favors", "population_fits"]


class Fit(Enum):
    """How well an argument fits what is known."""

    FITS = "fits"
    CAUTION = "fits_with_caution"
    DOES_NOT_FIT = "does_not_fit"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a finding: its words, whether it is so (None: not known), and the answers that would settle it."""

    says: str
    so: bool | None
    missing: str | None
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counter:
    """What the insurer may say to an argument, and the honest reply."""

    insurer_says: str
    honest_reply: str
    raised_by: tuple[str, ...] = ()
    """Beginnings of words by which a sentence of the notice raises it."""


@dataclass(frozen=True, slots=True)
class ArgumentFinding:
    """An argument row judged against a case. `evidence` and `against` are the printable studies, by id; `counters` the points
    that may come up in this case.
    """

    row: Row
    fit: Fit
    reasons: tuple[Reason, ...]
    stops: tuple[Reason, ...]
    cautions: tuple[Reason, ...]
    evidence: tuple[str, ...]
    against: tuple[str, ...]
    counters: tuple[Counter, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """The answers that would settle what is open, each once."""
        return tuple(dict.fromkeys(need for reason in (*self.reasons, *self.stops) for need in reason.needs))


def arguments_for(facts: Facts, view: CaseView, as_of: date) -> tuple[ArgumentFinding, ...]:
    """Every argument judged: those that fit first, then with caution, then open, then those that do not."""
    found = [_finding(row, facts, view, as_of) for row in facts.of_kind("argument") if row.in_force_on(as_of)]
    order = list(Fit)
    order.remove(Fit.DOES_NOT_FIT)
    order.append(Fit.DOES_NOT_FIT)
    return tuple(sorted(found, key=lambda finding: (order.index(finding.fit), finding.row.id)))


def _finding(row: Row, facts: Facts, view: CaseView, as_of: date) -> ArgumentFinding:
    detail = row.detail
    reasons = tuple(_reason(item, view) for item in detail["fits"])
    stops = tuple(_reason(item, view) for item in detail["stops"])
    cautions = tuple(_reason(item, view) for item in detail.get("cautions", ()))
    return ArgumentFinding(
        row,
        _fit(reasons, stops, cautions, any_will_do=detail.get("fits_when", "all") == "any"),
        reasons,
        tuple(stop for stop in stops if stop.so is not False),
        tuple(caution for caution in cautions if caution.so is True),
        _printable(detail["evidence"], facts, view, as_of),
        _printable(detail.get("against", ()), facts, view, as_of),
        tuple(
            Counter(counter["insurer_says"], counter["honest_reply"], tuple(counter.get("raised_by", ())))
            for counter in detail["counters"]
            if "when" not in counter or holds(counter["when"], _answered(view)) is True
        ),
    )


def _answered(view: CaseView) -> View:
    """The view in which what nobody answered is not so: a point is expected only from what was told."""
    return lambda name: answer if isinstance(answer := view(name), Known) else DOES_NOT_APPLY


def _fit(reasons: tuple[Reason, ...], stops: tuple[Reason, ...], cautions: tuple[Reason, ...], *, any_will_do: bool) -> Fit:
    truths = [reason.so for reason in reasons]
    if any(stop.so is True for stop in stops):
        return Fit.DOES_NOT_FIT
    fits = True in truths if any_will_do else all(truth is True for truth in truths)
    if fits:
        return Fit.CAUTION if any(caution.so is True for caution in cautions) else Fit.FITS
    impossible = all(truth is False for truth in truths) if any_will_do else False in truths
    return Fit.DOES_NOT_FIT if impossible else Fit.CANNOT_TELL


def _reason(item: Mapping[str, Any], view: CaseView) -> Reason:
    so = holds(item["test"], view)
    return Reason(item["says"], so, item.get("missing"), unknown_answers(item["test"], view) if so is None else ())


def _printable(ids: tuple[str, ...] | list[str], facts: Facts, view: CaseView, as_of: date) -> tuple[str, ...]:
    return tuple([row_id for row_id in ids if facts.in_letters(row_id, as_of) and population_fits(facts.row(row_id), view)])


_GATES: Mapping[str, Mapping[str, Any]] = {
    "psychosis": {"answer": "treatment.features", "has": "psychotic"},
    "bipolar": {"answer": "treatment.features", "has": "bipolar"},
    "ptsd": {"answer": "treatment.features", "has": "ptsd"},
    "minor": {"answer": "patient.age_band", "is": "under_18"},
    "older-adult": {"answer": "patient.age_band", "is": "from_65"},
    "suicidal": {"any": [{"answer": "clinician.finds", "has": "life_threatening"}, {"answer": "denial.names_suicidality", "is": True}]},
    "nothing-now": {"answer": "history.none_now", "is": True},
    "one-trial-only": {"not": {"answer": "history.counted", "at_least": 2}},
    "with-pill": {"answer": "history.pill_now", "is": True},
}


def favors(row: Row, view: CaseView) -> bool:
    """Whether a study named among those against found an effect in people like this person."""
    return any(holds(_GATES[name], view) is True for name in row.detail.get("favors") or ())


def population_fits(row: Row, view: CaseView) -> bool:
    """Whether the people studied are like this person: a study that left such people out is not cited for them."""
    left_out = row.detail.get("excludes") or ()
    only = row.detail.get("includes_only") or ()
    return not any(name in _GATES and holds(_GATES[name], view) is True for name in left_out) and all(
        name not in _GATES or holds(_GATES[name], view) is True for name in only
    )
