"""Who decided is read where the notice names two, or leads with the review; who asked is no reviewer (reading 32, patient 6)."""

from __future__ import annotations

import pytest

from appealwright.notice.people.reviewer import deciders_told, psychiatrist_decided, reviewer_told

TWO = "Your request was reviewed by Anne L. Fugate, PharmD, and by Thomas Ruhl, MD, who is board certified in family medicine."
BOTH = "Pharmacist Dana Kurz, PharmD, and medical director Elliot Braun, MD, Pediatrics, made this decision."
AFTER = "After review by Howard Pell, DO, Internal Medicine, this decision was made on November 11, 2026."


@pytest.mark.parametrize("told", [TWO, BOTH])
def test_two_who_decided_are_told_in_the_notices_own_sentence(told: str) -> None:
    assert reviewer_told([told]) == ""
    assert deciders_told([told]) == told.rstrip(".")


@pytest.mark.parametrize(
    "asked",
    [
        "Requested by   Carla Mbeki, DNP, PMHNP-BC, Marietta Infusion Psychiatry",
        "We received a request from Ravi Tandon, MD, at Phelps County Interventional Psychiatry for six infusions.",
    ],
)
def test_the_clinics_name_in_the_request_makes_nobody_a_psychiatrist(asked: str) -> None:
    assert reviewer_told([asked, AFTER]) == "Howard Pell, DO, Internal Medicine"


@pytest.mark.parametrize(
    "told",
    [
        "The request submitted by your clinic was reviewed by a psychiatrist.",
        "Your case was considered by Paula Jernigan, D.O., a physician board certified in psychiatry.",
    ],
)
def test_a_psychiatrist_who_decided_stays_one(told: str) -> None:
    assert psychiatrist_decided([told])
    assert reviewer_told([told, AFTER]) == ""


def test_a_doctor_named_behind_a_colon_decided() -> None:
    """Patient's reading 34, 14: an internist decided, and the letter did not say so."""
    assert reviewer_told(["A doctor made this decision: Leonard Voss, MD, Internal Medicine."]) == "Leonard Voss, MD, Internal Medicine"
    assert reviewer_told(["A doctor made this decision: Leonard Voss, MD, Psychiatry."]) == ""
