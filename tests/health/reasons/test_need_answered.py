"""Need denied and no criterion named is answered with facts, and only then with a question (readings 30, D12).

"The trials are in Table 1. Please name each criterion ..." answered a notice that complains of missing information with no information.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import lacks_information
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"
TRIALS = [
    {"drug": "escitalopram", "dose_mg": 20, "from": "2025-03-01", "to": "2025-07-01", "result": "no_response", "source": "record"},
    {"drug": "venlafaxine", "dose_mg": 225, "from": "2025-08-01", "to": "2025-12-15", "result": "partial_response", "source": "record"},
]


def appeal(facts: Facts, quote: str, **alternatives: str) -> str:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": quote}]
    change: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": reasons},
        "history": {"trials": TRIALS},
        "alternatives": {"tms": "tried", "tms_detail": "36 sessions, no change"} | alternatives,
        "plan": {"criteria": {"unknown": True}, "passages": {"unknown": True}},
    }
    return packet(facts, KETAMINE, change)["internal-appeal"]


def answer(facts: Facts, quote: str) -> str:
    return appeal(facts, quote).split("Reason 1: ")[1].split("Alternatives considered")[0]


@pytest.mark.parametrize(
    "quote",
    [
        "The information provided does not support the need for this service or item.",
        "There is insufficient clinical documentation to show a need for this.",
        "The records sent with the request are incomplete.",
    ],
)
def test_missing_information_is_listed_as_given(quote: str, facts: Facts) -> None:
    assert lacks_information(quote)
    told = answer(facts, quote)
    assert "This letter now gives the information: the clinician's letter (Exhibit B)" in told
    assert "If anything is still missing, please name it before you decide." in told
    assert "name each criterion" not in told


def test_the_trials_the_score_and_the_others_come_before_the_question(facts: Facts) -> None:
    told = answer(facts, "This treatment is not medically necessary.")
    parts = ["In this episode: escitalopram", "rows 1 and 2 of Table 1", "PHQ-9 was 21 (severe) on October 2, 2026", "TMS was tried too"]
    at = [told.index(part) for part in parts] + [told.index("Please name each criterion that was found unmet")]
    assert at == sorted(at)
    assert not lacks_information("This treatment is not medically necessary.")


def test_what_a_notice_names_as_untried_is_no_criterion_to_be_asked_for_again(facts: Facts) -> None:
    """Asked to name "each criterion", the plan had named one: Spravato (reading 34, reader of d, 12)."""
    told = answer(facts, "It is not medically necessary. The records do not show that you have tried esketamine nasal spray (Spravato).")
    assert "criterion that was found unmet" not in told


CALLED = "I called two places that do it near me. One isn't taking new patients and the other one said April"
FAR = "The closest clinic is in Springfield, about 70 miles each way."
WORK = "I can't drive after a session and my wife works days, so I cannot get there twice a week."


@pytest.mark.parametrize(
    ("told", "boxed"),
    [(CALLED, f"Spravato is not within reach. {CALLED}."), (f"{FAR} {WORK}", f"Spravato is not within reach. {FAR}")],
)
def test_one_out_of_reach_stands_in_the_box_with_its_fact_and_the_plan_is_asked_where_it_is_given(
    told: str, boxed: str, facts: Facts
) -> None:
    """Reading 32, C 7: the box had no line on it, and nobody asked for what would win."""
    quote = "It is not medically necessary. The records do not show that you have tried esketamine nasal spray (Spravato)."
    letter = appeal(facts, quote, spravato="not_reachable", spravato_detail=told)
    assert boxed in letter.split("Reasons to approve this")[1].split("The diagnosis")[0]
    asked = (
        "If you hold that Spravato comes first, please name a place that gives it under this plan, how far it is, and its first free day."
    )
    assert asked in letter
    assert "Please say why Spravato is the next step" not in letter
