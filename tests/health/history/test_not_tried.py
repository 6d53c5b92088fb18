"""What was not tried, and why, in the words of who knows it."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet
from tests.health.refusals import answers, read, refused


def test_a_detail_of_what_was_not_tried_is_the_patients() -> None:
    told = {"alternatives": {"tms": "not_tried", "tms_detail": "the nearest clinic is twelve minutes away; we want to wait."}}
    assert 'has not been tried. The patient reports: "the nearest clinic is twelve minutes away' in read(CALIFORNIA, told)


def test_a_step_that_was_declined_is_not_said_to_be_useless() -> None:
    quote = "There is no documentation of a trial of electroconvulsive therapy."
    letter = read(
        CALIFORNIA,
        {
            "denial": refused(("step-therapy", quote)),
            "step": {"drug": "ECT", "ground": "expected_ineffective", "reason": {"unknown": True}},
            "alternatives": {"ect": "declined", "ect_detail": "he is afraid of losing his memory."},
        },
    )
    assert "ECT has been declined, as above; my view of it: ____" in answers(letter)
    assert "I do not expect the step to help" not in letter


def test_other_treatments_never_told_of_are_no_decision() -> None:
    nothing: dict[str, Any] = {
        "ect": "not_tried",
        "ect_detail": {"unknown": True},
        "tms": {"unknown": True},
        "tms_detail": {"unknown": True},
    }
    trials = [{"drug": "sertraline", "dose_mg": 50, "from": "2025", "result": "no_response"}]
    letter = read(TEXAS, {"alternatives": nothing, "history": {"trials": trials}})
    assert "ECT has not been tried. Whether TMS was tried, and why" in letter
    assert "is not asked for first" not in letter


def not_tried(detail: str, **more: Any) -> dict[str, Any]:
    return {"alternatives": {"spravato": "not_tried", "spravato_detail": detail}, **more}


def test_a_detail_typed_in_free_words_is_a_sentence_of_its_own(facts: Facts) -> None:
    change = not_tried("the nearest clinic is twelve minutes away; Dr. Tran wants the infusion first.")
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert (
        "I have not used Spravato (esketamine) nasal spray. The nearest clinic is twelve minutes away; Dr. Tran wants the infusion first."
        in letter
    )
    assert "first.." not in letter


def test_who_declines_ect_for_memory_is_told_what_the_trial_found(facts: Facts) -> None:
    """In plain words, both halves: worse on every test at the end of ECT, and no difference among responders later (Kumpf et al., abstract
    of PMID 40900112). The paper stands among the references, under the number of its trial.
    """
    found = "In ELEKT-D all four tests of memory and thinking were worse after ECT than after ketamine; at 1, 3 and 6 months "
    found += "responders did not differ [1]."
    paper = "doi 10.1056/NEJMoa2302399. On memory: Kumpf KT, et al. J Clin Psychiatry 2025;86(4):25m15781."
    letter, _, references = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"].partition("References")
    assert found in letter
    assert "Kumpf" not in letter
    assert paper in references
    other = {"alternatives": {"ect_detail": "because nobody can drive me."}}
    unasked = packet(facts, "ca-dmhc-insured-experimental", other)["internal-appeal"]
    assert "tests of memory" not in unasked
    assert "Kumpf" not in unasked


def test_the_call_sheet_says_why_a_step_was_not_tried(facts: Facts) -> None:
    told = {"alternatives": {"tms": "not_tried", "tms_detail": "there is metal from a jaw fracture."}}
    sheet = packet(facts, CALIFORNIA, told)["call-sheet"]
    assert 'TMS: not tried. The patient reports: "there is metal from a jaw fracture."' in sheet
    silent = packet(facts, CALIFORNIA, {"alternatives": {"tms": "not_tried", "tms_detail": {"unknown": True}}})["call-sheet"]
    assert "TMS: not tried. The patient reports" not in silent


def test_what_the_patient_says_of_another_treatment_is_no_reason_of_the_signer(facts: Facts) -> None:
    """Readings 25, director A4: "for the reason above", where above stood only "nobody offered it until this letter"."""
    named = {"clinician": {"name": "Dr. Ines Baptiste"}, "plan": {"kind": "individual"}}
    reason = ("not-medically-necessary", "The records do not show that transcranial magnetic stimulation (TMS) has been tried.")
    for answer in ("not_tried", "declined", "not_reachable"):
        papers = infusions(facts, reason, alternatives={"tms": answer, "tms_detail": "nobody offered it until this letter"}, **named)
        assert "Why TMS is not the next step: ____ (in my judgment" in papers["clinician-letter"], answer
        assert "for the reason above" not in papers["clinician-letter"], answer
        point = papers["call-sheet"].partition("TMS should come first.")[2]
        assert "My reason: ____ (why it is not the next step)" in point, answer
    own = infusions(facts, reason, alternatives={"tms": "not_tried", "tms_detail": "the wait is five months"}, sender={"role": "clinician"})
    assert "Why TMS is not the next step" not in own["clinician-letter"]


def test_the_page_names_each_that_the_notice_asks_for_and_asks_for_the_reason(facts: Facts) -> None:
    """Reading 35, R35B grave 8: TMS and Spravato in one sentence, neither tried, no words told."""
    quote = "The notes do not show that you have tried transcranial magnetic stimulation (TMS) or esketamine (Spravato)."
    untried = {"spravato": "not_tried", "ect": "not_tried", "tms": "not_tried"}
    made = infusions(facts, ("step-therapy", quote), alternatives=untried)
    assert "They ask about Spravato and TMS. Is there a reason against each" in made["next-steps"]
    assert "Whether one of them comes first is for the treating clinician" in made["internal-appeal"]
