"""A medicine taken now that is avoided with what somebody tells of: the clinic hears both together.

Reading 32, second reader, 15: two seizures in college, and Wellbutrin XL 300 since October; the page said "tell of a seizure", which the
psychiatrist knew, and not that bupropion is taken. The row of bupropion: "Avoided with seizure or eating disorders".
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"
SEIZURE = "I missed 19 days of work since June. I had two seizures in college."


def told(now: str, function: str = SEIZURE, **sender: str) -> dict[str, Any]:
    return {"history": {"now": now}, "treatment": {"function": function}, "sender": {"role": "patient", **sender}}


@pytest.mark.parametrize(
    "change",
    [
        told("Wellbutrin XL 300 mg since October"),
        told("bupropion 150"),
        told("zoloft 100 and wellbutrin"),
        told("Wellbutrin XL 300 mg", "I missed 19 days of work since June. I purge after dinner."),
        {
            "history": {"now": "Wellbutrin XL 300 mg"},
            "alternatives": {"tms": "not_suitable", "tms_detail": "no tms, two seizures in college"},
            "sender": {"role": "patient"},
        },
    ],
)
def test_the_clinic_is_told_that_it_is_taken(change: dict[str, Any], facts: Facts) -> None:
    found = packet(facts, KETAMINE, change)
    assert "and that you take bupropion" in found["next-steps"].partition("One thing")[2][:400]
    assert "Bupropion is avoided with" in found["next-steps"]
    before = found["clinician-letter"].partition("Letter of medical necessity")[0]
    assert "bupropion is taken now" in before


@pytest.mark.parametrize(
    "change",
    [
        told("sertraline 100 mg"),
        told("stopped Wellbutrin in May, sertraline 100 mg"),
        told("Wellbutrin XL 300 mg", "I missed 19 days of work since June."),
        told("Wellbutrin XL 300 mg", "I missed 19 days of work since June. Never had a seizure."),
        told("Wellbutrin XL 300 mg", "I missed 19 days of work since June. I hear voices."),
    ],
)
def test_where_one_of_the_two_is_not_told_nothing_is_said(change: dict[str, Any], facts: Facts) -> None:
    found = packet(facts, KETAMINE, change)
    assert "is avoided with" not in found["next-steps"]
    assert "bupropion is taken now" not in found["clinician-letter"].partition("Letter of medical necessity")[0]


def test_in_spanish_too(facts: Facts) -> None:
    page = paper(facts, "next-steps", KETAMINE, told("Wellbutrin XL 300 mg"), "es")
    assert "y que toma bupropion" in page


def test_who_acts_for_somebody_tells_it_of_that_one(facts: Facts) -> None:
    change = told(
        "Wellbutrin XL 300 mg",
        "He missed 19 days of work. He had two seizures in college.",
        role="representative",
        name="Ann Pickett",
        relation="wife",
    )
    change["sender"]["role"] = "representative"
    page = packet(facts, KETAMINE, change)["next-steps"]
    assert "takes bupropion" in page.partition("One thing")[2][:400]
