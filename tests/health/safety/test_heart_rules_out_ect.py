"""Where the heart speaks against ECT, the next question is why ketamine is safe: both are told before it goes out (lawyer 28.17)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

ASKED = ("not-medically-necessary", "The records do not show that electroconvulsive therapy was tried.")
WARNED = "Before you send: they will ask why ketamine is safe."
OF_CLINICIAN = "where it says why another treatment was not taken, or ended. The same will be asked of this one"


@pytest.mark.parametrize(
    ("answer", "said", "named"),
    [
        ("not_suitable", "Dr. Okun does not want me under anesthesia because of my aortic valve", "aortic valve"),
        ("not_suitable", "my heart doctor says no anesthesia", "heart doctor"),
        ("declined", "with a weak heart I will not risk it", "weak heart"),
        ("not_suitable", "coronary artery disease, two stents", "coronary artery"),
        ("declined", "memory loss after ECT in a close relative", ""),
        ("not_reachable", "the heart hospital is two hours away", ""),
        ("declined", "my heart is not in it", ""),
    ],
)
def test_patient_and_clinician_are_warned(answer: str, said: str, named: str, facts: Facts) -> None:
    found = infusions(facts, ASKED, alternatives={"ect": answer, "ect_detail": said})
    assert (WARNED in found["next-steps"]) is bool(named)
    assert (OF_CLINICIAN in found["clinician-letter"]) is bool(named)
    if named:
        assert f'Against ECT an answer gives "{named}"' in found["next-steps"]
        assert f'An answer tells of "{named}"' in found["clinician-letter"]


def test_the_note_asked_for_is_that_of_the_doctor_who_says_so(facts: Facts) -> None:
    told = {"ect": "not_suitable", "ect_detail": "my cardiologist Dr. Okun does not want me under anesthesia because of my aortic valve"}
    found = infusions(facts, ASKED, alternatives=told, clinician={"name": "Dr. Anil Mehta", "credentials": "MD, psychiatry"})
    assert "Get a dated line on it from the doctor who says so" in found["next-steps"]
    assert "why the treatment asked for is safe all the same: they will ask" in found["checklist"]
