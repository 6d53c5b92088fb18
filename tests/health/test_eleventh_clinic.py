"""What the eleventh reading asked of the letter to sign, the call sheet and the fax cover (tests/readings/11-*.md)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import our_facts
from tests.health.packets import packet
from tests.health.test_tenth_clinic import CALIFORNIA, CUT, NO_CRITERIA, NO_STEP, TEXAS, answers, of, refused, scores

AT_188 = "three doses from July 13 to July 17, 2026; stopped at 188/112 after the third."


def test_a_side_effect_of_the_spray_comes_before_any_hope_of_the_infusion() -> None:
    told = {"alternatives": {"spravato": "tried", "spravato_detail": AT_188}}
    letter, sheet = of(CALIFORNIA, told), of(CALIFORNIA, told, "call-sheet")
    assert "IV ketamine can change blood pressure too. Blood pressure: ____ (readings now with dates" in letter
    assert "I count Spravato as not tolerated, not as failed." in letter
    for words in ("I expect more of the infusion", "I do not ask for it again", "nothing found"):
        assert words not in letter
    assert "Blood pressure rose on Spravato, and ketamine changes it too." in sheet
    assert "It has been done." not in sheet
    assert "Blood pressure rose on Spravato" not in of(CALIFORNIA, {}, "call-sheet")


def test_what_the_notice_holds_short_is_not_relied_on() -> None:
    trials = [
        {"drug": "fluoxetine", "dose_mg": 40, "from": "2025-10-06", "to": "2026-01-05", "weeks": 9, "result": "no_response"},
        {
            "drug": "sertraline",
            "dose_mg": 100,
            "from": "2026-01-12",
            "to": "2026-02-16",
            "result": "stopped_side_effect",
            "stopped": "sodium 124",
        },
        {"drug": "bupropion XL", "from": "2026-06", "to": "2026-08", "result": "no_response", "source": "memory"},
    ]
    quote = "The PHQ-9 submitted is not within 30 days. Sertraline was taken for less than 6 weeks."
    change = {"denial": refused(("documentation", quote)), "plan": NO_CRITERIA, "step": NO_STEP, "history": {"trials": trials}}
    letter = of(TEXAS, change)
    assert "Sertraline 100 mg, 5 weeks in all: stopped for a side effect: not tolerated; I do not call it a failure." in answers(letter)
    # Sertraline ended for a side effect, and of bupropion no dose is told: one of the three is a full trial.
    assert "Three antidepressants (Table 1; one with dose and length recorded and not cut short) have been tried." in letter
    assert "with the weeks at sertraline" not in letter


def test_spravato_alone_is_answered_with_the_trial_of_it_alone() -> None:
    quote = "Use of Spravato without an oral antidepressant is not supported by the policy."
    change: dict[str, Any] = {"denial": refused(("not-medically-necessary", quote)), "plan": NO_CRITERIA, "step": NO_STEP}
    letter = of(TEXAS, {**change, "history": {"now": "prazosin 2 mg at night for nightmares."}})
    assert "Janik and colleagues" in letter
    assert "TRANSFORM-2" not in letter
    assert "I do not advise one now, because ____" in answers(letter)
    assert "It is given ____" not in letter


def test_a_course_that_is_over_is_not_asked_for() -> None:
    given = {"denial": {"timing": "after"}, "treatment": {"served": "July 6 to July 24, 2026", "start": None}}
    assert "Weighed together, they supported giving this course." in of(CALIFORNIA, given)
    open_ended = {"treatment": {"review": {"unknown": True}}}
    assert "Weighed together, they support this course for this patient." in of(CALIFORNIA, open_ended)


def test_where_an_answer_tells_of_a_rise_no_score_is_said_to_be_lower_than_the_last() -> None:
    told = {"treatment": {"spacing": "on every two weeks in September the PHQ-9 went from 13 to 18."}}
    assert "each score lower than the one before" in of(CUT, {})
    assert "each score lower than the one before" not in answers(of(CUT, told))


def test_a_detail_of_what_was_not_tried_is_the_patients() -> None:
    told = {"alternatives": {"tms": "not_tried", "tms_detail": "the nearest clinic is twelve minutes away; Dr. Tran wants to wait."}}
    assert 'has not been tried. The patient reports: "the nearest clinic is twelve minutes away' in of(CALIFORNIA, told)


def test_the_fax_says_what_it_is() -> None:
    found = packet(our_facts(), CUT)["fax-cover"]
    assert "[ ] appeal" in found
    assert "[ ] objection" in found
    assert "outside review" not in found


def test_the_scores_of_a_gain_are_told_without_a_share_before_treatment() -> None:
    before = {"treatment": {"scores": scores((22, "2026-08-03"), (19, "2026-10-26"))}}
    assert "%)" not in of(CALIFORNIA, before).split("The evidence")[0]


# --- what a fresh checker found in the merged letters (the case's own facts) ---


def test_only_what_rose_came_of_the_longer_interval() -> None:
    course: dict[str, Any] = {
        "denial": refused(("dose-frequency-limit", "More often than every two weeks is not approved."), timing="during"),
        "course": {"approved": 26, "given": 17},
        "treatment": {
            "spacing": "at every two weeks it went from 9 to 16; it came down when weekly visits resumed.",
            "scores": scores((24, "2026-07-01"), (9, "2026-09-16"), (16, "2026-10-14"), (12, "2026-11-11")),
        },
        "plan": NO_CRITERIA,
    }
    rose = "it was 16 on October 14, 2026, after sessions were spread out, and 12 on November 11, 2026"
    assert f"{rose}, once weekly sessions resumed." in of(CUT, course)
    course["treatment"]["spacing"] = "at every two weeks it went from 9 to 16."
    assert f"{rose}." in of(CUT, course)


def test_a_rating_that_is_missing_is_answered_with_the_scores() -> None:
    quote = "There was no standardized depression rating within 30 days of the request."
    letter = of(TEXAS, {"denial": refused(("documentation", quote)), "plan": NO_CRITERIA, "step": NO_STEP})
    assert "puts no clinical question" not in answers(letter)
    assert "21 on October 20, 2026" in answers(letter)


def test_a_step_that_was_declined_is_not_said_to_be_useless() -> None:
    quote = "There is no documentation of a trial of electroconvulsive therapy."
    letter = of(
        CALIFORNIA,
        {
            "denial": refused(("step-therapy", quote)),
            "step": {"drug": "ECT", "ground": "expected_ineffective", "reason": {"unknown": True}},
            "alternatives": {"ect": "declined", "ect_detail": "he is afraid of losing his memory."},
        },
    )
    assert "ECT has been declined, as above; my view of it: ____" in answers(letter)
    assert "I do not expect the step to help" not in letter


def test_no_medicine_is_stated_that_nobody_is_sure_of() -> None:
    for doubt in ("venlafaxine? she thinks she still takes it.", "sertraline, not sure of the dose."):
        told = {"history": {"now": doubt}}
        assert doubt not in of(TEXAS, told)
        assert "Medicines now: ____ (from the clinic's list: medicine, dose, start; or none) ____." in of(TEXAS, told).replace("’", "'")
        assert doubt not in of(TEXAS, told, "internal-appeal")
        assert of(TEXAS, told).startswith("DRAFT")


def test_other_treatments_never_told_of_are_no_decision() -> None:
    nothing: dict[str, Any] = {
        "ect": "not_tried",
        "ect_detail": {"unknown": True},
        "tms": {"unknown": True},
        "tms_detail": {"unknown": True},
    }
    trials = [{"drug": "sertraline", "dose_mg": 50, "from": "2025", "result": "no_response"}]
    letter = of(TEXAS, {"alternatives": nothing, "history": {"trials": trials}})
    assert (
        "Electroconvulsive therapy (ECT) has not been tried. Whether transcranial magnetic stimulation (TMS) was tried, and why" in letter
    )
    assert "is not asked for first" not in letter


def test_a_physician_certifies_in_the_first_person() -> None:
    # Va. Code § 38.2-3563(D): one of three on standard treatments, and one of two on the treatment requested.
    denial = {**refused(("experimental", "IV ketamine is investigational.")), "stage": "final"}
    page = of(CALIFORNIA, {"denial": denial, "plan": {"issued_in": "VA", **NO_CRITERIA}}, "external-review-request")
    for words in (
        "At least one of these three",
        "And at least one of these two",
        "in my opinion the treatment requested",
        "Documents relied on",
    ):
        assert words in page
    assert "the treating physician certifies that" not in page


def test_what_is_taken_now_was_chosen_as_a_further_antidepressant() -> None:
    now = {"history": {"now": "nortriptyline 50 mg since October 2026."}}
    letter = of(TEXAS, now)
    assert "nortriptyline is taken now; I do not ask that more of it come first." in letter
    assert "I do not ask for a further antidepressant" not in letter
