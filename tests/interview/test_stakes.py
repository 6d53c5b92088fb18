"""The amount in dispute beside the letter: asked only on request, shown with its working, never a promise."""

from __future__ import annotations

import json
from html import unescape

from tests.conftest import case_document, changed
from tests.interview.room import Room


def names(room: Room) -> set[str]:
    return {element["name"] for element in room.all("form") if element["name"].startswith("money.")}


def stakes(room: Room) -> str:
    return " ".join(room.regions["side"]["stakes"].split())


def test_one_question_is_asked_and_the_others_follow_from_it() -> None:
    room = Room().go_to_section("money")
    assert {name for name in names(room) if not name.endswith(".state")} == {"money.billed"}
    room.type(money__billed="$4,200")
    assert "money.allowed" in names(room)
    assert "money.covers_outside" not in names(room), "only for a clinic outside the network"


def test_the_charge_alone_is_the_dispute_and_what_is_missing_is_named() -> None:
    said = stakes(Room().go_to_section("money").type(money__billed="$4,200.50"))
    assert "$4,200.50 is in dispute." in said
    assert "Allowed amount" in said
    assert "Left of the deductible" in said
    assert "could come back" not in said


def test_with_all_terms_the_estimate_stands_with_its_working_and_promises_nothing() -> None:
    room = Room().go_to_section("people").type(clinician__in_network="yes").go_to_section("money").type(money__billed="4,200")
    room.type(money__paid_by_plan="0", money__paid_by_you="1500", money__allowed="3000")
    room.type(money__deductible_left="500", money__coinsurance="20%", money__max_left="900")
    said = stakes(room)
    # Deductible 500 and 20% of 2,500 make 1,000, cut to 900: the plan bears 2,100. She paid 1,500: 600 beyond her share.
    assert "it would still owe about $2,100.00" in said
    assert "about $600.00 could come back to you" in said
    assert "Of the other $2,500.00 you pay 20%: $500.00." in said
    assert "That makes $1,000.00. Your maximum cuts it to $900.00." in said
    assert "not a promise" in said


def test_the_amount_is_one_press_away() -> None:
    room = Room().press("go-to", "money.billed")
    assert "money.billed" in names(room)


def test_published_rates_stand_only_beside_the_plans_that_they_count() -> None:
    case = case_document("two-answers")

    def beside(**plan: str) -> str:
        return stakes(Room().act("restore", json.dumps(changed(case, {"plan": plan}))))

    marketplace = beside(kind="individual", issued_in="TX")
    assert "44% of the denials" in marketplace
    assert "Source: KFF, Claims Denials and Appeals in ACA Marketplace Plans in 2023" in marketplace
    assert "Nobody counted ketamine apart" in marketplace
    assert "80.7%" not in marketplace
    assert "80.7%" in beside(kind="medicare_advantage")
    assert "About 60%" in beside(kind="individual", issued_in="CA", licence="dmhc")
    assert "no published rate for this kind of plan" in beside(kind="employer", funding="self_funded")
    assert "44%" not in stakes(Room())


def test_a_payment_that_the_notice_wants_back_is_in_dispute_too() -> None:
    case = case_document("two-answers")
    notice = "The claim is denied. $900.00 was paid in error; please refund this amount to the plan."
    told = {"denial": {"text": notice}, "money": {"billed": 4200}}
    said = stakes(Room().act("restore", json.dumps(changed(case, told))))
    assert 'that is in dispute too. Under "Paid by the plan" enter only what it lets stand.' in unescape(said)
    assert "wants money back" not in stakes(Room().act("restore", json.dumps(changed(case, {"money": {"billed": 4200}}))))
