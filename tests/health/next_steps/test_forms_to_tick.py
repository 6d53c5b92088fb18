"""What has to be ticked, sent or looked for beside the letters stands on the page of next steps, or before a letter to sign."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, CUT
from tests.health.packets import packet


def test_the_form_of_a_representative_is_among_what_a_pen_fills(facts: Facts) -> None:
    page = packet(facts, CUT)["next-steps"].split("To fill before you sign")[1]
    assert "Form that lets you speak for the patient: What goes in: a tick in each place with boxes" in page
    assert "Form that lets you speak for the patient" not in packet(facts, CALIFORNIA)["next-steps"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "cannot sign today? Send it; the form follows"),
        ("es", "no puede firmar hoy? Envíela sola; el formulario va después"),
    ],
)
def test_an_objection_does_not_wait_for_the_members_pen(language: str, said: str, facts: Facts) -> None:
    """But no rule makes a plan count it before the form is there, so that is promised only of one with the form."""
    assert said in packet(facts, CUT, language=language)["next-steps"]
    assert said not in packet(facts, CUT, {"sender": {"role": "patient"}}, language)["next-steps"]
    page = packet(facts, CUT)["next-steps"]
    assert "With that form it counts as your appeal." in page
    assert "With it, or soon after: until it is there, the appeal may not count" in page


def test_no_letter_of_an_objection_says_that_the_form_is_in_it_when_it_may_not_be(facts: Facts) -> None:
    letters = packet(facts, CUT)
    assert "signed authorization is enclosed or follows (Exhibit F)" in letters["concurrent-care-objection"]
    assert "Signed authorization of the representative, here or to follow" in letters["concurrent-care-objection"]
    # An appeal of care not begun waits for the form: it goes with everything.
    not_begun = {"denial": {"timing": "before"}, "course": {"approved": None, "given": None, "cut": None}}
    waiting = packet(facts, CUT, {**not_begun, "urgency": {"level": "not_urgent"}})
    assert "signed authorization is enclosed (Exhibit F)" in waiting["internal-appeal"]
    # An urgent one is to go today, and may go before both have signed.
    urgent = packet(facts, CUT, not_begun)
    for letter in ("expedited-appeal", "internal-appeal"):
        assert "signed authorization is enclosed or follows (Exhibit F)" in urgent[letter]


def near_the_end() -> dict[str, Any]:
    return {"denial": {"date": "2026-06-04", "received": "2026-06-05", "appeal_by": {"unknown": True}}}


@pytest.mark.parametrize(
    "change",
    [
        near_the_end(),
        {"urgency": {"level": "clinician_certified"}},
        {"urgency": {"level": "clinician_certified"}, "plan": {"kind": "medicare_advantage", "issued_in": "TN"}},
    ],
)
def test_a_letter_that_may_go_without_the_form_says_so_and_so_does_the_page(change: dict[str, Any], facts: Facts) -> None:
    """Readings 28, patient F8: told to send it today, a wife signed that an unsigned form was enclosed."""
    letters = packet(facts, "ca-self-funded-representative", change)
    told = [words for words in letters.values() if "signed authorization is enclosed" in words]
    assert told
    assert all("enclosed or follows" in words for words in told)
    assert "Cannot sign today? Send it all; the form follows." in letters["next-steps"]
    assert "With it, or soon after: until it is there, the appeal may not count" in letters["next-steps"]


def test_a_drug_off_the_list_is_asked_for_beside_the_letter_to_sign(facts: Facts) -> None:
    """Cal. Health & Safety Code § 1367.21 sends a drug that is not on the formulary to the request of § 1367.24."""
    asked = "Beside this letter, send the plan a request for a drug that is not on its list (section 1367.24)."
    assert asked in packet(facts, CALIFORNIA)["clinician-letter"].split("Letter of medical necessity")[0]
    listed = packet(facts, CALIFORNIA, {"plan": {"formulary": "on_formulary"}})["clinician-letter"]
    assert "not on its list" not in listed


def test_a_plan_of_unknown_kind_is_told_that_a_no_is_seldom_the_end(facts: Facts) -> None:
    unknown = {"case_version": 1, "denial": {"timing": "before"}, "treatment": {"drug": "iv_ketamine"}}
    assert "Most plans then owe a review by somebody outside: look in the new notice." in packet(facts, unknown)["next-steps"]
    assert "Most plans then owe" not in packet(facts, CALIFORNIA)["next-steps"]


def test_the_letter_to_the_benefits_office_has_one_day_on_the_page(facts: Facts) -> None:
    page = packet(facts, CUT)["next-steps"]
    assert "The same day, send the benefits office its letter" in page
    assert "When: The same day, once the objection is out: you said that the employer may know" in page
