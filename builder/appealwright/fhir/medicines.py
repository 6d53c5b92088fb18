"""MedicationStatement and MedicationRequest: the medicines that the rows know, one try each.

A record tells what was prescribed. It does not tell how it went, and a refill is no new try: so the entries of one medicine
become one, with a dose only where all that name one agree, and never with weeks or a result.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from appealwright.facts import Facts, Row
from appealwright.fhir.bundle import Bundle
from appealwright.fhir.found import Left, Taken, Why
from appealwright.fhir.nodes import Node, day_in, name_of, number, part, parts, text
from appealwright.history.drugs import drug_row

__all__ = ["medicine_answers"]

_KINDS = ("MedicationStatement", "MedicationRequest")
_NEVER_TAKEN = {"not-taken", "cancelled", "draft", "intended"}
_TRIED = {"antidepressant", "augmentation"}
_MOST_TOLD = 4


def medicine_answers(bundle: Bundle, facts: Facts, as_of: date) -> Iterator[Taken | Left]:
    """A row of the history for each known medicine, the earliest first; of the others, their names."""
    known: dict[str, list[Node]] = {}
    for kind in _KINDS:
        for entry in bundle.of(kind):
            name = _name(bundle, entry)
            row = drug_row(name, facts) if name else None
            if text(entry, "status") in _NEVER_TAKEN or not name:
                continue
            if row is None:
                yield Left(name, Why.UNKNOWN_MEDICINE)
            elif row.detail.get("role") not in _TRIED:
                yield Left(name, Why.THE_TREATMENT)
            else:
                known.setdefault(row.id, []).append(entry)
    tries = [_try(facts.row(row_id), entries, bundle, as_of) for row_id, entries in known.items()]
    yield from (taken for _, taken in sorted(tries, key=lambda one: one[0] or "9"))


def _name(bundle: Bundle, entry: Node) -> str:
    reference = part(entry, "medicationReference")
    named = name_of(part(entry, "medicationCodeableConcept")) or name_of(part(bundle.referred(entry, reference), "code"))
    return named or text(reference, "display")


def _try(row: Row, entries: list[Node], bundle: Bundle, as_of: date) -> tuple[str, Taken]:
    """The day it began, and the row."""
    began = sorted(filter(None, map(_began, entries)))
    ended = [day_in(entry, "effectivePeriod", "end") for entry in entries]
    doses = {dose for entry in entries if (dose := _daily_dose(entry)) is not None}
    reasons = list(dict.fromkeys(filter(None, (name_of(part(entry, "statusReason")) for entry in entries))))
    told: dict[str, Any] = {"drug": str(row.detail["name"]), "source": "record"}
    if began and began[0] <= as_of.isoformat():
        told["from"] = began[0]
    # Only what every entry says has ended has ended.
    if all(ended) and max(ended) <= as_of.isoformat():
        told["to"] = max(ended)
    if len(doses) == 1:
        told["dose_mg"] = doses.pop()
    if len(reasons) == 1:
        told["stopped"] = reasons[0]
    lines = list(dict.fromkeys(_words(bundle, entry) for entry in sorted(entries, key=_began)))
    more = f" (+{len(lines) - _MOST_TOLD})" if len(lines) > _MOST_TOLD else ""
    return told.get("from", ""), Taken("history.trials", told, "\n".join(lines[:_MOST_TOLD]) + more)


def _began(entry: Node) -> str:
    return day_in(entry, "effectivePeriod", "start") or day_in(entry, "effectiveDateTime") or day_in(entry, "authoredOn")


def _words(bundle: Bundle, entry: Node) -> str:
    return f"{text(entry, 'resourceType')}: {_name(bundle, entry)}{(day := _began(entry)) and f' ({day})'}"


def _daily_dose(entry: Node) -> float | None:
    """Milligrams a day, where one dose in milligrams and how often a day it is taken are both told."""
    dosages = parts(entry, "dosage") or parts(entry, "dosageInstruction")
    if len(dosages) != 1:
        return None
    quantity, repeat = part(dosages[0], "doseAndRate", "doseQuantity"), part(dosages[0], "timing", "repeat")
    amount, times, period = number(quantity, "value"), number(repeat, "frequency"), number(repeat, "period")
    is_mg = "mg" in (text(quantity, "code"), text(quantity, "unit"))
    daily = text(repeat, "periodUnit") == "d" and period == 1
    if amount is None or times is None or not is_mg or not daily or not 0 < amount * times < 10_000:
        return None
    dose = amount * times
    return int(dose) if float(dose).is_integer() else dose
