"""A refusal that names risks."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from appealwright.facts import Facts
from scripts.interview import answer_names
from scripts.rowfiles import SourceRow, source_rows
from scripts.rowrules import cross_problems
from tests.health.packets import packet
from tests.health.told import MEDICAID


def test_bipolar_disorder_named_by_the_notice_is_named_and_answered_with_what_was_told(facts: Facts) -> None:
    appeal = packet(facts, MEDICAID)["internal-appeal"]
    assert "You name bipolar disorder, blood pressure and alcohol." in appeal
    assert "On bipolar disorder: the diagnosis is bipolar II disorder" in appeal
    assert "sertraline: hypomania in April 2022 (Table 1)" in appeal
    assert "Whether bipolar disorder, blood pressure and alcohol stand against this treatment" in appeal
    one = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": "Uncontrolled hypertension was found."}]}}
    assert "Whether blood pressure stands against this treatment" in packet(facts, MEDICAID, one)["internal-appeal"]


def test_what_the_notice_names_of_a_birth_is_named_and_no_more(facts: Facts) -> None:
    """A notice that named breastfeeding was told that it had named pregnancy."""

    def named(quote: str) -> str:
        risk = {"risk": "pregnancy", "fact": "the baby has had formula since November 9.", "source": "record"}
        change = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}, "treatment": {"risks": [risk]}}
        found = packet(facts, MEDICAID, change)["internal-appeal"]
        return found.partition("You name ")[2].partition(".")[0]

    assert named("Spravato is not recommended during breastfeeding.") == "breastfeeding"
    assert named("The label warns of use in pregnancy.") == "pregnancy"
    assert named("It is not recommended in pregnancy or lactation.") == "pregnancy and breastfeeding"


def test_what_was_taken_for_sleep_is_in_the_table_and_in_no_count(facts: Facts) -> None:
    found = packet(facts, MEDICAID)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "trazodone" not in box
    assert "Trazodone" in found["internal-appeal"].split("Table 1.")[1]
    said = found["call-sheet"].split("Tried:")[1].split("4. ")[0]
    # The two of the present episode are said; of the earlier ones those with dose and weeks.
    assert "lurasidone" in said
    assert "lamotrigine" in said
    assert "trazodone" not in said
    # The one left over is named, so that the call leaves nothing out, and told in no words.
    assert "also lithium." in said
    assert "lithium 900" not in said


def test_a_year_alone_is_not_from_before_an_episode_that_began_within_it(facts: Facts) -> None:
    appeal = packet(facts, MEDICAID)["internal-appeal"]
    assert "Rows 1, 2 and 3 are from before the present episode; row 4 began before it" in appeal


def test_a_guideline_for_major_depression_is_not_cited_for_bipolar_disorder(facts: Facts) -> None:
    assert "major depressive disorder suggests ketamine" not in packet(facts, MEDICAID)["internal-appeal"]
    unipolar = {"treatment": {"features": ["none"], "diagnosis": "major depressive disorder, recurrent, severe"}}
    assert "major depressive disorder suggests ketamine" in packet(facts, MEDICAID, unipolar)["internal-appeal"]
    # Nor does the next guideline move up into its place: CANMAT's is of adults with major depressive disorder, by its own title.
    assert "CANMAT" not in packet(facts, MEDICAID)["internal-appeal"]


def test_the_trials_in_bipolar_depression_are_counted_apart_from_the_one_that_took_both(facts: Facts) -> None:
    """Diazgranados and Zarate gave one infusion each; KARMA-Dep 2 gave a course, to people with either illness (abstracts)."""
    appeal = packet(facts, MEDICAID)["internal-appeal"]
    assert "The two trials of bipolar depression alone gave one infusion, and not a course" in appeal
    assert "KARMA-Dep 2 (2025), which is against, took both kinds." in appeal


def test_the_federal_time_of_medicaid_is_told_as_the_longest(facts: Facts) -> None:
    """42 CFR 438.408(b): a time that the State sets, of at most 30 calendar days."""
    found = packet(facts, MEDICAID)
    assert "within 30 days at the latest" in found["internal-appeal"]
    assert "a State may set a shorter time" in found["internal-appeal"]
    assert "at the latest; your State or your notice may give them less" in found["next-steps"]


def test_papers_that_are_not_enclosed_are_not_said_to_be(facts: Facts) -> None:
    final = {"denial": {"stage": "final", "timing": "after"}, "plan": {"kind": "fehb"}, "exhibits": {"have": ["denial"]}}
    request = packet(facts, MEDICAID, final)["external-review-request"]
    assert "The papers on each are enclosed" not in request
    assert "enclosed (Exhibit" not in request.split("Treatment so far")[1].split("Psychotherapy")[0]
    assert "please see the clinician’s letter" not in request
    shown = {"trials": [{**trial, "source": "record"} for trial in MEDICAID["history"]["trials"]]}
    have = {**final, "history": shown, "exhibits": {"have": ["denial", "history", "clinician-letter"]}}
    assert "The papers on each are enclosed" in packet(facts, MEDICAID, have)["external-review-request"]


def test_a_drug_labeled_for_adults_is_not_offered_to_a_minor(facts: Facts) -> None:
    asked = {"alternatives": {"spravato": "not_tried"}, "treatment": {"features": ["none"], "diagnosis": "major depressive disorder"}}
    for language, words in (("en", "Ask the clinician whether Spravato"), ("es", "Spravato")):
        grown = packet(facts, MEDICAID, {**asked, "patient": {"age_band": "from_18_to_64"}}, language)["next-steps"]
        minor = packet(facts, MEDICAID, {**asked, "patient": {"age_band": "under_18"}}, language)["next-steps"]
        assert words in grown
        assert words not in minor


def test_weekly_sessions_are_not_conceded_to_be_off_label(facts: Facts) -> None:
    """The label of Spravato: from week 9 every two weeks or once weekly."""
    limit = [{"ground": "ground.dose-frequency-limit", "quote": "Maintenance is limited to one treatment every two weeks."}]
    spray: dict[str, Any] = {
        "drug": "spravato",
        "route": "",
        "indication": "trd",
        "features": ["none"],
        "diagnosis": "major depressive disorder",
        "risks": [],
    }
    spray |= {"scores": [{"scale": "madrs", "score": 35, "date": "2026-04-07"}, {"scale": "madrs", "score": 15, "date": "2026-10-28"}]}
    weekly = {"denial": {"reasons": limit}, "treatment": {**spray, "schedule": "once a week for six months"}}
    sheet = packet(facts, MEDICAID, weekly)["call-sheet"]
    assert "Then the frequency is off-label" not in sheet
    assert "No: once a week, or every two weeks, is in the label from week 9." in sheet
    more = {"denial": {"reasons": limit}, "treatment": {**spray, "schedule": "twice a week for six months"}}
    assert "is in the label from week 9" not in packet(facts, MEDICAID, more)["call-sheet"]


def test_a_criterion_that_the_person_marked_as_not_met_reads_so(facts: Facts) -> None:
    appeal = packet(facts, "spravato-step-therapy")["internal-appeal"]
    table = appeal.split("Table 2.")[1].split("confirms or corrects")[0]
    assert "Not met: " in table
    assert "shows this much" not in table
    assert "An exception is asked for" in table


def test_weeks_that_are_the_whole_time_taken_are_told_as_that(facts: Facts) -> None:
    """January 12 to May 18, 2026 are 18 weeks; a dose of 225 mg is not reached on the first day."""
    trial = {"drug": "venlafaxine XR", "dose_mg": 225, "from": "2026-01-12", "to": "2026-05-18", "result": "no_response"}
    appeal = packet(facts, "spravato-step-therapy", {"history": {"trials": [{**trial, "weeks": 18}]}})["internal-appeal"]
    assert "(18 weeks in all" in appeal
    part = packet(facts, "spravato-step-therapy", {"history": {"trials": [{**trial, "weeks": 14}]}})["internal-appeal"]
    assert "(14 weeks at that dose)" in part


def test_a_caution_that_ends_a_route_refuses_the_row_that_still_prints_it() -> None:
    """The Department's own page: since January 1, 2022 applications must be submitted directly to Maximus."""
    rows = {str(source.row["id"]): source for source in source_rows()[0]}
    caution, route = rows["nj.caution.old-address"], rows["nj.external-review.ihcap"]
    assert not [one for one in cross_problems([caution, route], answer_names()) if one.field == "detail.ends"]
    old = copy.deepcopy(route.row)
    old["detail"]["file_with"]["address"] = "Office of Managed Care, PO Box 329, Trenton, NJ 08625-0329"
    found = [one for one in cross_problems([caution, SourceRow("x", old)], answer_names()) if one.field == "detail.ends"]
    assert found
    assert "nj.external-review.ihcap still sends requests there" in found[0].reason


def test_no_point_of_the_call_sheet_is_about_something_nobody_said(facts: Facts) -> None:
    sheet = packet(facts, MEDICAID)["call-sheet"]
    assert "Spravato did not help" not in sheet
    assert "gives the dose and weeks recorded for each" not in sheet
    assert "Our directory lists providers" not in sheet
    assert (
        "suicidality is short-term"
        not in packet(facts, "spravato-step-therapy", {"urgency": {"level": "clinician_certified"}})["call-sheet"]
    )


@pytest.mark.parametrize("known", [True, False])
def test_in_time_is_promised_only_where_a_last_day_is_known(facts: Facts, *, known: bool) -> None:
    church = {"plan": {"kind": "church", "funding": "self_funded"}, "denial": {"appeal_days": 180} if known else {}}
    request = packet(facts, MEDICAID, church)["claim-file-request"]
    # A month after the day of the letter (November 23), where the last day is later than that.
    assert ("Please send them by December 23, 2026. The appeal does not wait for them;" in request) is known
    assert "filed in time" not in request
    assert ("The appeal does not wait for the answer." in request) is not known


def test_each_half_of_a_step_has_its_own_ground(facts: Facts) -> None:
    step = {
        "denial": {"reasons": [{"ground": "ground.step-therapy", "quote": "Repeat ECT or Spravato must come first."}]},
        "step": {"drug": "repeat ECT or Spravato", "ground": "expected_ineffective", "reason": "memory gaps"},
        "alternatives": {"ect": "tried", "ect_detail": "eight treatments; MADRS 34 before and 12 after", "spravato": "not_suitable"},
    }
    found = packet(facts, MEDICAID, step)
    assert "expects the step to be ineffective" not in found["step-therapy-exception"]
    assert "You name two treatments, and each has its own ground." in found["step-therapy-exception"]
    assert "ECT was tried. Ask the clinician which ground fits each" in found["next-steps"]


def test_a_rule_that_the_notice_cites_is_the_one_asked_about(facts: Facts) -> None:
    cited = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": "Not medically necessary under OAC 5160-1-01."}]}}
    assert (
        "Your notice cites OAC 5160-1-01; please say which of its conditions is not met."
        in packet(facts, MEDICAID, cited)["internal-appeal"]
    )


def test_the_doctors_letter_has_the_two_articles_that_the_appeal_names(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental")
    for name in ("ELEKT-D", "Singh"):
        assert name in found["clinician-letter"]
    assert "as cited in the request: ELEKT-D (2023) and Singh (2016); confirm or strike" in found["external-review-request"]
