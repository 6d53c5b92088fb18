"""A course that is over is judged by what it brought, and a gain or a rise is told without a verdict on its cause (letters.md 5, 7)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions, spray
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

LOST = "The improvement reported is noted but was not sustained at the eight week follow up."
ECT = "The member had not tried electroconvulsive therapy."


def scored(*pairs: tuple[int, str]) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": score, "date": day} for score, day in pairs]


def given(facts: Facts, stage: str, *scores: tuple[int, str], **ect: str) -> dict[str, str]:
    return infusions(
        facts,
        ("no-continued-response", LOST),
        ("not-medically-necessary", ECT),
        denial={"timing": "after", "stage": stage, "date": "2026-09-02"},
        plan={"kind": "employer", "funding": "self_funded"},
        treatment={"sessions": 6, "served": "February 3 to 26, 2026", "scores": scored(*scores)},
        alternatives=ect or {"ect": "declined", "ect_detail": "she teaches."},
    )


BEFORE, AFTER, LATER = (20, "2026-01-29"), (9, "2026-03-02"), (17, "2026-04-24")


def test_a_course_that_is_over_is_judged_by_the_scores_around_it(facts: Facts) -> None:
    found = given(facts, "final", BEFORE, AFTER, LATER)
    # 20 less 9 is 11, and 11 of 20 is 55%; from February 26 to April 24 are 57 days.
    for name in ("external-review-request", "clinician-letter"):
        answer = found[name].split("not sustained at the eight week follow up")[-1]
        assert "after the six infusions: a fall of 11 points (55%)" in answer
        assert "it was 17 on April 24, 2026, 57 days after the last" in answer
        assert "On this scale a fall of 50% or more is called response. The claim is for the six that were given." in answer
        assert "(15%)" not in found[name]
    letter = found["clinician-letter"]
    assert "What the later score means: ____" in letter
    assert "going on" not in letter.split("not sustained")[-1].split("Statement")[0]
    assert "ECT was not chosen, for the reason above." in letter
    asked = found["external-review-request"]
    assert "Was the course medically necessary when it was given, on the scores before and after it?" in asked
    assert "enough benefit to go on" not in asked


def test_no_reason_above_is_named_where_the_letter_has_a_blank_there(facts: Facts) -> None:
    """Director's reading 28, 11: "ECT was not chosen, for the reason above" stood under a blank, and the answer was "not tried"."""
    answer = given(facts, "first", BEFORE, AFTER, ect="not_tried")["clinician-letter"].split("easons, answered")[1]
    assert "ECT: see above." in answer
    assert "for the reason above" not in answer


def test_a_first_appeal_of_a_course_that_is_over_says_the_same(facts: Facts) -> None:
    found = given(facts, "first", BEFORE, AFTER, LATER)
    assert "The claim is for the six that were given." in found["internal-appeal"]
    assert "(15%)" not in found["internal-appeal"]
    assert "The benefit was not kept. Answer: PHQ-9 was 20" in found["call-sheet"]


def test_a_course_that_brought_less_than_half_is_not_called_response(facts: Facts) -> None:
    letter = given(facts, "final", BEFORE, (14, "2026-03-02"))["clinician-letter"]
    assert "a fall of 6 points (30%)" in letter
    assert "is called response" not in letter
    assert "What the later score means" not in letter


def test_a_fall_that_is_no_response_is_offered_as_no_reason(facts: Facts) -> None:
    """scale.phq-9: response is a fall of 50% or more. 20 to 19 is a point, and 20 to 9 is 55%."""
    little = box(given(facts, "first", BEFORE, (19, "2026-03-02"))["internal-appeal"])
    assert "20 on January 29, 2026 and 19 on March 2, 2026, after the six infusions" in little
    assert "a fall of" not in little
    assert "a fall of 11 points (55%)" in box(given(facts, "first", BEFORE, AFTER)["internal-appeal"])


def box(letter: str) -> str:
    return letter.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]


LIMIT = ("dose-frequency-limit", "The frequency exceeds the limit of one treatment every two weeks after week 8.")
SPREAD = "Sessions were spread to every two weeks in September 2026; the PHQ-9 went from 8 to 14."


def rising(facts: Facts, spacing: str, *reasons: tuple[str, str]) -> dict[str, str]:
    asked = {"scores": scored((22, "2026-04-02"), (8, "2026-07-09"), (14, "2026-10-29")), "spacing": spacing, "sessions": 26}
    return spray(facts, *reasons, denial={"timing": "during"}, treatment={**asked, "schedule": "once a week"})


def test_a_rise_is_told_after_what_came_before_it_and_no_cause_is_claimed(facts: Facts) -> None:
    appeal = rising(facts, SPREAD, LIMIT)["internal-appeal"]
    assert "The rise came after the sessions were spread out. Scores alone do not prove the cause" in appeal
    assert "the labeled schedule allows a return to weekly sessions" in appeal
    assert "not a treatment without benefit" not in appeal
    letter = rising(facts, SPREAD, LIMIT, ("not-medically-necessary", "The benefit was not maintained."))["clinician-letter"]
    assert "The rise came after the sessions were spread out; scores alone do not prove the cause." in letter
    ended = rising(facts, "The sessions ended in September 2026; the PHQ-9 went from 8 to 14.", LIMIT)["internal-appeal"]
    assert "The rise came after the sessions had ended. Scores alone do not prove the cause." in ended
    assert "a return to weekly" not in ended


def test_at_the_longer_interval_the_chart_is_asked_for(facts: Facts) -> None:
    letter = spray(
        facts,
        ("no-continued-response", "The records do not show a response."),
        ("dose-frequency-limit", "Maintenance more often than every 2 weeks is not supported."),
        treatment={
            "scores": scored((19, "2026-08-03"), (12, "2026-10-26")),
            "spacing": "every two weeks in September, and she stopped eating.",
            "sessions": 12,
            "dose": "84 mg",
            "schedule": "once a week",
        },
    )["clinician-letter"]
    assert "At the longer interval: ____ (dates and scores, from the chart)" in letter
    assert "What this gain is worth, and what is likely if the treatment stops: ____" in letter


def test_a_treatment_that_goes_on_is_not_said_to_be_not_yet_given(facts: Facts) -> None:
    going = {"denial": {"timing": "before"}, "history": {"now": "Spravato 84 mg every two weeks since April 2026"}}
    appeal = packet(facts, MAINTENANCE, going)["internal-appeal"]
    assert "(sessions asked for: not yet given)" in appeal
    assert "MADRS was 35 on April 7, 2026" in appeal.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
