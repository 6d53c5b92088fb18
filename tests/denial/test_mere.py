"""What sounds like a reason beside another and is none: it is left out only there."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = "Plains Health\n\nMay 30, 2026\n\nDear Ms. Rivera,\n\n{}\n\nYou may appeal within 180 days."
TRIAL = "Studies do not prove that ketamine works for depression over the long term. For this reason we consider it investigational."


def grounds_of(words: str) -> set[str]:
    return {reason["ground"] for reason in offered(LETTER.format(words))["denial.reasons"]}


@pytest.mark.parametrize(
    "basis",
    [
        "We based this decision on the health plan clinical guideline Ketamine Infusion for Behavioral Health Conditions (MED.00481).",
        "This decision is based on our medical policy on ketamine for psychiatric conditions.",
        "Criteria used: Clinical Policy BH-12, Ketamine for Depression.",
        # Reading 35, B 1: a policy's title is no exclusion.
        "This was decided with clinical policy CP.MP.HNC.7, Ketamine for Behavioral Health Conditions, and your Evidence of Coverage.",
        "Our reviewer used Medical Policy MCP-214, Ketamine and Related Agents for Psychiatric Conditions, with your Certificate.",
        "The request was judged against Guideline BH-61, Infusion Treatments for Mental Disorders, and the Summary Plan Description.",
    ],
)
def test_the_name_of_what_a_decision_rests_on_is_no_reason_beside_one(basis: str) -> None:
    assert grounds_of(f"{TRIAL} {basis}") == {"ground.experimental"}


def test_a_basis_that_is_not_met_is_a_reason() -> None:
    words = "We based this decision on our clinical guideline BH-12, which you do not meet: it is not medically necessary for you."
    assert "ground.not-medically-necessary" in grounds_of(f"{TRIAL} {words}")


def test_a_count_of_the_course_is_no_limit_beside_the_reason() -> None:
    counted_so_far = "En febrero aprobamos 20 sesiones. Hasta el 7 de mayo usted ha recibido 18 sesiones."
    reason = (
        "Negamos las dem\u00e1s porque las notas de su m\u00e9dico no muestran que sus s\u00edntomas hayan mejorado con este tratamiento."
    )
    assert grounds_of(f"{counted_so_far}\n\n{reason}") == {"ground.no-continued-response"}


def test_a_count_that_meets_the_limit_is_a_limit() -> None:
    words = "You have used 8 of 8 authorized sessions, and the policy covers no more than eight. More sessions are denied."
    assert "ground.dose-frequency-limit" in grounds_of(words)


FALLS_SHORT = "The policy asks for a reduction of at least 50% in the score. The MADRS score was 34 before treatment and is 22 now."


@pytest.mark.parametrize(
    "review",
    [
        "After a review of the information submitted by your provider and your benefit plan documents, we are unable to approve coverage.",
        "We have reviewed the records that your provider submitted, and we are unable to approve coverage.",
    ],
)
def test_that_records_were_looked_at_is_no_lack_of_them_beside_the_reason(review: str) -> None:
    reasons = offered(LETTER.format(f"{review} {FALLS_SHORT}"))["denial.reasons"]
    assert [(reason["ground"], "34 before treatment" in reason["quote"]) for reason in reasons] == [("ground.no-continued-response", True)]


def test_that_records_were_looked_at_and_lack_something_is_a_reason() -> None:
    words = (
        "After a review of the records submitted by your provider, the information is not enough to decide and we are unable to approve it."
    )
    assert "ground.documentation" in grounds_of(f"{words} {FALLS_SHORT}")


def test_what_a_named_doctor_writes_of_the_score_is_no_reason_to_refuse() -> None:
    told = "Dr. Lee writes that the MADRS score was 34 before treatment and is 12 now."
    reason = "The reason for our decision: "
    assert grounds_of(f"{reason}{TRIAL} {told}") == {"ground.experimental"}
    assert grounds_of(f"{reason}{TRIAL} {FALLS_SHORT}") == {"ground.experimental", "ground.no-continued-response"}


def test_half_a_score_asked_for_somewhere_else_is_no_reason() -> None:
    rights = "You may ask for the criteria, which speak of a reduction of at least 50% in the score."
    assert grounds_of(f"{TRIAL}\n\nYour rights\n\n{rights}") == {"ground.experimental"}
