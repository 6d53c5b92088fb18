"""What the ninth reading found in the appeal, each as a story: what answers a reason stands in the answer, and nothing is given away."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

SAME_COURSE = "twice a week for three weeks: the dose and the schedule I ask for"


def between(letter: str, start: str, end: str) -> str:
    """The words of a letter from one heading to another."""
    return letter[letter.index(start) : letter.index(end)]


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


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"dose": "0.5 mg/kg over 40 minutes, then 0.75 mg/kg"}, False),
        ({"dose": "0.5 mg/kg over 60 minutes"}, False),
        ({"schedule": "three times a week for two weeks"}, False),
        ({"sessions": 8}, False),
    ],
)
def test_a_request_is_set_beside_the_trial_only_where_it_is_the_trials_own_course(
    change: dict[str, object], facts: Facts, *, same: bool
) -> None:
    # ELEKT-D, abstract (PMID 37224232): 0.5 mg/kg over 40 minutes, twice per week, three weeks
    letter = packet(facts, "ca-dmhc-insured-experimental", {"treatment": change})["internal-appeal"]
    assert (SAME_COURSE in letter) is same


def test_who_declines_ect_for_memory_is_told_what_the_trial_found(facts: Facts) -> None:
    found = "In ELEKT-D delayed recall was lower after three weeks of ECT, and not after ketamine."
    assert found in packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    other = {"alternatives": {"ect_detail": "because nobody can drive me."}}
    assert found not in packet(facts, "ca-dmhc-insured-experimental", other)["internal-appeal"]


def test_no_trial_is_told_off_for_what_the_trial_in_favor_lacks_too(facts: Facts) -> None:
    for name in ("internal-appeal", "external-review-request"):
        letter = packet(facts, "ca-dmhc-insured-experimental")[name]
        assert "placebo group" not in letter
        assert "by lot" not in letter


@pytest.mark.parametrize("name", ["ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy"])
def test_the_box_is_short_enough_to_copy(name: str, facts: Facts) -> None:
    letter = packet(facts, name)["internal-appeal"]
    assert len(between(letter, "Reasons to approve this", "The diagnosis and the request").split()) <= 140


def test_a_cut_course_says_what_the_scores_did_and_when(facts: Facts) -> None:
    letter = packet(facts, "course-cut-caregiver")["internal-appeal"]
    assert "PHQ-9 fell from 23 to 11 between October 5, 2026 and November 9, 2026, by 52%" in letter
    # scored on November 9, decided on November 12
    assert "The last was taken 3 days before your decision. Please say whether your reviewer had it." in letter
    assert "The course has its own stopping rule, and no score has risen." in letter
    after = {"denial": {"date": "2026-11-08"}}
    assert "Please say whether your reviewer had it" not in packet(facts, "course-cut-caregiver", after)["internal-appeal"]


def test_a_fact_of_the_record_is_shown_by_the_records(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy")
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "for akathisia (Exhibit E)" in found[name]


def test_each_rule_of_review_is_cited_once_after_its_own_sentence(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # the eleventh reading: a reference at the end, which wanders from what it supports, is given up
    asked = between(letter, "How I ask you to decide", "The decision I ask for")
    assert "works under whoever did (29 CFR 2560.503-1(h)(3)(ii))." in asked
    assert "name each expert (29 CFR 2560.503-1(h)(3)(iii), (v); (h)(3)(iv))." in asked
    assert "before you decide (29 CFR 2560.503-1(h)(2)(ii), (iv)), and send me" in asked
    assert letter.count("29 CFR 2560.503-1(h)(3)(ii)") == 1
    assert "How I ask" not in letter[letter.index("References") :]
