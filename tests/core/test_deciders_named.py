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


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Physician reviewer: P. Lindqvist, MD, Board Certified Anesthesiology.", "Board Certified Anesthesiology"),
        ("Reviewer: P. Okafor, MD, Medical Director, Internal Medicine.", "P. Okafor, MD, Medical Director, Internal Medicine"),
        ("Reviewer    P. Okafor, MD, Medical Director, Internal Medicine", "P. Okafor, MD, Medical Director, Internal Medicine"),
        ("A doctor on our staff (Raymond Pell, MD, Internal Medicine) looked at the notes.", "Raymond Pell, MD, Internal Medicine"),
        ("This was denied by our medical director (Paul Reyes, M.D., Family Practice).", "Paul Reyes, M.D., Family Practice"),
        ("Your file was looked at by a physician, Glen Tabor, DO, Emergency Medicine.", "Glen Tabor, DO, Emergency Medicine"),
        ("Reviewing physician: Anita Rao, MD - Internal Medicine", "Anita Rao, MD - Internal Medicine"),
        ("Peer reviewer: Dr. Marie Kline, MD (Anesthesiology), licensed in Texas", "Marie Kline, MD (Anesthesiology)"),
        ("Decided by Thomas Beck, MD, FACP, Internal Medicine.", "Thomas Beck, MD, FACP, Internal Medicine"),
        ("Decision maker: Pat Quill, MD, Board Certified Pediatrics", "Pat Quill, MD, Board Certified Pediatrics"),
    ],
)
def test_the_field_behind_a_degree_is_read_in_whatever_form_it_stands(told: str, who: str) -> None:
    """Confirming reading 35, E 9; patient's reading 35, 10; director's reading 35, 12."""
    assert reviewer_told([told]) == who
    assert reviewer_told([told.replace("Internal Medicine", "Psychiatry").replace("Anesthesiology", "Psychiatry")]) in ("", who)


def test_a_condition_on_a_psychiatrist_does_not_hide_who_decided() -> None:
    """Confirming reading 35, E 9: the policy asks for a psychiatrist, and a pharmacist and a family doctor decided."""
    decided = "This decision was made by Harold Nguyen, PharmD, and reviewed by Susan Pratt, MD, Family Medicine."
    asked = [
        "Place of service: Summit Interventional Psychiatry, Akron",
        "Spravato is prescribed by, or in consultation with, a psychiatrist.",
        "The request was signed by a nurse practitioner and no consultation note from a psychiatrist was included.",
    ]
    assert deciders_told([*asked, decided]) == decided.rstrip(".")
    assert not deciders_told([decided, "Your records were evaluated by a psychiatrist."])


@pytest.mark.parametrize(
    "told",
    [
        ("Requested by", "Alan Reyes, MD, Internal Medicine"),
        ("Requested by: Alan Reyes, MD, Psychiatry",),
        ("We looked at notes of your doctor (Dana Holt, MD, Internal Medicine) and at our policy.",),
        ("A doctor (Dana Holt, MD, Internal Medicine) asked us to cover this; we reviewed the notes.",),
        ("The treatment is supervised by a physician, Glen Tabor, DO, Anesthesiology.",),
        ("Reviewer: Sam Kay, MD, Internal Medicine and Psychiatry.",),
    ],
)
def test_who_treats_or_has_two_fields_is_no_reviewer_of_another_field(told: tuple[str, ...]) -> None:
    assert not reviewer_told(told)
    assert not deciders_told(told)


def test_a_psychiatrist_under_a_request_line_hides_no_family_doctor_who_decided() -> None:
    told = ("Requested by", "Alan Reyes, MD, Psychiatry", "Reviewed by", "Sara Bell, DO, Family Medicine")
    assert reviewer_told(told) == "Sara Bell, DO, Family Medicine"


@pytest.mark.parametrize(
    "foot", [("Glen Tabor, MD", "Medical Director, Internal Medicine"), ("Glen Tabor, MD, Medical Director", "Internal Medicine")]
)
def test_post_and_field_under_the_signature_name_who_decided(foot: tuple[str, str]) -> None:
    assert reviewer_told(foot) == "Glen Tabor, MD, Medical Director, Internal Medicine"
