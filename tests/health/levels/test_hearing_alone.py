"""Medicaid without a plan: the first step is a State fair hearing (42 CFR 431.220), and no paper of the person's calls it an appeal."""

from __future__ import annotations

import re
from typing import Any

import pytest

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.health.as_of import packet_of
from tests.health.case_names import TEXAS
from tests.health.packets import words_of_papers

ALONE = {"kind": "medicaid_ffs", "funding": {"does_not_apply": True}}
STAYING = ("next-steps", "call-log")
NO_APPEAL = re.compile(r"(?<!-)\b[Aa]ppeal(?!s\b|-letter|\s+or request)|\b[Aa]pel(?:e|o|é|ar|ación)\b(?! o la solicitud)")
"""An appeal, but for the office of that name, a file's name, and the words that all kinds of coverage share."""


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
    ],
)
def test_what_stays_with_the_person_speaks_of_a_hearing(change: dict[str, Any], language: str, facts: Facts) -> None:
    papers = words_of_papers(packet_of(facts, TEXAS, change, language))
    for name in STAYING:
        assert [papers[name][found.start() - 60 : found.end() + 40] for found in NO_APPEAL.finditer(papers[name])] == [], name


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
