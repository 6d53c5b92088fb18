"""One medicine in two rows, before the episode and in it: what is put forward is nowhere called not counted (reading 33, B 10)."""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from tests.health.tried import MORE, NOTHING, PARTIAL, papers, row

LOW = row("Lexapro", 10, ("2019", "2022-10"), "response_lost", 150)
RAISED = row("Lexapro", 20, ("2022-11", "2023-03"), "no_response", 16)


def test_the_row_of_the_episode_is_put_forward_and_nothing_denies_it(facts: Facts) -> None:
    appeal = papers(facts, LOW, RAISED, PARTIAL, MORE)["internal-appeal"]
    assert "rows 2, 3 and 4" in appeal
    assert "not counted again" not in appeal
    assert "Rows 1 and 2 are the same medicine and count once." in appeal
    assert not re.search(r"Not counted: [^.]*Lexapro,", appeal)


def test_the_other_row_is_told_with_its_dose_and_its_end(facts: Facts) -> None:
    appeal = papers(facts, LOW, RAISED, PARTIAL, MORE)["internal-appeal"]
    assert "Not counted: Lexapro 10 mg, ended in the month in which the episode began." in appeal
    assert "its end not recorded" not in appeal


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter"])
def test_each_row_has_its_place_beside_the_episode(paper: str, facts: Facts) -> None:
    words = papers(facts, LOW, RAISED, PARTIAL, MORE)[paper].lower()
    assert "row 1 began before" in words
    assert "ended in the month in which the episode began" in words
    assert "rows 2, 3 and 4 began in" in words


def test_a_row_that_ended_as_the_episode_began_is_no_trial_of_it(facts: Facts) -> None:
    appeal = papers(facts, LOW, PARTIAL, NOTHING, MORE)["internal-appeal"]
    assert "Not counted: Lexapro, ended in the month in which the episode began." in appeal
    assert "whether it went on into it" not in appeal


def test_an_end_in_a_year_alone_is_still_no_end(facts: Facts) -> None:
    appeal = papers(facts, {**LOW, "to": "2022"}, PARTIAL, MORE)["internal-appeal"]
    assert "begun before the episode, its end not recorded" in appeal


def test_the_count_takes_what_was_taken_in_the_episode(facts: Facts) -> None:
    # The older row was taken for longer; the label and the plan ask for the present episode.
    old = row("sertraline", 100, ("2018", "2020"), "response_lost", 90)
    new = row("Zoloft", 200, ("2024-05", "2024-10"), "no_response", 20)
    letter = papers(facts, old, new, PARTIAL)["call-sheet"]
    assert "Zoloft 200 mg, 20 weeks" in letter
