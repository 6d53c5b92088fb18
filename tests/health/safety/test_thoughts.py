"""What a person writes of thoughts of suicide: no letter quotes it, and no paper shows that it was left out (letters.md 6.4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.untold.diagnosis import as_sender_tells
from appealwright.untold.thoughts import beside_thoughts, names_thoughts
from appealwright.untold.unspoken import without_thoughts
from tests.health.case_names import FULL
from tests.health.packets import packet

IDEATION = "major depressive disorder, recurrent, severe without psychotic features, with suicidal ideation"
LEAVE = "I have been on sick leave since October 12, 2026."
THOUGHTS = "Last month I had thoughts of suicide; please do not tell the school."

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
def test_an_answer_on_thoughts_of_suicide_stands_in_no_paper(facts: Facts, answer: str) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental", told(answer, f"{LEAVE} {THOUGHTS}"))
    for name, words in found.items():
        assert "thoughts of suicide" not in words, name
        assert "tell the school" not in words, name
    assert "Left out of the letters, whole or in part: " in found["next-steps"]
    assert "If it holds something you want said, type that part again without the rest." in found["next-steps"]


BESIDE = (
    "I lie awake and plan.",
    "I take all my pills out and count them. Nobody knows, not even mom and dad.",
    "My roommate took my razor away.",
    "I keep thinking about the bridge.",
)


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("role", ["patient", "representative"])
def test_what_stands_beside_such_a_sentence_is_left_out_with_it(facts: Facts, beside: str, role: str) -> None:
    # A fresh reader's case: the sentence that names the thought was taken out, and the means stood in the letter.
    for typed in (f"{beside} I don't want to be here anymore.", f"Some nights I think about dying.\n{beside}", f"{beside}; I cut myself."):
        for name, words in packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", typed, role)).items():
            assert beside.split(".", maxsplit=1)[0] not in words, name


PLAIN = "I went back to my shifts in February. It wore off around June."


@pytest.mark.parametrize("thought", ["After the third one I stopped thinking about dying.", "I don't want to be here anymore."])
def test_what_tells_of_work_or_of_the_treatment_is_told_without_the_thought_beside_it(facts: Facts, thought: str) -> None:
    # Reading 26, patient 3: the whole answer fell for one sentence, and with it what helped.
    found = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{thought} {PLAIN} She found out."))
    assert "I went back to my shifts in February" in found["internal-appeal"]
    assert "Left out of the letters" in found["next-steps"]
    for name, words in found.items():
        for said in ("about dying", "to be here anymore", "She found out"):
            assert said not in words, name


@pytest.mark.parametrize("means", ["I count my pills.", "Nobody knows.", "I cut myself.", "My wife found me in May."])
def test_beside_means_a_wound_or_a_secret_nothing_is_told(facts: Facts, means: str) -> None:
    assert beside_thoughts(f"I think about dying. {means} {PLAIN}", facts) == ""


def test_papers_are_those_of_a_case_in_which_the_answer_was_never_given(facts: Facts) -> None:
    # Nothing shows that something was left out, but the one line of the page for the person.
    of_it = told("treatment.function", f"{LEAVE} {THOUGHTS}")
    without = {"treatment": {"function": {"unknown": True}}, "sender": {"role": "patient"}}
    found, never = (packet(facts, "ca-dmhc-insured-experimental", change) for change in (of_it, without))
    assert {name: words for name, words in found.items() if name != "next-steps"} == {
        name: words for name, words in never.items() if name != "next-steps"
    }


def test_the_page_for_the_person_does_not_name_what_was_left_out(facts: Facts) -> None:
    # It is printed, and others see it: only the screen says which answer, and why. The crisis line stands in everybody's page.
    page = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{LEAVE} {THOUGHTS}"))["next-steps"].lower()
    assert not any(word in page for word in ("thoughts of", "dying", "self-harm", "you wrote of"))


def test_an_answer_left_out_is_not_given(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{LEAVE} {THOUGHTS}"))["internal-appeal"]
    assert LEAVE not in appeal


def test_a_clinician_judges_what_to_say(facts: Facts) -> None:
    found = packet(
        facts, "ca-dmhc-insured-experimental", told("treatment.function", "Suicidal ideation, passive, on October 12, 2026.", "clinician")
    )
    assert "Suicidal ideation, passive" in found["internal-appeal"]
    assert "Left out of the letters" not in found["next-steps"]


def test_a_patients_words_in_a_clinics_case_are_not_its_to_quote(facts: Facts) -> None:
    words = "I was in the hospital because I could not stop thinking about dying."
    found = packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", f"{words} {LEAVE}", "clinician"))
    for name, text in found.items():
        assert "dying" not in text, name
    assert "Left out of the letters" in found["next-steps"]


def test_why_a_medicine_was_stopped_is_left_out_and_the_medicine_told(facts: Facts) -> None:
    trial = {"drug": "fluoxetine", "dose_mg": 20, "result": "stopped_side_effect", "stopped": "rash; thoughts of suicide in week two"}
    found = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": [trial]}, "sender": {"role": "patient"}})
    assert "fluoxetine" in found["internal-appeal"]
    for name, text in found.items():
        assert "rash" not in text.split(), name
        assert "thoughts of suicide" not in text, name


CELLS = {
    "appeal.points": {"shown": f"{LEAVE} {THOUGHTS}", "missing": "the scores"},
    "network.calls": {"provider": "Plains Clinic", "date": "2026-11-09", "result": f"{LEAVE} {THOUGHTS}"},
}


@pytest.mark.parametrize("table", CELLS)
def test_a_cell_of_a_table_is_left_out_likewise(facts: Facts, table: str) -> None:
    room = Case({table: Known((Record(tuple((name, Known(cell)) for name, cell in CELLS[table].items())),))})
    (record,) = without_thoughts(room, facts).records(table)
    assert not any("suicide" in record.text(name) or "leave" in record.text(name) for name, _ in record.cells)
    assert len([name for name, _ in record.cells if record.text(name)]) == len(record.cells) - 1


NOT_URGENT = {**told("treatment.function", THOUGHTS), "urgency": {"level": "not_urgent"}}


@pytest.mark.parametrize(
    ("kind", "hours"), [("employer", "within 72 hours of receiving it"), ("medicare_advantage", "within 72 hours"), ("va", "")]
)
def test_who_wrote_so_and_chose_not_urgent_is_told_today_to_call_the_clinic(facts: Facts, kind: str, hours: str) -> None:
    # 29 CFR 2560.503-1(i)(2)(i) and 42 CFR 422.590(e): 72 hours; no such clock is known of the VA. Only the clinician can tell.
    page = packet(facts, "ca-dmhc-insured-experimental", {**NOT_URGENT, "plan": {"kind": kind}})["next-steps"]
    today = page.partition(" Today ")[2].partition(" Then ")[0]
    # Before any letter (reading 30, patient T5).
    assert "One thing today: call Dr. Helen Tran, and say how you are. In danger now: call 988" in today
    assert ("thinks that waiting is dangerous" in today) is bool(hours)
    assert hours in today


@pytest.mark.parametrize("change", [{"treatment": {"function": LEAVE}}, {"sender": {"role": "clinician"}}])
def test_nobody_else_is_told_so(facts: Facts, change: dict[str, Any]) -> None:
    told = {name: {**NOT_URGENT.get(name, {}), **change.get(name, {})} for name in {*NOT_URGENT, *change}}
    assert "say how" not in packet(facts, "ca-dmhc-insured-experimental", told)["next-steps"]


def test_of_care_already_given_the_call_is_as_needed_and_nothing_is_urgent(facts: Facts) -> None:
    told = {**NOT_URGENT, "denial": {"timing": "after"}}
    page = packet(facts, "ca-dmhc-insured-experimental", told)["next-steps"]
    assert "One thing today: call Dr. Helen Tran, and say how you are. In danger now: call 988" in page
    assert "thinks that waiting is dangerous" not in page


def test_where_the_request_turns_on_it_the_appeal_points_to_the_clinician(facts: Facts) -> None:
    # Letters.md 6.4(2): the clinical risk is in the clinician's paper; Spravato for acute suicidality is such a request.
    acute = {
        "treatment": {"drug": "spravato", "indication": "acute", "function": THOUGHTS},
        "exhibits": {"have": ["clinician-letter"]},
        "sender": {"role": "patient"},
    }
    found = packet(facts, "spravato-step-therapy", acute)
    assert "The clinical risk is for the clinician’s letter to set out." in found["internal-appeal"].replace("'", "’")
    assert "The clinical risk" not in packet(facts, "spravato-step-therapy")["internal-appeal"]


def test_who_wrote_of_no_such_thing_reads_nothing_of_it(facts: Facts) -> None:
    assert "Left out of the letters" not in packet(facts, "ca-dmhc-insured-experimental", told("treatment.function", LEAVE))["next-steps"]


FOR_THE_CLINICIAN = ("clinician-letter", "call-sheet")


def test_a_diagnosis_that_names_thoughts_does_so_in_the_clinicians_papers_alone(facts: Facts) -> None:
    # Letters.md B2, B6 and 6.4(2): the patient's letters do not; the page for the person says where it is whole, and does not name them.
    found = packet(facts, FULL)
    for name, words in found.items():
        assert name in (*FOR_THE_CLINICIAN, "next-steps") or "suicid" not in words.lower(), name
    assert all(IDEATION in found[name] for name in FOR_THE_CLINICIAN)
    assert "for major depressive disorder, recurrent, severe without psychotic features, and ask you" in found["internal-appeal"]
    said = "A part of the diagnosis is left out of your letters. It is whole in the clinician’s letter and call sheet."
    assert said in found["next-steps"].replace("'", "’")


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
    assert "Your letters print the diagnosis as you typed it" in found["next-steps"]


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
def test_only_the_part_that_names_them_is_left_out_of_a_diagnosis(facts: Facts, typed: str, left: str) -> None:
    assert as_sender_tells(Case({"treatment.diagnosis": Known(typed)}), facts).text("treatment.diagnosis") == left


@pytest.mark.parametrize(
    "typed",
    [
        "Carla Jimenez LCSW every other week, we mostly talk about my divorce and my mom dying. started oct 2025",
        "we talk about the death of my father",
    ],
)
def test_talk_of_anothers_death_is_grief(typed: str, facts: Facts) -> None:
    """Reading 35, A 3: the name of the therapist and the rhythm were lost, and the page spoke of danger."""
    assert not names_thoughts(typed, facts, "history.therapy")


@pytest.mark.parametrize(
    "typed",
    [
        "we talk about dying",
        "i think about my mom dying and then about dying myself",
        "we talk about my brother dying and me wanting to go with him",
        "we talk about my dad, he died and i want to die too",
    ],
)
def test_ones_own_death_beside_anothers_is_no_grief_alone(typed: str, facts: Facts) -> None:
    assert names_thoughts(typed, facts, "history.therapy")
