"""What a person writes of thoughts of suicide: no letter quotes it, and the page for the person says so (letters.md 6.4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.unspoken import OF_THOUGHTS, as_sender_tells, without_thoughts
from tests.health.case_names import FULL
from tests.health.packets import packet

IDEATION = "major depressive disorder, recurrent, severe without psychotic features, with suicidal ideation"
LEAVE = "I have been on sick leave since October 12, 2026."
THOUGHTS = "Last month I had thoughts of suicide; please do not tell the school."
FOR_THE_PERSON = ("next-steps", "checklist", "call-log")


ANSWERS = (
    "treatment.function",
    "history.now",
    "history.therapy",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "alternatives.spravato_detail",
)


def told(answer: str, words: str, role: str = "patient") -> dict[str, Any]:
    room, name = answer.split(".")
    return {room: {name: words}, "sender": {"role": role}}


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_sentence_on_thoughts_of_suicide_stands_in_no_letter(facts: Facts, answer: str) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental", told(answer, f"{LEAVE} {THOUGHTS}"))
    for name, words in found.items():
        assert name in FOR_THE_PERSON or "thoughts of suicide" not in words, name
        assert "tell the school" not in words, name
    assert "You wrote of thoughts of dying or suicide. Those words are in no letter." in found["next-steps"]


def test_what_else_the_answer_says_is_still_told(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{LEAVE} {THOUGHTS}"))["internal-appeal"]
    assert LEAVE in appeal


def test_an_answer_of_nothing_else_counts_as_not_given(facts: Facts) -> None:
    assert THOUGHTS[:20] not in packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", THOUGHTS))["internal-appeal"]


def test_a_clinician_judges_what_to_say(facts: Facts) -> None:
    found = packet(
        facts, "ca-dmhc-insured-experimental", told("treatment.function", "Suicidal ideation, passive, on October 12, 2026.", "clinician")
    )
    assert "Suicidal ideation, passive" in found["internal-appeal"]
    assert "You wrote of thoughts" not in found["next-steps"]


def test_a_patients_words_in_a_clinics_case_are_not_its_to_quote(facts: Facts) -> None:
    words = "I was in the hospital because I could not stop thinking about dying."
    found = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{words} {LEAVE}", "clinician"))
    for name, text in found.items():
        assert name in FOR_THE_PERSON or "dying" not in text, name
    assert "own words on dying or suicide. They are in no letter" in found["next-steps"]


@pytest.mark.parametrize(
    "words",
    [
        "I could not stop thinking about dying.",
        "I do not want to be here anymore.",
        "I cut myself in May.",
        "She hurts herself at school.",
        "He said he would be better off dead.",
        "I had thoughts of death.",
        "I wanted to end my life.",
        "Ya no quiero vivir.",
        "Pienso en la muerte.",
        "Quería hacerme daño.",
        "She said she wishes she would not wake up.",
        "I wish I could go to sleep and not wake up.",
        "I hope to never wake up.",
        "I'd rather not be here anymore.",
        "I don't want to be around anymore.",
        "Everyone would be better off without me.",
        "I don't see the point of going on.",
        "I feel like a burden on my sister.",
        "I don't want to live.",
        "Life isn't worth living.",
    ],
)
def test_people_name_such_thoughts_in_many_ways(words: str) -> None:
    assert OF_THOUGHTS.search(words)


@pytest.mark.parametrize(
    "words",
    [
        "My mother is dying of cancer.",
        "I hope to work again. My dog died.",
        "I cut down to half days.",
        "I plan to meet the deadline.",
        "I cannot wake up before noon.",
        "The copay is a burden on us.",
        "I don't want to be around people.",
        "We saw no point in going on with lithium.",
        "I hope to sleep again.",
        "My sister would rather not drive.",
    ],
)
def test_other_words_are_told(words: str) -> None:
    assert not OF_THOUGHTS.search(words)


def test_what_goes_on_about_such_thoughts_is_left_out_with_them() -> None:
    case = Case({"treatment.function": Known("I thought of dying. I am home, but the thoughts come back. My sister has my children.")})
    assert without_thoughts(case).text("treatment.function") == "My sister has my children."


def test_why_a_medicine_was_stopped_is_told_without_them(facts: Facts) -> None:
    trial = {"drug": "fluoxetine", "dose_mg": 20, "result": "stopped_side_effect", "stopped": "rash; thoughts of suicide in week two"}
    found = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": [trial]}, "sender": {"role": "patient"}})
    assert "rash" in found["internal-appeal"]
    for name, text in found.items():
        assert name in FOR_THE_PERSON or "thoughts of suicide" not in text, name


def test_where_the_request_turns_on_it_the_appeal_points_to_the_clinician(facts: Facts) -> None:
    # Letters.md 6.4(2): the clinical risk is in the clinician's paper; Spravato for acute suicidality is such a request.
    acute = {
        "treatment": {"drug": "spravato", "indication": "acute", "function": THOUGHTS},
        "exhibits": {"have": ["clinician-letter"]},
        "sender": {"role": "patient"},
    }
    found = packet(facts, "spravato-step-therapy", acute)
    assert "The clinical risk is set out in the clinician’s letter." in found["internal-appeal"].replace("'", "’")
    assert "The clinical risk" not in packet(facts, "spravato-step-therapy")["internal-appeal"]


def test_who_wrote_of_no_such_thing_reads_nothing_of_it(facts: Facts) -> None:
    assert "You wrote of thoughts" not in packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", LEAVE))["next-steps"]


FOR_THE_CLINICIAN = ("clinician-letter", "call-sheet")


def test_a_diagnosis_that_names_thoughts_does_so_in_the_clinicians_papers_alone(facts: Facts) -> None:
    # Letters.md B2, B6 and 6.4(2): the patient's letters do not; the page for the person says where the words stand, and says no untruth.
    found = packet(facts, FULL)
    for name, words in found.items():
        assert name in (*FOR_THE_CLINICIAN, *FOR_THE_PERSON) or "suicid" not in words.lower(), name
    assert all(IDEATION in found[name] for name in FOR_THE_CLINICIAN)
    assert "for major depressive disorder, recurrent, severe without psychotic features, and ask you" in found["internal-appeal"]
    assert "Your letters leave them out. The diagnosis as you typed it, which names them, is in the clin" in found["next-steps"]
    assert "Those words are in no letter" not in found["next-steps"]


def test_the_studies_of_such_thoughts_are_the_clinicians_to_cite(facts: Facts) -> None:
    found = packet(facts, FULL)
    for name in ("internal-appeal", "external-review-request"):
        assert "Abbar" not in found[name], name
        assert "Grunebaum" not in found[name], name
    assert "Abbar" in found["clinician-letter"]


def test_a_clinician_names_the_diagnosis_whole_and_so_does_a_request_for_that_use(facts: Facts) -> None:
    assert IDEATION in packet(facts, FULL, {"sender": {"role": "clinician"}})["internal-appeal"]
    acute = {"drug": "spravato", "indication": "acute", "diagnosis": "major depressive disorder with acute suicidal ideation"}
    found = packet(facts, "spravato-step-therapy", {"treatment": acute, "sender": {"role": "patient"}})
    assert acute["diagnosis"] in found["internal-appeal"]
    assert "The diagnosis is in your letters as you typed it, and names them" in found["next-steps"]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("MDD, severe, with suicidal ideation and anxious distress", "MDD, severe, with anxious distress"),
        ("MDD (recurrent, severe) with suicidal ideation and intent (R45.851)", "MDD (recurrent, severe)"),
        ("suicidal ideation; major depressive disorder, recurrent", "major depressive disorder, recurrent"),
        # Near misses: what names none stays, word for word, and so does what would leave nothing.
        ("MDD with anxious distress and without psychotic features", "MDD with anxious distress and without psychotic features"),
        ("MDD, after two attempts at ECT", "MDD, after two attempts at ECT"),
        ("suicidal depression", "suicidal depression"),
    ],
)
def test_only_the_part_that_names_them_is_left_out_of_a_diagnosis(typed: str, left: str) -> None:
    assert as_sender_tells(Case({"treatment.diagnosis": Known(typed)})).text("treatment.diagnosis") == left
