"""What the check of the mends of the eleventh found on next steps, requests for papers and sums. Expected from the notice itself, from
letters.md and from the style of the house.
"""

from __future__ import annotations

import json
from typing import Any

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.gives import Gives
from appealwright.writer.prose import sentences
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

TX = "tx-insured-off-label"
UNQUOTED: dict[str, Any] = {"reasons": None, "appeal_address": None, "appeal_fax": None, "policy": None, "reference": None}


def test_the_stop_of_a_post_office_box_ends_no_sentence() -> None:
    told = "Write to Grievance and Appeals, P.O. Box 4419, Harrisburg, PA 17105, or fax 717-555-0186. We answer in 30 days."
    assert sentences(told) == (told.removesuffix(" We answer in 30 days."), "We answer in 30 days.")


def test_nobody_who_lets_the_employer_know_is_told_to_leave_a_letter_out(facts: Facts) -> None:
    asked = "leave it out if the employer should not know"
    plan = {"kind": "employer", "funding": "self_funded", "grandfathered": False}
    told: dict[bool | None, dict[str, str]] = {tell: packet(facts, TX, {"plan": plan, "employer": {"tell": tell}}) for tell in (True, None)}
    assert "(second letter)" in told[True]["next-steps"]
    assert asked not in told[True]["next-steps"]
    assert asked in told[None]["next-steps"]


def test_a_place_that_is_no_number_is_called_no_page(facts: Facts) -> None:
    def said(page: str) -> str:
        clause = {"kind": "necessity", "words": "Services must be required to treat an illness.", "page": page}
        return packet(facts, TX, {"plan": {"passages": [clause]}})["internal-appeal"]

    assert "(Article IX)" in said("Article IX")
    assert "page Article" not in said("Article IX")
    assert "(page 41)" in said("41")


def test_a_sum_is_printed_with_its_comma(facts: Facts) -> None:
    after = {"denial": {"timing": "after"}, "treatment": {"served": "August 3, 2026 to August 28, 2026", "start": None}}
    paid: dict[str, Any] = {**after, "money": {"billed": 4000, "paid_by_you": 2600}}
    assert "of which $2,600 was paid by me" in packet(facts, TX, paid)["internal-appeal"]


def test_the_notice_s_number_for_a_fast_appeal_stands_where_one_may_be_made(facts: Facts) -> None:
    notice = (
        "We denied it. Standard appeal: write to P.O. Box 20077, Phoenix, AZ 85036, or fax 602-555-0184. Fast appeal: call 602-555-0180."
    )
    denial = {**UNQUOTED, "text": notice}
    change = {"denial": denial, "urgency": {"level": "asking_clinician"}}
    for language in ("en", "es"):
        page = packet(facts, TX, change, language)["next-steps"]
        assert "602-555-0180" in page
    assert "602-555-0180" not in packet(facts, TX, {"denial": denial})["next-steps"]


def test_the_letter_to_sign_is_given_before_the_appeal_that_waits_for_it(facts: Facts) -> None:
    page = packet(facts, TX, {"urgency": {"level": "asking_clinician"}})["next-steps"]
    assert 0 < page.index("Give the clinician the letter to sign") < page.index("send it this week")


def test_who_has_no_score_where_one_is_missed_is_told_to_ask_for_it_and_says_nothing_of_having_asked(facts: Facts) -> None:
    notice = "The information does not show a baseline score using a standard rating scale."
    denial = {
        "reasons": [{"ground": "ground.documentation", "quote": notice}],
        "text": notice,
        "appeal_address": None,
        "appeal_by": "2026-12-04",
    }
    found = packet(facts, TX, {"denial": denial, "treatment": {"scores": None}})
    assert "for a dated depression score now: it can be asked by telephone" in found["next-steps"]
    assert "depression score now" not in packet(facts, TX)["next-steps"]


def test_papers_are_asked_for_within_a_month_whichever_step_is_next(facts: Facts) -> None:
    final = {"denial": {"stage": "final"}}
    for change in ({}, final):
        assert "Please send them by December 23, 2026." in packet(facts, TX, change)["claim-file-request"]


def test_the_plan_s_own_box_stands_below_its_name() -> None:
    foot = "Lone Star Benefit Assurance\nP.O. Box 4471, Waco, TX 76701"
    notice = f"Write to the Department of Insurance, P.O. Box 12030, Austin, TX 78711.\n\n{foot}"

    def read(text: str) -> str:
        document = changed(case_document(TX), {"denial": {**UNQUOTED, "text": text, "insurer": "Lone Star Benefit Assurance"}})
        return Gives(case_from_json(json.dumps(document), TODAY)).own_box

    assert read(notice) == "P.O. Box 4471, Waco, TX 76701"
    assert read(notice.replace("Lone Star", "Another")) == ""


def test_a_request_to_opm_bears_the_unit_and_the_zip_code_that_the_notice_prints(facts: Facts) -> None:
    office = "FEHB 1, 1900 E Street NW, Washington, DC 20415-3610"
    notice = f"We affirm our decision. Write to OPM, Federal Employee Insurance Operations, {office}."
    federal = {"plan": {"kind": "fehb"}, "denial": {**UNQUOTED, "text": notice, "stage": "final"}}
    found = packet(facts, TX, federal)
    for name in ("external-review-request", "next-steps"):
        assert office in found[name]
    assert "any longer ZIP code" not in found["external-review-request"]
    assert "(the plan's own address" in found["claim-file-request"]
    assert "address for appeals" not in found["claim-file-request"]
