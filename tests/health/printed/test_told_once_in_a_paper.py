"""What two reasons turn on is told in full under one, and the other points there: repetition makes a letter long (reading 31, 22)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "The requested maintenance ketamine infusions do not meet the definition of medical necessity.")
GAIN = ("no-continued-response", "The records do not include rating scales showing at least a 50% improvement from baseline.")
LABEL = ("off-label", "Ketamine is not FDA-approved for depression and alternatives such as esketamine are available.")
SCORES = [
    {"scale": "phq-9", "score": score, "date": date}
    for score, date in ((24, "2025-05-06"), (8, "2025-06-12"), (17, "2026-07-30"), (9, "2026-11-03"))
]
EVERY = "PHQ-9 was 24 on May 6, 2025, 8 on June 12, 2025, 17 on July 30, 2026 and 9 on November 3, 2026"
FELL = "PHQ-9 fell from 24 on May 6, 2025 to 8 on June 12, 2025 (67%)"
KARMA = "found no significant advantage of serial IV ketamine over midazolam"
SPRAYED = "4 times in March 2025, 56 then 84 mg. He threw up every time. PHQ-9 stayed at 23."


def made(facts: Facts, *reasons: tuple[str, str], stage: str = "first") -> dict[str, str]:
    return infusions(
        facts,
        *reasons,
        treatment={
            "scores": SCORES,
            "product": "commercial_vial",
            "sessions": 17,
            "spacing": "Every 3 weeks he stays at 8 to 10. In July the clinic was closed, he went 6 weeks and slid back to 17.",
        },
        course={"given": 22},
        plan={"kind": "individual", "issued_in": "PA"},
        alternatives={"spravato": "tried", "spravato_detail": SPRAYED},
        exhibits={"have": ["denial", "clinician-letter", "scales"]},
        denial={"stage": stage},
    )


def test_scores_that_answer_improvement_are_pointed_to_by_the_reason_on_going_on(facts: Facts) -> None:
    appeal = made(facts, NEED, GAIN)["internal-appeal"]
    assert appeal.count(EVERY) == 1
    assert "Reason 1: the later infusions alone" in appeal
    assert "What came before them, PHQ-9 from 24 to 9, is told under reason 2." in appeal


def test_where_no_reason_turns_on_improvement_that_on_going_on_tells_them(facts: Facts) -> None:
    appeal = made(facts, NEED, LABEL)["internal-appeal"]
    assert f"What came before them: {EVERY}" in appeal


def test_outside_the_plan_too_scores_and_the_trial_against_stand_once(facts: Facts) -> None:
    letter = made(facts, NEED, GAIN, LABEL, stage="final")["external-review-request"]
    assert letter.count(EVERY) == 1
    assert letter.count(KARMA) == 1
    assert "Against: KARMA-Dep 2 (2025), told above." in letter


def test_the_letter_to_sign_gives_each_score_with_its_day_where_it_begins_and_answers_with_the_figures(facts: Facts) -> None:
    letter = made(facts, NEED, GAIN)["clinician-letter"]
    assert letter.count(FELL) == 1
    assert letter.count("June 12, 2025") == 1
    severity = letter.partition("Diagnosis and severity now")[2].partition("Treatment so far")[0]
    assert "The scores are told above: at the lowest a fall of 16 points, from severe to mild; the last, 9, is in the mild" in severity
    answer = letter.partition("Your reasons, answered")[2].partition("2. ")[2]
    assert "PHQ-9 fell from 24 to 8 (67%); it was 17 after sessions were spread out, and then 9." in answer


def test_what_the_call_said_of_the_spray_is_not_said_again_as_an_answer(facts: Facts) -> None:
    sheet = made(facts, NEED, LABEL)["call-sheet"]
    assert sheet.count("56 then 84 mg") == 1
    assert "Spravato should come first." in sheet


def test_a_second_reason_that_the_same_trials_answer_leaves_the_signer_no_second_blank(facts: Facts) -> None:
    plain = ("experimental", "Your plan does not cover services that are experimental or investigational.")
    doubted = ("experimental", "IV ketamine is investigational. The published trials are small, and long-term safety is not known.")
    letter = infusions(facts, plain, doubted, treatment={"product": "commercial_vial", "scores": SCORES[:1]})["clinician-letter"]
    assert letter.count("I weighed the trials above") == 1
    assert "Answered under 1. What is watched: see safety, above." in letter


STEP = ("step-therapy", "The member must have had an inadequate response to a full induction course of esketamine nasal spray (Spravato).")
BOTH = (
    "step-therapy",
    "The member must have failed electroconvulsive therapy or transcranial magnetic stimulation. The notes are silent.",
)
LONG = ("experimental", "Maintenance ketamine infusion beyond six months is considered investigational because evidence is insufficient.")
FEWER = (
    "dose-frequency-limit",
    "Two further sessions are approved so that treatment can be tapered. The rest is not certified.",
)
BODY = "The Canadian expert network CANMAT"


def test_the_lines_of_a_policy_are_asked_for_in_full_once(facts: Facts) -> None:
    """Reading 33, A 16: the same request in two answers of one letter."""
    others = {"spravato": "tried", "spravato_detail": SPRAYED, "ect": "declined", "ect_detail": "I said no to ECT.", "tms": "not_tried"}
    told = {"alternatives": others, "step": {"drug": "Spravato", "ground": "tried", "reason": SPRAYED}}
    letter = infusions(facts, STEP, BOTH, denial={"policy": "Medical Policy BH-114"}, **told)["internal-appeal"]
    assert letter.count("Please send the lines of Medical Policy BH-114") == 1
    assert "Please send the lines on this too." in letter


def test_what_a_body_of_experts_says_of_going_on_stands_once(facts: Facts) -> None:
    """Reading 33, A 16: CANMAT twice in one letter, under a limit and under a reason on maintenance."""
    rhythm = {"sessions": 8, "schedule": "every 3 weeks", "spacing": "Every 3 weeks since April."}
    told = {"treatment": {"product": "commercial_vial", "scores": SCORES, **rhythm}, "course": {"approved": 14, "given": 14}}
    letter = infusions(facts, FEWER, LONG, denial={"timing": "during"}, **told)["internal-appeal"]
    assert letter.count(BODY) == 1
    assert "CANMAT ketamine (2021), told above." in letter
    assert letter.count("I know of no long randomized trial of going on with it") == 1
