"""What the call sheet says and expects to hear: each reason of the notice with its answer, what was tried in the order in which it
counts, and nothing that nobody said.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import ALONE, infusions, spray
from tests.health.packets import packet
from tests.health.refusals import points
from tests.health.told import MEDICAID
from tests.health.tricare_renewal import renewal


def test_no_point_of_the_call_sheet_is_about_something_nobody_said(facts: Facts) -> None:
    sheet = packet(facts, MEDICAID)["call-sheet"]
    assert "Spravato did not help" not in sheet
    assert "gives the dose and weeks recorded for each" not in sheet
    assert "Our directory lists providers" not in sheet
    assert (
        "suicidality is short-term"
        not in packet(facts, "spravato-step-therapy", {"urgency": {"level": "clinician_certified"}})["call-sheet"]
    )


def trial(drug: str, dose: int, begun: str, ended: str, **more: Any) -> dict[str, Any]:
    return {"drug": drug, "dose_mg": dose, "from": begun, "to": ended, "result": "no_response", "source": "pharmacy"} | more


THREE_OF_SIX = [
    trial("fluoxetine", 20, "2014", "2016", result="response_lost"),
    trial("sertraline", 150, "2024-03-01", "2024-06-14", weeks=12),
    trial("duloxetine", 30, "2024-07-01", "2024-09-09"),
    trial("bupropion XL", 300, "2024-10-01", "2025-02-20", weeks=15, result="partial_response"),
    trial("aripiprazole", 2, "2024-12-01", "2025-02-10"),
    trial("vortioxetine", 20, "2025-04-01", "2025-09-20", weeks=16),
]
COUNTED = (
    "not-medically-necessary",
    "Criterion 3: three antidepressants failed in the current episode, and one augmentation. The records submitted show two.",
)
ALCOHOL = ("not-medically-necessary", "The alcohol use disorder has not been in remission for at least 12 months.")
LATER = ("experimental", "Visits 7 through 12 (maintenance) are investigational: it is not established that infusions maintain a response.")


CALLED = {"clinician": {"name": "Dr. Rajesh Menon"}, "plan": {"kind": "individual"}}


def call(facts: Facts, *reasons: tuple[str, str], **more: Any) -> str:
    return infusions(facts, *reasons, **CALLED, **more)["call-sheet"]


def six(facts: Facts, *reasons: tuple[str, str]) -> str:
    risks = [{"risk": "substance", "fact": "my last drink was July 4, 2026", "source": "memory"}]
    return call(
        facts,
        *reasons,
        history={"trials": THREE_OF_SIX},
        treatment={"episode_start": "2024-02", "risks": risks},
        alternatives={"ect": "declined", "tms": "not_tried"},
    )


def test_the_trials_that_count_are_said_first_then_the_added_one_and_last_what_falls_short(facts: Facts) -> None:
    """A plan that asks for three of the episode and one added: the 30 mg and the one of 2014 do not speak for her."""
    said = six(facts, COUNTED).split("3. Tried: ")[1]
    order = ("sertraline 150 mg, 12 weeks", "bupropion XL 300 mg, 15 weeks", "vortioxetine 20 mg, 16 weeks", "aripiprazole 2 mg, 10 weeks")
    places = [said.index(words) for words in (*order, "also fluoxetine", "not counted here: duloxetine 30 mg")]
    assert places == sorted(places)
    assert "duloxetine 30 mg, 10 weeks" not in said


def test_each_reason_of_the_notice_has_its_point_in_its_turn(facts: Facts) -> None:
    found = points(six(facts, COUNTED, ALCOHOL, LATER))
    assert found[0].startswith('"The records submitted show two." Answer: Put forward: sertraline, bupropion XL and vortioxetine.')
    raised = [one.partition(" Answer:")[0] for one in found]
    order = [raised.index(words) for words in ("What about alcohol?", "Going on is not established: infusions 7 to 12.")]
    assert order == sorted(order)
    assert all(raised.index(words) > order[1] for words in raised if words.startswith(("No antidepressant", "Spravato, ECT")))


def test_a_reason_that_nothing_else_answers_is_read_out_with_a_blank(facts: Facts) -> None:
    own = ("not-medically-necessary", "The service is requested for a member who has left the service area.")
    assert any(one.startswith(f'"{own[1]}" Answer: ____ (my answer, and the paper') for one in points(six(facts, COUNTED, own)))
    network = ("out-of-network", "The clinic is a non-participating provider.")
    assert any("please name one clinician in it who gives this treatment" in one for one in points(six(facts, COUNTED, network)))


def test_doses_that_the_notice_misses_are_named_and_the_rest_is_asked_of_the_chart(facts: Facts) -> None:
    quote = "The records list three medications but do not show the dose or length of one of them."
    untold = {"drug": "bupropion XL", "result": "no_response", "source": "memory"}
    sheet = call(facts, ("not-medically-necessary", quote), history={"trials": [*THREE_OF_SIX[1:2], untold]})
    answer = "Answer: Recorded with dose and whole length: sertraline."
    assert f'"{quote}" {answer}' in sheet
    assert "Of bupropion XL: ____ (dose and dates, from the chart) ____." in sheet


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("my uncle got it and was never the same, I'm scared of losing memory", "I'm scared of losing memory."),
        ("my sister would have to drive me", "ECT: declined by the patient."),
    ],
)
def test_what_became_of_somebody_near_is_not_read_to_the_insurer(told: str, said: str, facts: Facts) -> None:
    """Reading 27, patient 20: a doctor was to read an uncle's stay at the state hospital aloud."""
    sheet = call(facts, COUNTED, alternatives={"ect": "declined", "ect_detail": told})
    assert said in sheet
    assert "uncle" not in sheet
    assert "sister" not in sheet


ECT = ("not-medically-necessary", "You responded to electroconvulsive therapy in 2019.")


def test_what_helped_before_is_not_said_to_have_failed(facts: Facts) -> None:
    helped = {"ect": "tried", "ect_detail": "11 sessions in 2019, a response of 14 months, and memory loss."}
    sheet = call(facts, ECT, alternatives=helped)
    assert "Why not again: ____ (reason; how long it helped) ____." in sheet
    for words in ("It has been done.", "ECT did not help."):
        assert words not in sheet
    failed = call(facts, ECT, alternatives={"ect": "tried", "ect_detail": "11 sessions in 2019, no response."})
    assert "As I said, it was tried." in failed
    assert "ECT did not help. Why should ketamine?" in failed


SPRAY = ("step-therapy", "Spravato is covered and must be tried for at least 4 weeks.")


def test_a_spray_that_was_only_begun_is_nowhere_said_to_have_been_done(facts: Facts) -> None:
    begun = {"spravato": "tried", "spravato_detail": "3 visits in May 2026, with no ride after that."}
    made = infusions(facts, SPRAY, alternatives=begun, **CALLED)
    sheet, letter = made["call-sheet"], made["clinician-letter"]
    assert "Spravato: begun." in sheet
    # Reading 34, B 7: whether it counts is the clinician's, and nobody told it.
    assert "As I said, it was begun. Why it is not gone on with, and whether I count it as a trial: ____" in sheet
    for words in ("I do not count it", "It has been done.", "Spravato: tried", "A few sessions", "that a person who failed one"):
        assert words not in sheet
    assert "Spravato (esketamine) was begun." in letter
    assert "Spravato was begun, as told above." in letter
    assert "What I expect of the infusion" not in letter
    full = call(facts, SPRAY, alternatives={"spravato": "tried", "spravato_detail": "12 sessions over 8 weeks at 84 mg, no response."})
    assert "As I said, it was tried." in full


def test_no_consensus_on_dose_is_answered_by_the_studies(facts: Facts) -> None:
    quote = "It is investigational, because there is no consensus on dose, frequency or duration and the durability is not established."
    sheet = call(facts, ("experimental", quote), treatment={"product": "commercial_vial"})
    found = points(sheet)
    assert found[0].startswith("There is no consensus on dose or frequency. Answer: In most published studies of repeated infusions")
    # Reading 35, E 2: that longer data are few is said with the trial in favor.
    assert "Longer trials are few, and I do not claim more." in found[1]


def test_a_call_on_a_history_that_only_falls_short_says_so(facts: Facts) -> None:
    sheet = call(facts, COUNTED, history={"trials": [trial("duloxetine", 30, "2024-07-01", "2024-07-29")]})
    assert "Tried: not counted here: duloxetine 30 mg" in sheet


BOTH = (
    "not-medically-necessary",
    "Ketamine is not appropriate for members with a history of psychosis or in whom a bipolar disorder has not been excluded.",
)
HEART = ("not-medically-necessary", "Blood pressure was 152/94, and the risks of the infusion are not outweighed by its benefit.")
VOICES = (
    "in March 2021 I heard my name called for about a week when I had slept very little and was on prednisone 60 mg for asthma. "
    "It stopped when the prednisone did. I was seen twice by my own doctor in that month and nobody has found anything of the kind since."
)


def test_a_long_answer_drops_no_risk_that_the_notice_names(facts: Facts) -> None:
    # Reading 27, director 1: the first ground of the denial was gone, because it was answered at length.
    told = [{"risk": risk, "fact": f"{VOICES} {VOICES}", "source": "memory"} for risk in ("psychosis", "bipolar", "blood_pressure")]
    sheet = call(facts, BOTH, COUNTED, HEART, treatment={"risks": told})
    for risk in ("psychosis", "bipolar disorder", "blood pressure"):
        assert f"What about {risk}?" in sheet


def test_a_trial_without_dose_or_weeks_is_said_to_lack_them_aloud_and_in_the_box(facts: Facts) -> None:
    """Director's reading 28, 15: "Wellbutrin, at least 22 weeks" and "Paxil: response" read as if nothing were missing."""
    doseless = {"drug": "bupropion", "from": "2025-06", "to": "2025-12", "result": "partial_response"}
    bare = {"drug": "paroxetine", "result": "response_lost"}
    told = {"trials": [trial("sertraline", 100, "2025-01-06", "2025-05-05"), doseless, bare]}
    found = spray(facts, ALONE, history=told, **CALLED)
    said = found["call-sheet"].split("Tried: ")[1]
    assert "bupropion, dose not recorded, at least 22 weeks in all, partial response" in said
    assert "paroxetine, dose not recorded, weeks not recorded, response, later lost" in said
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "Three antidepressants tried: one without response, one with a partial response" in box  # of one no weeks are told
    assert "for at least" not in box


PRESSED = trial("venlafaxine XR", 225, "2024-03-01", "2026-09-20", stopped="blood pressure up to 162/98", result="stopped_side_effect")


def test_a_pressure_that_rose_on_a_medicine_is_the_last_point_to_fall(facts: Facts) -> None:
    """Reading 31, 13: longer answers to the reasons pushed it off the page, and the other doctor asks it for certain."""
    sheet = renewal(facts, {"history": {"trials": [PRESSED]}})["call-sheet"]
    assert "Blood pressure rose on venlafaxine XR, and the spray raises it." in sheet


def test_a_half_that_the_notice_asks_for_and_the_scores_show_is_said_to_be_met(facts: Facts) -> None:
    """Reading 31, 9: "at least 50 percent" was answered by "Which change do you require?"."""
    (said,) = (one for one in points(renewal(facts)["call-sheet"]) if "reduction of at least 50 percent" in one)
    assert "the latest, 10, is 55% below it. That is the half that you ask for." in said
    assert "At the lowest, 9, it had fallen by 59%." in said
    assert "Which line is still not met?" in said
    assert "Which change do you require" not in said


def test_where_no_size_is_asked_for_the_size_is_asked(facts: Facts) -> None:
    asked = [{"ground": "ground.no-continued-response", "quote": "Documentation of clinical improvement was not shown."}]
    sheet = renewal(facts, {"denial": {"reasons": asked, "text": ""}})["call-sheet"]
    assert "That is the half" not in sheet
