"""A notice that ends sessions and refuses bills asks for two answers, and no paper says that more was given than on the days told."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CUT
from tests.health.packets import packet
from tests.health.papers import Papers

APPROVED = "On April 14, 2026 we approved maintenance sessions every two weeks through March 31, 2027."
UNPAID = "We have also denied payment for the sessions of September 14, 2026 (claim 26-0914-771) and September 28, 2026."
RECORDS = "Payment for the two sessions is denied because the provider did not submit the monitoring record."


def refused(facts: Facts, text: str, *quotes: tuple[str, str], **more: Any) -> Papers:
    reasons = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in quotes]
    whole = "\n".join((text, *(quote for _, quote in quotes))) if text else {"unknown": True}
    denial = {"text": whole, "appeal_address": {"unknown": True}, "timing": "during", "reasons": reasons} | more.pop("denial", {})
    return packet(facts, CUT, {"denial": denial, "course": {"approved": 25, "given": 12, "cut": "2026-10-12"}, **more})


def test_sessions_already_given_whose_payment_the_notice_refuses_are_asked_for_beside_those_left(facts: Facts) -> None:
    appeal = refused(facts, f"{APPROVED}\n{UNPAID}", ("documentation", RECORDS))["internal-appeal"]
    assert "Your notice refuses payment as well: " in appeal
    assert UNPAID in appeal.split("refuses payment as well: ")[1].split("I ask you to pay for those sessions too.")[0]
    assert "Please pay, too, for the sessions given whose payment you refused." in appeal


@pytest.mark.parametrize(
    "text",
    [
        "If payment is denied for 2 sessions, you may appeal.",
        "Our decision will be made within 60 calendar days if you are asking for payment.",
        "Your claim will be denied without a record of 2 sessions.",
    ],
)
def test_what_a_notice_says_of_payment_in_general_refuses_no_bill(facts: Facts, text: str) -> None:
    appeal = refused(facts, text, ("no-continued-response", "The records show no improvement."))["internal-appeal"]
    assert "refuses payment as well" not in appeal
    assert "Please pay, too" not in appeal


def given(facts: Facts, sessions: int) -> Papers:
    treatment = {"sessions": sessions, "schedule": "twice a week", "served": "August 4 and August 11, 2026"}
    denial = {"timing": "after"}
    return refused(facts, "", ("experimental", "It is experimental."), denial=denial, treatment=treatment)


def test_no_paper_says_that_six_sessions_were_given_on_two_days(facts: Facts) -> None:
    found = given(facts, 6)
    assert "The course given was six" not in found["clinician-letter"]
    told = "The dates of service told are August 4 and August 11, 2026: ____ (how many were given, and when; how many are left) ____"
    assert told in found["clinician-letter"]
    assert "The dates of service are August 4 and August 11, 2026; of the others: ____" in found["internal-appeal"]


def test_as_many_sessions_as_days_are_told_as_given_on_them(facts: Facts) -> None:
    letter = given(facts, 2)["clinician-letter"]
    assert "The course given was two infusions" in letter
    assert "on August 4 and August 11, 2026." in letter


def test_a_request_outside_asks_to_pay_those_given_and_to_approve_the_others(facts: Facts) -> None:
    denial = {"timing": "after", "stage": "final"}
    treatment = {"sessions": 6, "schedule": "weekly", "served": "August 4 and August 11, 2026"}
    request = refused(facts, "", ("experimental", "It is experimental."), denial=denial, treatment=treatment)["external-review-request"]
    assert "be covered: those given on August 4 and August 11, 2026 paid, and any still to be given approved" in request
    assert "the claim paid" not in request


def test_the_bills_that_a_notice_refuses_are_asked_for_on_the_telephone_and_outside_too(facts: Facts) -> None:
    quotes = (("documentation", RECORDS),)
    sheet = refused(facts, f"{APPROVED}\n{UNPAID}", *quotes)["call-sheet"]
    assert "; and to pay for the sessions given whose payment you refused." in sheet
    outside = refused(facts, f"{APPROVED}\n{UNPAID}", *quotes, denial={"stage": "final"})["external-review-request"]
    asked = outside.split("The notice refuses payment as well: ")[1].split("I ask that those sessions be paid too.")[0]
    assert UNPAID in asked
