"""A reason asks for a psychiatrist: the appeal says who it is or leaves a line for it, and next steps says it too."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.of_psychiatry import asks_for_psychiatrist, is_psychiatrist
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers

ASKED = "Criteria not met: the drug must be prescribed by or in consultation with a psychiatrist."
LINE = "the psychiatrist who treats or was consulted"
ADVICE = "Get a psychiatrist"


def refused(facts: Facts, quote: str, credentials: str) -> Papers:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
    return packet(facts, CALIFORNIA, {"denial": denial, "clinician": {"name": "Ellen Brody", "credentials": credentials}})


def test_a_nurse_practitioner_leaves_a_line_for_the_psychiatrist(facts: Facts) -> None:
    found = refused(facts, ASKED, "PMHNP, psychiatry")
    assert f"On the psychiatrist: ____ ({LINE}" in found["internal-appeal"]
    assert ADVICE in found["next-steps"]


def test_a_psychiatrist_is_named(facts: Facts) -> None:
    found = refused(facts, ASKED, "MD, psychiatry")
    assert "On the psychiatrist: Ellen Brody, MD, psychiatry, asks for this treatment" in found["internal-appeal"]
    assert ADVICE not in found["next-steps"]


def test_nothing_is_said_where_no_reason_asks(facts: Facts) -> None:
    found = refused(facts, "The treatment is not medically necessary for you.", "PMHNP")
    assert "On the psychiatrist" not in found["internal-appeal"]
    assert ADVICE not in found["next-steps"]


@pytest.mark.parametrize(
    "asks",
    [
        "AND that you are being seen by a psychiatrist",
        "Prescribed by or with a psychiatrist",
        "The guideline calls for a diagnosis of recurrent severe depression by a psychiatrist.",
        "The notes hold no record of a psychiatrist's assessment.",
    ],
)
def test_these_sentences_ask(asks: str) -> None:
    assert asks_for_psychiatrist(asks)


@pytest.mark.parametrize(
    "other",
    [
        "The request was evaluated by a psychiatrist, who agreed with the denial.",
        "Your psychiatrist asked for Spravato.",
        "It must be ordered and supervised by a psychiatrist or a psychiatric nurse practitioner.",
        "Your appeal will be read by a psychiatrist who was not involved.",
    ],
)
def test_these_sentences_do_not(other: str) -> None:
    assert not asks_for_psychiatrist(other)


def test_only_a_psychiatrist_is_one() -> None:
    assert is_psychiatrist("MD, board certified in psychiatry")
    assert not is_psychiatrist("psychiatric nurse practitioner")
    assert not is_psychiatrist("PMHNP, psychiatry")
    assert not is_psychiatrist("MD")
