"""The page of next steps fits the day and the person: what is near, what is missing, what is asked once."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest

from appealwright.facts import Facts, our_facts
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.new_york import NEW_YORK
from tests.health.packets import packet
from tests.health.refusals import NO_CRITERIA, NO_STEP, SCORED, UNMEASURED, refused, steps_page

FL, SCHOOL = "later/fl-husband-limit-weekly", "later/co-school-plan-clinic"


MO, OR = "later/mo-marketplace-sparse", "later/or-medicaid-clinic"


def test_the_page_of_next_steps_fits_the_day_and_the_person(facts: Facts) -> None:
    steps = paper(facts, "next-steps", MO)
    assert "Offices should open again on Friday, November 27, 2026; some stay closed longer." in steps
    assert "What is the last day to appeal?" in steps
    assert "Is my plan grandfathered?" in steps
    assert "in force on March 23, 2010" in steps
    assert 'signs alone: choose "The patient" as writer.' in paper(facts, "next-steps", FL)
    assert "The last day for outside review is" in paper(facts, "next-steps", "ca-dmhc-insured-experimental")
    boxes = paper(facts, "external-review-request", "ca-dmhc-insured-experimental")
    assert boxes.count("east one of these two:") == 2
    assert "t least one of these three:" in boxes


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def test_the_last_page_asks_for_what_decides() -> None:
    spray = papers("spravato-step-therapy")["next-steps"]
    assert "Ask the pharmacy when escitalopram 20 mg and venlafaxine XR 225 mg were each first filled" in spray
    assert "why none is taken" not in spray  # on Dr. Lucero's advice
    california = papers("ca-dmhc-insured-experimental")["next-steps"]
    assert "One thing today: send Dr. Helen Tran the letter to sign" in california
    assert "why none is taken" in california
    late = {"treatment": {"scores": [{"scale": "phq-9", "score": s, "date": d} for s, d in ((23, "2026-09-07"), (11, "2026-10-05"))]}}
    assert "a new score this week: the last is of October 5, 2026" in packet(our_facts(), "course-cut-caregiver", late)["next-steps"]


def test_an_urgent_case_is_told_to_send_today() -> None:
    urgent = {"urgency": {"level": "clinician_certified"}}
    page = packet(our_facts(), "spravato-step-therapy", urgent)["next-steps"]
    assert "Urgent: send today, once the certification is signed. The first session is on December 8, 2026." in page


def test_old_forms_are_not_the_one_thing_where_a_newer_score_is_asked_for(facts: Facts) -> None:
    quote = "A PHQ-9 score within the last {} days is not documented."
    for days, asked in ((30, False), (60, True)):
        # scored on October 20, 2026, written on November 23: 34 days
        reason = [{"ground": "ground.documentation", "quote": quote.format(days)}]
        plan = {"criteria": {"unknown": True}}
        page = packet(
            facts, TEXAS, {"denial": {"text": {"unknown": True}, "reasons": reason}, "plan": plan, "step": {"drug": {"unknown": True}}}
        )
        assert ("fax the plan the dated score forms" in page["next-steps"]) is asked
        assert ("Send the clinic the letter to sign as well" in page["next-steps"]) is asked


def test_the_checklist_holds_nothing_up_where_the_letter_goes_today(facts: Facts) -> None:
    old: dict[str, Any] = {"denial": {"date": "2026-09-01"}}
    letters = packet(facts, "two-answers", old)
    assert "do not wait for anybody" in letters["next-steps"]
    assert "The rest can follow." in letters["checklist"]
    assert "nothing waits for it" not in letters["checklist"]
    # Time enough: two papers carry it, and it waits for neither.
    assert "If that letter is late, it follows, and nothing waits for it" in packet(facts, TEXAS)["checklist"]


COLORADO: dict[str, Any] = {**NEW_YORK, "plan": {**NEW_YORK["plan"], "kind": "individual", "issued_in": "CO"}}
"""A final denial in a State where the request goes by the plan (C.R.S. § 10-16-113.5)."""


def test_a_score_named_as_a_new_paper_is_no_letter(facts: Facts) -> None:
    for new, letter in (("a MADRS of 33.", False), ("a letter of Dr. Ames of November 2, 2026.", True)):
        told = {**COLORADO, "appeal": {"sent": "2026-06-22", "new": new}, "denial": {**COLORADO["denial"], "date": "2026-11-02"}}
        told["denial"]["received"] = "2026-11-05"
        assert ("It is another letter than the new paper" in packet(facts, CALIFORNIA, told)["next-steps"]) is letter


def test_what_the_clinician_sets_is_not_looked_up_at_an_office(facts: Facts) -> None:
    beside: dict[str, Any] = {
        "urgency": {"level": "clinician_certified"},
        "plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "NJ", "definition": None, "passages": []},
        "treatment": {"review": None},
    }
    steps = packet(facts, CALIFORNIA, beside)["next-steps"]
    assert "Where to look: externalappeal.cms.gov; for what the clinician sets, ask the clinician" in steps


def test_the_one_thing_is_one_and_the_rest_comes_after_it() -> None:
    california = steps_page(CALIFORNIA, {})
    assert "send Dr. Helen Tran the letter to sign and the last page of the outside review request" in california
    assert " Then 1. " in california
    assert "Give the clinician the letter to sign, and ask" not in california
    assert "You; the clinician signs the last page" in california
    # Only the outside review request is a draft here.
    assert "so that the word DRAFT goes away; then read" not in california
    assert "with it ask for the exception" in steps_page(TEXAS, {})


def test_a_missing_score_is_the_one_thing() -> None:
    change = {"denial": refused(("documentation", UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED}}
    assert "One thing today: ask the clinic to fax the plan the dated score forms" in steps_page(TEXAS, change)


def test_an_old_notice_without_a_last_day_waits_for_nobody() -> None:
    plan = {key: {"unknown": True} for key in ("kind", "funding", "grandfathered")}
    change = {"plan": plan, "denial": {"date": "2026-06-15", "received": {"unknown": True}, "text": {"unknown": True}}}
    # From June 15 to November 23, 2026, are 161 days: 23 weeks.
    said = steps_page(TEXAS, change)
    assert "Your notice is 23 weeks old, and no last day is known: do not wait for anybody." in said
    # It has two trials with their doses, and scores: three pages are not short.
    assert "One thing today: send the appeal, with the papers that you have." in said
    thin = steps_page(TEXAS, {**change, "treatment": {"scores": {"unknown": True}}})
    assert "One thing today: send the appeal, short as it is." in thin


def test_a_cut_over_a_holiday_says_when_the_post_of_tomorrow_is_still_in_time() -> None:
    said = steps_page(CUT, {})
    assert 'letter not signed then? Untick it under "Papers you have", and make the letters again' in said
    far = steps_page(CUT, {"course": {"cut": "2026-12-14"}})
    assert "Send the objection today." in far
    assert "Send it this week" not in far
    assert "send the benefits office its letter" in steps_page(CUT, {"employer": {"tell": True}})
    # October 5 to November 9 are five weeks: with the first score a week before the first session, four sessions are one a week.
    assert "may not have been weekly" not in steps_page(CUT, {"treatment": {"schedule": "weekly"}})
    three = {"course": {"given": 3}}
    said = "Three sessions since the first score may not have been weekly: ask the clinic for the dates"
    assert said in steps_page(CUT, {"treatment": {"schedule": "weekly"}, **three})
    assert "may not have been weekly" not in steps_page(CUT, {"treatment": {"schedule": "every two weeks"}, **three})


def test_what_the_papers_still_want_is_asked_once() -> None:
    words = "Blood pressure below 140/90 at two visits, and a negative urine drug screen."
    plan = {"plan": {"criteria": [{"words": words}], "policy_text": words}}
    assert "a blood pressure and a urine drug screen" in steps_page(TEXAS, plan)
    assert "Two answers differ: escitalopram" in steps_page(TEXAS, {"history": {"now": "escitalopram 20 mg."}})
    assert "Ask a psychiatrist, or whoever prescribes" in steps_page(TEXAS, {"clinician": {"credentials": "MD, anesthesiologist"}})
    assert "Get a psychiatrist" not in steps_page(TEXAS, {})
    assert "Ask the clinician whether Spravato" not in steps_page(
        CALIFORNIA, {"denial": {"timing": "after"}, "alternatives": {"spravato": "not_tried"}}
    )


def test_the_trials_that_the_label_counts_are_those_of_this_episode() -> None:
    old = [
        {"drug": "mirtazapine", "dose_mg": 45, "from": "2019-02-04", "to": "2019-04-08", "weeks": "8", "result": "no_response"},
        {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-12-01", "to": "2026-03-02", "weeks": "11", "result": "partial_response"},
    ]
    change = {"history": {"trials": old}, "treatment": {"episode_start": "2025-11"}}
    assert "Weakest point: one medicine counts as a full trial in this episode so far" in steps_page(TEXAS, change)


def test_an_urgent_case_is_told_one_day() -> None:
    said = steps_page(TEXAS, {"urgency": {"level": "clinician_certified"}})
    assert "On the ordinary time" not in said
    assert said.split("Today")[0].count("Send it") == 0


def test_a_renewal_is_called_one_in_spanish_and_goes_now() -> None:
    renewal = {
        "denial": refused(("no-continued-response", "The record does not show improvement."), timing="during"),
        "course": {"approved": 8, "given": 8},
        "plan": NO_CRITERIA,
        "step": NO_STEP,
    }
    spanish = steps_page(TEXAS, renewal, "es")
    assert "Solicitud de prolongar el tratamiento (" in spanish
    assert "Objeción al corte" not in spanish
    assert "Ahora, con la solicitud de prolongar" in spanish
    assert "Now, with the request to extend" in steps_page(TEXAS, renewal)


def test_near_the_last_day_a_letter_that_is_still_to_be_signed_is_unticked_before_the_appeal_is(facts: Facts) -> None:
    """Reading 27, patient 9: the appeal of that day says what the clinician's letter, handed over the same day, holds."""
    near = {"denial": {"text": {"unknown": True}, "date": "2026-06-04", "received": "2026-06-08"}}
    page = steps_page(TEXAS, near)
    assert 'Sign it. Clinician\'s letter unsigned? Untick it under "Papers you have", and make the letters again. Send it' in page


def test_a_day_on_which_offices_are_closed_stands_with_the_day_to_send(facts: Facts) -> None:
    """180 days after November 16, 2026 are May 15, 2027, a Saturday."""
    assert "May 15, 2027 (send by May 14, 2027)" in packet_on(facts, CUT)["next-steps"]


@pytest.mark.parametrize(
    ("language", "unsigned", "appeal", "both"),
    [
        (
            "en",
            'Clinician\'s letter unsigned? Untick it under "Papers you have", and make the letters again.',
            "Send the appeal by December 4, 2026",
            "Send both",
        ),
        (
            "es",
            "¿La del médico está sin firmar? Quítela en",
            "Envíe la apelación a más tardar el 4 de diciembre de 2026",
            "Envíe las dos",
        ),
    ],
)
def test_what_the_clinician_has_not_signed_holds_back_only_what_turns_on_it(
    language: str, unsigned: str, appeal: str, both: str, facts: Facts
) -> None:
    """From a Thursday on the page names a Friday. The review outside turns on the clinician's page; the appeal does not."""
    page = paper(facts, "next-steps", CALIFORNIA, {}, language)
    assert unsigned in page.partition("Where to send it" if language == "en" else "Adónde enviar")[0]
    assert appeal in page
    assert both not in page
    unticked = paper(facts, "next-steps", CALIFORNIA, {"exhibits": {"have": ["denial"]}}, language)
    assert unsigned not in unticked


def test_the_list_of_papers_names_the_day_to_send_by_as_the_dates_do(facts: Facts) -> None:
    """40 P.S. § 991.2164b, counted from the letter: four months from November 6, 2026 end on Saturday, March 6, 2027."""
    final = {"stage": "final", "date": "2026-11-06", "received": "2026-11-10", "text": {"unknown": True}}
    change = {"plan": {"issued_in": "PA", "licence": None}, "denial": final, "appeal": {"sent": "2026-09-30"}}
    english = paper(facts, "next-steps", CALIFORNIA, change)
    assert "a copy to the plan; When: By December 4, 2026; the last day is March 5, 2027" in english
    assert "March 6, 2027 (send by March 5, 2027)" in english
    assert "A más tardar el 4 de diciembre de 2026; el último día es el 5 de marzo de 2027" in paper(
        facts, "next-steps", CALIFORNIA, change, language="es"
    )
    # A Friday is its own day.
    friday = paper(facts, "next-steps", CALIFORNIA, {**change, "denial": {**final, "date": "2026-11-05"}})
    assert "a copy to the plan; When: By December 4, 2026; the last day is March 5, 2027" in friday


@pytest.mark.parametrize(("day", "said"), [("2026-11-29", "Safer: by December 1, 2026"), ("2026-12-02", "that day has passed")])
def test_who_counts_from_the_day_it_came_is_told_which_day_needs_no_proof(day: str, said: str, facts: Facts) -> None:
    """180 days from June 8 (29 CFR 2560.503-1(h)(3)(i)) end on December 5, from the letter's own June 4 on December 1."""
    told = {"denial": {"date": "2026-06-04", "received": "2026-06-08", "appeal_by": {"unknown": True}}}
    page = packet_on(facts, "ca-self-funded-representative", told, date.fromisoformat(day))["next-steps"]
    assert "counted from the date on the notice" in page.casefold()
    assert said in page
    assert "Keep the envelope." in page
    # Weeks away nothing has to be proved yet, and a day that came with its date is one.
    assert "Keep the envelope." not in packet_on(facts, "ca-self-funded-representative", told, date(2026, 11, 19))["next-steps"]
    same = {"denial": told["denial"] | {"received": "2026-06-04"}}
    assert (
        "counted from the date on the notice"
        not in packet_on(facts, "ca-self-funded-representative", same, date(2026, 11, 25))["next-steps"].casefold()
    )
