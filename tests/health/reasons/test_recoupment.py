"""A payment that a notice wants back."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.recoupment import wanted_back
from tests.conftest import case_document
from tests.health.case_names import TEXAS
from tests.health.packets import packet

ASKED = "We have determined that $3,150.00 was paid in error and request a refund of this amount within 30 days."


@pytest.mark.parametrize(
    "said",
    [
        ASKED,
        "An overpayment of $1,200 has been made on this claim, which was not covered.",
        "The Plan will recover the amount of $800.00 from your provider.",
        "The payment will be offset against future payments to the clinic.",
        "Please return this payment to the Plan.",
    ],
)
def test_a_sentence_that_asks_for_a_payment_back_is_found(said: str) -> None:
    assert wanted_back(f"Dear Ms. Ortiz,\n\nThe claim was reviewed again.\n{said}\n\nYou may appeal.") == said


@pytest.mark.parametrize(
    "said",
    [
        "The fee of $25 won't be refunded.",
        "Waiver and premium refund requests go to the student insurance office.",
        "If you lose the appeal, you may have to pay back what the service cost.",
        "The clinic must refund you the copay.",
        "The filing fee is refunded if the denial is reversed.",
        "Most people recover within weeks.",
        "Waiver and refund requests go to the student insurance office.",
        "If approval comes later, send the receipt with a claim form to be paid back under your plan's rules.",
    ],
)
def test_other_money_and_money_that_is_not_asked_for_now_is_no_such_sentence(said: str) -> None:
    assert wanted_back(said) == ""


@pytest.mark.parametrize(("language", "remark"), [("en", "They want money back."), ("es", "Quieren que se devuelva dinero.")])
def test_the_page_and_the_letter_say_that_this_payment_is_in_dispute_too(facts: Facts, language: str, remark: str) -> None:
    own = case_document(TEXAS)["denial"]["text"]
    change = {"denial": {"text": f"{own}\n\n{ASKED}", "timing": "after"}}
    papers = packet(facts, TEXAS, change, language)
    assert remark in papers["next-steps"]
    assert ASKED in papers["next-steps"]
    assert "Please confirm in writing that nothing is collected, or taken from other payments" in papers["internal-appeal"]
    assert remark not in packet(facts, TEXAS, {"denial": {"timing": "after"}}, language)["next-steps"]
