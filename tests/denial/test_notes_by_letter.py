"""The notes of a statement of Original Medicare: each is quoted without the letter that the table gives it, and without the next note."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

STATEMENT = """Medicare Summary Notice
for Part B (Medical Insurance)

Date of This Notice   October 30, 2026

GERALD PRUITT
78 MILL STREET
ERIE PA 16501

Your Claims for Part B (Medical Insurance)

September 14, 2026
Service Provided & Billing Code    Approved?   Charged    You May Be Billed   See Notes Below
Injection, ketamine (J3490)        NO          $120.00    $120.00             A,B
Infusion, 1 hour (96365)           NO          $480.00    $480.00             A,B
Total for Claim #02-10195-592-390              $600.00    $600.00

Notes for Claims Above
{notes}

How to Handle Denied Claims or File an Appeal
You must file your appeal by: March 4, 2027
Send this notice to:
Medicare Claims Office
c/o Keystone Medicare Contractor
P.O. Box 1180
Camp Hill, PA 17001
"""
NEED = "The information provided does not support the need for this service or item."


@pytest.mark.parametrize("key", ["A  ", "A ", "A. ", "A) "])
def test_a_note_is_quoted_without_its_letter(key: str) -> None:
    signed = key.replace("A", "B") + "You signed an Advance Beneficiary Notice (ABN). You may have to pay for it."
    found = offered(STATEMENT.format(notes=f"{key}{NEED}\n{signed}"))
    assert [reason["quote"] for reason in found["denial.reasons"]] == [NEED]


def test_the_title_of_the_statement_is_no_insurer() -> None:
    assert offered(STATEMENT.format(notes=f"A  {NEED}")).get("denial.insurer") != "Medicare Summary Notice"
