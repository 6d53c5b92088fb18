"""A notice copied from a page is broken where the page was narrow: its sentences are read whole, and so are those quoted from it."""

from __future__ import annotations

import json
from datetime import date

from appealwright.case import Case, case_from_json
from appealwright.denial.page.sentences import paragraphs
from appealwright.notice.clock.request_came import request_came
from appealwright.notice.course.says import notice_sentences
from tests.conftest import TODAY

NOTICE = """\
A Meadowlands medical director looked at the request your doctor sent us on 11/06/2026. We cannot
approve it. Here is what was not met:

  3. RX-217 section B.5 asks for a baseline score on a standardized depression scale taken within
     30 days of the request. The request form had no score.

HOW TO APPEAL
Write to Meadowlands Health Plan, Appeals Unit,
P.O. Box 2295
Roseland, NJ 07068
Ordering clinician      Anil Deshmukh, MD
We answer in 10 calendar days.
"""
QUOTE = """RX-217 section B.5 asks for a baseline score on a standardized depression scale taken within
     30 days of the request. The request form had no score."""


def wrapped() -> Case:
    reasons = [{"ground": "ground.documentation", "quote": QUOTE}]
    return case_from_json(json.dumps({"case_version": 2, "denial": {"text": NOTICE, "date": "2026-11-12", "reasons": reasons}}), TODAY)


def test_a_sentence_goes_on_where_the_width_of_the_page_broke_it() -> None:
    told = tuple(notice_sentences(wrapped()))
    assert "We cannot approve it." in told
    assert "We answer in 10 calendar days." in told
    assert any(one.endswith("taken within 30 days of the request.") for one in told)


def test_headings_and_cells_of_a_row_stay_apart() -> None:
    lines = paragraphs(NOTICE)
    assert "HOW TO APPEAL" in lines
    assert "Ordering clinician      Anil Deshmukh, MD" in lines


def test_a_quotation_is_whole_and_an_address_keeps_its_lines() -> None:
    (reason,) = wrapped().records("denial.reasons")
    assert "taken within 30 days of the request." in reason.text("quote")
    address = "Meadowlands Health Plan, Appeals Unit\nP.O. Box 2295\nRoseland, NJ 07068"
    case = case_from_json(json.dumps({"case_version": 2, "denial": {"text": NOTICE, "appeal_address": address}}), TODAY)
    assert case.text("denial.appeal_address").count("\n") == 2


def test_the_day_is_read_on_which_the_request_was_sent_to_them() -> None:
    assert request_came(wrapped()) == date(2026, 11, 6)
