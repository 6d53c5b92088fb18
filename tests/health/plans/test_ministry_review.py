"""A sharing ministry that quotes its guidelines, takes the request by email, and names its panel."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.emailed import email_for_appeals
from appealwright.notice.reasons.evidence import accepted_in
from tests.health.as_of import FRIDAY, packet_on
from tests.health.case_names import CALIFORNIA
from tests.health.papers import Papers

QUOTE = "Per Section VII.C.14 of the Member Guidelines, 'Treatments considered experimental are not shareable.'"
WAYS = (
    "You may request a first level review within 60 days by writing to the Member Needs Department or by email to needs@ministry.example. "
    "If you remain dissatisfied you may ask for a review by the Member Appeal Panel, made up of seven members."
)


def papers(facts: Facts, quote: str = QUOTE, ways: str = WAYS, **plan: Any) -> Papers:
    denial: dict[str, Any] = {"text": f"{quote} {ways}", "reasons": [{"ground": "ground.experimental", "quote": quote}]}
    denial["appeal_address"] = denial["appeal_fax"] = {"unknown": True}
    return packet_on(facts, CALIFORNIA, {"denial": denial, "plan": {"kind": "sharing_ministry", **plan}}, FRIDAY)


def test_words_that_the_notice_quotes_are_not_asked_for_and_its_panel_is_named(facts: Facts) -> None:
    appeal = papers(facts)["internal-appeal"]
    assert "Please say which of the words that you quote from the handbook is not met by what is shown here" in appeal
    assert "a further review by the Member Appeal Panel: if you refuse, please say how to ask for it" in appeal
    assert "If the handbook has a further review" not in appeal


def test_a_notice_without_either_is_asked_for_both(facts: Facts) -> None:
    appeal = papers(facts, "Ketamine is considered experimental.", "You may request a review within 60 days.")["internal-appeal"]
    assert "Please read the handbook’s own words on what is shared".replace("’", "'") in appeal
    assert "If the handbook has a further review or arbitration" in appeal


def test_the_email_that_the_notice_takes_stands_with_the_address(facts: Facts) -> None:
    """Letters.md, B1: no email with health papers unless the notice gives it."""
    steps = papers(facts)["next-steps"]
    assert "or by email, which the notice takes: needs@ministry.example" in steps


def test_who_may_email_is_not_sent_to_ask_for_a_fax(facts: Facts) -> None:
    place = "Member Needs Department, PO Box 9, Peoria, IL 61611"

    def steps(ways: str) -> str:
        denial: dict[str, Any] = {"text": f"{QUOTE} {ways} {place}", "reasons": [{"ground": "ground.experimental", "quote": QUOTE}]}
        denial |= {"appeal_address": place, "appeal_fax": {"unknown": True}, "appeal_by": "2026-12-04"}
        return packet_on(facts, CALIFORNIA, {"denial": denial, "plan": {"kind": "sharing_ministry"}}, FRIDAY)["next-steps"]

    told, silent = steps(WAYS), steps("You may request a review within 60 days.")
    assert "The notice takes it by email: needs@ministry.example. Email is less private than mail" in told
    assert "What is the fax number or the portal" not in told
    assert "What is the fax number or the portal" in silent
    assert "by email" not in silent


@pytest.mark.parametrize(
    "told",
    [
        "Questions on your appeal? Send an email to help@ministry.example.",
        "You may request a review. Our newsletter: email to news@ministry.example.",
        "Send your request for review by email to a@ministry.example or by email to b@ministry.example.",
        "You may request a review by writing to the address above.",
    ],
)
def test_no_other_email_is_one_for_appeals(told: str) -> None:
    assert email_for_appeals(told) == ""


def test_a_ministry_is_asked_to_share_and_sends_no_explanation_of_benefits(facts: Facts) -> None:
    """It says that it is no insurance: its own words are used for what it does."""
    denial: dict[str, Any] = {"text": f"{QUOTE} {WAYS}", "timing": "after", "reasons": [{"ground": "ground.experimental", "quote": QUOTE}]}
    denial["appeal_address"] = denial["appeal_fax"] = {"unknown": True}
    made = packet_on(facts, CALIFORNIA, {"denial": denial, "plan": {"kind": "sharing_ministry"}}, FRIDAY)
    assert "ask you to share" in made["clinician-letter"]
    assert "explanation of benefits" not in made["next-steps"]
    assert "Ask for the amount and the day of payment in writing." in made["next-steps"]


GUIDELINE = "Treatment that is experimental, alternative or not generally accepted by the medical community is not shared (VII.C.14)."
BODY = "Level 1 evidence, its highest grade, for a single IV ketamine infusion"


def test_what_the_profession_accepts_is_answered_by_a_body_of_its_experts(facts: Facts) -> None:
    """CANMAT (2021) speaks of it, by its row, with its own limit (third line); who relies on another body is asked to name it."""
    untold = {"definition": {"unknown": True}, "definition_page": {"unknown": True}}
    appeal = papers(facts, GUIDELINE, **untold)["internal-appeal"]
    assert '"not generally accepted by the medical community": what an expert body has published is below' in appeal
    assert "If you rely on another, please name it." in appeal
    assert BODY in appeal
    assert "recommends IV ketamine as a third-line option" in appeal
    assert "generally accepted" not in papers(facts, **untold)["internal-appeal"]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("It is not generally accepted in medical practice.", "not generally accepted in medical practice"),
        ("It is not yet widely recognized by the psychiatric community.", "not yet widely recognized by the psychiatric community"),
        ("Your request was accepted on May 1.", ""),
    ],
)
def test_the_words_on_acceptance_are_those_of_the_notice(quote: str, words: str) -> None:
    assert accepted_in(quote) == words
