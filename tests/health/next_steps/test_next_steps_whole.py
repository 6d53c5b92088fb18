"""The page of next steps: every number, every blank, how to send, and danger before all."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import INSURED
from tests.health.lengths import LONGEST, words_as_sent
from tests.health.packets import packet
from tests.health.reasons_told import reasons


def test_one_rule_with_two_days_names_both_wherever_it_stands(facts: Facts) -> None:
    # Ten days from November 15 are November 25; by 42 CFR 438.420(a) the day of the cut holds where it is later.
    told = {
        "denial": {"date": "2026-11-15", "received": {"unknown": True}, "text": {"unknown": True}, "timing": "during"},
        "course": {"approved": 24, "given": 19, "cut": "2026-11-30"},
        "plan": {"kind": "medicaid_managed", "funding": {"unknown": True}, "issued_in": "NC"},
    }
    found = packet(facts, "course-cut-caregiver", told)["next-steps"]
    assert "Send it by November 25, 2026; the last day is November 30, 2026." in found
    assert "November 25, 2026; at the latest November 30, 2026" in found
    case = case_from_json(json.dumps(changed(case_document("course-cut-caregiver"), told)), TODAY)
    calendar = calendar_bytes(case, facts, assess(case, facts, TODAY), words_in("en")).decode().replace("\r\n ", "")
    assert "The last day of all is November 30\\, 2026." in calendar


CHURCH = {
    "plan": {"kind": "church", "funding": "self_funded", "grandfathered": {"unknown": True}},
    "denial": {"date": "2026-11-03", "received": {"unknown": True}, "appeal_by": {"unknown": True}, "appeal_days": {"unknown": True}},
}


DAY = date(2026, 11, 26)


def test_the_day_that_holds_unless_the_plan_is_grandfathered_is_in_table_and_calendar(facts: Facts) -> None:
    document = changed(case_document(INSURED), CHURCH)
    case = case_from_json(json.dumps(document), DAY)
    assessment = assess(case, facts, DAY)
    assert has_dates(case, assessment, facts)
    # 180 days from November 3, 2026 are May 2, 2027, a Sunday: offices are open on Friday, April 30.
    calendar = calendar_bytes(case, facts, assessment, words_in("en")).decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20270430" in calendar
    assert "Unless your plan is grandfathered" in calendar
    found: dict[str, Any] = packet(facts, INSURED, CHURCH)
    assert "May 2, 2027 (unless grandfathered)" in found["next-steps"]
    assert "By April 30, 2027 (unless grandfathered)" in found["next-steps"]


def test_whoever_is_told_to_send_as_they_say_is_told_to_call(facts: Facts) -> None:
    found = packet(facts, INSURED, {"denial": {"appeal_fax": {"unknown": True}}})["next-steps"]
    assert "What is the fax number or the portal for appeals?" in found


UNQUOTED: dict[str, Any] = {"reasons": None, "appeal_address": None, "appeal_fax": None, "policy": None, "reference": None}


def test_a_request_to_opm_bears_the_unit_and_the_zip_code_that_the_notice_prints(facts: Facts) -> None:
    office = "FEHB 1, 1900 E Street NW, Washington, DC 20415-3610"
    notice = f"We affirm our decision. Write to OPM, Federal Employee Insurance Operations, {office}."
    federal = {"plan": {"kind": "fehb"}, "denial": {**UNQUOTED, "text": notice, "stage": "final"}}
    found = packet(facts, INSURED, federal)
    for name in ("external-review-request", "next-steps"):
        assert office in found[name]
    assert "any longer ZIP code" not in found["external-review-request"]
    assert "(the plan's own address" in found["claim-file-request"]
    assert "address for appeals" not in found["claim-file-request"]


KEPT = {"internal-appeal": frozenset({"danger", "conditions"})}


PAST = (
    "not-medically-necessary",
    "In view of a suicide attempt in 2019 and cannabis use disorder, the benefit does not outweigh the risk.",
)


def next_steps(
    facts: Facts, name: str, change: dict[str, Any], withheld: dict[str, frozenset[str]], language: str = "en"
) -> tuple[str, int]:
    case = case_from_json(json.dumps(changed(case_document(name), change)), TODAY)
    whole = Packet(case, facts, assess(case, facts, TODAY), withheld=withheld, words=words_in(language))
    made = whole.document("next-steps").document
    return " ".join(plain_text_bytes(made).decode().replace("\u00a0", " ").split()), words_as_sent(made)


def test_next_steps_say_what_a_quoted_reason_tells_all_the_same(facts: Facts) -> None:
    change = {"denial": reasons(("experimental", "It is investigational."), PAST)}
    base = "ca-dmhc-insured-experimental"
    line = "The letters quote reason 2, which names something that you keep out."
    assert line in next_steps(facts, base, change, KEPT)[0]
    assert "Las cartas citan el motivo 2, que nombra algo" in next_steps(facts, base, change, KEPT, "es")[0]
    assert "that you keep out" not in next_steps(facts, base, change, {})[0]
    assert "that you keep out" not in next_steps(facts, base, change, {"internal-appeal": frozenset({"code"})})[0]
    plain = {"denial": reasons(("experimental", "It is investigational."))}
    assert "that you keep out" not in next_steps(facts, base, plain, KEPT)[0]


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_that_line_stays_within_the_length_of_the_page(name: str, facts: Facts) -> None:
    told = [*case_document(name)["denial"].get("reasons", ()), {"ground": f"ground.{PAST[0]}", "quote": PAST[1]}]
    text, length = next_steps(facts, name, {"denial": {"text": {"unknown": True}, "reasons": told}}, KEPT)
    assert "that you keep out" in text
    assert length <= LONGEST["next-steps"]


def test_who_has_no_fax_number_learns_how_to_send_it(facts: Facts) -> None:
    near = {"denial": {"appeal_by": "2026-11-27", "appeal_fax": {"unknown": True}}}
    asked = "What is the fax number or the portal for appeals?"
    page = packet(facts, "tx-insured-off-label", near)["next-steps"]
    assert asked in page
    assert "Fill the gaps" not in page
    assert asked not in packet(facts, "course-cut-caregiver")["next-steps"]
    assert asked in packet(facts, "tx-insured-off-label", near, "es")["next-steps"]


def test_every_number_of_the_packet_stands_on_the_page(facts: Facts) -> None:
    page = packet(facts, "course-cut-caregiver")["next-steps"]
    assert "This page (01), the checklist (" in page


def first_step(page: str) -> str:
    """The one thing today, up to the steps that come after it."""
    return page.partition("Today ")[2].partition(" 1. ")[0] or page.partition("Hoy ")[2].partition(" 1. ")[0]


@pytest.mark.parametrize(
    "change",
    [
        {"urgency": {"level": "asking_clinician"}},
        {"urgency": {"level": {"unknown": True}}, "treatment": {"function": "She was in hospital for four nights in October."}},
        {"urgency": {"level": {"unknown": True}}, "treatment": {"indication": "acute"}},
    ],
)
def test_where_danger_was_told_it_comes_before_every_call(facts: Facts, change: dict[str, Any]) -> None:
    case = {"plan": {"kind": {"unknown": True}}, **change}
    page = packet(facts, "spravato-step-therapy", case)["next-steps"]
    assert "if waiting is dangerous" in first_step(page)
    assert "In danger now: call 988, or text 988, any hour." in first_step(page)
    # The number alone: "988 Suicide and Crisis Lifeline: 988" says a thing twice to whoever reads it last of all.
    assert "Lifeline" not in page
    spanish = packet(facts, "spravato-step-therapy", case, "es")["next-steps"]
    assert "si es peligroso esperar" in first_step(spanish)


def test_where_no_danger_was_told_nothing_is_said_of_it(facts: Facts) -> None:
    page = packet(facts, "spravato-step-therapy", {"urgency": {"level": "not_urgent"}})["next-steps"]
    assert "if waiting is dangerous" not in page


def test_each_ruled_blank_is_listed_by_its_paper(facts: Facts) -> None:
    page = packet(facts, "tx-insured-off-label")["next-steps"]
    listed = page[page.index("To fill before you sign") : page.index("How to prove it was sent")]
    for blank in ("the clinic and its place", "date of the first infusion", "what is watched, for how long, and by whom"):
        assert blank in listed


@pytest.mark.parametrize(
    ("old", "levels"), [(True, "internal appeal (as many levels as the policy has)"), (False, "internal appeal (one level only)")]
)
def test_a_grandfathered_policy_has_the_levels_that_it_says(facts: Facts, old: object, levels: str) -> None:
    """45 CFR 147.136(b)(3)(ii)(G) binds no grandfathered policy (147.140(c))."""
    plan = {"kind": "individual", "funding": {"does_not_apply": True}, "grandfathered": old}
    assert levels in packet(facts, "tx-insured-off-label", {"plan": plan})["next-steps"]
