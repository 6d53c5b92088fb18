"""What letters hold back of the plan of care argues nowhere else, and leaves a blank; nobody is made the one who ordered it (reading
30, N9 to N11 and director 6).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "IV ketamine is not medically necessary.")


def asked(facts: Facts, **treatment: Any) -> dict[str, str]:
    return infusions(facts, NEED, treatment={"sessions": 6, **treatment}, clinician={"name": "Dr. Alan Kessler"})


def test_a_dose_that_is_held_back_is_not_explained(facts: Facts) -> None:
    found = asked(facts, dose="5 mg/kg over 40 minutes")
    assert "dose here is another" not in found["clinician-letter"]
    assert "Fava" not in found["clinician-letter"]
    assert "the dose is another" not in found["internal-appeal"]


def test_a_dose_that_is_asked_for_is_explained(facts: Facts) -> None:
    assert "Why the dose here is another" in asked(facts, dose="1.5 mg/kg over 40 minutes")["clinician-letter"]


def test_a_schedule_that_is_held_back_is_no_measure_and_leaves_a_blank(facts: Facts) -> None:
    found = asked(facts, dose="0.5 mg/kg over 40 minutes", schedule="2x a week for 3 weeks then weekly i think")
    assert "of the schedule that you typed" not in found["next-steps"]
    assert "(how often, as the clinician sets it)" in found["internal-appeal"]
    assert "____ (how often) ____" in found["clinician-letter"]


def test_of_a_schedule_with_an_open_end_what_is_sure_stands(facts: Facts) -> None:
    found = asked(facts, schedule="2x a wk for 3 weeks then we'll see")
    assert "for 3 weeks" in found["clinician-letter"]
    assert "see" not in found["clinician-letter"].split("for 3 weeks")[1][:20]
    assert "of the schedule that you typed" not in found["next-steps"]


def test_who_treats_is_not_made_the_one_who_ordered_it(facts: Facts) -> None:
    whole = {"dose": "0.5 mg/kg over 40 minutes", "schedule": "twice a week", "clinic": "Quad Rivers Infusion", "start": "2026-12-14"}
    for found in (asked(facts, clinic="Quad Rivers Infusion"), asked(facts, **whole)):
        assert "prescribe" not in found["internal-appeal"]
        told = ("treating clinician: Dr. Alan Kessler, ", "The course is at Quad Rivers Infusion, with Dr. Alan Kessler.")
        assert any(words in found["internal-appeal"] for words in told)


def test_the_clinic_itself_is_not_sent_to_the_clinic(facts: Facts) -> None:
    soon = {"start": date(2026, 12, 1).isoformat(), "sessions": 6}
    theirs = infusions(facts, NEED, treatment=soon, sender={"role": "clinician"}, denial={"date": "2026-11-12"}, plan={"kind": "employer"})
    assert "Ask the clinic to move it" not in theirs["next-steps"]
    assert "Can it be moved?" in theirs["next-steps"]
    own = infusions(facts, NEED, treatment=soon, denial={"date": "2026-11-12"}, plan={"kind": "employer"})
    assert "Ask the clinic to move it." in own["next-steps"]
