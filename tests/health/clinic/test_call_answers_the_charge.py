"""The call answers what a reason charges: talking and no medicine, what the patient told of a treatment that does not suit, one trial only
where trials are counted, a study once.

Reading 35, D 6; reading 36, F 7 and G 4.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.writer.call import Call
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA
from tests.health.refusals import points, read, refused

CALLED: dict[str, Any] = {"clinician": {"name": "Anil Mehrotra", "credentials": "MD, psychiatrist"}, "plan": {"kind": "individual"}}
TALK = (
    "not-medically-necessary",
    (
        "We did not find that it is necessary for you. The notes we got do not show that you have had a full trial of psychotherapy along "
        "with medication, and there is no record that esketamine (Spravato), which is covered with prior authorization, was tried or could "
        "not be used."
    ),
)
THERAPY = "I've been seeing Joanne Pruitt, she's an LMSW, every week since April 2024. CBT"
FAR = {"spravato": "not_reachable", "spravato_detail": "nearest one has its first opening at the end of February"}


def sheet(facts: Facts, *reasons: tuple[str, str], **more: Any) -> str:
    return infusions(facts, *reasons, **CALLED, **more)["call-sheet"]


def test_a_doubt_of_psychotherapy_is_answered_with_it_and_not_with_the_medicines(facts: Facts) -> None:
    call = sheet(facts, TALK, history={"therapy": THERAPY}, alternatives=FAR)
    found = points(call)
    assert found[0].startswith(f'Psychotherapy is not shown. Answer: Psychotherapy. The patient reports: "{THERAPY}')
    assert found[1].startswith("Spravato should come first. Answer: As I said")
    for words in ("Which of them do you hold not shown", "Recorded with dose"):
        assert words not in call


def test_the_same_sentence_as_a_second_reason_is_answered_once(facts: Facts) -> None:
    call = sheet(facts, TALK, ("step-therapy", TALK[1].partition(". ")[2]), history={"therapy": THERAPY}, alternatives=FAR)
    assert call.count("Psychotherapy is not shown.") == 1
    assert call.count("Spravato should come first.") == 1
    assert "Recorded with dose" not in call


def test_of_psychotherapy_that_nobody_told_the_answer_is_a_blank_for_it(facts: Facts) -> None:
    call = sheet(facts, TALK, alternatives=FAR)
    assert "Psychotherapy is not shown. Answer: Psychotherapy: ____ (with whom, since when, result; or why it does not fit) ____." in call
    assert "Which of them do you hold not shown" not in call


def test_a_reason_that_doubts_medicines_beside_psychotherapy_still_has_them(facts: Facts) -> None:
    both = "The notes do not show two adequate trials of antidepressants and psychotherapy."
    call = sheet(facts, ("not-medically-necessary", both), history={"therapy": THERAPY})
    assert "venlafaxine XR" in call.partition("Likely points")[2]


def test_what_they_may_say_is_not_cut_before_its_verb() -> None:
    assert Call.heading(TALK[1]) == (
        "The notes we got do not show that you have had a full trial of psychotherapy along with medication\u2026"
    )


def test_why_a_treatment_does_not_suit_is_told_beside_the_blank_for_the_doctor(facts: Facts) -> None:
    implant = "cochlear implant in my left ear (2019), Dr Mehrotra said no to the magnet"
    said = sheet(facts, TALK, alternatives={"tms": "not_suitable", "tms_detail": implant}).partition("Say this")[2]
    assert f'TMS: not used. My finding: ____ (as I hold it; or strike) ____. Told as yours: "{implant}."' in said


def test_one_trial_of_the_episode_is_volunteered_only_where_trials_are_counted() -> None:
    assert "one trial is shown" not in read(CALIFORNIA, {}, "call-sheet")
    pill = refused(("documentation", "The records do not list a current oral antidepressant."))
    assert "one trial is shown" not in read(CALIFORNIA, {"denial": pill}, "call-sheet")
    counted = ("documentation", "The records do not show two antidepressant trials in the current episode.")
    assert "Of the present episode one trial is shown: bupropion XL." in read(CALIFORNIA, {"denial": refused(counted)}, "call-sheet")


@pytest.mark.parametrize("long", ["the benefit has not been shown to last", "long-term safety and benefit have not been established"])
def test_a_study_against_is_told_once(long: str, facts: Facts) -> None:
    quote = f"Ketamine for depression is considered investigational because {long} in well-designed controlled studies."
    call = sheet(facts, ("experimental", quote), treatment={"route": "iv", "product": "commercial_vial"})
    assert call.count("KARMA-Dep 2") == 1
