"""One account of the medicines beside the number that a plan asks for, the same in every paper (reading 33, D 9 and 10).

The plan asks for four antidepressants of this episode, 8 weeks each, one with an added drug. Two ran their weeks, one ended for a side
effect after 16, a fourth is taken now, and one is of another time: "You ask for four; two are shown" concedes what nobody conceded.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers

RULE = (
    "The policy calls for failure of at least four antidepressants from two or more classes during the present episode, one of them "
    "combined with an augmenting drug, each at the full labeled dose for 8 weeks."
)
LEXAPRO = {"drug": "Lexapro", "dose_mg": 20, "from": "2024-06", "to": "2024-11", "weeks": 20, "result": "no_response", "source": "pharmacy"}
EFFEXOR = {**LEXAPRO, "drug": "Effexor XR", "dose_mg": 225, "from": "2024-12", "to": "2026-02", "weeks": 60, "result": "partial_response"}
ABILIFY = {**LEXAPRO, "drug": "Abilify", "dose_mg": 5, "from": "2025-11", "to": "2026-01", "weeks": 9}
REMERON = {**LEXAPRO, "drug": "Remeron", "dose_mg": 45, "from": "2026-02", "to": "2026-06", "weeks": 16}
REMERON |= {"result": "stopped_side_effect", "stopped": "gained 31 pounds"}
PROZAC = {"drug": "Prozac", "dose_mg": 20, "from": "2011", "result": "response_lost", "source": "memory"}
TOLD = "I did Lexapro, Effexor and Remeron, plus Abilify added to the Effexor. Pristiq now makes five. They only counted two I guess."
NOW = "Pristiq 100 mg since July"


def papers(facts: Facts, *trials: dict[str, Any], now: str = NOW, reason: str = TOLD) -> Papers:
    return packet(
        facts,
        TEXAS,
        {
            "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": RULE}]},
            "plan": {"criteria": {"unknown": True}},
            "treatment": {"drug": "iv_ketamine", "episode_start": "2024-05"},
            "step": {"drug": "four antidepressants from two classes, one with an augmenting drug", "ground": "tried", "reason": reason},
            "history": {"trials": list(trials or (LEXAPRO, EFFEXOR, ABILIFY, REMERON, PROZAC)), "now": now},
        },
    )


@pytest.fixture(scope="module")
def made(facts: Facts) -> Papers:
    return papers(facts)


@pytest.mark.parametrize("name", ["internal-appeal", "step-therapy-exception"])
def test_no_paper_concedes_two_where_a_third_ended_for_a_side_effect_and_a_fourth_is_taken_now(made: Papers, name: str) -> None:
    letter = made[name]
    assert "You ask for four; two are put forward, one more was stopped for a side effect, and one is taken now: desvenlafaxine." in letter
    assert "Tried besides: Remeron (tetracyclic), stopped for a side effect after 16 weeks (gained 31 pounds)." in letter
    assert "Not counted: Prozac, begun before the episode, its end not recorded." in letter
    assert "Please say which of these you do not count, and by which line." in letter
    assert "two are shown" not in letter


def test_the_box_counts_those_of_the_episode_that_is_asked_for(made: Papers) -> None:
    box = made["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis")[0]
    assert "Three antidepressants tried in this episode: Lexapro 20 mg, 20 weeks: no response; Effexor XR 225 mg, 60 weeks" in box
    assert "Remeron 45 mg, 16 weeks: stopped for a side effect; taken now: desvenlafaxine" in box
    assert "one more begun before this episode" in box
    assert "Four antidepressants" not in box


def test_the_letter_to_sign_and_the_call_have_the_same_four(made: Papers) -> None:
    account = "tried besides: Remeron, stopped for a side effect after 16 weeks; taken now: desvenlafaxine."
    for name in ("clinician-letter", "call-sheet"):
        assert f"Of the four asked for, two are put forward: Lexapro and Effexor XR; {account}" in made[name]


def test_a_number_told_in_doubt_stands_beside_no_count_of_the_table(made: Papers) -> None:
    for name in ("internal-appeal", "step-therapy-exception", "call-sheet"):
        assert "makes five" not in made[name]
        assert "I guess" not in made[name]


@pytest.mark.parametrize("name", ["internal-appeal", "step-therapy-exception", "clinician-letter", "call-sheet"])
def test_the_added_half_of_the_rule_is_answered_in_every_paper(made: Papers, name: str) -> None:
    assert "Abilify 5 mg, 9 weeks: no response, while Effexor XR was taken" in made[name]
    assert "To what it was added" not in made[name]


def test_the_words_on_a_step_tell_to_what_a_medicine_was_added(facts: Facts) -> None:
    """Without its dates: "Abilify added to the Effexor" is an answer, and no letter asks again."""
    undated = {key: value for key, value in ABILIFY.items() if key not in {"from", "to"}}
    letter = papers(facts, LEXAPRO, EFFEXOR, undated, REMERON)["clinician-letter"]
    assert "Abilify 5 mg, 9 weeks: no response, while Effexor XR was taken" in letter
    # Of the other medicine of the same sentence nothing is claimed.
    lithium = {**undated, "drug": "lithium", "dose_mg": 900}
    other = papers(facts, LEXAPRO, EFFEXOR, undated, lithium, reason="Lithium did nothing, plus Abilify added to the Effexor.")
    assert "lithium 900 mg, 9 weeks: no response, while" not in other["clinician-letter"]


def test_what_may_have_begun_after_the_other_ended_was_added_to_nothing(facts: Facts) -> None:
    """February to February, by months alone: nobody knows which was first."""
    closing = {**ABILIFY, "from": "2026-02", "to": "2026-03"}
    letter = papers(facts, LEXAPRO, EFFEXOR, closing, REMERON, reason="Nothing helped.")["clinician-letter"]
    assert "Abilify 5 mg, 9 weeks: no response, while" not in letter


def test_where_still_fewer_were_tried_the_letter_says_the_number_plainly(facts: Facts) -> None:
    letter = papers(facts, LEXAPRO, EFFEXOR, now="none")["internal-appeal"]
    assert "You ask for four; two are shown." in letter
    assert "Please say which of these you do not count" not in letter


def test_a_reason_on_the_records_that_counts_is_answered_by_the_count(facts: Facts) -> None:
    """Reading 33, D 5: a new start needs two in this episode; the box told three without the number, and the body named no episode."""
    quote = "A new start needs failure of two antidepressants in the current episode of depression, which was not sent with this request."
    letter = packet(
        facts,
        TEXAS,
        {
            "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.documentation", "quote": quote}]},
            "plan": {"criteria": {"unknown": True}},
            "treatment": {"drug": "iv_ketamine", "episode_start": "2024-05"},
            "history": {"trials": [LEXAPRO, EFFEXOR, REMERON], "now": "none"},
        },
    )["internal-appeal"]
    box, _, body = letter.partition("The diagnosis and the request")
    assert "Three antidepressants tried in this episode, where you ask for two: Lexapro 20 mg, 20 weeks: no response;" in box
    assert "From the present episode, two antidepressants from two classes are put forward: Lexapro (SSRI); Effexor XR (SNRI)" in body
    assert "Not counted: Remeron (tetracyclic), stopped for a side effect after 16 weeks" in body
