"""The diagnosis of the request, as the notice words it, and the patient's address behind a label, are offered; criteria are no diagnosis.

Reading 36, F: "for a diagnosis of major depressive disorder, single episode, severe" and "Member address" were missed.
"""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = (
    "Plains Health\nPO Box 12, Topeka, KS 66601\n\nMay 30, 2026\n\n{}\n\nDear Lena Ortiz:\n\n{}\n\nIt is denied as not medically necessary."
)
SINGLE = "major depressive disorder, single episode, severe"
ASKED = "Your doctor asked us to approve Spravato."


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("RE: Spravato", f"We reviewed the request for Spravato for a diagnosis of {SINGLE}."),
        ("RE: Spravato", f"We will not pay for Spravato for your diagnosis of {SINGLE} (F32.2)."),
        ("Diagnosis: Major depressive disorder, single episode, severe", ASKED),
        ("Diagnosis ......... F32.2 Major Depressive Disorder, Single Episode, Severe", ASKED),
        (f"Diagnosis: {SINGLE} (F32.2)", "We reviewed the request for Spravato for a diagnosis of major depressive disorder."),
        ("RE: Spravato", "We reviewed the request for a diagnosis of major\ndepressive disorder, single\nepisode, severe."),
        ("RE: Spravato", f"Your prescriber asked us to cover this drug to treat {SINGLE}."),
    ],
)
def test_the_diagnosis_is_offered_as_the_notice_has_it(line: str, words: str) -> None:
    assert offered(LETTER.format(line, words))["treatment.diagnosis"] == SINGLE


@pytest.mark.parametrize(
    "words",
    [
        "Spravato is covered for a diagnosis of major depressive disorder, made by a psychiatrist.",
        "The criteria: you must have a diagnosis of major depressive disorder.",
        "If you have been diagnosed with major depressive disorder, two trials are needed.",
        "We reviewed the request for a diagnosis of major depressive disorder and post-traumatic stress disorder.",
        "You were diagnosed with major depressive disorder, severe. The request was for a diagnosis of major depressive disorder, mild.",
        "We reviewed the request for a diagnosis of major depressive disorder\nand post-traumatic stress disorder.",
        "You were diagnosed with major depressive disorder without a history of mania.",
    ],
)
def test_what_is_asked_of_all_or_told_with_more_is_none(words: str) -> None:
    assert "treatment.diagnosis" not in offered(LETTER.format("RE: Spravato", words))


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("Member: Lena Ortiz\nMember address: 77 Tannery Lane, Apt 3, Farmville, VA 23901", "77 Tannery Lane, Apt 3\nFarmville, VA 23901"),
        ("Member name: Lena Ortiz\nMember Address:\n2210 Fir Street\nYakima, WA 98902", "2210 Fir Street\nYakima, WA 98902"),
        ("Patient: Lena Ortiz\nAddress: 9 Canal St, Easton PA 18042", "9 Canal St\nEaston PA 18042"),
        ("Patient ........ Lena Ortiz\nPatient's mailing address ..... PO Box 9, Easton, PA 18042", "PO Box 9\nEaston, PA 18042"),
    ],
)
def test_the_address_behind_its_label_is_the_patients(lines: str, address: str) -> None:
    assert offered(LETTER.format(lines, ASKED))["patient.address"] == address


@pytest.mark.parametrize(
    "lines",
    [
        "Member: Lena Ortiz\nPlan address: 77 Tannery Lane, Farmville, VA 23901",
        "Member: Lena Ortiz\n\nProvider: North Clinic\nAddress: 77 Tannery Lane, Farmville, VA 23901",
        "Patient: Lena Ortiz\nMember: Ana Ortiz\nMember address: 77 Tannery Lane, Farmville, VA 23901",
    ],
)
def test_an_address_of_somebody_else_is_not(lines: str) -> None:
    assert "patient.address" not in offered(LETTER.format(lines, ASKED))
