"""What another doctor than the treating one holds of a treatment is told as that doctor's; the treating one's letter is not cited for it.

"My clinician holds it not suitable (Exhibit B)" was said of a cardiologist's advice, which Exhibit B left blank (lawyer 28.5 and 28.17).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

ASKED = ("not-medically-necessary", "The records do not show that electroconvulsive therapy was tried.")


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("my cardiologist Dr. Okun does not want me under anesthesia because of my aortic valve", True),
        ("my heart doctor says no anesthesia for me", True),
        ("Dr. Okun says that my heart cannot bear it", True),
        ("Dr. Mehta says that my memory cannot bear it", False),
        ("my psychiatrist says that my memory cannot bear it", False),
    ],
)
def test_what_another_doctor_holds_is_told_as_that_doctors(facts: Facts, said: str, *, another: bool) -> None:
    found = infusions(
        facts,
        ASKED,
        alternatives={"ect": "not_suitable", "ect_detail": said},
        clinician={"name": "Dr. Anil Mehta", "credentials": "MD, psychiatry"},
    )
    letter = found["internal-appeal"]
    whole = f"ECT has not been used. {said[:1].upper()}{said[1:]}."
    assert (whole in letter) is another
    assert ("As I understand my clinician's reason" in letter) is not another
    assert ("A dated note of the doctor who holds ECT unsuitable" in found["checklist"]) is another
