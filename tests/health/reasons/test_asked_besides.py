"""One reason asks for several things: each has its answer under that reason, whatever its ground (reading 36, I 5, I 7, H 4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.measure_asked import asks_how_measured, asks_how_often
from tests.health.asked import UNPROVEN, infusions, scores, spray

STEP = "The rule asks for two antidepressants of adequate dose for at least 6 weeks each. Your records list venlafaxine only."
SCORE = "The records also need to have a score from a depression rating scale taken before treatment starts. We did not find one."
TALK = "The notes do not show that you had a course of cognitive behavioral therapy during this episode."
HOW = "No treatment plan was included that says how often it will be given, how response will be measured or when treatment would end."
REVIEW = "A PHQ-9 before each. Not half by 6: no 7 and 8."
COURSE = {"sessions": 8, "schedule": "2 a week for 3 weeks, then 1 a week for 2 weeks", "review": REVIEW}
CALLED: dict[str, Any] = {"plan": {"kind": "employer"}, "clinician": {"name": "Ellen Brody"}}


def under(letter: str, number: int) -> str:
    """What a letter answers to one reason, its heading first."""
    found = letter.partition(f" Reason {number}: ")[2]
    for end in (f" Reason {number + 1}: ", "Safety and monitoring", "Alternatives considered", "How I ask you to decide"):
        found = found.partition(end)[0]
    return found


def test_a_score_asked_for_beside_the_step_is_told_under_that_reason(facts: Facts) -> None:
    told = {"treatment": {"scores": scores(20)}}
    for ground in ("step-therapy", "no-prior-authorization"):
        answer = under(spray(facts, (ground, f"{STEP} {SCORE}"), **told)["internal-appeal"], 1)
        assert "On the score that you ask for: PHQ-9 was 20 on June 8, 2026" in answer


def test_a_score_that_nobody_told_leaves_a_blank_under_that_reason(facts: Facts) -> None:
    assert "The score that you ask for: ____" in under(spray(facts, ("step-therapy", f"{STEP} {SCORE}"))["internal-appeal"], 1)


def test_a_score_that_another_reason_asks_for_too_is_told_once(facts: Facts) -> None:
    told = {"treatment": {"scores": scores(20)}}
    letter = spray(facts, ("step-therapy", f"{STEP} {SCORE}"), ("documentation", "No PHQ-9 score was sent."), **told)["internal-appeal"]
    assert "On the score that you ask for" not in under(letter, 1)
    assert "The dated scores stand in the answer to reason 2." in under(letter, 1)
    assert "On the score that you ask for" in under(letter, 2)


@pytest.mark.parametrize(
    "other",
    [
        "Your records do not show a 50% reduction in PHQ-9 on either of them.",
        "The rating of the evidence in published studies is not high.",
        "A PHQ-9 of November 3 was received.",
    ],
)
def test_a_score_spoken_of_is_none_asked_for(facts: Facts, other: str) -> None:
    letter = spray(facts, ("step-therapy", f"{STEP} {other}"), treatment={"scores": scores(20)})["internal-appeal"]
    assert "On the score that you ask for" not in under(letter, 1)


@pytest.mark.parametrize("ground", ["experimental", "off-label", "not-medically-necessary", "documentation"])
def test_psychotherapy_that_notes_miss_has_its_answer_whatever_ground_was_taken(facts: Facts, ground: str) -> None:
    """Reading 36, I 1, a3: "Reasons 1 and 3: the plan's definition, answered", and no word on therapy."""
    reasons = (("experimental", UNPROVEN), (ground, TALK))
    told = infusions(facts, *reasons, history={"therapy": "CBT with a counselor every week from February to June 2026."})
    assert "CBT with a counselor every week" in under(told["internal-appeal"], 2)
    assert "I weighed the trials" not in told["clinician-letter"].split("reasons, answered")[1].split(" 2. ")[1].split("Statement")[0]
    untold = infusions(facts, *reasons)
    assert "On psychotherapy: ____" in under(untold["internal-appeal"], 2)


def test_a_treatment_that_goes_with_talking_asks_for_no_talking(facts: Facts) -> None:
    quote = "Ketamine-assisted psychotherapy is not a covered benefit."
    assert "On psychotherapy" not in infusions(facts, ("benefit-exclusion", quote))["internal-appeal"]


@pytest.mark.parametrize("ground", ["documentation", "not-medically-necessary", "experimental"])
def test_how_often_how_measured_and_when_ended_are_all_answered(facts: Facts, ground: str) -> None:
    answer = under(infusions(facts, (ground, f"The request asks for 8 visits. {HOW}"), treatment=COURSE)["internal-appeal"], 1)
    assert "On how often: 2 a week for 3 weeks, then 1 a week for 2 weeks" in answer
    assert "Not half by 6" in answer


def test_the_letter_to_sign_points_to_the_plan_that_it_tells(facts: Facts) -> None:
    """The nurse's blank "The treatment plan: ____" stood below all that it asks for."""
    letter = infusions(facts, ("documentation", HOW), treatment=COURSE)["clinician-letter"].split("reasons, answered")[1]
    assert "The treatment plan: ____" not in letter
    assert 'How often stands under "What I ask for, and why"; how it is measured and when it ends, under "Safety, goal, stop".' in letter


def test_a_plan_of_which_something_is_not_told_keeps_its_blank(facts: Facts) -> None:
    told = {"treatment": {"sessions": 8, "schedule": COURSE["schedule"]}}
    found = infusions(facts, ("documentation", HOW), **told)
    assert "The treatment plan: ____" in found["clinician-letter"]
    assert "On review and stopping: ____" in under(found["internal-appeal"], 1)


def test_the_second_half_of_a_reason_on_notes_is_answered_in_every_paper(facts: Facts) -> None:
    """Reading 36, H 3: the letter to sign and the call sheet gave the scale, and not the plan for stopping."""
    quote = "The notes do not include a depression rating scale or a plan for when treatment would be stopped."
    found = infusions(facts, ("documentation", quote), treatment=COURSE | {"scores": scores(20)}, **CALLED)
    letter = found["clinician-letter"].split("reasons, answered")[1].split("Statement")[0]
    assert "PHQ-9 was 20" in letter
    assert 'How it is measured and when it ends stands under "Safety, goal, stop".' in letter
    sheet = found["call-sheet"].split("What they may say")[1]
    assert "PHQ-9 was 20" in sheet
    assert "The review: as I said." in sheet


def test_why_so_many_is_answered_with_the_review_in_every_paper(facts: Facts) -> None:
    quote = "The request was for 8 infusions. It does not explain why more than 6 would be needed or how progress will be measured."
    found = infusions(facts, ("dose-frequency-limit", quote), treatment=COURSE, **CALLED)
    answer = under(found["internal-appeal"], 1)
    assert answer.index("Not half by 6") < answer.index("Please say where")
    assert 'when it ends stands under "Safety, goal, stop".' in found["clinician-letter"].split("reasons, answered")[1]
    assert "The review: as I said." in found["call-sheet"].split("What they may say")[1]


@pytest.mark.parametrize(
    "words",
    [
        "Your plan ends coverage after six sessions.",
        "The plan stops paying when treatment stops.",
        "Please see how often your plan meets.",
        "Published studies do not show how long a benefit lasts when people are followed, and one did not meet its primary end point.",
        "Your plan of benefits will not stop. We tell below how we review a request.",
        "Your treatment schedule of twice a week is not within our limit.",
    ],
)
def test_a_plan_of_benefits_is_no_plan_of_treatment(words: str) -> None:
    assert not asks_how_measured(words)
    assert not asks_how_often(words)


PSYCHIATRIST = (
    "Item 4: 'Prescribed by or in consultation with a psychiatrist.' A nurse practitioner signed; no consultation was documented."
)
ALCOHOL = "Item 6: 'Member does not have a current substance use disorder.' The intake note mentions alcohol use. No assessment was sent."


def test_two_items_on_papers_have_each_a_heading_and_an_answer(facts: Facts) -> None:
    """Reading 36, H 4: "Reasons 2 and 3: the records", and of the psychiatrist a line that was to be struck."""
    risks = {"risks": [{"risk": "substance", "fact": "3 or 4 beers on weekends last year, none since August 2026."}]}
    letter = spray(facts, ("documentation", PSYCHIATRIST), ("documentation", ALCOHOL), treatment=risks)["internal-appeal"]
    assert "Reason 2: alcohol" in letter
    first, second = under(letter, 1), under(letter, 2)
    assert "On the psychiatrist: ____" in first
    assert "please decide this point on it" in first
    assert "alcohol" not in first
    assert "Your reason asks about a substance use disorder; what it tells is use, and it names no diagnosis of a disorder." in second
    assert "3 or 4 beers" in second
