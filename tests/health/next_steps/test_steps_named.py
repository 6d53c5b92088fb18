"""The page of next steps names the step of each date, says when a time is over, and speaks of the patient as who reads it does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import friday_paper as paper
from tests.health.as_of import packet_on
from tests.health.case_names import CALIFORNIA, CUT, TEXAS

UNKNOWN = {"unknown": True}
SATURDAY = date(2026, 11, 28)
WINDOW = "Your doctor may ask for a peer-to-peer call at 800-555-0133 within 14 days of this notice."


@pytest.mark.parametrize(
    ("stage", "language", "step"),
    [
        ("first", "en", "What: Appeal to the plan"),
        ("final", "en", "What: Ask for external review"),
        ("first", "es", "Qué: Apele ante el plan"),
        ("final", "es", "Qué: Pida la revisión externa"),
    ],
)
def test_a_day_of_the_notice_has_its_step(stage: str, language: str, step: str, facts: Facts) -> None:
    told = {"denial": {"stage": stage, "appeal_by": "2027-01-15"}}
    assert step in paper(facts, "next-steps", CALIFORNIA, told, language)


def test_words_typed_freely_are_quoted_before_they_go(facts: Facts) -> None:
    function = "I told my manager that it was my back."
    told = {"treatment": {"function": function}, "employer": {"tell": {"unknown": True}}, "plan": {"funding": "self_funded"}}
    page = paper(facts, "next-steps", CALIFORNIA, told)
    said = page[page.index("Words that may go out as typed") : page.index("What goes where")]
    assert '"I told my manager that it was my back"' in said
    assert '"because of memory loss after ECT in a close relative"' in said
    assert '"a PHQ-9 within a week of the sixth infusion; no more are asked for unless it has halved"' in said
    # Letters print two words on a medicine as they are; what no letter prints, as where the result says it, is not quoted.
    assert '"benefit too small"' in said
    assert '"no benefit"' not in said
    kept = paper(facts, "next-steps", CALIFORNIA, {"treatment": {"function": "I think about not being here."}})
    assert "not being here" not in kept
    assert "Palabras que pueden ir tal como se escribieron" in paper(facts, "next-steps", CALIFORNIA, told, "es")


def test_what_was_typed_of_the_care_itself_is_read_once_more_too(facts: Facts) -> None:
    """A caregiver's hurried words on the schedule and on who watches go into two letters, one of them the doctor's."""
    watched, often = "nurse is there, clip on finger", "2 times in week, 3 weeks"
    page = paper(facts, "next-steps", CALIFORNIA, {"treatment": {"monitoring": watched, "schedule": often}})
    said = page[page.index("Words that may go out as typed") : page.index("What goes where")]
    assert f'Schedule: Words: "{often}"' in said
    assert f'Safety at the clinic: Words: "{watched}"' in said
    assert "read them before you send, or ask somebody you trust to." in said


def test_who_acts_in_an_urgent_case_signs_and_sends_before_anything_else(facts: Facts) -> None:
    told = {
        "sender": {"role": "representative", "name": "Martin Okafor", "relation": "husband"},
        "urgency": {"level": "clinician_certified"},
        "plan": {"issued_in": "PA", "licence": None},
    }
    page = paper(facts, "next-steps", CALIFORNIA, told)
    first = page[page.index("Then") : page.index("Where to send it")]
    assert (
        first.index("ticks and signs the one-page certification") < first.index("Both of you sign") < first.index("Send the urgent appeal")
    )
    assert "in an urgent case a health care professional" in first
    assert "Ask the office that takes the request for its form" not in first
    assert "Ask the office that takes the request for its form" in page


def test_who_is_late_reads_which_day_it_was(facts: Facts) -> None:
    """180 days from May 23, 2026 end on November 19."""
    told = {
        "denial": {"date": "2026-05-20", "received": "2026-05-23", "appeal_by": None, "appeal_days": None, "text": UNKNOWN, "reasons": []}
    }
    page = paper(facts, "next-steps", TEXAS, told)
    assert "seems to have passed: it was November 19, 2026." in page
    assert "Say in it why it is late: put the proof with it" in page
    assert "ya pasó: fue el 19 de noviembre de 2026." in paper(facts, "next-steps", TEXAS, told, "es")


@pytest.mark.parametrize(("day", "over"), [("2026-10-30", True), ("2026-11-20", False)])
def test_a_time_for_the_clinicians_call_that_is_over_is_called_so(day: str, facts: Facts, *, over: bool) -> None:
    """Fourteen days from October 30, 2026 end on November 13."""
    told: dict[str, Any] = {"denial": {"date": day, "received": day, "text": WINDOW, "reasons": [{"ground": "ground.experimental"}]}}
    told["denial"]["appeal_address"] = {"unknown": True}
    page = paper(facts, "next-steps", TEXAS, told)
    assert "call 800-555-0133" in page
    assert ("That time seems to be over: ask for the call all the same" in page) is over
    assert ("Past that day? Ask all the same." in page) is not over
    assert ("Ese plazo parece haber pasado" in paper(facts, "next-steps", TEXAS, told, "es")) is over


def test_a_letter_to_the_benefits_office_waits_for_the_day_on_which_it_is_open(facts: Facts) -> None:
    told = {"employer": {"tell": True}}
    assert "On Monday, send the benefits office its letter" in packet_on(facts, CUT, told, SATURDAY)["next-steps"]
    assert "The same day, send the benefits office its letter" in packet_on(facts, CUT, told, date(2026, 11, 24))["next-steps"]


def test_who_acts_for_a_patient_reads_of_the_patients_papers_and_not_of_their_own(facts: Facts) -> None:
    theirs = packet_on(facts, CUT)["checklist"]
    assert "Who holds it: The patient's pharmacies, and the clinician" in theirs
    assert "Your" not in theirs
    assert "Who holds it: Your pharmacies, and your clinician" in packet_on(facts, TEXAS)["checklist"]


def test_where_one_of_two_offices_takes_the_request_their_numbers_are_told(facts: Facts) -> None:
    """Minn. Stat. § 62Q.73: the commissioner of commerce takes it, or that of health where an HMO decided."""
    told = {"plan": {"issued_in": "MN", "licence": None}, "denial": {"stage": "final"}, "appeal": {"sent": "2026-10-01"}}
    page = paper(facts, "next-steps", CALIFORNIA, told)
    assert "Department of Health (HMOs); 651-539-1600 (Commerce); 651-201-5100 (Health)); if it names none, ask there, or the plan" in page
    assert "pregunte allí, o al plan" in paper(facts, "next-steps", CALIFORNIA, told, "es")


@pytest.mark.parametrize(("language", "line"), [("en", "They ask about TMS. Is there a reason against it"), ("es", "Preguntan por TMS.")])
def test_the_treatment_that_the_notice_asks_for_is_the_one_to_speak_of(facts: Facts, language: str, line: str) -> None:
    """Readings 25, director D4: the page spoke of Spravato, which no reason named, and said nothing of TMS."""
    quote = "The records do not show that transcranial magnetic stimulation (TMS) has been tried or is contraindicated."
    named = {"text": quote, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}], "appeal_address": UNKNOWN}
    untried = {"alternatives": {"spravato": "not_tried", "spravato_detail": UNKNOWN, "tms": "not_tried"}}
    page = paper(facts, "next-steps", CALIFORNIA, {"denial": named, **untried}, language)
    assert line in page
    assert "a fair next step" not in page
    assert "un buen paso siguiente" not in page
    assert line not in paper(facts, "next-steps", CALIFORNIA, untried, language)
    tried = {"alternatives": {**untried["alternatives"], "tms": "tried", "tms_detail": "36 sessions in 2024, no benefit."}}
    assert line not in paper(facts, "next-steps", CALIFORNIA, {"denial": named, **tried}, language)


@pytest.mark.parametrize(("day", "today"), [("2026-11-14", True), ("2026-11-20", False)])
def test_a_call_between_doctors_whose_time_ends_is_what_today_is_for(day: str, facts: Facts, *, today: bool) -> None:
    """Reading 30, M8: fourteen days from November 14, 2026 end on November 28; on November 27 the call stood under "Then"."""
    told: dict[str, Any] = {"denial": {"date": day, "received": day, "text": WINDOW, "reasons": [{"ground": "ground.experimental"}]}}
    told["denial"]["appeal_address"] = {"unknown": True}
    page = paper(facts, "next-steps", TEXAS, told)
    first = page.partition("One thing today:")[2].partition("Then")[0]
    assert ("to call 800-555-0133, with the call sheet" in first) is today
    assert page.count("to call 800-555-0133") == 1
    spanish = paper(facts, "next-steps", TEXAS, told, "es")
    assert spanish.count("800-555-0133") == 1
