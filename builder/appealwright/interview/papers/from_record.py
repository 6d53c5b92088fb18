"""What a record from a portal or clinic offers: each answer with the words of the record that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from appealwright.denial.finds import Confidence
from appealwright.fhir.found import FoundInRecord, Left, Taken, Why
from appealwright.interview.papers.offers import Offer, Passage, offer

__all__ = ["RECORD", "record_from", "record_offers", "stored_record"]

RECORD = "record"
"""The name of a record among the papers; no question takes one."""


def record_offers(found: FoundInRecord | None) -> tuple[Offer, ...]:
    """The offers of this record. Their ids are their own: a letter may offer the same."""
    return tuple(_offers(found.taken)) if found else ()


def stored_record(found: FoundInRecord) -> dict[str, Any]:
    """As JSON keeps it."""
    return {"taken": [asdict(one) for one in found.taken], "left": [[one.what, one.why.value] for one in found.left]}


def record_from(stored: Mapping[str, Any]) -> FoundInRecord:
    """What `stored_record` kept."""
    return FoundInRecord(tuple(Taken(**one) for one in stored["taken"]), tuple(Left(what, Why(why)) for what, why in stored["left"]))


def _offers(taken: Iterable[Taken]) -> Iterable[Offer]:
    for one in taken:
        made = offer(one.answer, one.value, Passage(one.words), Confidence.HIGH if one.surely else Confidence.MEDIUM)
        yield replace(made, id=f"r{made.id}")
