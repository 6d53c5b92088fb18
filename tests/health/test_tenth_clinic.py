"""What the tenth reading asked of the clinician's letter, the call sheet and the last page (tests/readings/10-*.md)."""

from __future__ import annotations

import re
from typing import Any

from appealwright.facts import our_facts
from tests.conftest import case_document
from tests.health.packets import packet

CALIFORNIA, CUT, TEXAS = "ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy"
NO_CRITERIA: dict[str, Any] = {"criteria": {"unknown": True}, "policy_text": {"unknown": True}}
NO_STEP: dict[str, Any] = {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}}


def refused(*reasons: tuple[str, str], timing: str = "before") -> dict[str, Any]:
    """A denial of these grounds in these words."""
    found = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    return {"timing": timing, "text": {"unknown": True}, "reasons": found}


def scores(*told: tuple[int, str]) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": score, "date": day} for score, day in told]


def of(base: str, change: dict[str, Any], name: str = "clinician-letter") -> str:
    return packet(our_facts(), base, change)[name]


def answers(letter: str) -> str:
    return letter.split("easons, answered")[1]


# --- the clinician's letter ---

THINNED: dict[str, Any] = {
    "denial": refused(
        ("dose-frequency-limit", "Infusions more often than once a month exceed the frequency supported by our policy."), timing="during"
    ),
    "course": {"approved": 12, "given": 9},
    "treatment": {
        "dose": "0.75 mg/kg over 50 minutes",
        "spacing": "five weeks without an infusion in August 2026.",
        "scores": scores((22, "2026-02-09"), (9, "2026-07-20"), (16, "2026-09-08")),
        "monitoring": "blood pressure and oxygen are watched.",
    },
    "plan": NO_CRITERIA,
}


def test_a_low_score_between_is_not_lost_in_first_and_last() -> None:
    letter = of(CUT, THINNED)
    # 22 less 9 is 13, and 13 of 22 is 59%; 22 less 16 would be 27%.
    assert "PHQ-9 fell from 22 on February 9, 2026 to 9 on July 20, 2026 (59%); it was 16 on September 8, 2026" in letter
    assert "27%" not in letter


def test_a_limit_on_how_often_is_answered_on_the_interval() -> None:
    letter = of(CUT, THINNED)
    said = answers(letter)
    assert "A longer interval was tried, as above. I ask for this interval, and for this dose, because ____" in said
    assert "at the dose that the studies gave" not in said
    # What the plan will cite for a longer interval is named first by who asks for a shorter one.
    assert "spaced out to every three to four weeks" in letter
    assert "Bladder and liver under repeated use; heart disease" in letter


def test_nobody_signs_what_speaks_of_the_signer_as_another() -> None:
    advised = {"history": {"now": "none since May 2026, on Dr. Lucero’s advice."}}
    assert 'Medicines now. The patient reports: "none since May 2026, on Dr. Lucero\'s advice."' in of(TEXAS, advised)
    step = {"step": {"drug": "lithium", "ground": "contraindicated", "reason": "Dr. Lucero does not want lithium with lisinopril."}}
    before, letter = of(TEXAS, step).split("Letter of medical necessity")
    # What was told of her reason is told as that; what she judges is hers to write, and not left on a page that is taken off.
    assert "Dr. Lucero does not want lithium" not in before
    reported = 'the patient reports: "Dr. Lucero does not want lithium with lisinopril." In my judgment: ____ (whether the step is suitable'
    assert f"On the step {reported}" in letter
    unsuitable = {"alternatives": {"ect": "not_suitable", "ect_detail": "Dr. Lucero advises against it."}}
    reported = 'The patient reports: "Dr. Lucero advises against it." In my judgment: ____'
    assert f"(ECT) has not been used. {reported}" in of(TEXAS, unsuitable)


SCORED = scores((22, "2026-05-06"), (20, "2026-09-14"), (23, "2026-11-20"))
UNMEASURED = "A baseline PHQ-9 score is not documented, and the severity of the depression cannot be established."


def test_a_reason_that_names_a_score_is_answered_with_the_scores() -> None:
    for ground in ("not-medically-necessary", "documentation"):
        change = {"denial": refused((ground, UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED}}
        said = answers(of(TEXAS, change))
        assert "PHQ-9 was 22 on May 6, 2026, 20 on September 14, 2026 and 23 on November 20, 2026, each in the severe band" in said
        assert "no clinical question" not in said
    # Plans that name a time name thirty days: an older score has a blank for a new one beside it.
    old = {"denial": refused(("documentation", UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED[:2]}}
    assert of(TEXAS, old).count("Score now: ____") == 1


def test_a_reason_of_dates_is_no_question_for_a_clinician() -> None:
    quote = "The services are excluded because depression was treated before the policy began."
    said = answers(of(CALIFORNIA, {"denial": refused(("benefit-exclusion", quote), timing="after")}))
    assert "This reason puts no clinical question." in said
    assert "I have weighed the trials" not in said


def test_the_want_of_a_pill_is_answered_with_why_there_is_none() -> None:
    trials = [
        *case_document(TEXAS)["history"]["trials"][:1],
        {
            "drug": "sertraline",
            "dose_mg": 100,
            "from": "2026-01-05",
            "to": "2026-01-26",
            "result": "stopped_side_effect",
            "stopped": "sodium 124",
        },
    ]
    quotes = (
        (
            "not-medically-necessary",
            "Spravato must be used together with an oral antidepressant, and no oral antidepressant is being taken.",
        ),
        ("not-medically-necessary", "The records do not show two adequate antidepressant trials in the current episode."),
    )
    change = {"denial": refused(*quotes), "plan": NO_CRITERIA, "step": NO_STEP, "history": {"trials": trials}}
    letter = of(TEXAS, change)
    first, second = answers(letter).split("2. ")[0], answers(letter).split("2. ")[1]
    assert "The label has this use with or without an oral antidepressant." in first
    assert "sertraline (sodium 124)" in first
    assert "I do not advise one now, because ____" in first
    assert "Of the present episode" not in first
    # One row alone would prove the reason: what ended for a side effect and why no more is asked first stand beside it.
    assert "I do not ask for a further trial first, because ____" in second
    assert "of “none" not in letter
    older = of(TEXAS, {"denial": refused(*quotes), "plan": NO_CRITERIA, "step": NO_STEP, "patient": {"age_band": "from_65"}})
    assert "Other medicines that sedate; heart disease" in older
    assert older.count("In a double-blind trial at 51 US centers") == 1


def test_a_reason_on_another_matter_is_not_answered_with_need() -> None:
    quote = "Missed therapy visits suggest that the member will not keep the schedule."
    said = answers(of(TEXAS, {"denial": refused(("not-medically-necessary", quote)), "plan": NO_CRITERIA, "step": NO_STEP}))
    assert "that is the need" not in said
    assert "____ (answer) ____" in said
    age = refused(("not-medically-necessary", "The records do not show that the drug is necessary for a member over 65."))
    older = answers(of(TEXAS, {"denial": age, "plan": NO_CRITERIA, "step": NO_STEP, "patient": {"age_band": "from_65"}}))
    assert "Age does not rule it out" in older


def test_the_letter_asks_why_the_infusion_after_the_spray() -> None:
    assert "After Spravato I expect more of the infusion, because ____" in of(CALIFORNIA, {})
    assert "After Spravato" not in of(CALIFORNIA, {"alternatives": {"spravato": "not_tried"}})


def test_the_goal_is_on_the_scale_of_the_stopping_rule() -> None:
    both = [{"scale": "phq-9", "score": 22, "date": "2026-10-20"}, {"scale": "madrs", "score": 33, "date": "2026-10-20"}]
    letter = of(CALIFORNIA, {"treatment": {"scores": both, "review": "stopped unless the MADRS has fallen by half."}})
    # The rule itself is the goal, on its scale; the scale told first is no second one.
    assert "stopped unless the MADRS has fallen by half" in letter
    assert "remission on the" not in letter


def test_an_illness_that_only_the_patient_told_is_left_to_the_clinician() -> None:
    letter = of(CALIFORNIA, {"treatment": {"features": ["ptsd"]}})
    before, rest = letter.split("Letter of medical necessity")
    assert "PTSD" not in rest
    assert "The answers tell of PTSD; the letter leaves it to you." in before


def test_the_boxed_warning_stands_whole_over_a_clinicians_name() -> None:
    assert "suicidal thoughts and behaviors in young people" in of(TEXAS, {})


def test_a_drug_not_tolerated_is_not_offered_again_in_another_shape() -> None:
    assert "I do not advise that drug again, because ____ (reason; whether it holds for a lower dose and for others of its class)" in of(
        TEXAS, {}
    )
    # Tex. Ins. Code § 1369.0546(c)(3) asks for one of three effects beside the patient's interest: half of it is not offered.
    assert "best interest" not in of(TEXAS, {})


def test_one_box_for_each_row_and_none_for_what_the_patient_told() -> None:
    letter = of(CALIFORNIA, {})
    assert "yes [ ] no" not in letter
    assert "effect on work and home" not in letter


# --- the call sheet ---


def points(sheet: str) -> list[str]:
    """What they may say, in the order of the sheet."""
    table = sheet.split("Likely points")[1].split(" Ask - ", maxsplit=1)[0]
    return re.split(r" \d\. ", " " + table)[1:]


def test_the_call_takes_the_reasons_of_the_notice_first_and_in_their_order() -> None:
    told = refused(
        ("off-label", "The records suggest a bipolar disorder, for which this drug is not labeled."),
        ("not-medically-necessary", "The records show a history of alcohol use disorder."),
        ("documentation", "The records do not show two antidepressant trials of adequate dose in the current episode."),
    )
    found = points(of(TEXAS, {"denial": told, "plan": NO_CRITERIA, "step": NO_STEP}, "call-sheet"))
    firsts = [one.split(".")[0].split("?")[0] for one in found[:3]]
    assert firsts == ["What about bipolar disorder", "What about alcohol", "Two or more failures are not documented"]
    investigational = refused(
        ("experimental", "Ketamine is investigational."),
        ("not-medically-necessary", "Cannabis use disorder makes the risk too great."),
    )
    found = points(of(CALIFORNIA, {"denial": investigational}, "call-sheet"))
    assert found[0].startswith("KARMA-Dep 2")
    assert found[1].startswith("What about cannabis use?")
    assert len(found) <= 6


def test_the_call_meets_what_a_reviewer_asks_of_these_answers() -> None:
    sheet = of(CALIFORNIA, {}, "call-sheet")
    assert "No antidepressant is taken now." in sheet.split("3. Tried:")[1].split("4. ")[0]
    for words in (
        "No antidepressant is taken now. Why? Answer: My reason: ____",
        "ECT or TMS should come first. Answer: ECT: declined by the patient",
        "Only bupropion XL is a full trial of the present episode.",
        "this patient's own scores are to decide",
    ):
        assert words in sheet, words
    assert "That is thin" not in sheet
    cut = of(CUT, {}, "call-sheet")
    assert "and it is in my letter" not in cut
    assert "with no control group, nine kept or improved" in cut
    assert "Repeated use may harm the bladder and the liver. Answer: It may. For this patient: ____" in cut


def test_the_call_answers_a_missing_score_with_the_score() -> None:
    change = {"denial": refused(("documentation", UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED}}
    assert points(of(TEXAS, change, "call-sheet"))[0].startswith("The severity is not shown. Answer: PHQ-9 was 22 on May 6, 2026")


def test_the_call_on_how_often_speaks_of_the_interval_and_not_of_parity() -> None:
    found = points(of(CUT, THINNED, "call-sheet"))
    assert found[0].startswith("This is more often than we cover; a longer interval was not tried. Answer: Sessions spread out")
    assert "Parity" not in " ".join(found)
    assert found[-1].startswith("The dose is above what we cover.")


def test_low_blood_pressure_is_no_raised_one() -> None:
    trials = case_document(TEXAS)["history"]["trials"]
    for stopped, asked in (("a fall with low blood pressure on standing", False), ("benefit too small, blood pressure went up", True)):
        change = {"history": {"trials": [{**trials[0], "stopped": stopped}, *trials[1:]]}}
        assert ("the spray raises it" in of(TEXAS, change, "call-sheet")) is asked


# --- the last page, the papers around it ---


def page(base: str, change: dict[str, Any], language: str = "en") -> str:
    return packet(our_facts(), base, change, language)["next-steps"]


def test_the_one_thing_is_one_and_the_rest_comes_after_it() -> None:
    california = page(CALIFORNIA, {})
    assert "send Dr. Helen Tran the letter to sign and the last page of the outside review request" in california
    assert " Then 1. " in california
    assert "Give the clinician the letter to sign, and ask" not in california
    assert "You; the clinician signs the last page" in california
    # Only the outside review request is a draft here.
    assert "so that the word DRAFT goes away; then read" not in california
    assert "with it ask for the exception" in page(TEXAS, {})


def test_a_missing_score_is_the_one_thing() -> None:
    change = {"denial": refused(("documentation", UNMEASURED)), "plan": NO_CRITERIA, "step": NO_STEP, "treatment": {"scores": SCORED}}
    assert "One thing today: ask the clinic to fax the plan the dated score forms" in page(TEXAS, change)


def test_an_old_notice_without_a_last_day_waits_for_nobody() -> None:
    plan = {key: {"unknown": True} for key in ("kind", "funding", "grandfathered")}
    change = {"plan": plan, "denial": {"date": "2026-06-15", "received": {"unknown": True}, "text": {"unknown": True}}}
    # From June 15 to November 23, 2026, are 161 days: 23 weeks.
    said = page(TEXAS, change)
    assert "Your notice is 23 weeks old, and no last day is known: do not wait for anybody." in said
    assert "One thing today: send the appeal, short as it is." in said


def test_a_cut_over_a_holiday_says_when_the_post_of_tomorrow_is_still_in_time() -> None:
    said = page(CUT, {})
    assert "the clinician’s letter can follow" in said or "the clinician's letter can follow" in said
    far = page(CUT, {"course": {"cut": "2026-12-14"}})
    assert "Send the objection today." in far
    assert "Send it this week" not in far
    assert "Send the benefits office its letter" in page(CUT, {"employer": {"tell": True}})
    # October 5 to November 9 are five weeks: with the first score a week before the first session, four sessions are one a week.
    assert "may not have been weekly" not in page(CUT, {"treatment": {"schedule": "weekly"}})
    three = {"course": {"given": 3}}
    said = "Three sessions since the first score may not have been weekly: ask the clinic for the dates"
    assert said in page(CUT, {"treatment": {"schedule": "weekly"}, **three})
    assert "may not have been weekly" not in page(CUT, {"treatment": {"schedule": "every two weeks"}, **three})


def test_what_the_papers_still_want_is_asked_once() -> None:
    words = "Blood pressure below 140/90 at two visits, and a negative urine drug screen."
    plan = {"plan": {"criteria": [{"words": words}], "policy_text": words}}
    assert "a blood pressure and a urine drug screen" in page(TEXAS, plan)
    assert "Two answers differ: escitalopram" in page(TEXAS, {"history": {"now": "escitalopram 20 mg."}})
    assert "Get a psychiatrist" in page(TEXAS, {"clinician": {"credentials": "MD, anesthesiologist"}})
    assert "Get a psychiatrist" not in page(TEXAS, {})
    assert "Ask the clinician whether Spravato" not in page(
        CALIFORNIA, {"denial": {"timing": "after"}, "alternatives": {"spravato": "not_tried"}}
    )


def test_the_trials_that_the_label_counts_are_those_of_this_episode() -> None:
    old = [
        {"drug": "mirtazapine", "dose_mg": 45, "from": "2019-02-04", "to": "2019-04-08", "weeks": "8", "result": "no_response"},
        {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-12-01", "to": "2026-03-02", "weeks": "11", "result": "partial_response"},
    ]
    change = {"history": {"trials": old}, "treatment": {"episode_start": "2025-11"}}
    assert "Weakest point: one medicine counts as a full trial in this episode so far" in page(TEXAS, change)


def test_an_urgent_case_is_told_one_day() -> None:
    said = page(TEXAS, {"urgency": {"level": "clinician_certified"}})
    assert "On the ordinary time" not in said
    assert said.split("Today")[0].count("Send it") == 0


def test_a_certification_offers_no_box_that_would_undo_it() -> None:
    found = packet(our_facts(), TEXAS, {"urgency": {"level": "clinician_certified"}})["expedited-appeal"]
    assert "none of these" not in found


def test_where_a_paper_is_asked_for_the_employer_is_left_out_if_so_wished() -> None:
    found = packet(our_facts(), CUT, {"employer": {"tell": False}, "exhibits": {"have": ["plan-pages"]}})["checklist"]
    assert "not through the employer" in found
    assert "Only the notice and the clinician" in found
    paid = packet(our_facts(), CALIFORNIA, {"denial": {"timing": "after"}})["checklist"]
    assert "Itemized bill" in paid


def test_a_renewal_is_called_one_in_spanish_and_goes_now() -> None:
    renewal = {
        "denial": refused(("no-continued-response", "The renewal is denied because the response is not sustained."), timing="during"),
        "course": {"approved": 8, "given": 8},
        "plan": NO_CRITERIA,
        "step": NO_STEP,
    }
    spanish = page(TEXAS, renewal, "es")
    assert "Solicitud de prolongar el tratamiento (" in spanish
    assert "Objeción al corte" not in spanish
    assert "Ahora, con la solicitud de prolongar" in spanish
    assert "Now, with the request to extend" in page(TEXAS, renewal)
