"""A notice that misses a psychiatric evaluation says nothing of who prescribes: the evaluation answers it, wherever it was told."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from appealwright.notice.reasons.givers import evaluation_missed
from tests.health.packets import packet
from tests.health.papers import Papers

MISSED = "No psychiatric evaluation was included."
SIGNER = {"name": "Dr. Marta Ellison", "credentials": "MD, psychiatrist"}
TOLD = "Dr. Ellison did a full psychiatric evaluation on October 6."


def papers(facts: Facts, function: Any = "I do inventory and am on leave.") -> Papers:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.documentation", "quote": MISSED}]},
        "treatment": {"function": function},
        "clinician": SIGNER,
    }
    return packet(facts, "tx-insured-off-label", change)


def test_the_call_answers_what_the_notice_said(facts: Facts) -> None:
    """Reading 34, A 8: "No psychiatrist prescribes it" was put in the reviewer's mouth, and the evaluation was not answered."""
    call = papers(facts)["call-sheet"]
    assert "No psychiatrist prescribes it" not in call
    assert 'No psychiatric evaluation was included." Answer: I am a psychiatrist. My evaluation: ____' in call


def test_an_evaluation_told_under_work_and_home_is_no_blank(facts: Facts) -> None:
    appeal = papers(facts, f"{TOLD} I am on leave.")["internal-appeal"].split("On the psychiatrist")[1]
    assert "psychiatric evaluation on October 6. The note of it: ____" in appeal
    assert "The evaluation: ____ (day of the psychiatrist's evaluation;" in papers(facts)["internal-appeal"]


def test_the_checklist_asks_for_it(facts: Facts) -> None:
    assert "The psychiatric evaluation: the notice misses it" in papers(facts)["checklist"]


def test_an_order_that_is_missed_is_no_evaluation() -> None:
    assert not evaluation_missed("There is no order or treatment plan from a psychiatrist, and no psychiatric evaluation or plan.")
    assert not evaluation_missed("The psychiatric evaluation of May 3 names PTSD.")
    assert evaluation_missed(f"The form lists F33.1. {MISSED}") == MISSED
