"""Sessions of the same treatment that were given before it was asked for: told, with the scores around them, and counted as no medicine."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.predicates import is_settled
from appealwright.questions import interview
from tests.conftest import TODAY, case_document, changed
from tests.health.asked import TABLE, infusions, scores
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet

NEED = ("not-medically-necessary", "ECT has not been tried.")
PAID = (NEED[0], f"{NEED[1]} The six infusions you paid for yourself do not change this determination.")
EARLIER = {"given": 6, "served": "June 10 to July 2, 2026", "told": "I went back to work in July. I stopped because I could not pay."}
TOLD = "Six infusions of IV ketamine were given before this request (June 10 to July 2, 2026)."
"""22 on June 8 and 7 on July 8 are 15 points, 68 percent of 22; by the bands of the PHQ-9 severe and mild."""
FELL = "PHQ-9 was 22 on June 8, 2026 and 7 on July 8, 2026, after them: a fall of 15 points (68%), from severe to mild"
LATER = "later it was 16 on August 8, 2026"


LIMITED = {"denial": {"reasons": [{"ground": "ground.dose-frequency-limit"}], "text": {"unknown": True}}}
DOSE = "The dose of 0.75 mg/kg is higher than the dose studied, and effects of earlier ketamine infusions were not monitored."
DOSE_LIMITED = {"denial": {"reasons": [{"ground": "ground.dose-frequency-limit", "quote": DOSE}], "text": {"unknown": True}}}


def asked_again(facts: Facts, reason: tuple[str, str] = NEED, *, stage: str = "first", **more: Any) -> dict[str, str]:
    """The papers of somebody who was given six infusions in summer and asks for a further course."""
    denial = {
        "date": "2026-11-12",
        "stage": stage,
        "timing": "before",
        "reasons": [{"ground": f"ground.{reason[0]}", "quote": reason[1]}],
    }
    told = {"denial": denial, "earlier": EARLIER, "treatment": {"scores": scores(22, 7, 16)}, "plan": {"kind": "individual"}}
    return infusions(facts, reason, **(told | more))


def test_what_the_same_treatment_brought_before_is_told_with_the_scores_around_it(facts: Facts) -> None:
    appeal = asked_again(facts)["internal-appeal"]
    assert f'{TOLD} {FELL}; {LATER}. What came of them, in my words: "I went back to work in July. I stopped' in appeal
    in_box = "After six earlier infusions, PHQ-9 was 7 (22 before them); 16 on August 8, 2026 (moderately severe), after they had ended"
    assert in_box in appeal
    # Told with what the sessions brought, the last score has no line of its own in the box (reading 36, F "To 2", K 27).
    assert "My PHQ-9 was" not in appeal.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]


def test_the_reviewer_outside_and_the_signer_have_it_too(facts: Facts) -> None:
    papers = asked_again(facts, stage="final")
    assert f"{TOLD} {FELL}; {LATER}." in papers["external-review-request"]
    letter = papers["clinician-letter"]
    assert "Six infusions of IV ketamine were given before this request" in letter
    assert "Why a further course: ____ (in my judgment) ____" in letter
    assert 'The patient reports: "I went back to work in July. I stopped because I could not pay."' in letter


def test_a_reason_that_speaks_of_them_is_answered_with_their_result(facts: Facts) -> None:
    answer = "You speak of what was given before: after it PHQ-9 was 7, down from 22; it was 16 on August 8, 2026, after they had ended."
    assert answer in asked_again(facts, PAID)["internal-appeal"]
    assert answer not in asked_again(facts, NEED)["internal-appeal"]
    asks_how_long = "Of what was given before: ____ (how long the gain held, and what is planned to hold it now) ____."
    assert asks_how_long in asked_again(facts, PAID)["clinician-letter"]
    assert asks_how_long not in asked_again(facts, NEED)["clinician-letter"]


def test_scores_are_told_as_before_and_after_only_where_the_days_say_so(facts: Facts) -> None:
    letter = asked_again(facts, earlier={"given": 6})["internal-appeal"]
    assert "Six infusions of IV ketamine were given before this request." in letter
    assert "after them" not in letter
    none = asked_again(facts, earlier={"given": 0})["internal-appeal"]
    assert "before this request" not in none
    # A score that did not fall is no result of theirs to be shown as one.
    risen = asked_again(facts, treatment={"scores": scores(12, 14)})["internal-appeal"]
    assert "after them" not in risen
    assert TOLD in risen


def test_a_fall_short_of_half_is_told_and_is_no_reason_to_approve(facts: Facts) -> None:
    """From 22 to 16 are 6 points, 27 percent; response is a fall of half."""
    papers = asked_again(facts, treatment={"scores": scores(22, 16)})
    assert "and 16 on July 8, 2026, after them: a fall of 6 points (27%)" in papers["internal-appeal"]
    boxed = "After six earlier infusions"
    assert boxed not in papers["internal-appeal"]
    assert boxed not in papers["call-sheet"]
    assert boxed in asked_again(facts)["call-sheet"]


def test_what_came_of_them_is_set_off_as_told_and_listed_to_be_read_again(facts: Facts) -> None:
    denial = {"reasons": [{"ground": "ground.dose-frequency-limit", "quote": DOSE}]}
    for papers in (asked_again(facts), asked_again(facts, denial=denial)):
        told = "I went back to work in July. I stopped because I could not pay"
        assert f'What came of them, in my words: "{told}."' in papers["internal-appeal"]
        listed = papers["next-steps"].split("Words that may go out as typed")[1]
        assert f'What came of them: Words: "{told}"' in listed
    by_another = asked_again(facts, sender={"role": "representative"})["internal-appeal"]
    assert 'What came of them, as told: "I went back to work' in by_another


def test_infusions_in_the_table_of_medicines_are_no_daily_dose_and_no_medicine_that_failed(facts: Facts) -> None:
    row = {"drug": "IV ketamine", "dose_mg": 40, "from": "2026-06-04", "to": "2026-07-02", "result": "response_lost", "source": "record"}
    without = infusions(facts, NEED, history={"trials": TABLE})["internal-appeal"]
    letter = infusions(facts, NEED, history={"trials": [*TABLE, row]})["internal-appeal"]
    assert "40 mg a session" in letter
    assert "40 mg a day" not in letter
    assert "Row 5 is not counted: it was given by the session." in letter
    count = "Four antidepressants tried"
    assert count in without
    assert count in letter


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ({}, ["earlier.given"]),
        ({"earlier": {"given": 0}}, ["earlier.given"]),
        ({"earlier": {"given": 6}}, ["earlier.given", "earlier.served", "earlier.told"]),
        # There the course asks how many were given; those that ended some time ago are none of it, and a limit on the dose ends no course.
        (LIMITED, []),
        (LIMITED | {"course": {"given": 6}}, []),
        (LIMITED | {"course": {"given": 0}}, ["earlier.given"]),
        (DOSE_LIMITED, ["earlier.given"]),
        ({"denial": {"timing": "after"}}, []),
    ],
)
def test_the_form_asks_it_of_care_that_is_still_asked_for(change: dict[str, Any], asked: list[str], facts: Facts) -> None:
    document = {part: told for part, told in case_document("spravato-step-therapy").items() if part != "earlier"}
    view = assess(case_from_json(json.dumps(changed(document, change)), TODAY), facts, TODAY).view
    questions = (one for one in interview().questions() if one.name.startswith("earlier."))
    assert [one.name for one in questions if is_settled(one.asked_when, view)] == asked


def test_a_case_without_any_is_told_of_none(facts: Facts) -> None:
    assert "earlier" not in packet(facts, "spravato-step-therapy", {"earlier": {"given": 0}})["internal-appeal"].lower()


LONG_AGO = [(23, "2026-01-20"), (9, "2026-09-16"), (13, "2026-11-18")]
"""23 to 9 in the course are 14 points, 61 percent of 23; to 13, thirty days after October 19, they would be 43."""
MANY = {"given": 31, "served": "February 9, 2026 to October 19, 2026", "told": {"unknown": True}}
DATED = {"scores": [{"scale": "phq-9", "score": score, "date": day} for score, day in LONG_AGO]}


def test_a_score_of_weeks_after_the_last_session_is_not_what_the_sessions_brought(facts: Facts) -> None:
    """Reading 27, lawyer 6: 23 to 9 in the course (14 of 23 is 61%) was told as 23 to 13, of thirty days after it (43%)."""
    papers = packet(facts, CALIFORNIA, {"treatment": DATED, "earlier": MANY})
    for name in ("internal-appeal", "clinician-letter"):
        assert "in their course: a fall of 14 points (61%)" in papers[name], name
        assert "later it was 13 on November 18, 2026" in papers[name], name
        assert "43%" not in papers[name], name
    soon = packet(facts, CALIFORNIA, {"treatment": DATED, "earlier": {**MANY, "served": "February 9, 2026 to November 9, 2026"}})
    assert "after them: a fall of 10 points (43%)" in soon["internal-appeal"]


def test_a_letter_to_sign_opens_with_what_earlier_sessions_brought(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, {"treatment": DATED, "earlier": MANY})["clinician-letter"]
    opening = "PHQ-9 fell from 23 to 9 (61%); it was 13 on November 18, 2026, 30 days after the last."
    assert f"In the course of 31 earlier infusions, {opening}" in letter
    less = asked_again(facts, treatment={"scores": scores(22, 16)})["clinician-letter"]
    assert "fell from 22 to 16 (27%)" not in less


@pytest.mark.parametrize(
    ("reason", "conceded"),
    [
        ("We cannot tell that you got better.", ""),
        ("The scores do not show a 50% reduction.", "The half that you ask for was reached; the last score is short of it"),
    ],
)
def test_a_refusal_for_want_of_a_result_is_answered_with_the_half_that_was_reached(reason: str, conceded: str, facts: Facts) -> None:
    ground = ("no-continued-response", reason)
    letter = asked_again(facts, ground, course={"given": 0}, treatment=DATED, earlier=MANY)["internal-appeal"]
    half = "PHQ-9 was 23 on January 20, 2026 and 9 on September 16, 2026: a fall of 14 points (61%), from severe to mild"
    assert f"{half}; it was 13 on November 18, 2026, 30 days after the last session" in letter
    assert conceded in letter
    assert "43%" not in letter
    assert "not yet the half" not in letter


@pytest.mark.parametrize("given", [31, None])
def test_who_had_the_first_weeks_of_the_spray_before_asks_for_no_other_first_dose(given: int | None, facts: Facts) -> None:
    """Section 2.2 of the label of Spravato: 56 mg is the dose of day 1. Thirty-one sessions came before this request."""
    earlier = {"given": given, "served": "February 9 to October 19, 2026"} if given else {"given": {"unknown": True}}
    asked = {"dose": "84 mg", "schedule": "once a week", "sessions": 8}
    letter = packet(facts, TEXAS, {"earlier": earlier, "treatment": asked})["clinician-letter"]
    assert ("The first dose: ____" in letter) is (not given)
    if given:
        assert "The first weeks, of two sessions a week" not in letter


def test_other_treatments_that_must_come_first_speak_of_no_session_given(facts: Facts) -> None:
    """Reading 37, J 1: "You speak of what was given before", signed, where the notice names other treatments and no session."""
    for said in ("Other treatments must be tried first.", "Two treatments with better evidence have to be used first."):
        letter = asked_again(facts, ("step-therapy", said), course={"given": 0}, treatment=DATED, earlier=MANY)["internal-appeal"]
        assert "You speak of what was given before" not in letter
    asked = ("not-medically-necessary", "The first infusions that you paid for show no lasting gain.")
    assert (
        "You speak of what was given before"
        in asked_again(facts, asked, course={"given": 0}, treatment=DATED, earlier=MANY)["internal-appeal"]
    )
