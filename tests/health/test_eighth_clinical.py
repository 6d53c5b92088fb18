"""What a lawyer, a medical director and a patient found clinically false, harmful or unsaid (tests/readings/8-*.md)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts, our_facts
from appealwright.history.contraindicated import contraindication_in
from appealwright.history.course_scores import days_in
from appealwright.history.label_use import only_interval
from appealwright.notice.risks import risks_named
from tests.conftest import TODAY, case_document
from tests.health.packets import packet


def told(name: str) -> dict[str, Any]:
    """A reader's own case, as it was typed."""
    return case_document(f"later/{name}")


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), told(name))


def test_the_patients_reason_is_never_set_behind_what_the_clinician_expects() -> None:
    found = papers("pa-final-bipolar-unanswered")
    for name in ("step-therapy-exception", "external-review-request"):
        assert name not in found or "I read that it does not last" not in found[name], name
    assert "it is expected to be ineffective is for the treating clinician to state" in found["external-review-request"]
    assert "“I read that it does not last.”" in found["clinician-letter"] or '"I read that it does not last."' in found["clinician-letter"]


def test_an_aneurysm_typed_anywhere_stops_the_packet_and_reaches_no_reviewer() -> None:
    """The Spravato label: contraindicated in aneurysmal vascular disease, intracranial vessels included."""
    found = papers("nm-county-second-level")
    assert "Read this first: send nothing yet." in found["next-steps"]
    for name in ("second-level-appeal", "external-review-request"):
        assert "aneurysm, found in 2019" not in found[name]
    before, letter = found["clinician-letter"].split("Letter of medical necessity")
    assert 'an answer names "aneurysm"' in before
    assert "aneurysm" not in letter.replace("aneurysmal", "")
    assert "Settle this before you call:" in found["call-sheet"]
    case = case_from_json(json.dumps(told("nm-county-second-level")), TODAY)
    cautions = [caution.says for argument in assess(case, our_facts(), TODAY).arguments for caution in argument.cautions]
    assert any("such as an aneurysm" in says for says in cautions)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("an unrepaired cerebral aneurysm, found in 2019.", "aneurysm"),
        ("a brain bleed in 2011", "brain bleed"),
        ("no aneurysm on the scan of May 2026", ""),
        ("an aneurysm was ruled out in 2024", ""),
        ("allergic to ketamine", "allergic to ketamine"),
        ("allergic to penicillin", ""),
    ],
)
def test_what_rules_a_drug_out_is_seen_and_its_denial_as_well(facts: Facts, words: str, found: str) -> None:
    assert contraindication_in(words, facts) == found


def test_bipolar_depression_is_named_after_for_and_not_after_or(facts: Facts) -> None:
    assert risks_named("Ketamine infusion for bipolar depression is experimental.", facts) == ("bipolar",)
    assert risks_named("Esketamine is not approved for bipolar depression.", facts) == ("bipolar",)
    assert risks_named("major depression without psychosis or bipolar disorder", facts) == ()


def test_a_second_appeal_answers_every_reason_with_what_was_told() -> None:
    found = papers("nm-county-second-level")["second-level-appeal"]
    # 21 less 9 is 12, and 12 of 21 is 57%.
    assert "9 on September 28, 2026: a fall of 12 points (57%)" in found
    assert "The interval asked for is in it." in found
    assert "at every two weeks in July 2026 the PHQ-9 rose from 12 to 16" in found
    assert "A 50 percent reduction on a standard scale is documented" in found
    clinic = papers("co-school-plan-clinic")["second-level-appeal"]
    assert "PHQ-9 was 22 on May 28, 2026 and 9 on June 25, 2026, after the six infusions: a fall of 13 points (59%)" in clinic
    assert "Pueblo Psychiatric Associates (May 20, 2026), no ketamine" in clinic
    assert "had no significant effect on PTSD symptoms" in clinic
    assert "in sustained remission since December 2025" in clinic


def test_new_is_what_is_dated_after_the_first_appeal() -> None:
    found = papers("nm-county-second-level")["second-level-appeal"]
    # The MADRS is told in the words on what is new, and not again.
    assert "Scores later than the first appeal: PHQ-9 of 9 on September 28, 2026 (Exhibit" in found
    clinic = papers("co-school-plan-clinic")["second-level-appeal"]
    assert "Scores later than the first appeal" not in clinic


def test_care_that_was_given_is_told_by_the_scores_around_it() -> None:
    found = papers("nc-self-funded-final")
    # 24 less 10 is 14, and 14 of 24 is 58%.
    around = "PHQ-9 was 24 on March 6, 2026 and 10 on April 2, 2026, after the six infusions: a fall of 14 points (58%)"
    for name in ("external-review-request", "clinician-letter"):
        assert around in found[name]
        assert "it was 17 on July 21, 2026" in found[name]
    assert "The course given was six infusions" in found["clinician-letter"]
    assert "is still to be signed" not in found["clinician-letter"]
    assert "Why some doses were higher:" in found["clinician-letter"]


def test_days_are_read_only_with_their_year() -> None:
    assert [day.isoformat() for day in days_in("March 9, 12 and 26, 2026")] == ["2026-03-09", "2026-03-12", "2026-03-26"]
    assert [day.isoformat() for day in days_in("from June 2 to June 18, 2026")] == ["2026-06-02", "2026-06-18"]
    assert days_in("six Mondays in March") == ()
    assert days_in("March 40, 2026") == ()


def test_papers_are_named_for_the_rows_that_they_show() -> None:
    found = papers("nc-self-funded-final")["external-review-request"]
    assert "The papers on rows 2, 4 and 5 are enclosed (Exhibit D); rows 1 and 3 are from memory." in found
    county = papers("nm-county-second-level")["external-review-request"]
    assert "No record of them is enclosed" not in county
    assert "The papers on each are enclosed (Exhibit F)." in county
    assert "Exhibit C: Letter of the treating clinician" in county


def test_a_clinician_who_sends_the_letter_is_told_nothing_by_others() -> None:
    for name in ("nm-county-second-level", "co-school-plan-clinic", "or-medicaid-compounded-cut"):
        letter = papers(name)["clinician-letter"]
        for words in ("is said", "As told to me", "as told"):
            assert words not in letter, (name, words)


def test_the_letter_says_itself_where_the_request_leaves_the_label() -> None:
    """Labeled: 56 mg first, then 56 or 84 mg, twice a week for four weeks."""
    older = papers("ma-older-two-limbs")
    assert "That is the use requested" not in older["internal-appeal"]
    assert "The dose asked for, 28 mg first, then 56 mg, is not all within it" in older["internal-appeal"]
    assert "My request departs from that schedule" in older["clinician-letter"]
    review = papers("pa-final-bipolar-unanswered")["external-review-request"]
    assert "which part of the label the request is said to depart from" not in review
    assert "The request is for more sessions than that after week 4" in review
    assert "Whether bipolar disorder is excluded is for the treating clinician" in review


def test_the_step_comparison_stands_beside_the_labels_own_trial(facts: Facts) -> None:
    letter = packet(facts, "spravato-step-therapy")["clinician-letter"]
    assert letter.index("In TRANSFORM-2") < letter.index("In ESCAPE-TRD")


def test_a_compounded_product_is_said_once_and_the_trials_are_shown() -> None:
    found = papers("or-medicaid-compounded-cut")
    assert "they are not offered as proof of this product" in found["internal-appeal"]
    assert "Diazgranados" in found["internal-appeal"]
    assert "KARMA-Dep 2" in found["internal-appeal"]
    assert "FDA’s alert" not in found["internal-appeal"]
    assert "FDA's alert" not in found["internal-appeal"]
    assert "usually right" not in found["next-steps"]
    assert "They did not refuse it for being compounded." in found["next-steps"]


def test_the_rest_of_a_cut_course_has_no_schedule_of_the_whole() -> None:
    found = papers("or-medicaid-vial-cut")
    for name in ("internal-appeal", "expedited-appeal", "clinician-letter", "call-sheet"):
        assert "twice a week for three weeks, then every two weeks" not in found[name], name
    # The clinician is the sender.
    assert "at the interval that I set:" in found["internal-appeal"]
    assert only_interval("weekly")
    assert not only_interval("twice a week for three weeks, then every two weeks")


def test_bipolar_depression_has_its_own_trials_in_the_clinicians_letter_and_what_was_seen() -> None:
    letter = papers("or-medicaid-vial-cut")["clinician-letter"]
    assert "Diazgranados" in letter
    assert "Zarate" in letter
    assert "On bipolar disorder: no hypomania seen on lamotrigine during the nine infusions" in letter
    assert "Affective switch: row" in letter
    appeal = papers("or-medicaid-vial-cut")["internal-appeal"]
    assert "CANMAT" not in appeal
    assert "that is why each step depends on a score" not in appeal
    unanswered = papers("pa-final-bipolar-unanswered")["clinician-letter"]
    assert 'row 2 ended with "agitated, slept three hours, spent money"; ____ (whether that was hypomania' in unanswered
    assert "left bipolar disorder out" in unanswered
    outside = papers("pa-final-bipolar-unanswered")["external-review-request"]
    assert "stopped for a side effect; the clinician's letter tells it" in outside


def test_a_point_that_nobody_raised_is_not_on_the_call_sheet() -> None:
    for name in ("or-medicaid-compounded-cut", "or-medicaid-vial-cut", "co-school-plan-clinic"):
        sheet = papers(name)["call-sheet"]
        for words in ("suicid", "are equal", "the pill is no obstacle"):
            assert words not in sheet, (name, words)
    clinic = papers("co-school-plan-clinic")["call-sheet"]
    assert "call reference 7741" in clinic
    assert "Ketamine is not established for PTSD." in clinic


def test_both_limbs_of_a_step_are_answered_and_the_running_trial_as_well() -> None:
    found = papers("ma-older-two-limbs")
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "two antidepressants from one class count: citalopram (SSRI)" in found[name]
        assert "Taken now: mirtazapine." in found[name]
        assert "reason to wait" not in found[name]
    assert "In people of 65 and over the spray did not separate from placebo." in found["call-sheet"]
    assert "What mirtazapine has brought, and whether that is reason to wait:" in found["clinician-letter"]
    assert "Other medicines that sedate; " in found["clinician-letter"]


def test_a_rise_is_admitted_where_the_denial_names_it() -> None:
    found = papers("fl-husband-limit-weekly")
    for name in ("internal-appeal", "call-sheet"):
        assert "12 after 7" in found[name]
    assert "The last is higher than the one before it: 12 after 7." in found["internal-appeal"]
    assert "What daily life is like now is under" not in found["internal-appeal"]
    assert "stopping rule" not in found["internal-appeal"]
    assert "Scores by the interval of the sessions" not in found["internal-appeal"]
    assert "something with L, made her shaky: result" not in found["internal-appeal"]
    assert "What the label says" not in found["internal-appeal"]
    assert "Your notice names none of these." in found["internal-appeal"]


def test_what_happened_when_sessions_were_spread_out_goes_first() -> None:
    spaced = "the PHQ-9 rose from 12 to 16"
    for name in ("concurrent-care-objection", "clinician-letter"):
        assert spaced in papers("or-medicaid-vial-cut")[name], name
    assert papers("nm-county-second-level")["call-sheet"].count("the PHQ-9 rose from 12 to 16") == 2


def test_a_criterion_of_weeks_is_shown_by_weeks_at_the_dose(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy")["internal-appeal"]
    assert (
        "10 and 18 weeks in all (Table 1, rows 1 and 2); the clinician's letter is to give the weeks at the full dose (Exhibit B)"
        in " ".join(found.split())
    )
    assert "in part" not in found


def test_an_open_test_counts_as_not_met(facts: Facts) -> None:
    """For IV ketamine nobody is asked which labeled use is meant; the question stays open, and the point is not made."""
    case = case_from_json(json.dumps(told("or-medicaid-compounded-cut")), TODAY)
    said = {counter.insurer_says for argument in assess(case, facts, TODAY).arguments for counter in argument.counters}
    assert "Evidence on suicidality is short-term." not in said
    assert "Spravato is approved for suicidal depression." not in said


def test_after_the_final_decision_no_exception_is_asked_of_the_plan() -> None:
    """Packet.yaml, since the tenth reading: it is asked of the plan while the plan still decides; the reviewer outside decides now."""
    found = papers("pa-final-bipolar-unanswered")
    assert "step-therapy-exception" not in found
    assert "external-review-request" in found


def test_another_dose_than_the_trials_gave_is_said_to_the_reviewer() -> None:
    found = papers("nc-self-funded-final")["external-review-request"]
    assert "The dose was 0.5 mg/kg over 40 minutes, 0.75 mg/kg for the last two." in found
    assert "Why some doses were higher is for the treating clinician." in found


def test_the_first_decision_is_not_blamed_for_a_letter_that_it_never_had() -> None:
    found = papers("nm-county-second-level")["second-level-appeal"]
    assert "that of the treating clinician, please say why now, with the reviewer's specialty" in found.replace("\u2019", "'")


def test_a_step_of_a_kind_is_not_said_to_be_the_one_drug(facts: Facts) -> None:
    """The notice asks for "an augmentation with an atypical antipsychotic"."""
    found = papers("il-marketplace-step")
    assert "A step of the kind you ask for is aripiprazole." in found["internal-appeal"]
    assert "A step of that kind is aripiprazole." in found["step-therapy-exception"]
    assert "The step you ask for is aripiprazole" not in found["internal-appeal"] + found["step-therapy-exception"]
    assert "The added drug there was not aripiprazole." in found["clinician-letter"]
    named = told("il-marketplace-step")
    named["denial"]["text"] = {"unknown": True}
    for reason in named["denial"]["reasons"]:
        reason["quote"] = "The member must first try aripiprazole."
    assert "The step you ask for is aripiprazole." in packet(facts, named)["internal-appeal"]


def test_a_course_that_goes_on_is_not_measured_by_the_studies_of_a_first_course() -> None:
    """They gave it for two to four weeks, which is the plan's own point against what comes after."""
    appeal = papers("or-medicaid-vial-cut")["internal-appeal"]
    assert "the PHQ-9 rose from 12 to 16" in appeal
    assert "two or three times a week for two to four weeks" not in appeal


def test_the_objection_prints_a_small_fall_as_scores() -> None:
    found = papers("or-medicaid-vial-cut")["concurrent-care-objection"]
    assert "22 on August 28, 2026, 12 on October 6, 2026 and 16 on November 10, 2026" in found
    assert "the PHQ-9 rose from 12 to 16" in found
    assert "%)" not in found
