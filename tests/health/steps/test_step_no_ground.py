"""A ground of the clinician's was chosen, and the words beside it tell of the wait: no letter says that the clinician holds it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.step_reach import says_it_may_work, tells_of_reach
from tests.health.case_names import TEXAS
from tests.health.packets import packet

WAIT = "Dr. Nair says it could work but the wait is until April"
NO_BETTER = "Dr. Nair doesn't think it will work any better for me"
ASKED = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": "Spravato must be tried first."}]}}


def exception(facts: Facts, reason: str, spray: str = "not_reachable") -> str:
    step = {"drug": "Spravato", "ground": "expected_ineffective", "reason": reason}
    told = {**ASKED, "step": step, "alternatives": {"spravato": spray, "spravato_detail": "The nearest place said April."}}
    return packet(facts, TEXAS, {"treatment": {"drug": "iv_ketamine", "route": "iv"}, **told})["step-therapy-exception"]


@pytest.mark.parametrize("spray", ["not_reachable", "not_tried"])
def test_a_wait_is_not_told_as_what_the_clinician_expects(facts: Facts, spray: str) -> None:
    """Reading 32, third reader, 2: "expects the step to be ineffective: Dr. Nair says it could work"."""
    ground = exception(facts, WAIT, spray).partition("The ground")[2].partition("The diagnosis")[0]
    assert "ineffective" not in ground.replace("not suitable, or expected to be ineffective, and why", "")
    assert "it could work but the wait is until April" in ground
    assert "The clinician's ground: ____" in ground
    assert "without one, do not send this request" in ground
    assert exception(facts, WAIT, spray).startswith("DRAFT")


def test_what_the_clinician_does_expect_stands_as_before(facts: Facts) -> None:
    ground = exception(facts, NO_BETTER).partition("The ground")[2].partition("The diagnosis")[0]
    assert "The clinician's ground: ____" not in ground


@pytest.mark.parametrize(
    ("words", "may"),
    [
        (WAIT, True),
        ("It might still help, the wait is four months.", True),
        ("She does not think it could work.", False),
        ("Nothing else could help, he says.", False),
        (NO_BETTER, False),
    ],
)
def test_that_it_could_work_is_read_where_nothing_denies_it(words: str, may: bool) -> None:  # noqa: FBT001
    assert says_it_may_work(words) is may


def test_the_way_there_is_no_effect() -> None:
    assert tells_of_reach("The nearest place is 100 minutes away.")
    assert not tells_of_reach("It is far from likely to work.")


@pytest.mark.parametrize("ground", ["expected_ineffective", "contraindicated"])
def test_a_patients_own_words_on_a_clinicians_ground_stand_and_the_request_waits(facts: Facts, ground: str) -> None:
    """Reading 36, third reader, 7: declined for the nose, and the section on the ground was one line that told nothing."""
    step = {"drug": "Spravato", "ground": ground, "reason": "I have nobody who can take off that much work to drive me."}
    spray = {"spravato": "declined", "spravato_detail": "I had two surgeries on my nose so the spray would not get in."}
    told = {**ASKED, "step": step, "alternatives": spray, "sender": {"role": "patient"}, "exhibits": {"have": ["denial"]}}
    made = packet(facts, TEXAS, {"treatment": {"drug": "iv_ketamine", "route": "iv"}, **told})["step-therapy-exception"]
    told_there = made.partition("The ground")[2].partition("The diagnosis")[0]
    assert made.startswith("DRAFT")
    assert "without one, do not send this request" in told_there
    assert "two surgeries on my nose" in told_there
    assert "nobody who can take off that much work" in told_there
