"""Spravato refused under TRICARE as a step and for need: a labeled use, of which nobody says that it is unproven.

32 CFR 199.4(g)(15)(i)(C) is the test of an unproven treatment; letters.md 1.3: no rule that does not bear on the reason.
32 CFR 199.10(b)(1)(i), (iii)-(iv): 90 days after the date of the notice for the reconsideration; three days are an expedited one's.
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import FRIDAY, packet_on
from tests.health.case_names import TEXAS
from tests.health.papers import Papers

STEP = "The beneficiary has not had an adequate trial of transcranial magnetic stimulation."
UNPROVEN = "Spravato is unproven for this use."
TIMES = "You may request a reconsideration within 90 calendar days. "
TIMES += "For an expedited reconsideration, the request must be received within 3 days."
NOTE = "I have a metal fragment near the left temple; Dr. Ruiz wrote on October 2, 2026 that TMS is not safe for me."
FEAR = "I read that it does not last."


def papers(facts: Facts, quote: str, reason: str = NOTE) -> Papers:
    own: dict[str, Any] = {
        "denial": {"text": f"{quote} {TIMES}", "date": "2026-11-10", "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "plan": {"kind": "tricare", "criteria": []},
        "treatment": {"drug": "spravato", "indication": "trd", "route": {"unknown": True}},
        "step": {
            "drug": "transcranial magnetic stimulation and a third oral antidepressant",
            "ground": "contraindicated",
            "reason": reason,
        },
    }
    if quote == UNPROVEN:
        own["denial"]["reasons"][0]["ground"] = "ground.experimental"
    own["denial"]["appeal_address"] = own["denial"]["appeal_fax"] = {"unknown": True}
    return packet_on(facts, TEXAS, own, FRIDAY)


def test_the_test_of_an_unproven_treatment_stands_where_it_is_called_so(facts: Facts) -> None:
    assert "199.4(g)(15)" not in papers(facts, STEP)["internal-appeal"]
    assert "199.4(g)(15)" in papers(facts, UNPROVEN)["internal-appeal"]
    for quote in (STEP, UNPROVEN):
        appeal = papers(facts, quote)["internal-appeal"]
        assert "Your notice, a copy of which is enclosed, says" in appeal
        assert "A copy of the notice is enclosed" not in appeal


def test_one_line_is_no_section(facts: Facts) -> None:
    """Reading 31, confirming 10: "The rules of this step" stood over one line."""
    assert "The rules of this step" not in papers(facts, STEP)["internal-appeal"]
    assert "The test of the regulation" in papers(facts, UNPROVEN)["internal-appeal"]


def test_a_dated_note_of_the_clinician_is_the_ground_of_the_exception(facts: Facts) -> None:
    exception = papers(facts, STEP)["step-therapy-exception"]
    assert f"The ground {NOTE[:-1]}" in exception
    feared = papers(facts, STEP, FEAR)["step-therapy-exception"]
    assert FEAR not in feared
    assert "is for the treating clinician to state" in feared


def test_the_days_of_an_expedited_step_are_not_those_of_the_appeal(facts: Facts) -> None:
    page = papers(facts, STEP)["next-steps"]
    assert "November 13, 2026" not in page
    assert "February 8, 2027" in page
