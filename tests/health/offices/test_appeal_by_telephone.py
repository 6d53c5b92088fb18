"""An appeal that the notice takes by telephone is told with the number printed there, and with no other."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.gives import Gives
from tests.conftest import TODAY, case_document
from tests.health.as_of import friday_paper as paper
from tests.health.case_names import TEXAS

NUMBER, FAST = "1-800-555-0144", "1-800-555-0166"
IN_A_LIST = f"Mail: Appeals, P.O. Box 8, Columbus, OH 43201\nFax: 1-800-555-0145\nPhone: {NUMBER}"


def gives(text: str) -> Gives:
    return Gives(case_from_json(json.dumps({"case_version": 1, "denial": {"text": text}}), TODAY))


@pytest.mark.parametrize(
    "text",
    [
        f"You may also appeal by calling {NUMBER}.",
        f"To appeal, call Member Services at {NUMBER} or write to us.",
        f"You may ask us for an appeal.\n{IN_A_LIST}\nWe will answer within 15 days.",
        f"You may ask for an appeal in any of these ways:\n{IN_A_LIST}",
        f"If you do not agree you may appeal by phone at {NUMBER}.",
        f"You may file your appeal orally or in writing. Call {NUMBER}.",
        f"You may ask for an appeal or a fast appeal by phone at {NUMBER}.",
    ],
)
def test_the_number_is_read_where_the_notice_takes_an_appeal_by_it(text: str) -> None:
    assert gives(text).appeal_number == NUMBER


@pytest.mark.parametrize(
    "text",
    [
        f"You cannot appeal by phone. Call {NUMBER} with questions.",
        f"Appeals are not accepted by telephone. Member Services: {NUMBER}.",
        f"An appeal must be in writing. Questions? Call {NUMBER}.",
        f"To appeal, call {NUMBER} and ask for the form.",
        f"You may ask for an external appeal by phone. Member Services {NUMBER}.",
        f"You may appeal in writing.\nFor a hearing:\n{IN_A_LIST}",
        f"An expedited appeal may be requested orally. Call {FAST}.",
        f"We will decide within 14 days of receiving your appeal. In danger, you can ask for an expedited appeal by calling {FAST}.",
        f"If your case is urgent, you may appeal orally at {FAST}.",
        # Reading 32, director, 1: the sentence behind the appeal's is of another call.
        f"Records may be sent with an appeal. Your prescriber may also request a peer-to-peer conversation by calling {NUMBER}.",
        f"You can appeal this decision. Your doctor may discuss it with our medical director by phone at {NUMBER}.",
        f"You can appeal in writing. You may get a free copy of the criteria by calling {NUMBER}.",
    ],
)
def test_a_call_that_is_no_appeal_or_another_is_not_taken_for_one(text: str) -> None:
    assert not gives(text).appeal_number


def test_the_number_right_behind_a_fast_appeal_by_telephone_is_its_own() -> None:
    assert gives(f"An expedited appeal may be requested orally. Call {FAST}.").fast_number == FAST
    assert not gives(f"We decide an expedited appeal within 72 hours. Call {FAST} with questions.").fast_number


def test_who_is_only_told_to_ask_about_a_fast_one_has_its_number_beside_that(facts: Facts) -> None:
    """ "Ask whom?": the notice printed the number, and no paper of a packet that was not urgent had it."""
    fast = f"You may ask for a fast appeal by phone at {FAST}."
    change = told(fast, treatment={"start": "2026-12-09"}, urgency={"level": "not_urgent"})
    assert f"ask about an urgent appeal (the notice: {FAST})." in paper(facts, "next-steps", TEXAS, change)
    assert f"pregunte por una apelación urgente (la carta: {FAST})." in paper(facts, "next-steps", TEXAS, change, "es")
    unprinted = told("", treatment={"start": "2026-12-09"}, urgency={"level": "not_urgent"})
    assert "ask about an urgent appeal." in paper(facts, "next-steps", TEXAS, unprinted)


def told(text: str, **change: Any) -> dict[str, Any]:
    """A notice of weeks ago with weeks to go: nothing presses."""
    own = {"text": f"{case_document(TEXAS)['denial']['text']}\n{text}", "date": "2026-11-13", "received": "2026-11-18"}
    return {"denial": own | change.pop("denial", {}), "plan": {"kind": "medicaid_managed", "funding": None, "criteria": []}, **change}


def test_the_person_learns_of_it_where_nothing_presses(facts: Facts) -> None:
    """It was "the one thing I could do in bed". 42 CFR 438.402(c)(3)(ii): orally or in writing."""
    change = told(f"You may also appeal by calling {NUMBER}.")
    page = paper(facts, "next-steps", TEXAS, change)
    assert f"or by telephone, as the notice says: {NUMBER}; note the hour and the name, and let the letter follow" in page
    assert f"o por teléfono, como dice la carta: {NUMBER}" in paper(facts, "next-steps", TEXAS, change, "es")
    log = paper(facts, "call-log", TEXAS, change)
    assert 'The notice takes an appeal by telephone: "I appeal. Please log it now." The letter follows.' in log
    assert "La carta acepta la apelación por teléfono" in paper(facts, "call-log", TEXAS, change, "es")


@pytest.mark.parametrize(
    "change",
    [
        told(f"An appeal must be in writing. Questions? Call {NUMBER}."),
        # A clinic appeals only with the member's consent in writing.
        told(f"You may also appeal by calling {NUMBER}.", sender={"role": "clinician"}),
        # The next step is a hearing, which others take.
        told(f"You may also appeal by calling {NUMBER}.", denial={"stage": "final"}),
        told(f"You may also appeal by calling {NUMBER}.", denial={"stage": "no_answer"}, appeal={"sent": "2026-11-20"}),
    ],
)
def test_it_is_not_told_to_whom_it_is_not_open(change: dict[str, Any], facts: Facts) -> None:
    assert "or by telephone, as the notice says" not in paper(facts, "next-steps", TEXAS, change)
    assert "by telephone" not in paper(facts, "call-log", TEXAS, change)


def test_it_is_said_once_where_the_call_is_the_one_thing_today(facts: Facts) -> None:
    page = paper(facts, "next-steps", TEXAS, told(f"You may also appeal by calling {NUMBER}.", denial={"appeal_by": "2026-12-02"}))
    assert f"call {NUMBER}, the number in your notice" in page
    assert "or by telephone, as the notice says" not in page


FORM = "How to ask for an appeal with Elmwood Medicare\nStep 2: Mail, fax, or deliver your appeal or call us.\n"
STANDARD = (
    "   For a Standard Appeal:  Mailing Address: Elmwood Medicare, PO Box 8, Columbus, OH 43201\n                    Fax: 1-800-555-0145\n"
)
FASTER = f"   For a Fast Appeal:      Phone: {FAST}      Fax: 1-800-555-0167\n"


@pytest.mark.parametrize("ways", [f"{FORM}{STANDARD}{FASTER}", f"{FORM}{FASTER}{STANDARD}"])
def test_the_telephone_of_the_fast_appeal_is_none_of_the_ordinary_one(ways: str) -> None:
    """Reading 35, A 1: on Medicare's form it stands under its own heading; the plan's own line at the end is the plan's."""
    told = {"case_version": 1, "denial": {"text": ways, "insurer": "Elmwood Medicare"}}
    alone = Gives(case_from_json(json.dumps(told), TODAY))
    assert (alone.appeal_number, alone.fast_number) == ("", FAST)
    told["denial"] |= {
        "text": f"{ways}\nGet help & more information\nElmwood Medicare toll free: {NUMBER}. 1-800-MEDICARE (1-800-633-4227)"
    }
    ended = Gives(case_from_json(json.dumps(told), TODAY))
    assert (ended.appeal_number, ended.fast_number) == (NUMBER, FAST)
