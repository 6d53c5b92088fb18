"""Each medicine tried is cited to the exhibit that shows it: the records, or the pharmacy's print-out; what is from memory, to none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.packets import packet

CLAIMS = (
    "not-medically-necessary",
    "We have no record of mirtazapine; mirtazapine is not documented. Two antidepressants must have been tried.",
)
BOTH = {"have": ["denial", "history", "records"]}


def trial(drug: str, dose: int, began: str, ended: str, source: str, **more: str) -> dict[str, Any]:
    told = {"drug": drug, "dose_mg": dose, "from": began, "to": ended, "weeks": 10, "result": "no_response", "source": source}
    return {**told, **more}


SERTRALINE = trial("sertraline", 150, "2025-01-06", "2025-04-02", "pharmacy")
VENLAFAXINE = trial("venlafaxine XR", 225, "2025-04-10", "2025-07-21", "memory")
MIRTAZAPINE = trial("mirtazapine", 45, "2026-01-19", "2026-03-30", "record")


def papers(facts: Facts, exhibits: dict[str, Any], *trials: dict[str, Any], **more: Any) -> dict[str, str]:
    history = {"trials": list(trials), "now": "nothing since March 2026."}
    return dict(spray(facts, CLAIMS, history=history, exhibits=exhibits, **more))


def test_the_charts_trial_is_cited_to_the_records_and_the_pharmacys_to_its_paper(facts: Facts) -> None:
    appeal = papers(facts, BOTH, SERTRALINE, VENLAFAXINE, MIRTAZAPINE)["internal-appeal"]
    assert "Exhibit B: Treatment history and pharmacy records" in appeal
    assert "Exhibit C: Treatment records" in appeal
    assert "(Table 1; Exhibits B and C; row 2: recollection)" in appeal
    assert "no response (record; row 3 of Table 1; Exhibit C)" in appeal


def test_the_lines_under_the_table_name_each_paper_for_its_rows(facts: Facts) -> None:
    outside = {"denial": {"stage": "final"}}
    letter = papers(facts, BOTH, SERTRALINE, VENLAFAXINE, MIRTAZAPINE, **outside)["external-review-request"]
    assert "The papers on row 1 are enclosed (Exhibit B); those on row 3 (Exhibit C). " in letter


@pytest.mark.parametrize(("slot", "shown"), [("history", "row 3 of Table 1; Exhibit B"), ("records", "row 3 of Table 1; Exhibit B")])
def test_where_one_paper_goes_along_it_is_named_for_what_it_shows(slot: str, shown: str, facts: Facts) -> None:
    appeal = papers(facts, {"have": ["denial", slot]}, SERTRALINE, VENLAFAXINE, MIRTAZAPINE)["internal-appeal"]
    assert shown in appeal


def test_a_paper_that_shows_one_row_of_three_is_named_for_that_row_alone(facts: Facts) -> None:
    """The chart, in which the plan had found one medicine, was named for two that only the pharmacy's print-out shows (reading 35, C 4)."""
    also = trial("citalopram", 40, "2025-08-01", "2025-11-20", "pharmacy")
    made = papers(facts, {"have": ["denial", "records"]}, SERTRALINE, also, MIRTAZAPINE)
    assert "(Table 1; Exhibit B: row 3)" in made["internal-appeal"]
    assert "(Table 1; Exhibit B)" not in made["internal-appeal"]
    step = ("step-therapy", "You must try two antidepressants for six weeks each before Spravato.")
    asked = dict(spray(facts, step, history={"trials": [SERTRALINE, also, MIRTAZAPINE]}, exhibits={"have": ["denial", "records"]}))
    assert "Medicines tried (Exhibit" not in asked.get("step-therapy-exception", "")


def test_records_show_nothing_of_the_pharmacys(facts: Facts) -> None:
    appeal = papers(facts, {"have": ["denial", "records"]}, SERTRALINE, VENLAFAXINE)["internal-appeal"]
    assert "Table 1; Exhibit" not in appeal


def test_what_was_paid_in_cash_stands_in_no_claim(facts: Facts) -> None:
    """A drug that the plan never paid for was cited to the pharmacy's paper, and nothing said why no claim showed it."""
    told = trial("mirtazapine", 45, "2026-01-19", "2026-03-30", "record", stopped="no benefit; paid for in cash")
    appeal = papers(facts, BOTH, SERTRALINE, told)["internal-appeal"]
    assert "Exhibit C). It was paid for in cash: no claim of the plan shows it." in appeal
    assert "no claim of the plan" not in papers(facts, BOTH, SERTRALINE, MIRTAZAPINE)["internal-appeal"]


def test_an_exception_encloses_each_paper_that_it_names(facts: Facts) -> None:
    """The clinic's protocol was named for a condition of the State's law, and the letter did not enclose it."""
    have = ["denial", "history", "scales", "records", "procedures", "therapy", "protocol", "clinician-letter"]
    letter = packet(facts, "spravato-step-therapy", {"exhibits": {"have": have}})["step-therapy-exception"]
    body, _, enclosed = letter.partition("Enclosures")
    assert set(re.findall(r"Exhibit ([A-Z])\b", body)) <= set(re.findall(r"Exhibit ([A-Z]):", enclosed))
