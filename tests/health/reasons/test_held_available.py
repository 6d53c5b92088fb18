"""Treatments that a notice holds available: who gives them, how far and when is asked (reading 34, B 6 and B 7)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.held_available import held_available
from appealwright.notice.reasons.not_helped import not_helped
from tests.health.asked import infusions

VERDICT = "The request is also not medically necessary."
HELD = (
    "Other treatments for depression that has not responded to medication, including transcranial magnetic stimulation (TMS), "
    "electroconvulsive therapy (ECT) and esketamine nasal spray (Spravato), are available and covered, and the records we received do "
    "not show that these have been tried or are not right for you."
)
COVERED = "TMS and ECT are covered alternatives under your plan, and your chart does not show that either of them was tried."
REMAIN = (
    "When antidepressants have not helped, TMS, ECT and Spravato remain available to you in network. The chart does not show that any of "
    "these was tried."
)
TOLD = {
    "spravato": "not_reachable",
    "spravato_detail": "The closest place is in Nashville, an hour and twenty minutes each way.",
    "ect": "declined",
    "ect_detail": "It scares me.",
    "tms": "tried",
    "tms_detail": "I did about 14 sessions last fall and couldn't keep driving down there every day.",
}
STEP = {"drug": "TMS, ECT or Spravato", "ground": "tried", "reason": "I started TMS last fall and did about 14 of them."}
PLAN = {"kind": "individual", "issued_in": "TN", "grandfathered": False}


def refused(facts: Facts, *reasons: tuple[str, str], stage: str = "first", **more: object) -> dict[str, str]:
    """The papers of somebody of Cookeville with a clinic there, who began TMS elsewhere."""
    told = {"alternatives": TOLD, "plan": PLAN, "step": STEP, "clinician": {"name": "Dr. Alan Whitcomb"}}
    return infusions(
        facts,
        *reasons,
        denial={"text": " ".join(quote for _, quote in reasons), "date": "2026-11-05", "stage": stage},
        treatment={"clinic": "Highlands Wellness, Cookeville", "route": "iv", "product": "commercial_vial"},
        patient={"address": "77 Old Mill Rd\nCookeville, TN 38501"},
        **(told | more),
    )


@pytest.mark.parametrize("quote", [HELD, REMAIN])
def test_for_each_a_provider_its_distance_and_its_next_date_are_asked(quote: str, facts: Facts) -> None:
    papers = refused(facts, ("step-therapy", quote))
    for name in ("internal-appeal", "step-therapy-exception", "call-sheet"):
        assert "TMS, ECT and Spravato" in papers[name], name
        assert "next free date" in papers[name], name
        assert "Cookeville" in papers[name].partition("next free date")[2], name


@pytest.mark.parametrize("quote", [HELD, REMAIN])
def test_medicines_that_the_notice_itself_grants_are_not_put_forward_again(quote: str, facts: Facts) -> None:
    papers = refused(facts, ("step-therapy", quote))
    assert "the medicines of Table 1 are then not in dispute" in papers["internal-appeal"]
    assert "Which of them do you hold not shown?" not in papers["call-sheet"]
    assert "the medicines are then not in dispute" in papers["call-sheet"]


def test_a_bare_verdict_is_answered_with_the_sentence_that_it_rests_on(facts: Facts) -> None:
    papers = refused(facts, ("not-medically-necessary", VERDICT), ("step-therapy", HELD))
    appeal = papers["internal-appeal"]
    assert "Please name each criterion" not in appeal
    assert "What your notice rests this on is in the next reason, and is answered there." in appeal
    assert "Of that alternative: you name TMS, ECT and Spravato." in appeal
    assert VERDICT not in papers["call-sheet"]


@pytest.mark.parametrize("quote", [f"{VERDICT} {HELD}", f"IV ketamine is not medically necessary. {COVERED}"])
def test_no_heading_counts_medicines_over_other_treatments(quote: str, facts: Facts) -> None:
    appeal = refused(facts, ("not-medically-necessary", quote))["internal-appeal"]
    assert "trials in this episode" not in appeal
    assert "Reason 1: TMS" in appeal
    assert "a network provider, how far it is, and its next free date" in appeal


def test_whether_what_was_begun_counts_is_for_the_clinician(facts: Facts) -> None:
    papers = refused(facts, ("step-therapy", HELD))
    assert "whether I count TMS as a trial: ____" in papers["call-sheet"]
    assert "I do not count it as a trial that failed" not in papers["call-sheet"]


def test_a_step_of_three_leaves_none_out_of_the_exception_though_one_alone_was_named_as_it(facts: Facts) -> None:
    """Reading 34, B 8: each has its own ground, what was begun among them."""
    letter = refused(facts, ("step-therapy", HELD), step={**STEP, "drug": "TMS"})["step-therapy-exception"]
    ground = letter.partition("The ground")[2]
    assert "I started TMS last fall" in ground
    assert "I have declined ECT." in ground
    assert "Spravato has not been tried, because it is not within reach" in ground


def test_one_that_a_side_effect_ended_is_not_asked_for_by_its_distance(facts: Facts) -> None:
    told = TOLD | {"spravato": "tried", "spravato_detail": "I had four sessions last year and threw up every time."}
    letter = refused(facts, ("step-therapy", HELD), alternatives=told)["step-therapy-exception"]
    assert "You write of TMS and ECT:" in letter
    assert "threw up every time" in letter


def test_the_other_levels_ask_the_same(facts: Facts) -> None:
    for stage, name in (("after_first_appeal", "second-level-appeal"), ("final", "external-review-request")):
        plan = {"kind": "employer", "funding": "self_funded", "employer_size": "over_50", "grandfathered": False}
        letter = refused(facts, ("step-therapy", HELD), plan=plan, stage=stage)[name]
        assert "a network provider, how far it is, and its next free date" in letter, name


@pytest.mark.parametrize(
    "quote",
    [
        "TMS is not covered.",
        "TMS is covered only when four antidepressants have failed.",
        "No information on TMS is available.",
        "Spravato is covered for depression that has not responded to at least two antidepressants.",
    ],
)
def test_what_holds_none_at_hand_or_asks_for_trials_grants_nothing(quote: str) -> None:
    assert not not_helped(quote)
    assert "TMS" not in quote or not held_available(quote)[1]
