"""Medicaid without a plan: the first step is a State fair hearing (42 CFR 431.220), and no paper of the person's calls it an appeal."""

from __future__ import annotations

import re
from typing import Any

import pytest

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.health.as_of import THANKSGIVING, packet_of
from tests.health.case_names import TEXAS
from tests.health.packets import words_of_papers

ALONE = {"kind": "medicaid_ffs", "funding": {"does_not_apply": True}}
STAYING = ("next-steps", "call-log", "checklist", "fax-cover")
CUT = {"timing": "during", "appeal_fax": {"unknown": True}}
NO_APPEAL = re.compile(r"(?<!-)\b[Aa]ppeal(?!s\b|-letter)|\b[Aa]pel(?:e|o|é|ar|ación)\b")
"""An appeal, but for the office of that name and a file's name."""


def told(**change: dict[str, Any]) -> dict[str, Any]:
    return {"plan": ALONE} | change


def with_day(**denial: Any) -> dict[str, Any]:
    return {"timing": "before", "appeal_by": "2026-12-20", **denial}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "change",
    [
        told(),
        told(denial=with_day()),
        told(denial=with_day(appeal_by="2026-12-01")),
        told(denial=with_day(), urgency={"level": "asking_clinician"}),
        told(denial=with_day(), urgency={"level": "clinician_certified"}),
        told(denial=CUT, course={"approved": 8, "given": 4, "cut": "2026-12-10"}),
    ],
)
def test_what_stays_with_the_person_speaks_of_a_hearing(change: dict[str, Any], language: str, facts: Facts) -> None:
    papers = words_of_papers(packet_of(facts, TEXAS, change, language))
    for name in STAYING:
        assert [papers[name][found.start() - 60 : found.end() + 40] for found in NO_APPEAL.finditer(papers[name])] == [], name


def test_the_time_that_the_notice_gives_for_the_hearing_is_the_time_of_the_first_step(facts: Facts) -> None:
    """December 16, 2026 is thirty days after November 16; with a plan the same words are of the step after the plan's own appeal."""
    denial = {
        "text": "Ivanoff Health\nNovember 16, 2026\nYou may ask for a fair hearing within 30 days of the date of this notice.",
        "reasons": [],
        "date": "2026-11-16",
        "received": "2026-11-19",
        "appeal_address": {"unknown": True},
        "appeal_by": {"unknown": True},
        "appeal_days": {"unknown": True},
    }
    page = words_of_papers(packet_of(facts, TEXAS, told(denial=denial)))["next-steps"]
    assert 'the last day is December 16, 2026. Your notice says "30 days"' in page
    with_a_plan = words_of_papers(packet_of(facts, TEXAS, told(denial=denial, plan={"kind": "medicaid_managed"})))["next-steps"]
    assert "December 16, 2026" not in with_a_plan


def test_where_offices_are_shut_one_call_asks_for_the_way_and_tells_of_the_objection(facts: Facts) -> None:
    # The day after Thanksgiving is a Friday, and no federal holiday.
    change = told(denial=CUT, course={"approved": 8, "given": 4, "cut": "2026-12-10"})
    page = words_of_papers(packet_of(facts, TEXAS, change, day=THANKSGIVING))["next-steps"]
    assert "Ask for the fax number or the portal, and send the objection." in page
    assert page.count("Call the number in the notice tomorrow") == 1


def test_the_request_for_the_file_asks_for_it_before_the_hearing(facts: Facts) -> None:
    asked = words_of_papers(packet_of(facts, TEXAS, told(denial=with_day())))["claim-file-request"]
    assert "Please send them before the hearing" in asked
    assert "is not the request for a hearing." in asked
    with_a_plan = words_of_papers(packet_of(facts, TEXAS))["claim-file-request"]
    assert "before you decide the appeal" in with_a_plan


@pytest.mark.parametrize(("plan", "title"), [(ALONE, "Request for a hearing due"), ({"kind": "medicaid_managed"}, "Appeal due")])
def test_the_calendar_names_what_is_due_as_the_coverage_does(plan: dict[str, Any], title: str, facts: Facts) -> None:
    packet = packet_of(facts, TEXAS, told(denial=with_day(), plan=plan))
    made = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    assert f"SUMMARY:{title}" in made.replace("\r\n ", "")
