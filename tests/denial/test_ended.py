"""A course that was approved once and is now ended: the approval of then is no outcome of this notice."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = """BUCKTHORN HEALTH PLAN
An Ohio Medicaid Managed Care Plan

NOTICE OF ACTION: TERMINATION OF A SERVICE

Mailing date: November 20, 2026

Member ID (Medicaid billing number): 910044700000
Service: esketamine (Spravato) 84 mg

Dear Ann Roe,

{approved} We have reviewed your treatment. {decided}

Why we are taking this action: {why}

If you do not agree with this action you can ask us for an appeal within 60 calendar days from the mailing date of this notice.
"""
APPROVED = "On June 15, 2026 we approved esketamine treatment once a week for 26 weeks."
DECIDED = "We have decided to TERMINATE this service."
NEED = "Continued esketamine is not medically necessary."
WHY = f"{NEED} The notes do not show a 50 percent reduction in your score, and no record that you are still taking an oral antidepressant."


def reasons(approved: str = APPROVED, decided: str = DECIDED, why: str = WHY) -> list[tuple[str, str]]:
    found = offered(LETTER.format(approved=approved, decided=decided, why=why)).get("denial.reasons", [])
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in found]


@pytest.mark.parametrize("verb", ["approved", "had approved", "authorized"])
def test_an_approval_of_an_earlier_day_hides_no_reason_of_the_notice_that_ends_it(verb: str) -> None:
    assert [ground for ground, _ in reasons(APPROVED.replace("approved", verb))] == ["not-medically-necessary", "no-continued-response"]


def test_an_approval_of_the_notices_own_day_gives_no_reason() -> None:
    assert reasons("On November 20, 2026 we approved your request.", "The service goes on.", "Your notes show a lasting response.") == []


def test_a_medicine_still_to_be_taken_beside_the_course_is_no_step_but_one_to_be_tried_is() -> None:
    assert "step-therapy" not in dict(reasons())
    tried = reasons(why=f"{NEED} The records do not show that you tried another antidepressant first.")
    assert "step-therapy" in dict(tried)


def test_an_aside_between_label_and_number_is_passed_over() -> None:
    assert offered(LETTER.format(approved=APPROVED, decided=DECIDED, why=WHY))["member.id"] == "910044700000"
    other = LETTER.replace("(Medicaid billing number): 910044700000", "(see your card)")
    assert "member.id" not in offered(other.format(approved=APPROVED, decided=DECIDED, why=WHY))


def test_a_course_of_another_treatment_that_was_not_completed_is_a_step_and_one_that_was_is_none() -> None:
    talk = "Your child has {}completed an adequate course of evidence-based psychotherapy; eight sessions are on record."
    refused = "We have decided to deny this service."
    assert "step-therapy" in dict(reasons("We have the request.", refused, f"{NEED} {talk.format('not ')}"))
    assert "step-therapy" not in dict(reasons("We have the request.", refused, f"{NEED} {talk.format('')}"))
