"""The notice is answered in its own words, and what only the chart or the clinic knows is not said as known."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts, our_facts
from tests.conftest import case_document
from tests.health.as_of import friday_paper
from tests.health.by_telephone import UNKNOWN
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.packets import packet
from tests.health.told import MEDICAID


def test_the_fax_says_what_it_is() -> None:
    found = packet(our_facts(), CUT)["fax-cover"]
    assert "[ ] appeal" in found
    assert "[ ] objection" in found
    assert "outside review" not in found


def test_a_reviewer_of_another_field_is_named_in_the_notices_words(facts: Facts) -> None:
    """29 CFR 2560.503-1(h)(3)(iii) asks for appropriate training and experience in the field of medicine involved."""
    gone = dict.fromkeys(("reasons", "appeal_address", "appeal_fax", "policy", "appeal_by"), UNKNOWN)

    def appeal(told: str) -> str:
        return friday_paper(facts, "internal-appeal", TEXAS, {"denial": {**gone, "text": told}, "plan": {"criteria": []}})

    told = "A Medical Director board certified in Internal Medicine reviewed your request."
    said = 'your notice says that the reviewer is "board certified in Internal Medicine", and names no psychiatrist who decided)'
    assert said in appeal(told)
    peer = "This determination was made by Ann Ford, DO, board certified in family practice, a clinical peer reviewer."
    assert 'your notice says that the reviewer is "board certified in family practice"' in appeal(peer)
    named = "This decision was made by our medical director, Paul Reed, MD, Obstetrics and Gynecology."
    assert 'your notice says that the reviewer is "Paul Reed, MD, Obstetrics and Gynecology"' in appeal(named)
    internist = "Our clinical reviewer, a board-certified internist, looked at the records."
    assert 'your notice says that the reviewer is "a board-certified internist"' in appeal(internist)
    # A psychiatrist who is missed, or asked for, has reviewed nothing.
    missed = "The appeal was reviewed by a physician board certified in emergency medicine. No oversight by a psychiatrist was shown."
    assert 'your notice says that the reviewer is "board certified in emergency medicine"' in appeal(missed)
    # A title or a license is no field, and the person's own clinician is no reviewer.
    for other in ("This decision was made by Paul Reed, MD, Medical Director.", "Reviewed by Paul Reed, MD, Utah license on file."):
        assert "your notice says that the reviewer" not in appeal(other)
    assert "your notice says that the reviewer" not in appeal("Prescribed by Paul Reed, MD, Family Medicine.")
    assert "your notice says that the reviewer" not in appeal(f"{told} So did a psychiatrist.")
    assert "your notice says that the reviewer" not in appeal("It was reviewed by a board-certified psychiatrist.")


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Sincerely,\n\nGerald Pruitt, MD, Family Medicine\nMedical Director", "Gerald Pruitt, MD, Family Medicine"),
        ("Gerald Pruitt, MD\nFamily Medicine\nAssociate Medical Director", "Gerald Pruitt, MD, Family Medicine"),
        ("Reviewer: Paul Dietz, MD, Internal Medicine", "Paul Dietz, MD, Internal Medicine"),
        ("Medical Director: Paul Dietz, MD (Internal Medicine)", "Paul Dietz, MD (Internal Medicine)"),
        (
            "The reviewer is Board Certified in Physical Medicine and Rehabilitation.",
            "Board Certified in Physical Medicine and Rehabilitation",
        ),
        ("Reviewer: board-certified emergency medicine.", "board-certified emergency medicine"),
        ("It was reviewed by a doctor whose specialty is Internal Medicine.", "a doctor whose specialty is Internal Medicine"),
        ("Sincerely,\nAnn Roe, MD\nPsychiatry\nMedical Director", ""),
        ("Requesting provider: Gerald Pruitt, MD, Family Medicine", ""),
        ("cc: Alan Kessler, MD, Internal Medicine", ""),
        ("Paul Dietz, MD, Internal Medicine\nMedical Director\nAnn Roe, PharmD, Clinical Reviewer", ""),
    ],
)
def test_who_decided_is_read_at_the_foot_and_behind_a_colon(facts: Facts, told: str, named: str) -> None:
    """Reading 30, director 19: "Gerald Pruitt, MD, Family Medicine"; "Board Certified in Physical Medicine and Rehabilitation"."""
    gone = dict.fromkeys(("reasons", "appeal_address", "appeal_fax", "policy", "appeal_by"), UNKNOWN)
    letter = friday_paper(facts, "internal-appeal", TEXAS, {"denial": {**gone, "text": told}, "plan": {"criteria": []}})
    said = f'(your notice says that the reviewer is "{named}", and names no psychiatrist who decided)'
    assert (said in letter) if named else "your notice says that the reviewer" not in letter


@pytest.mark.parametrize(
    "told",
    [
        "This determination was made by T. Albright, PharmD and reviewed by Medical Director (Internal Medicine).",
        "This decision was made by K. Ostrander, PharmD, and M. Bhatt, MD (Internal Medicine).",
        "This decision was made by M. Bhatt, MD (Internal Medicine), and K. Ostrander, PharmD.",
        "This decision was made by a pharmacist and our medical director, Paul Reed, MD, Obstetrics and Gynecology.",
        "This decision was made by Sam Trent, PharmD, and reviewed by Louise Kerrigan, MD, Family Medicine.",
    ],
)
def test_of_two_who_decided_a_letter_names_both(facts: Facts, told: str) -> None:
    """Director 28.5, patient 28 F2: the pharmacist was named, the internist beside him dropped, and the other way round."""
    gone = dict.fromkeys(("reasons", "appeal_address", "appeal_fax", "policy", "appeal_by"), UNKNOWN)

    def appeal(text: str, name: str = "internal-appeal", **denial: str) -> str:
        return friday_paper(facts, name, TEXAS, {"denial": {**gone, "text": text, **denial}, "plan": {"criteria": []}})

    assert f'(your notice: "{told.removesuffix(".")}")' in appeal(told)
    assert f'; the notice says: "{told.removesuffix(".")}"' in appeal(told, "second-level-appeal", stage="after_first_appeal")
    assert "your notice says that the reviewer" not in appeal(told)
    # In two sentences they are two people or one: neither is named.
    parted = "This decision was made by Sam Trent, PharmD. It was then reviewed by Louise Kerrigan, MD, Family Medicine."
    assert "Trent" not in appeal(parted)
    assert "Kerrigan" not in appeal(parted)


def test_what_the_chart_and_the_clinic_say_is_not_said_as_known(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    assert "The product is a commercial vial of ketamine hydrochloride injection" in appeal
    assert "are known" not in appeal


def test_the_notice_is_answered_in_its_own_word(facts: Facts) -> None:
    quote = "Not approved because of active alcohol use."
    text = case_document("spravato-step-therapy")["denial"]["text"] + "\n" + quote
    change = {"denial": {"text": text, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}}
    found = packet(facts, "spravato-step-therapy", change)
    assert "You name alcohol." in found["internal-appeal"]
    assert not any("alcohol or drug use" in found[name] for name in ("internal-appeal", "call-sheet"))


def test_the_approval_is_quoted_from_the_notice(facts: Facts) -> None:
    letter = packet(facts, "course-cut-caregiver")["internal-appeal"]
    assert 'Your notice says: "On September 30, 2026 we approved eight intravenous ketamine infusions' in letter


def test_a_rule_that_the_notice_cites_is_the_one_asked_about(facts: Facts) -> None:
    cited = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": "Not medically necessary under OAC 5160-1-01."}]}}
    assert (
        "Your notice cites OAC 5160-1-01; please say which of its conditions is not met."
        in packet(facts, MEDICAID, cited)["internal-appeal"]
    )


def test_a_net_health_outcome_is_answered_by_benefit_and_harm(facts: Facts) -> None:
    """Readings 25, director D5: the test that the notice itself names was answered by asking for another."""
    quote = "Ketamine is investigational because the evidence does not show an improvement in the net health outcome."
    denial = {"text": quote, "reasons": [{"ground": "ground.experimental", "quote": quote}], "appeal_address": UNKNOWN}
    undefined = {"definition": UNKNOWN, "definition_page": UNKNOWN}
    found = packet(facts, CALIFORNIA, {"denial": denial, "plan": undefined})
    answer = found["internal-appeal"].partition('"net health outcome": of benefit, ')[2].partition(" - ")[0]
    assert "KARMA-Dep 2 (2025)" in answer
    assert 'of harm, the label\'s warnings and how they are watched for, under "Safety and monitoring"' in answer
    assert "In my judgment: ____ (benefit beside harm, and what they mean for this patient)" in found["clinician-letter"]
    assert "benefit beside harm" not in packet(facts, CALIFORNIA)["clinician-letter"]
