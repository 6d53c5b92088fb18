"""A notice says that nothing shows ECT, TMS or Spravato to have been tried, and one was (reading 35, A 9 and 10).

The fact that refutes it stands with what it refutes, and the severity is told by the newest score too.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.tried import row

NONE = (
    "There are covered treatments that are at least as likely to work, including electroconvulsive therapy (ECT) and transcranial magnetic "
    "stimulation (TMS), and the records we received do not show that any of them has been tried."
)
OF_ECT = "The records show TMS; electroconvulsive therapy (ECT) has not been tried."
HAD = "36 sessions in Oshkosh, a little better for a month and then back to where it was"
CORRECTED = "The notice says that none is shown to have been tried: the record will follow."


def papers(facts: Facts, quote: str = NONE, tms: str = HAD) -> Papers:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}],
            "stage": "first",
            "timing": "before",
            "insurer": "Marlow Plan",
            "date": "2026-11-12",
        },
        "plan": {"kind": "employer", "funding": "self_funded"},
        "treatment": {
            "drug": "iv_ketamine",
            "route": "iv",
            "diagnosis": "major depressive disorder",
            "episode_start": "2023",
            "scores": [
                {"scale": "phq-9", "score": 20, "date": "2026-09-22"},
                {"scale": "phq-9", "score": 18, "date": "2026-10-27"},
            ],
        },
        "history": {"trials": [row("Zoloft", 200, ("2023-03-06", "2023-10-02"), "no_response", 24)]},
        "alternatives": {"tms": "tried", "tms_detail": tms, "ect": "declined"},
        "sender": {"role": "patient"},
        "clinician": {"name": "Kathy Brandt", "credentials": "PMHNP"},
    }
    return packet(facts, told, {})


def test_the_box_and_the_answer_refute_what_the_notice_says(facts: Facts) -> None:
    box, _, rest = papers(facts)["internal-appeal"].partition("The diagnosis and the request")
    assert CORRECTED in box
    assert CORRECTED in rest


def test_a_treatment_that_the_notice_does_not_call_untried_is_told_as_before(facts: Facts) -> None:
    assert "is shown to have been tried" not in papers(facts, OF_ECT)["internal-appeal"]


@pytest.mark.parametrize("head", ["yes, ", "Yeah. "])
def test_the_yes_to_the_question_of_the_screen_is_in_no_letter(facts: Facts, head: str) -> None:
    appeal = papers(facts, tms=head + HAD)["internal-appeal"]
    assert HAD in appeal
    assert head + HAD not in appeal
    assert "yes, but only twice" in papers(facts, tms="yes, but only twice, the chair made me sick")["internal-appeal"]


def test_the_severity_is_told_by_both_scores_with_their_bands(facts: Facts) -> None:
    told = "PHQ-9 was 20 on September 22, 2026 and 18 on October 27, 2026 (severe at first, moderately severe at last"
    assert told in papers(facts)["internal-appeal"].partition("The diagnosis and the request")[2]
