"""A care team that does not renew a course: its sentence is the reason, and it is one on the response."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = """DEPARTMENT OF VETERANS AFFAIRS
Lakeview VA Medical Center
Office of Community Care

November 6, 2026

Dear Mr. Harlan Pruitt:

Your care team received a request to continue intravenous ketamine infusion therapy.

{decided} {why} The notes report a PHQ-9 of 14 on October 22, 2026.

If you disagree with this decision, you may file a clinical appeal. Contact the Patient Advocate.
"""
DECIDED = "Your VA mental health provider has decided not to renew the authorization."
WHY = "Ongoing ketamine infusion is not supported beyond the initial series without documentation of sustained benefit."


def grounds(decided: str = DECIDED, why: str = WHY) -> list[str]:
    return [str(one["ground"]) for one in offered(LETTER.format(decided=decided, why=why)).get("denial.reasons", [])]


@pytest.mark.parametrize("verb", ["renew", "extend", "continue"])
def test_a_course_not_renewed_for_want_of_a_lasting_benefit_is_refused_for_its_response(verb: str) -> None:
    assert grounds(DECIDED.replace("renew", verb)) == ["ground.no-continued-response"]


@pytest.mark.parametrize(
    ("decided", "why"),
    [
        (DECIDED, "Ketamine is limited to eight infusions in a year, and more than eight infusions are not covered."),
        ("Your provider has decided to renew the authorization.", "Your notes show a sustained benefit."),
    ],
)
def test_a_limit_in_numbers_or_a_renewal_is_no_want_of_response(decided: str, why: str) -> None:
    assert "ground.no-continued-response" not in grounds(decided, why)
