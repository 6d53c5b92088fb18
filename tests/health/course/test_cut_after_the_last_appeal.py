"""An approved course is cut and the plan's own appeals are over: nothing is asked of the plan, and whoever decides now is asked today.

The rule that keeps a course going covers the plan's own appeal (29 CFR 2590.715-2719(b)(2)(iii)); in Medicaid managed care the service goes
on after it only for who asks for the hearing in time (42 CFR 438.420).
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

BASE = "course-cut-caregiver"
OBJECTION, REQUEST = "concurrent-care-objection", "external-review-request"
UNKNOWN = {"unknown": True}


def told(stage: Any, plan: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    denial = {"stage": stage, "text": UNKNOWN, "date": "2026-11-17", "received": "2026-11-19"}
    return {"denial": denial, "course": {"cut": "2026-11-30"}, **({"plan": plan} if plan else {}), **more}


def program(kind: str) -> dict[str, Any]:
    return {"kind": kind, "funding": {"does_not_apply": True}}


@pytest.mark.parametrize("plan", [None, program("medicaid_managed"), program("medicare_advantage"), program("fehb"), program("individual")])
def test_after_the_final_decision_nothing_is_asked_of_the_plan(plan: dict[str, Any] | None, facts: Facts) -> None:
    papers = packet(facts, BASE, told("final", plan))
    assert OBJECTION not in papers
    assert REQUEST in papers
    steps = papers["next-steps"]
    assert "counts as your appeal" not in steps
    assert "Send the objection" not in steps


def test_a_self_funded_plan_has_external_review_asked_for_today(facts: Facts) -> None:
    steps = packet(facts, BASE, told("final"))["next-steps"]
    assert "Send the request for outside review today. The sessions stop on November 30, 2026." in steps
    assert "the rule that keeps a course going covers its own appeal: do not count on it now" in steps


def test_medicaid_has_the_hearing_and_the_service_asked_for_today(facts: Facts) -> None:
    steps = packet(facts, BASE, told("final", program("medicaid_managed")))["next-steps"]
    assert "One thing today: ask for the hearing by telephone" in steps
    assert "that the service go on unchanged until it is decided" in steps
    assert "nothing more to decide" in steps


@pytest.mark.parametrize("stage", ["first", UNKNOWN, "after_first_appeal"])
def test_while_the_plan_still_decides_the_objection_is_made(stage: Any, facts: Facts) -> None:
    # An employer's plan may have a second appeal of its own (29 CFR 2560.503-1(c)(2)).
    papers = packet(facts, BASE, told(stage))
    assert OBJECTION in papers
    assert "Send the objection today" in papers["next-steps"]


def test_a_program_with_one_appeal_has_none_left_after_it(facts: Facts) -> None:
    assert OBJECTION not in packet(facts, BASE, told("after_first_appeal", program("medicaid_managed")))


def test_once_the_sessions_have_stopped_the_hearing_keeps_its_own_day(facts: Facts) -> None:
    late = told("final", program("medicaid_managed"), course={"cut": "2026-10-30"})
    late["denial"] |= {"date": "2026-10-20", "received": "2026-10-22"}
    steps = packet(facts, BASE, late)["next-steps"]
    assert "ask for the hearing by telephone" not in steps


@pytest.mark.parametrize(("stage", "times"), [("first", 1), ("final", 0)])
def test_the_calendar_names_full_papers_only_where_some_follow(stage: str, times: int, facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document(BASE), told(stage))), TODAY)
    assert calendar_bytes(case, facts, assess(case, facts, TODAY), words_in("en")).count(b"UID:full-papers") == times


def test_the_member_asks_the_hearing_office_where_the_clinic_writes(facts: Facts) -> None:
    request = packet(facts, BASE, told("final", program("medicaid_managed"), sender={"role": "clinician"}))["continuation-request"]
    assert "request a State fair hearing on the plan's decision" in request.replace("\u2019", "'")
    assert "go on until it is decided (42 CFR 438.420(a)-(c))" in request
    assert "if the hearing is lost, I may be asked to pay" in request


def test_before_the_last_decision_the_member_asks_the_plan(facts: Facts) -> None:
    request = packet(facts, BASE, told("first", program("medicaid_managed"), sender={"role": "clinician"}))["continuation-request"]
    assert "go on until the appeal is decided." in request
    assert "State fair hearing" not in request


RHYTHM = {"ground": "ground.dose-frequency-limit", "quote": "Weekly dosing after week 8 exceeds the frequency that our policy supports."}
RESULT = {"ground": "ground.no-continued-response", "quote": "You have not had a decrease of 50% or more in your PHQ-9 score."}


@pytest.mark.parametrize("stage", ["first", "final"])
def test_a_course_cut_for_its_result_and_its_rhythm_is_asked_for_no_other_treatment(stage: str, facts: Facts) -> None:
    change = told(stage)
    change["denial"]["reasons"] = [RESULT, RHYTHM]
    letter = packet(facts, BASE, change)["clinician-letter"].partition("Letter of medical necessity")[2]
    assert "Why the course, and not a change now" in letter
    assert "The score fell on this course. Another treatment now: ____" in letter
    assert "Why no other treatment comes first" not in letter


def test_a_reason_that_names_another_treatment_is_answered(facts: Facts) -> None:
    change = told("final")
    change["denial"]["reasons"] = [RESULT, {"ground": "ground.step-therapy", "quote": "Electroconvulsive therapy must be tried first."}]
    letter = packet(facts, BASE, change)["clinician-letter"].partition("Letter of medical necessity")[2]
    assert "Why no other treatment comes first" in letter
