"""Condition and Observation: the diagnosis with its code, and total scores on the scales that the rows know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from appealwright.facts import Facts, Row
from appealwright.fhir.bundle import Bundle
from appealwright.fhir.found import Left, Taken, Why
from appealwright.fhir.nodes import Node, codings, day_in, name_of, number, part, text

__all__ = ["diagnosis_answers", "score_answers"]

_OPEN = {"", "active", "recurrence", "relapse"}
_NOT_SO = {"refuted", "entered-in-error"}
_FINAL = {"", "final", "amended", "corrected"}
_SUBJECT = re.compile(r"depress", re.IGNORECASE)
"""The conditions that an appeal of this kind can be about call themselves so."""

_ICD = "icd-10"
_LOINC = "loinc.org"
_FULL_DAY = 10
_MOST_SCORES = 12


def diagnosis_answers(bundle: Bundle) -> Iterator[Taken | Left]:
    """The open diagnoses of depression, each once; of others, that they were left out."""
    others = set()
    for condition in bundle.of("Condition"):
        name, codes = name_of(part(condition, "code")), codings(part(condition, "code"))
        if _state(condition, "verificationStatus") in _NOT_SO or _state(condition, "clinicalStatus") not in _OPEN or not name:
            continue
        if not _SUBJECT.search(name):
            others.add(name)
            continue
        yield Taken("treatment.diagnosis", name, f"Condition.code: {name}")
        for code in dict.fromkeys(code for system, code in codes if _ICD in system and code):
            yield Taken("treatment.diagnosis_code", code, f"Condition.code: {code} {name}")
    yield from (Left(name, Why.OTHER_CONDITION) for name in sorted(others))


def score_answers(bundle: Bundle, facts: Facts, as_of: date) -> Iterator[Taken | Left]:
    """Each total score that is a whole number within its scale, the latest first; without a full day it has no date."""
    found: list[tuple[str, Taken]] = []
    for observation in bundle.of("Observation"):
        scale = _scale(part(observation, "code"), facts)
        if scale is None or text(observation, "status") not in _FINAL:
            continue
        value, name = _value(observation), name_of(part(observation, "code")) or scale.title
        if value is None or not float(value).is_integer() or not scale.detail["low"] <= value <= scale.detail["high"]:
            yield Left(name, Why.NO_SCORE)
            continue
        day = day_in(observation, "effectiveDateTime") or day_in(observation, "effectivePeriod", "end")
        row = {"scale": scale.id.partition(".")[2], "score": int(value)}
        if len(day) == _FULL_DAY and day <= as_of.isoformat():
            row["date"] = day
        found.append((day, Taken("treatment.scores", row, f"Observation: {name}: {int(value)}{day and f' ({day})'}")))
    yield from [taken for _, taken in sorted(found, key=lambda one: one[0], reverse=True)][:_MOST_SCORES]


def _scale(concept: Node, facts: Facts) -> Row | None:
    """The scale whose total this concept is: by its code; by name only where it says total, or nothing but the name."""
    scales = [row for row in facts.of_kind("scale") if row.detail.get("high") is not None]
    for row in scales:
        if any(_LOINC in system and code in row.detail.get("loinc", ()) for system, code in codings(concept)):
            return row
    name = _plain(name_of(concept))
    for row in scales:
        called = [_plain(str(one)) for one in (row.detail["name"], *row.detail.get("called", ()))]
        if any(name in (one, f"{one} score") or (one in name and "total" in name) for one in called):
            return row
    return None


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", name.casefold()).split())


def _value(observation: Node) -> float | None:
    found = number(observation, "valueQuantity", "value")
    return number(observation, "valueInteger") if found is None else found


def _state(condition: Node, key: str) -> str:
    return next((code for _, code in codings(part(condition, key))), "")
