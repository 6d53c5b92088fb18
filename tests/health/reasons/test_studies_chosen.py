"""Which studies a paper tells, and beside what: for, against, and of this course."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from appealwright.facts import Facts, our_facts
from tests.conftest import case_document
from tests.health.asked import scores
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import between
from tests.health.refusals import NO_CRITERIA, NO_STEP, answers, read, refused
from tests.health.told import MAINTENANCE


def test_the_step_comparison_stands_beside_the_labels_own_trial(facts: Facts) -> None:
    letter = packet(facts, "spravato-step-therapy")["clinician-letter"]
    assert letter.index("Janik, 2025") < letter.index("In ESCAPE-TRD")
    with_pill = packet(facts, "spravato-step-therapy", {"history": {"now": "duloxetine 60 mg since June 2026."}})["clinician-letter"]
    assert with_pill.index("In TRANSFORM-2") < with_pill.index("In ESCAPE-TRD")


def test_a_course_that_goes_on_is_not_measured_by_the_studies_of_a_first_course() -> None:
    """They gave it for two to four weeks, which is the plan's own point against what comes after."""
    appeal = later_papers("or-medicaid-vial-cut")["internal-appeal"]
    assert "the PHQ-9 rose from 12 to 16" in appeal
    assert "two or three times a week for two to four weeks" not in appeal


def test_of_trials_by_vein_one_is_enough_for_another_way_and_those_against_stay(facts: Facts) -> None:
    """Six studies by vein, in a letter on injections, of which it says that they prove nothing of it."""
    by_vein = packet(facts, CALIFORNIA)["internal-appeal"]
    injected = packet(facts, CALIFORNIA, {"treatment": {"route": "im", "dose": "0.5 mg/kg"}})["internal-appeal"]
    assert ("Singh (2016; double-blind" in by_vein, "Singh (2016; double-blind" in injected) == (True, False)
    for told in ("ELEKT-D", "KARMA-Dep 2", "KetECT", "they are not offered as proof of it"):
        assert told in injected


def test_spravato_alone_is_answered_with_the_trial_of_it_alone() -> None:
    quote = "Use of Spravato without an oral antidepressant is not supported by the policy."
    change: dict[str, Any] = {"denial": refused(("not-medically-necessary", quote)), "plan": NO_CRITERIA, "step": NO_STEP}
    letter = read(TEXAS, {**change, "history": {"now": "prazosin 2 mg at night for nightmares."}})
    assert "Janik, 2025" in letter
    assert "TRANSFORM-2" not in letter
    # What is taken is told, and no word that none goes with it (reading 33, D 2).
    assert "Whether one goes with it: ____" in answers(letter)
    assert "It is given ____" not in letter


def test_the_answer_to_experimental_holds_the_studies_and_the_harms(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    answer = between(letter, "Reason 1: the plan's definition, answered", "Reason 2")
    for held in ("ELEKT-D", "KARMA-Dep 2", "KetECT", "The ketamine label warns of", "Monitoring: blood pressure"):
        assert held in answer
    assert "Safety and monitoring" not in letter
    assert "are below" not in answer


def test_the_answer_to_off_label_holds_the_law_and_its_conditions(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    answer = between(letter, "Reason 2: the law on off-label use", "Alternatives considered")
    assert "(Cal. Health & Safety Code § 1367.21)" in answer
    assert "Each condition of that law, answered" in answer


SAME_COURSE = "twice a week for three weeks: the dose and the schedule I ask for"


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"dose": "0.5 mg/kg over 40 minutes, then 0.75 mg/kg"}, False),
        ({"dose": "0.5 mg/kg over 60 minutes"}, False),
        ({"schedule": "three times a week for two weeks"}, False),
        ({"sessions": 8}, False),
        ({"schedule": "twice a week for three weeks"}, True),
        ({"schedule": "twice a week for two weeks, then once a week for two weeks"}, False),
        ({"schedule": "twice a week, then weekly"}, False),
    ],
)
def test_a_request_is_set_beside_the_trial_only_where_it_is_the_trials_own_course(
    change: dict[str, object], facts: Facts, *, same: bool
) -> None:
    # ELEKT-D, abstract (PMID 37224232): 0.5 mg/kg over 40 minutes, twice per week, three weeks
    letter = packet(facts, "ca-dmhc-insured-experimental", {"treatment": change})["internal-appeal"]
    assert (SAME_COURSE in letter) is same


def test_no_trial_is_told_off_for_what_the_trial_in_favor_lacks_too(facts: Facts) -> None:
    for name in ("internal-appeal", "external-review-request"):
        letter = packet(facts, "ca-dmhc-insured-experimental")[name]
        assert "placebo group" not in letter
        assert "by lot" not in letter


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def test_a_course_that_goes_on_is_not_answered_with_trials_of_other_treatments() -> None:
    assert "Against: KARMA-Dep 2" in papers("ca-dmhc-insured-experimental")["clinician-letter"]
    course = papers("course-cut-caregiver")["clinician-letter"]
    for words in ("26% had responded", "TMS) has not been tried"):
        assert words not in course
    assert "no long randomized trial of going on" in course


def test_without_an_oral_antidepressant_the_trial_of_the_spray_alone_comes_first() -> None:
    letter = papers("spravato-step-therapy")["clinician-letter"]
    assert letter.index("Janik, 2025") < letter.index("In ESCAPE-TRD")
    assert "on an SSRI or SNRI; open label, blinded raters; sponsored by the maker of esketamine" in letter
    combined = packet(our_facts(), "spravato-step-therapy", {"history": {"now": "duloxetine 60 mg since June 2026."}})["clinician-letter"]
    assert "Janik" not in combined


def test_the_study_beside_another_says_which() -> None:
    assert "Beside ELEKT-D (2023): In KetECT" in papers("ca-dmhc-insured-experimental")["clinician-letter"]


def test_a_limb_on_ordinary_care_is_answered_with_what_ordinary_care_brought(facts: Facts) -> None:
    definition = "It must be effective, and the improvement must be attainable outside the investigational setting."
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    limb = letter[letter.index('"attainable outside the investigational setting":') :]
    # study.pfeiffer-2024-va and study.mcinnes-2022: neither without the other
    assert limb.index("26% had responded") < limb.index("53.6% responded") < limb.index("ELEKT-D")
    assert "names no trial" not in letter


def test_a_trial_of_people_under_65_is_not_offered_for_a_man_of_68(facts: Facts) -> None:
    need = {"denial": {"reasons": [{"ground": "ground.experimental", "quote": "Hypertension is a risk with this drug."}]}}
    assert "TRANSFORM-2" not in packet(facts, MAINTENANCE, need)["clinician-letter"]


def test_trials_that_point_both_ways_are_weighed_by_who_signs_and_do_not_support_together(facts: Facts) -> None:
    """Readings 24, director A3 and B3: two trials for and two against do not "together support" anything."""
    letter = packet(facts, CALIFORNIA)["clinician-letter"]
    assert "I weighed the trials above, for and against. In my judgment: ____" in letter
    assert "Together they support" not in letter


def test_a_course_under_way_that_is_called_experimental_names_the_same_trials_against_it_in_both_letters(facts: Facts) -> None:
    told = {"denial": {"timing": "during"}, "course": {"given": 6}, "treatment": {"scores": scores(21, 9)}}
    found = packet(facts, CALIFORNIA, told)
    against = facts.row("study.karma-dep-2-2025"), facts.row("study.ekstrand-2022-ketect")
    for name in ("internal-appeal", "clinician-letter"):
        for row in against:
            assert str(row.detail["short"]).split(" (")[0] in found[name], (name, row.id)


def test_a_trial_against_the_spray_is_told_where_a_reason_doubts_it_and_not_where_its_label_decides(facts: Facts) -> None:
    """Readings 26, lawyer 5: on a step, of a use within the label, a trial of whether it works answers nothing; readings 24, lawyer 12."""
    assert "Against: " not in packet(facts, TEXAS)["clinician-letter"]
    doubted = {"ground": "ground.experimental", "quote": "The effect of Spravato has not been established."}
    both = {"denial": {"reasons": [*case_document(TEXAS)["denial"]["reasons"], doubted], "text": {"unknown": True}}}
    letter = packet(facts, TEXAS, both)["clinician-letter"]
    assert letter.index("Janik") < letter.index("Against: ")
    assert "The evidence, for and against" in letter


def test_what_is_known_of_going_on_is_told_with_its_limit(facts: Facts) -> None:
    """Readings 24, director D6: four open weeks in the appeal, and the concession in the clinician's letter alone."""
    appeal = packet(facts, "course-cut-caregiver")["internal-appeal"]
    told, _, after = appeal.partition("held steady through four weekly maintenance infusions.")
    assert told
    assert "No long randomized trial of going on is cited, and none is claimed." in after.partition("Safety and monitoring")[0]
    assert "How bladder and liver are watched under repeated use is for the treating clinician" in appeal


def test_the_certification_does_not_rest_more_beneficial_on_trials_that_do_not_compare(facts: Facts) -> None:
    """Readings 24, director B3: a trial against ECT and one against saline stood ready as proof against every standard treatment."""
    page = packet(facts, CALIFORNIA)["external-review-request"].partition("Statement of the treating clinician")[2]
    assert "No trial cited in the request compares this treatment with every standard one." in page
    assert "____ (why this treatment, for this patient, and not each standard one that is left)" in page
