"""Reads a whole record: what of it the interview asks for, and what was left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from appealwright.facts import Facts
from appealwright.fhir.bundle import opened_bundle
from appealwright.fhir.found import FoundInRecord, Left, Taken
from appealwright.fhir.illness import diagnosis_answers, score_answers
from appealwright.fhir.medicines import medicine_answers
from appealwright.fhir.payments import claim_answers
from appealwright.fhir.person import coverage_answers, patient_answers

__all__ = ["read_record"]

MOST_TAKEN = 60
MOST_LEFT = 100


def read_record(words: str, facts: Facts, as_of: date) -> FoundInRecord:
    """What is found in a file's text. Raises UnreadableRecordError, whose reason names the sentence to say."""
    bundle = opened_bundle(words)
    found: list[Taken | Left] = [
        *claim_answers(bundle, facts),
        *coverage_answers(bundle),
        *diagnosis_answers(bundle),
        *score_answers(bundle, facts, as_of),
        *medicine_answers(bundle, facts, as_of),
        *patient_answers(bundle, as_of),
    ]
    return FoundInRecord(tuple(_once(found))[:MOST_TAKEN], tuple(dict.fromkeys(one for one in found if isinstance(one, Left)))[:MOST_LEFT])


def _once(found: list[Taken | Left]) -> Iterator[Taken]:
    """What may be taken, the same value of one answer once."""
    seen = set()
    for one in found:
        if isinstance(one, Taken) and (key := (one.answer, str(one.value))) not in seen:
            seen.add(key)
            yield one
