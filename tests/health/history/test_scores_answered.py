"""What a notice says of the scores is answered by the scores, a rise as a rise."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import scores as dated
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import between, refused_spray
from tests.health.refusals import NO_CRITERIA, NO_STEP, SCORED, THINNED, UNMEASURED, answers, read, refused, scores


def test_a_rise_is_admitted_where_the_denial_names_it() -> None:
    found = later_papers("fl-husband-limit-weekly")
    for name in ("internal-appeal", "call-sheet"):
        assert "12 after 7" in found[name]
    assert "The last is higher than the one before it: 12 after 7." in found["internal-appeal"]
    assert "What daily life is like now is under" not in found["internal-appeal"]
    assert "stopping rule" not in found["internal-appeal"]
    assert "Scores by the interval of the sessions" not in found["internal-appeal"]
    assert "something with L, made her shaky: result" not in found["internal-appeal"]
    assert "What the label says" not in found["internal-appeal"]
    assert "Your notice names none of these." in found["internal-appeal"]


def test_where_an_answer_tells_of_a_rise_no_score_is_said_to_be_lower_than_the_last() -> None:
    told = {"treatment": {"spacing": "on every two weeks in September the PHQ-9 went from 13 to 18."}}
    assert "each score lower than the one before" in read(CUT, {})
    assert "each score lower than the one before" not in answers(read(CUT, told))


def test_the_scores_of_a_gain_are_told_without_a_share_before_treatment() -> None:
    before = {"treatment": {"scores": scores((22, "2026-08-03"), (19, "2026-10-26"))}}
    assert "%)" not in read(CALIFORNIA, before).split("The evidence")[0]


def test_a_rating_that_is_missing_is_answered_with_the_scores() -> None:
    quote = "There was no standardized depression rating within 30 days of the request."
    letter = read(TEXAS, {"denial": refused(("documentation", quote)), "plan": NO_CRITERIA, "step": NO_STEP})
    assert "puts no clinical question" not in answers(letter)
    assert "21 on October 20, 2026" in answers(letter)


def test_a_cut_course_says_what_the_scores_did_and_when(facts: Facts) -> None:
    letter = packet(facts, "course-cut-caregiver")["internal-appeal"]
    assert "PHQ-9 fell from 23 to 11 between October 5, 2026 and November 9, 2026, by 52%" in letter
    # scored on November 9, decided on November 12
    assert "The last was taken 3 days before your decision. Please say whether your reviewer had it." in letter
    assert "The course has its own stopping rule, and no score has risen." in letter
    after = {"denial": {"date": "2026-11-08"}}
    assert "Please say whether your reviewer had it" not in packet(facts, "course-cut-caregiver", after)["internal-appeal"]


NO_SCORE = "A baseline PHQ-9 score is not documented, and the severity of the depression cannot be established."


def test_a_score_that_the_notice_misses_opens_the_box_and_the_answer(facts: Facts) -> None:
    for ground in ("not-medically-necessary", "documentation"):
        letter = refused_spray(facts, NO_SCORE, ground)
        assert between(letter, "Reasons to approve this", "The diagnosis and the request").startswith(
            "Reasons to approve this 1. My PHQ-9 was 22 on July 14, 2026"
        )
        answer = between(letter, "Reason 1:", "Alternatives considered")
        assert "On the score that you ask for: PHQ-9 was 22 on July 14, 2026 and 21 on October 20, 2026 (each severe" in answer
        assert "If you hold a dose or a length short" not in answer
    later = [{"scale": "phq-9", "score": 23, "date": "2026-11-20"}]
    # the decision is of November 9, 2026
    assert "The last was taken after your decision." in refused_spray(facts, NO_SCORE, treatment={"scores": later})
    assert "The score that you ask for: ____" in refused_spray(facts, NO_SCORE, treatment={"scores": {"unknown": True}})


STOP_BY_THE_SECOND_SCALE: dict[str, Any] = {
    "treatment": {
        "scores": [{"scale": "phq-9", "score": 22, "date": "2026-10-28"}, {"scale": "madrs", "score": 33, "date": "2026-10-28"}],
        "review": "PHQ-9 and MADRS within a week of the sixth infusion; treatment ends unless the MADRS has fallen by half.",
    }
}


def test_the_goal_is_on_the_scale_of_the_stop(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, STOP_BY_THE_SECOND_SCALE)["clinician-letter"]
    assert "treatment ends unless the MADRS has fallen by half" in letter
    assert "and MADRS 33" in letter


def test_a_low_score_between_is_not_lost_in_first_and_last() -> None:
    letter = read(CUT, THINNED)
    # 22 less 9 is 13, and 13 of 22 is 59%; 22 less 16 would be 27%.
    assert "PHQ-9 fell from 22 on February 9, 2026 to 9 on July 20, 2026 (59%); it was 16 on September 8, 2026" in letter
    assert "27%" not in letter


def test_a_reason_that_names_a_score_is_answered_with_the_scores() -> None:
    for ground in ("not-medically-necessary", "documentation"):
        change = {"denial": refused((ground, UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED}}
        said = answers(read(TEXAS, change))
        assert "PHQ-9 was 22 on May 6, 2026, 20 on September 14, 2026 and 23 on November 20, 2026, each in the severe band" in said
        assert "no clinical question" not in said
    # Plans that name a time name thirty days: an older score has a blank for a new one beside it.
    old = {"denial": refused(("documentation", UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED[:2]}}
    assert read(TEXAS, old).count("Score now: ____") == 1


def test_the_goal_is_on_the_scale_of_the_stopping_rule() -> None:
    both = [{"scale": "phq-9", "score": 22, "date": "2026-10-20"}, {"scale": "madrs", "score": 33, "date": "2026-10-20"}]
    letter = read(CALIFORNIA, {"treatment": {"scores": both, "review": "stopped unless the MADRS has fallen by half."}})
    # The rule itself is the goal, on its scale; the scale told first is no second one.
    assert "stopped unless the MADRS has fallen by half" in letter
    assert "remission on the" not in letter


def test_a_point_up_is_no_rise(facts: Facts) -> None:
    """scale.phq-9: five points are the least change in one person. The scores stand as they are; nothing is made of a point."""

    def told(*values: int) -> str:
        reasons = [{"ground": "ground.no-continued-response", "quote": "Improvement is not shown."}]
        denial = {"date": "2026-11-10", "stage": "first", "timing": "during", "reasons": reasons}
        spray = {"drug": "spravato", "indication": "trd", "scores": dated(*values)}
        found = packet(facts, {"case_version": 1, "denial": denial, "plan": {"kind": "medicare_advantage"}, "treatment": spray})
        assert str(values[-1]) in found["internal-appeal"]
        return found["internal-appeal"] + found["call-sheet"]

    assert "higher than the one before" not in told(23, 11, 12)
    assert "higher than the one before" not in told(23, 9, 10)
    assert "higher than the one before" in told(23, 9, 11)  # from mild to moderate
    assert "higher than the one before" in told(27, 20, 25)
