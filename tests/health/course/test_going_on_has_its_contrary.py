"""Where a study of going on is argued, the trial against stands beside it with what it tested (director's reading 28, 25)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CUT
from tests.health.packets import packet

AGAINST = "Against: KARMA-Dep 2 (2025; 65 inpatients, unipolar or bipolar) found no significant advantage of serial IV ketamine"
FOR = "In Phillips (2019;"


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter"])
@pytest.mark.parametrize(
    "quote",
    [
        "Continued treatment is not medically necessary because the records do not show sustained improvement.",
        "The member has not maintained a clinically meaningful response.",
        "Ongoing benefit is not demonstrated.",
    ],
)
def test_the_trial_against_is_named_wherever_going_on_is_argued(quote: str, paper: str, facts: Facts) -> None:
    reasons = [{"ground": "ground.no-continued-response", "quote": quote}]
    letter = packet(facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}})[paper]
    assert FOR in letter
    assert letter.count(AGAINST) == 1
    assert "tested a course, and not going on after a response." in letter


def test_the_clinician_has_it_for_the_call(facts: Facts) -> None:
    # KARMA-Dep 2, result: no differences over six months.
    sheet = packet(facts, CUT)["call-sheet"]
    assert "KARMA-Dep 2 found no difference from midazolam over six months; it tested a course, and not going on" in sheet


def test_without_the_study_of_going_on_none_is_named_against_it(facts: Facts) -> None:
    injected = packet(facts, CUT, {"treatment": {"route": "im"}})["internal-appeal"]
    assert (FOR in injected, "KARMA-Dep 2" in injected) == (False, False)
