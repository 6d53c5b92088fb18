"""Where a plain sentence would mislead: a cut with two last days, one appeal in three papers, a plan that only a statute reaches."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.export.calendar import calendar_bytes
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.own_words import Own, with_own_words
from appealwright.packet import Packet, documents
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed

THANKSGIVING = date(2026, 11, 26)


def composed(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = TODAY) -> tuple[Composed, ...]:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    return documents(case, facts, assess(case, facts, day))


def packet(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = TODAY) -> dict[str, str]:
    made = composed(facts, base, change, day)
    return {one.document.id: plain_text_bytes(one.document).decode().replace("\u00a0", " ") for one in made}


def test_nobody_is_told_to_send_it_yesterday(facts: Facts) -> None:
    # 42 CFR 438.420: the later of ten days after the notice (November 26) and the day of the cut (November 30).
    page = packet(facts, "later/oh-medicaid-reduction", day=THANKSGIVING)["next-steps"]
    assert "he last day is November 30, 2026." in page
    assert "November 25" not in page


def test_what_a_service_kept_may_cost_stands_on_the_page_and_in_no_letter(facts: Facts) -> None:
    found = packet(facts, "later/oh-medicaid-reduction")
    assert "you may be asked to pay for it" in found.pop("next-steps")
    assert not any("asked back" in text or "cost back" in text for text in found.values())


def test_three_papers_on_one_cut_are_one_appeal(facts: Facts) -> None:
    found = packet(facts, "course-cut-caregiver")
    assert all("one appeal of one decision" in found[name] for name in ("internal-appeal", "expedited-appeal"))
    assert "has not been tried" not in found["internal-appeal"]


@pytest.mark.parametrize("ground", ["ground.no-prior-authorization", "ground.coding"])
def test_a_church_plan_has_its_law_and_no_papers_are_claimed(ground: str, facts: Facts) -> None:
    change = {
        "plan": {"kind": "church", "funding": "self_funded", "erisa_elected": False, "grandfathered": False},
        "denial": {"stage": "final", "received": "2026-10-19", "reasons": [{"ground": ground}]},
    }
    request = packet(facts, "tx-insured-off-label", change)["external-review-request"]
    assert "42 U.S.C. § 300gg-19(b)(2)(B)" in request
    assert "The final notice was received on October 19, 2026." in request
    assert "papers on this are enclosed" not in request


def test_a_drug_plan_is_asked_for_the_compendia_and_not_for_necessity(facts: Facts) -> None:
    change = {"plan": {"kind": "medicare_part_d"}, "denial": {"reasons": [{"ground": "ground.off-label"}]}}
    appeal = packet(facts, "tx-insured-off-label", change)["internal-appeal"]
    assert "which of the compendia that the law names were searched" in appeal
    assert "decide the request on medical necessity" not in appeal


def test_a_notice_that_names_no_day_still_gives_one_in_the_calendar(facts: Facts) -> None:
    change = {"denial": {"date": "2026-06-05", "received": "2026-06-08", "appeal_days": 180}, "plan": {"kind": {"unknown": True}}}
    case = case_from_json(json.dumps(changed(case_document("tx-insured-off-label"), change)), TODAY)
    calendar = calendar_bytes(case, facts, assess(case, facts, TODAY), words_in("en")).decode()
    assert "DTSTART;VALUE=DATE:20261202" in calendar
    assert "counted from the date on the letter" in calendar.replace("\r\n ", "")


def test_on_a_holiday_the_call_waits_for_the_day_on_which_somebody_answers(facts: Facts) -> None:
    # Thanksgiving is a federal holiday (5 U.S.C. § 6103); the Friday after it is none. On a Friday the next such day is a Monday.
    page = packet(facts, "course-cut-caregiver", day=THANKSGIVING)["next-steps"]
    assert "Today is Thanksgiving Day" in page
    assert "Call tomorrow." in page
    page = packet(facts, "course-cut-caregiver", day=date(2026, 11, 27))["next-steps"]
    assert "Today is a weekend" not in page
    assert "Call on November 30, 2026, or the first day that they answer." in page


INSURANCE = {"plan": {"issued_in": "VA", "licence": {"unknown": True}}, "denial": {"stage": "final"}}
"""A policy of Virginia, whose row names no filing portal (New York's did not either, until its fax was read)."""


def test_the_request_for_outside_review_is_a_draft_while_its_address_is_a_blank(facts: Facts) -> None:
    made = {one.document.id: one for one in composed(facts, "ca-dmhc-insured-experimental", INSURANCE)}
    assert made["external-review-request"].document.draft
    assert made["external-review-request"].blanks == 1
    page = packet(facts, "ca-dmhc-insured-experimental", INSURANCE)["next-steps"]
    assert "Request for outside review: the address or portal" in page.partition("To fill before you sign")[0]


def test_a_blank_filled_by_hand_ends_the_draft(facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document("ca-dmhc-insured-experimental"), INSURANCE)), TODAY)

    def addressed(one: Composed) -> Composed:
        own = (
            {"recipient": Own("State Corporation Commission, Bureau of Insurance\nthe portal", "")}
            if one.document.id == "external-review-request"
            else {}
        )
        document, theirs = with_own_words(one.document, own)
        return replace(one, document=document, theirs=theirs)

    request = Packet(case, facts, assess(case, facts, TODAY), addressed).document("external-review-request")
    assert not request.document.draft
    assert request.blanks == 0


def test_what_the_record_does_not_show_is_no_concession(facts: Facts) -> None:
    appeal = " ".join(packet(facts, "spravato-step-therapy")["internal-appeal"].split())
    box = appeal[appeal.index("Reasons to approve this") : appeal.index("The diagnosis and the request")]
    assert "not met" not in box
    assert "On number 3: stopped after nine days for akathisia; I ask for an exception (Tex. Ins. Code § 1369.0546)" in box
    assert "in part" not in box
    assert "As I read the record" not in appeal
    assert "The clinician's letter takes up each trial" in appeal


def test_texas_is_told_what_its_law_does_not_allow(facts: Facts) -> None:
    appeal = " ".join(packet(facts, "spravato-step-therapy")["internal-appeal"].split())
    assert "for this adult it cannot be required as a step (Tex. Ins. Code § 1369.0547(c))" in appeal
    assert "please say how that agrees with this law" not in appeal
    assert "More than one is in Table 1, so no further drug may be required first." in appeal


def test_california_is_told_why_the_trials_against_are_not_what_its_law_asks_for(facts: Facts) -> None:
    # Cal. Health & Safety Code § 1367.21(a)(3): "clear and convincing contradictory evidence"
    appeal = " ".join(packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"].split())
    assert "the other way, KARMA-Dep 2 (2025) and KetECT (2022); their results and limits stand with the trials" in appeal
    assert "neither is clear and convincing contradictory evidence" in appeal
    against = appeal.split("Two studies point the other way. KARMA-Dep 2")[1]
    assert "were fewer than planned; its interval leaves open both no effect and a worthwhile one" in against
    assert "46% against 63% remitted. [6] It compared two active treatments" in against


def test_weeks_at_the_dose_are_told_apart_from_the_whole_length(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # Sertraline: March 1 to June 28, 2021, seventeen weeks, and no weeks at the dose told; bupropion: twelve told.
    assert "(17 weeks in all; at that dose not recorded)" in appeal
    assert "(12 weeks at that dose)" in appeal


def test_the_medicines_taken_now_stand_in_the_letter(facts: Facts) -> None:
    told = packet(facts, "spravato-step-therapy", {"history": {"now": "lithium 600 mg since May 2026."}})
    assert "Medicines now: lithium 600 mg since May 2026." in told["internal-appeal"]
    none = packet(facts, "spravato-step-therapy", {"history": {"now": {"does_not_apply": True}}})
    assert "No medicine for depression is taken now." in none["internal-appeal"]
    unknown = packet(facts, "spravato-step-therapy", {"history": {"now": {"unknown": True}}})
    assert "Medicines now" not in unknown["internal-appeal"]


def test_a_step_of_an_added_antipsychotic_is_met_with_the_trial_that_compared_it(facts: Facts) -> None:
    found = {name: " ".join(text.split()) for name, text in packet(facts, "spravato-step-therapy").items()}
    # ESCAPE-TRD: 91 of 336 and 60 of 340 in remission at week 8; its drug was quetiapine, and here it is aripiprazole.
    assert "27.1% (91 of 336)" in found["clinician-letter"]
    assert "with extended-release quetiapine" in found["clinician-letter"]
    assert "The added drug there" not in found["clinician-letter"]
    assert "27.1% (91 of 336) were in remission at week 8" in found["clinician-letter"]
    # In the person's own letters it stands only where that drug is the step: of another one it answers nothing.
    asked = packet(facts, "spravato-step-therapy", {"step": {"drug": "an oral antidepressant augmented with quetiapine"}})
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "ESCAPE-TRD" not in found[name]
        assert "27.1% (91 of 336)" in " ".join(asked[name].split())
    other = packet(
        facts, "spravato-step-therapy", {"step": {"drug": "a third antidepressant"}, "denial": {"text": {"unknown": True}, "reasons": []}}
    )
    assert "ESCAPE-TRD" not in other["internal-appeal"]


def test_a_law_on_accepted_standards_is_answered_with_a_guideline(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # VA/DoD speaks of adding the treatment to a medicine, and none is taken now.
    assert "CANMAT, 2021" in appeal
    assert "VA/DoD" not in appeal
    taken = packet(facts, "ca-dmhc-insured-experimental", {"history": {"now": "bupropion XL 300 mg since March 2025"}})["internal-appeal"]
    assert "The 2022 VA/DoD clinical practice guideline" in taken
    assert "does not itself decide coverage" in " ".join(taken.split())


def test_a_pill_beside_the_spray_is_argued_where_that_criterion_is_not_met(facts: Facts) -> None:
    """Who takes one, by a criterion that is met, disputes nothing (twentieth reading, NY-3); each criterion in the box ends in a stop."""
    pill = {"words": "Spravato is given together with an oral antidepressant", "fact": "duloxetine goes on"}
    others = [
        {"words": "Age 18 or older", "status": "met", "fact": "an adult"},
        {"words": "Failure of four antidepressants", "status": "not_met", "fact": "two, rows 1 and 2 of Table 1"},
        {"words": "Failure of augmentation with a second generation antipsychotic", "status": "not_met", "fact": "not tried"},
    ]
    for status, argued in (("met", False), ("not_met", True)):
        criteria = [{**pill, "status": status}, *others]
        text = "\n".join(str(one["words"]) for one in criteria)
        appeal = packet(facts, "spravato-step-therapy", {"plan": {"criteria": criteria, "policy_text": text}})["internal-appeal"]
        assert ("so a requirement of an accompanying oral antidepressant goes beyond the label" in appeal) is argued
        assert status == "not_met" or "rows 1 and 2 of Table 1. On number 4: not tried" in appeal
        assert "; On number" not in appeal
