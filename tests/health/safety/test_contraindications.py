"""What rules a drug out is seen wherever it is typed, and its denial as well."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts, our_facts
from appealwright.history.contraindicated import contraindication_in, contraindication_typed, stroke_in, stroke_typed
from tests.conftest import TODAY, case_document
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.later import later_case, later_papers
from tests.health.packets import packet
from tests.health.refusals import read, steps_page


def test_an_aneurysm_typed_anywhere_stops_the_packet_and_reaches_no_reviewer() -> None:
    """The Spravato label: contraindicated in aneurysmal vascular disease, intracranial vessels included."""
    found = later_papers("nm-county-second-level")
    assert "Read this first: send nothing yet." in found["next-steps"]
    for name in ("second-level-appeal", "external-review-request"):
        assert "aneurysm, found in 2019" not in found[name]
    before, letter = found["clinician-letter"].split("Letter of medical necessity")
    assert 'an answer names "aneurysm"' in before
    assert "aneurysm" not in letter.replace("aneurysmal", "")
    assert "Settle this before you call:" in found["call-sheet"]
    case = case_from_json(json.dumps(later_case("nm-county-second-level")), TODAY)
    cautions = [caution.says for argument in assess(case, our_facts(), TODAY).arguments for caution in argument.cautions]
    assert any("such as an aneurysm" in says for says in cautions)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("an unrepaired cerebral aneurysm, found in 2019.", "aneurysm"),
        ("a brain bleed in 2011", "brain bleed"),
        ("no aneurysm on the scan of May 2026", ""),
        ("an aneurysm was ruled out in 2024", ""),
        ("ECT is not safe for me because of an aneurysm clipped in 2019", "aneurysm"),
        ("TMS was not advised, due to an AVM", "AVM"),
        ("ECT is not safe because of an aneurysm of 2019, and TMS is ruled out by the clip", "aneurysm"),
        ("an aneurysm and an AVM were ruled out", ""),
        ("there is no sign of a brain bleed or of an aneurysm", ""),
        # Reading 31, patient F3: so people tell a doctor's reason.
        ("Dr. Sayeed said not with her brain aneurysm", "aneurysm"),
        ("he told us no, not with that aneurysm in there", "aneurysm"),
        ("not an option after my brain bleed", "brain bleed"),
        ("they wont, not safe with an aneurysm", "aneurysm"),
        ("never with my AVM is what he said", "AVM"),
        ("doctor said no way given the aneurisms", "aneurisms"),
        ("no change in his aneurysm since May", "aneurysm"),
        ("dijo que no con su aneurisma", "aneurisma"),
        ("no evidence on my MRI of an aneurysm", ""),
        ("I was not diagnosed with an aneurysm", ""),
        ("she never had an aneurysm", ""),
        ("no history of aneurysm or AVM", ""),
        ("scan was clear, no brain bleed", ""),
        ("my doctor found no aneurysm", ""),
        # Reading 31, second reader, 1: a denial ends where another subject stands, and denies what it touches.
        ("He never tried it, his MRI showed an aneurysm.", "aneurysm"),
        ("We never got to start, he had a bleed in his brain in 2019", "bleed in his brain"),
        ("not tried yet - he has an aortic aneurysm", "aneurysm"),
        ("Not started, brain aneurysm on the MRI", "aneurysm"),
        ("Not possible, he has an AVM in his brain", "AVM"),
        ("I never got it, I'm allergic to ketamine", "allergic to ketamine"),
        ("No: an aneurysm was seen in May", "aneurysm"),
        ("No, aneurysm.", "aneurysm"),
        ("No TMS, brain aneurysm", "aneurysm"),
        ("not tried he has an aneurysm", "aneurysm"),
        ("No! AVM in the left temporal lobe", "AVM"),
        ("never had a stroke, he has an aneurysm", "aneurysm"),
        ("they have not ruled out an aneurysm", "aneurysm"),
        ("an aneurysm was not ruled out", "aneurysm"),
        ("her aneurysm ruled out Spravato", "aneurysm"),
        ("he has an aneurysm so ECT was ruled out", "aneurysm"),
        ("he has an aneurysm, ECT was ruled out", "aneurysm"),
        ("not sure if it was an aneurysm", "aneurysm"),
        ("no stroke, aneurysm or AVM", ""),
        ("no history of stroke, seizures, or an aneurysm", ""),
        ("never had a stroke, an aneurysm, or a brain bleed", ""),
        ("I have no heart trouble, and no aneurysm", ""),
        ("not an aneurysm, just a cyst", ""),
        ("no evidence, on the MRI of May, of an aneurysm", ""),
        ("an aneurysm was feared in 2019, later ruled out", ""),
        ("negative for: aneurysm, AVM", ""),
        ("an aneurysm, ruled out by MRI", ""),
        ("no known history of aneurysm", ""),
        ("no ketamine allowed with AVM", "AVM"),
        ("not offered to patients with an aneurysm", "aneurysm"),
        ("not without treating the aneurysm", "aneurysm"),
        ("not an option per cardiology, thoracic aneurysm", "aneurysm"),
        ("not eligible as an aneurysm was found", "aneurysm"),
        ("not started / aneurysm", "aneurysm"),
        ("never did it, aneurysm in the brain", "aneurysm"),
        ("My MRI did not show an aneurysm", ""),
        ("I have never been diagnosed with, or treated for, an aneurysm", ""),
        ("allergic to ketamine", "allergic to ketamine"),
        ("allergic to penicillin", ""),
    ],
)
def test_what_rules_a_drug_out_is_seen_and_its_denial_as_well(facts: Facts, words: str, found: str) -> None:
    assert contraindication_in(words, facts) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Dad had a stroke in 2014, and one seizure after the stroke.", "stroke"),
        ("two strokes", "strokes"),
        ("a brain bleed, no stroke", ""),
        ("no history of stroke", ""),
        ("Not tried, he had a stroke in 2024", "stroke"),
        ("never, his stroke was in 2024", "stroke"),
        ("an ischemic stroke in 2014", ""),
        ("a stroke (a clot) in 2014", ""),
        ("a stroke caused by a blood clot", ""),
        ("a heat stroke at work", ""),
        ("by a stroke of luck", ""),
        ("Eliquis, against the risk of stroke", ""),
    ],
)
def test_a_stroke_is_asked_about_unless_it_is_told_to_be_a_clot(facts: Facts, words: str, found: str) -> None:
    assert stroke_in(words, facts) == found


@pytest.mark.parametrize(
    ("language", "asked"), [("en", "Before you send: a clot or a bleed?"), ("es", "Antes de enviar: ¿coágulo o sangrado?")]
)
def test_a_stroke_of_unknown_kind_is_cleared_up_before_anything_is_sent(language: str, asked: str) -> None:
    """The Spravato label: contraindicated after a bleed in the brain. A stroke is a clot or a bleed."""
    told = {"treatment": {"drug": "spravato"}, "step": {"reason": "A stroke in 2014 rules it out."}}
    found = packet(our_facts(), TEXAS, told, language)
    assert asked in found["next-steps"]
    assert "send nothing yet" not in found["next-steps"]
    assert 'an answer names a "stroke". A clot, or a bleed?' in found["clinician-letter"].split("Letter of medical necessity")[0]
    aneurysm = {**told, "treatment": {"drug": "spravato", "function": "I had a brain aneurysm in 2019."}}
    assert asked not in packet(our_facts(), TEXAS, aneurysm, language)["next-steps"]


def test_a_doctors_reason_against_ect_stops_the_packet(facts: Facts) -> None:
    told = {
        "treatment": {"drug": "spravato"},
        "alternatives": {"ect": "declined", "ect_detail": "Dr. Sayeed said not with her brain aneurysm"},
    }
    found = packet(facts, TEXAS, told)
    assert "Read this first: send nothing yet." in found["next-steps"]
    assert "aneurysm" not in found["internal-appeal"].replace("aneurysmal", "")


@pytest.mark.parametrize(
    "told",
    [
        {"treatment": {"function": "Better since. Still scared because of the aneurysm they found in May."}},
        {"history": {"now": "Sertraline 100 mg. They watch the aneurysm they found in May."}},
        {"history": {"therapy": "CBT weekly since March. We stopped for the aneurysm they found in May."}},
        {"treatment": {"diagnosis": "major depressive disorder, recurrent, and the aneurysm they found in May"}},
        {"appeal": {"new": "a scan of the aneurysm they found in May"}},
        {"treatment": {"monitoring": "A nurse stays. They watch the aneurysm they found in May."}},
    ],
)
def test_the_words_are_left_out_of_every_paper_wherever_they_were_typed(facts: Facts, told: dict[str, Any]) -> None:
    """Reading 31, patient F2: two pages promised that, and the box of reasons, the clinician's letter and the call sheet printed them."""
    change = {**told, "treatment": {"drug": "spravato", **told.get("treatment", {})}}
    found = packet(facts, TEXAS, change)
    assert "Read this first: send nothing yet." in found["next-steps"]
    assert "Settle this before you call:" in found["call-sheet"]
    assert 'an answer names "aneurysm"' in found["clinician-letter"].split("Letter of medical necessity")[0]
    for name, words in found.items():
        assert "found in May" not in words, name


def test_low_blood_pressure_is_no_raised_one() -> None:
    trials = case_document(TEXAS)["history"]["trials"]
    for stopped, asked in (("a fall with low blood pressure on standing", False), ("benefit too small, blood pressure went up", True)):
        change = {"history": {"trials": [{**trials[0], "stopped": stopped}, *trials[1:]]}}
        assert ("the spray raises it" in read(TEXAS, change, "call-sheet")) is asked


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_shown_first_leaves_the_certification_one_step(language: str) -> None:
    """One step tells of the certification to be signed, and not the next one again."""
    told = {"urgency": {"level": "clinician_certified"}, "treatment": {"function": "I had a brain aneurysm in 2019."}}
    page = steps_page(TEXAS, told, language)
    assert ("Read this first: send nothing yet." if language == "en" else "Lea esto primero") in page
    assert ("ticks and signs the one-page certification" if language == "en" else "certificación") in page
    assert "Then get the certification" not in page
    assert "Después consiga" not in page


def test_what_another_person_had_is_not_the_patients(facts: Facts) -> None:
    """A man was asked which stroke he had had: it was his wife's, who drove him."""

    def page(reason: str, role: str = "patient") -> str:
        change = {"step": {"drug": "Spravato", "ground": "not_tolerated", "reason": reason}, "sender": {"role": role}}
        # Below, the page quotes what was typed.
        return packet(facts, "ca-dmhc-insured-experimental", change)["next-steps"].partition("Words that may go out as typed")[0]

    assert "stroke" not in page("My wife quit driving after her stroke. I felt sick.")
    assert "stroke" in page("My wife drove me. I had a stroke in 2019.")
    assert "stroke" in page("My wife had a stroke in 2019.", role="representative")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("My wife's stroke ended the rides.", ""),
        ("My father had a brain bleed in 2011.", ""),
        ("My husband drove me to the hospital where they found an aneurysm.", "aneurysm"),
        ("My husband knows that an aneurysm was found in 2019.", "aneurysm"),
        ("My sister says it was an aneurysm.", "aneurysm"),
        ("My wife had them look again and an aneurysm was seen.", "aneurysm"),
    ],
)
def test_what_a_relative_only_tells_or_sees_is_still_the_patients(facts: Facts, words: str, found: str) -> None:
    case = {"case_version": 1, "treatment": {"drug": "spravato", "function": words}, "sender": {"role": "patient"}}
    told = case_from_json(json.dumps(case), TODAY)
    assert (contraindication_typed(told, facts) or stroke_typed(told, facts)) == found


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({"alternatives": {"ect": "not_suitable", "ect_detail": "not until cardiology clears me, I have SVT arrythmia"}}, "SVT"),
        ({"alternatives": {"ect": "not_suitable", "ect_detail": "cardiology has not cleared it"}}, "cardiology"),
        ({"alternatives": {"ect": "declined", "ect_detail": "I am afraid for my memory"}}, ""),
    ],
)
def test_a_heart_told_against_another_treatment_is_asked_of_this_one_too(told: dict[str, Any], word: str, facts: Facts) -> None:
    before = packet(facts, CALIFORNIA, told)["clinician-letter"].partition("Letter of medical necessity")[0]
    asked = "The same will be asked of this one: say under"
    assert (f'An answer tells of "{word}"' in before) if word else asked not in before
    assert (asked in before) is bool(word)
