"""Spravato may be given only in healthcare settings certified in its REMS (spravatorems.com): a refusal for want of that, answered."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told_on import judged_on

BASE = "spravato-step-therapy"
NOT_CERTIFIED = "The provider is not a certified REMS site."


def refused(facts: Facts, *, certified: bool | None = None, quote: str = NOT_CERTIFIED) -> Papers:
    treatment: dict[str, Any] = {"clinic": "Lakeside Clinic, Toledo", "monitoring": "two hours of observation."}
    if certified is not None:
        treatment["site_certified"] = certified
    notice = f"{case_document(BASE)['denial']['text']}\n{quote}"
    denial = {"text": notice, "reasons": [{"ground": "ground.site-of-care", "quote": quote}]}
    return packet(facts, BASE, {"denial": denial, "treatment": treatment})


def test_a_certified_place_is_said_and_its_paper_is_asked_for(facts: Facts) -> None:
    found = refused(facts, certified=True)
    # No day and no paper were told: a place certified in October is on no list of September, and both sides are right.
    said = "As I understand it, that place is certified, ____ (since which day, and the paper that shows it: enclosed, or to follow) ____."
    assert said in found["internal-appeal"]
    assert "Please say which list you looked in" in found["internal-appeal"]
    assert "The place of treatment is certified; its proof: ____ (since which day;" in found["clinician-letter"]
    assert "On the place, with the monitoring above" not in found["clinician-letter"]
    assert "certified in the Spravato safety program (REMS)" in found["checklist"]
    assert "the whole answer to that reason" in found["next-steps"]


def test_a_place_that_is_not_certified_is_conceded_and_another_is_asked_for(facts: Facts) -> None:
    found = refused(facts, certified=False)
    assert "That place is not certified, and on this I do not dispute your reason." in found["internal-appeal"]
    assert "approve the course for a certified place" in found["internal-appeal"]
    assert "How it is watched" not in found["internal-appeal"]
    assert "on the place the plan has a point" in found["next-steps"]
    assert "1-855-382-6022" in found["next-steps"]
    assert "The course is to be given at" in found["clinician-letter"]


def test_where_nobody_knows_no_letter_of_the_person_proves_the_reason_and_the_clinic_is_asked(facts: Facts) -> None:
    found = refused(facts)
    assert "only in healthcare settings certified" not in found["internal-appeal"]
    assert "That place is" not in found["internal-appeal"]
    assert "Are you certified in the Spravato safety program" in found["next-steps"]
    assert "certified in the REMS, since when" in found["clinician-letter"]
    assert "certified in the REMS, since when" in found["call-sheet"]


def test_another_place_refused_is_no_word_on_certification(facts: Facts) -> None:
    found = refused(facts, quote="Treatment is covered only in a hospital outpatient department.")
    assert "On the place, with the monitoring above: ____ (in my judgment" in found["clinician-letter"]
    assert "Are you certified" not in found["next-steps"]
    assert "which list you looked in" not in found["internal-appeal"]


ENROLLED = "There is no documentation that the patient and the treatment site are enrolled in the Spravato REMS."


@pytest.mark.parametrize("ground", ["documentation", "not-medically-necessary", "step-therapy"])
def test_a_reason_that_misses_enrollment_is_answered_under_it_for_the_place_and_the_patient(ground: str, facts: Facts) -> None:
    found = enrolled(facts, ground, certified=True)
    appeal = found["internal-appeal"]
    answer = appeal[appeal.index("Reason 1") : appeal.index("Alternatives considered")]
    assert "On the safety program (REMS): the place of treatment is certified" in answer
    assert "My enrollment: ____" in answer
    signed = found["clinician-letter"].partition("Your reasons, answered")[2]
    assert "On the REMS: the place of treatment is certified; its proof: ____" in signed
    assert "The patient’s enrollment: ____" in signed.replace("'", "’")
    assert "This reason puts no clinical question" not in signed
    assert "The place or the patient is not shown to be in the REMS." in found["call-sheet"]


def test_what_nobody_told_of_the_place_is_a_blank_and_what_was_told_against_it_is_granted(facts: Facts) -> None:
    assert "the place of treatment: ____" in enrolled(facts, "documentation")["internal-appeal"]
    against = enrolled(facts, "documentation", certified=False)
    assert "the place named in the request is not certified, and on this I do not dispute your reason" in against["internal-appeal"]
    assert "the place of treatment is certified" not in against["clinician-letter"]


def test_a_reason_on_the_place_alone_asks_nothing_of_the_patients_enrollment(facts: Facts) -> None:
    found = refused(facts, certified=True)
    assert "My enrollment" not in found["internal-appeal"]
    assert "The patient’s enrollment" not in found["clinician-letter"].replace("'", "’")
    both = refused(facts, certified=True, quote=ENROLLED)
    assert "My enrollment: ____" in both["internal-appeal"]
    assert both["internal-appeal"].count("is certified") == 1


def enrolled(facts: Facts, ground: str, *, certified: bool | None = None) -> Papers:
    treatment: dict[str, Any] = {} if certified is None else {"site_certified": certified}
    notice = f"{case_document(BASE)['denial']['text']}\n{ENROLLED}"
    denial = {"text": notice, "reasons": [{"ground": f"ground.{ground}", "quote": ENROLLED}]}
    return packet(facts, BASE, {"denial": denial, "treatment": treatment, "plan": {"criteria": []}})


@pytest.mark.parametrize(
    ("drug", "quote", "asked"),
    [
        ("spravato", "The provider is not a certified REMS site.", True),
        ("spravato", "The criteria ask for a REMS-certified healthcare setting.", True),
        ("spravato", "It was not prescribed by a board-certified psychiatrist.", False),
        ("iv_ketamine", "The provider is not a certified site.", False),
    ],
)
def test_the_question_stands_where_certification_is_at_issue(drug: str, quote: str, asked: object, facts: Facts) -> None:
    case = {"case_version": 1, "treatment": {"drug": drug}, "denial": {"reasons": [{"ground": "ground.documentation", "quote": quote}]}}
    assert (judged_on(facts, case, TODAY)[1].view("plan.asks_certified_site") == Known(value=True)) is asked


@pytest.mark.parametrize(
    "other",
    [
        "and the nurse is practicing without the physician referral and supervision documentation on file.",
        "and no referral by a physician was received.",
        "and physician supervision is required.",
    ],
)
def test_the_half_of_the_reason_on_who_refers_is_not_left(facts: Facts, other: str) -> None:
    """Reading 31, confirming 10: the proof of the place answers one half."""
    found = refused(facts, certified=True, quote=f"{NOT_CERTIFIED.rstrip('.')}, {other}")
    assert "the whole answer" not in found["next-steps"]
    assert "and the papers on who refers and supervises: the reason asks for both." in found["next-steps"]
    assert "On the referral and supervision: ____" in found["internal-appeal"]
    assert "On the referral and supervision: ____" in found["clinician-letter"]
