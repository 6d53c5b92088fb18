"""A tired person finishes: the worked cases at 40 words a minute and two seconds a choice (`make typist` prints each answer)."""

from __future__ import annotations

import pytest

from appealwright.examples import EXAMPLES
from scripts.typist.sitting import Sitting
from scripts.typist.ways import FULL, SHORTEST, begun, full, gaps, phone, shortest


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_first_packet_without_a_gap_takes_less_than_three_minutes(name: str) -> None:
    sitting = shortest(name)
    assert gaps() == []
    assert sitting.seconds < SHORTEST == 180


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_answer_of_a_case_takes_less_than_eight_minutes(name: str) -> None:
    sitting = full(name)
    assert gaps() == []
    assert sitting.seconds < FULL == 480


@pytest.mark.parametrize("name", EXAMPLES)
def test_so_it_does_on_a_phone_with_a_press_of_continue_on_every_page(name: str) -> None:
    sitting = phone(name)
    assert gaps() == []
    assert sitting.seconds < FULL


def test_the_typist_presses_and_types_only_what_is_on_the_screen() -> None:
    sitting, _ = begun(EXAMPLES[0])
    with pytest.raises(LookupError, match="not on the screen"):
        sitting.type("member.id", "1")
    with pytest.raises(LookupError, match="not on the screen"):
        sitting.press("add-row", "history.trials")


def test_forty_words_a_minute_is_what_typists_call_it() -> None:
    sitting = Sitting(keys=200, choices=3)
    assert sitting.seconds == pytest.approx(66)
