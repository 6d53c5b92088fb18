"""Who acts for another: the form, what it covers, and what to do without a signature."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import friday_paper, packet_on
from tests.health.by_telephone import MEDICAID
from tests.health.case_names import CUT, TEXAS
from tests.health.packets import packet


def test_a_minor_does_not_sign_alone(facts: Facts) -> None:
    base = "ca-self-funded-representative"
    found = packet(facts, base, {"patient": {"age_band": "under_18"}})
    assert "signs the letters alone" not in found["next-steps"]
    assert "A parent or guardian, and you if another" in found["next-steps"]
    assert "Both sign" not in found["checklist"]
    assert "in place of the parent or guardian" in found["representative-form"]
    assert "in place of me" in packet(facts, base)["representative-form"]


def test_who_calls_for_another_says_for_whom_and_what_form(facts: Facts) -> None:
    asked = "I am calling for Daniel Whitfield, whose signed form was sent on ______. Do you have it?"
    assert asked in friday_paper(facts, "call-log", CUT)
    assert "I am calling for" not in friday_paper(facts, "call-log", TEXAS)
    assert "Number to call: 1-800-555-0164." in friday_paper(facts, "call-log", TEXAS, MEDICAID)


def test_what_one_is_to_the_patient_is_asked_once(facts: Facts) -> None:
    told = {"sender": {"relation": "father"}}
    assert "I am the member's father." in friday_paper(facts, "representative-form", CUT, told)
    assert "I am the member's father and act for the member" in friday_paper(facts, "concurrent-care-objection", CUT, told)
    unsaid = {"sender": {"relation": {"unknown": True}}}
    assert "relation to the member" in friday_paper(facts, "representative-form", CUT, unsaid)


def test_a_representative_learns_what_to_do_without_a_signature(facts: Facts) -> None:
    # Only where it is urgent, or may be: the rule speaks of nothing else.
    assert "a health care professional who knows" not in packet(facts, "ca-self-funded-representative")["next-steps"]
    page = packet(facts, "ca-self-funded-representative", {"urgency": {"level": "asking_clinician"}})["next-steps"]
    # 29 CFR 2560.503-1(b)(4): in urgent care a health care professional who knows the condition must be permitted to act.
    assert "a health care professional who knows the condition may act (29 CFR 2560.503-1(b)(4))" in page
    unknown = packet(facts, "ca-self-funded-representative", {"plan": {"kind": {"unknown": True}}})["next-steps"]
    assert "ask the plan what it takes instead" in unknown


DAUGHTER: dict[str, Any] = {"sender": {"role": "representative", "name": "Anna Reyes"}}


MEDICARE: dict[str, Any] = {
    **DAUGHTER,
    "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
    "patient": {"age_band": "from_65"},
}


def test_whoever_cannot_sign_is_not_told_to_sign_alone(facts: Facts) -> None:
    steps = packet(facts, TEXAS, MEDICARE)["next-steps"]
    assert "Thomas says no? Send nothing. Cannot sign at all: ask the plan what it takes instead" in steps
    # Reading 35, R35B: read four times when tired; and the easiest door, the physician's, came last.
    assert "a power of attorney (a paper that lets you act)? No form? Thomas signs alone" in steps
    assert steps.index("The treating physician may ask without a form") < steps.index("Show Thomas the letters")


def test_near_the_last_day_the_form_may_follow_and_the_call_stands_on_the_first_sheet(facts: Facts) -> None:
    """Six days before the end the page asked for a power of attorney first, and set the call of tomorrow under "Later"."""
    near = {"denial": {"date": "2026-06-04", "received": "2026-06-05", "appeal_by": {"unknown": True}}}
    for language, follows, call, later in (
        ("en", "Cannot sign today? Send it all; the form follows.", "Ask if it is logged", "Papers, proof and answers"),
        ("es", "¿No puede firmar hoy? Envíe todo; el formulario va después.", "Pregunte si", "Papeles, pruebas"),
    ):
        first = packet(facts, "ca-self-funded-representative", near, language)["next-steps"].split(later)[0]
        assert follows in first
        assert call in first


def test_the_form_covers_whatever_the_representative_signs(facts: Facts) -> None:
    """29 U.S.C. § 1024(b)(4) is the participant's request; 45 CFR 164.508(c)(2) names the statements of a release."""
    letters = packet_on(facts, CUT)
    form = letters["representative-form"]
    assert (
        "in asking the plan, its administrator and its sponsor for documents, in my name; and in a complaint about how it is handled"
        in form
    )
    assert "do not depend on whether this is signed" in form
    assert "no longer protected by federal privacy rules" in form
    assert "name no illness" in form
    assert "I act for the member; the signed authorization is enclosed or follows." in letters["employer-letter"]
    quiet = packet_on(facts, CUT, {"employer": {"tell": False}})
    assert "sponsor" not in quiet["representative-form"]
