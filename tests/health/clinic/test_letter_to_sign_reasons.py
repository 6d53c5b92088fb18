"""The reasons of the notice in the letter to sign: each answered by a sentence, on its own matter."""

from __future__ import annotations

from functools import cache

import pytest

from appealwright.facts import Facts, our_facts
from appealwright.writer.signer import Signer
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet
from tests.health.reduced import between, refused_spray
from tests.health.refusals import NO_CRITERIA, NO_STEP, answers, read, refused


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
    letter = read(TEXAS, change)
    assert "Sertraline 100 mg, 5 weeks in all: stopped for a side effect: not tolerated; I do not call it a failure." in answers(letter)
    # How many are on record is said once, where a reason turns on it: not in the first paragraph as well.
    assert "Three antidepressants (Table 1) have been tried." in letter
    assert "with the weeks at sertraline" not in letter


EXAMPLES = ("ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy")


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def test_every_reason_is_answered_with_a_sentence() -> None:
    course = papers("course-cut-caregiver")["clinician-letter"]
    # 23 less 11 is 12, and 12 of 23 is 52%.
    assert "PHQ-9 fell from 23 on October 5, 2026 to 11 on November 9, 2026 (52%)." in course
    assert "PHQ-9 fell from 23 to 11 (52%), each score lower than the one before." in course
    assert "restore the approval of eight infusions of IV ketamine, so that the four left can go on" in course
    for name in EXAMPLES:
        assert "____ (answer) ____" not in papers(name)["clinician-letter"], name


def test_a_second_reason_in_one_sentence_is_answered_too(facts: Facts) -> None:
    quote = "The service is experimental/investigational and not medically necessary for your condition."
    reasons = [{"ground": "ground.experimental", "quote": quote}]
    found = packet(facts, "tx-insured-off-label", {"denial": {"text": {"unknown": True}, "reasons": reasons}})
    assert 'The same sentence says "medically necessary".' in found["internal-appeal"]
    assert "The same sentence says" not in packet(facts, "tx-insured-off-label")["internal-appeal"]


WEAK = "The records do not show two adequate antidepressant trials in the current episode. Sertraline was taken for three weeks."


def test_trials_that_the_notice_calls_weak_are_granted_and_the_rest_is_counted(facts: Facts) -> None:
    trials = [
        {"drug": "mirtazapine", "dose_mg": 45, "from": "2019-02-04", "to": "2019-04-08", "weeks": 8, "result": "no_response"},
        {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-12-01", "to": "2026-03-02", "weeks": 11, "result": "partial_response"},
        {
            "drug": "sertraline",
            "dose_mg": 100,
            "from": "2026-06-01",
            "to": "2026-06-22",
            "result": "stopped_side_effect",
            "stopped": "sodium",
        },
    ]
    letter = refused_spray(facts, WEAK, history={"trials": trials})
    answer = between(letter, "Reason 1:", "Alternatives considered")
    assert "please say which, and by what number" not in answer
    assert "Sertraline 100 mg, 3 weeks in all: stopped for a side effect (sodium): I do not count it." in answer
    # mirtazapine was of 2019, before the episode of September 2025; the label counts trials of the current episode
    assert "In the present episode one trial is put forward, row 2 of Table 1" in answer
    assert "That is the use requested." not in letter


AT_65 = "The records do not show that the drug is medically necessary for a member over 65."


def test_an_age_held_against_the_spray_is_answered_with_the_trial_at_that_age(facts: Facts) -> None:
    answer = between(refused_spray(facts, AT_65, patient={"age_band": "from_65"}), "Reason 1:", "Alternatives considered")
    # study.transform-3-2020: -3.6, 95% CI -7.20 to 0.07; both arms had a new oral antidepressant
    assert "On age: the labeled use is in adults." in answer
    assert "-3.6, 95% CI -7.20 to 0.07" in answer
    assert "adding the spray to a new oral antidepressant; it did not test the spray alone" in answer


def test_a_reason_of_dates_is_no_question_for_a_clinician() -> None:
    quote = "The services are excluded because depression was treated before the policy began."
    said = answers(read(CALIFORNIA, {"denial": refused(("benefit-exclusion", quote), timing="after")}))
    assert "This reason puts no clinical question." in said
    assert "I weighed the trials" not in said


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
    letter = read(TEXAS, change)
    first, second = answers(letter).split("2. ")[0], answers(letter).split("2. ")[1]
    assert "The label has this use with or without an oral antidepressant, since January 2025." in first
    assert 'sertraline ("sodium 124")' in first
    assert "I do not advise one now, because ____" in first
    assert "Of the present episode" not in first
    # One row alone would prove the reason: what ended for a side effect and why no more is asked first stand beside it.
    assert "I do not ask for a further trial first, because ____" in second
    assert "of “none" not in letter
    older = read(TEXAS, {"denial": refused(*quotes), "plan": NO_CRITERIA, "step": NO_STEP, "patient": {"age_band": "from_65"}})
    assert "Other medicines that sedate; heart," in older
    assert older.count("In a double-blind trial at 51 US centers") == 1


def test_a_reason_on_another_matter_is_not_answered_with_need() -> None:
    quote = "Missed therapy visits suggest that the member will not keep the schedule."
    said = answers(read(TEXAS, {"denial": refused(("not-medically-necessary", quote)), "plan": NO_CRITERIA, "step": NO_STEP}))
    assert "the need rests on" not in said
    assert 'On "Missed therapy visits": ____ (why each was missed' in said
    age = refused(("not-medically-necessary", "The records do not show that the drug is necessary for a member over 65."))
    older = answers(read(TEXAS, {"denial": age, "plan": NO_CRITERIA, "step": NO_STEP, "patient": {"age_band": "from_65"}}))
    assert "Age does not rule it out" in older


def test_the_doctors_letter_has_the_two_articles_that_the_appeal_names(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental")
    for name in ("ELEKT-D", "Singh"):
        assert name in found["clinician-letter"]
    assert "as cited in the request: ELEKT-D (2023) and Singh (2016); confirm or strike" in found["external-review-request"]


@pytest.mark.parametrize(
    ("quote", "of_dates"),
    [
        ("Depression was treated before the effective date of your certificate.", True),
        ("The condition began before the plan took effect.", True),
        ("Your certificate does not cover pre-existing conditions.", True),
        ("Before the plan will pay for it, you must try at least four antidepressants.", False),
        ("You must try an oral antidepressant augmented with aripiprazole before the plan will pay for Spravato.", False),
        ("Two drugs have to fail before the policy allows this one.", False),
        ("Before the plan covers the spray, a step is required.", False),
    ],
)
def test_a_step_to_be_tried_before_the_plan_pays_is_no_matter_of_dates(quote: str, *, of_dates: bool) -> None:
    """Reading 27, lawyer 1: "before the plan will pay" lost the clinician the one clinical question of the case."""
    assert Signer.is_of_dates(quote) is of_dates
