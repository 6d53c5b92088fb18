"""How many were tried, and what came of them, come to the same number and to what the table has (reading 33, B 4)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.tried import BRIEF, MORE, NOTHING, OLD_LONG, OLD_SHORT, PARTIAL, SIX, papers, row


def box(appeal: str) -> str:
    return appeal.split("Reasons to approve this")[1].split("The diagnosis and the request", maxsplit=1)[0]


def test_two_that_a_side_effect_ended_are_two_whether_they_count_or_not(facts: Facts) -> None:
    told = box(papers(facts, *SIX)["internal-appeal"])
    assert "Six antidepressants tried: one without response, two with a partial response, one with a response that was lost" in told
    assert "two stopped for a side effect" in told
    assert "one stopped for a side effect" not in told


def test_those_from_before_the_episode_are_as_many_as_under_the_table(facts: Facts) -> None:
    appeal = papers(facts, *SIX)["internal-appeal"]
    assert "two of them before the present episode (rows 1 and 2)" in box(appeal)
    assert "Rows 1 and 2 are from before the present episode" in appeal


def test_the_doctors_letter_gives_the_same_number(facts: Facts) -> None:
    letter = papers(facts, *SIX)["clinician-letter"]
    assert "Six antidepressants (Table 1; two stopped for a side effect)" in letter


def test_one_that_was_brief_stands_beside_them_and_all_come_to_seven(facts: Facts) -> None:
    made = papers(facts, *SIX, BRIEF)
    told = box(made["internal-appeal"])
    assert "Seven antidepressants tried (one briefly): one without response, two with a partial response" in told
    assert "two stopped for a side effect" in told
    assert "Seven antidepressants (Table 1; two stopped for a side effect; one for a short time)" in made["clinician-letter"]


def test_weeks_at_the_least_are_told_of_those_that_had_them(facts: Facts) -> None:
    long = {**OLD_LONG, "weeks": 30}
    told = box(papers(facts, long, *SIX[1:])["internal-appeal"])
    assert "Six antidepressants tried, five of them for at least 12 weeks: one without response" in told
    assert "two stopped for a side effect" in told


def test_few_by_name_have_one_more_that_a_side_effect_ended(facts: Facts) -> None:
    ended = {**OLD_LONG, "weeks": 30, "from": "2024-06", "to": "2025-03"}
    told = box(papers(facts, OLD_SHORT, PARTIAL, ended)["internal-appeal"])
    assert "(one stopped for a side effect)" not in told


def test_where_only_a_brief_one_ended_so_the_results_are_those_of_the_others(facts: Facts) -> None:
    told = box(papers(facts, *SIX[1:])["internal-appeal"])
    assert "Five antidepressants tried, four of them for at least 12 weeks: one without response, two with a partial" in told
    assert "one of them before the present episode (row 1)" in told


def test_one_medicine_in_two_rows_is_from_before_only_where_both_are(facts: Facts) -> None:
    low = row("Lexapro", 10, ("2019", "2022-08"), "response_lost", 150)
    raised = row("escitalopram", 20, ("2022-11", "2023-03"), "no_response", 16)
    many = (OLD_LONG, OLD_SHORT, low, raised, PARTIAL, NOTHING, MORE, row("Cymbalta", 60, ("2024-07", "2025-03"), "no_response", 20))
    told = box(papers(facts, *many)["internal-appeal"])
    assert "two of them before the present episode (rows 1 and 2)" in told


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter", "call-sheet"])
def test_no_paper_says_that_one_was_stopped_for_a_side_effect_where_two_were(paper: str, facts: Facts) -> None:
    assert "one stopped for a side effect" not in papers(facts, *SIX)[paper]
