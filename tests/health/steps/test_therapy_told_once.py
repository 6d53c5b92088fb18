"""Psychotherapy asked for in the present episode is told once, beside the month in which that began (reading 32, D 10)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

ASKED = "The records do not show an adequate course of psychotherapy during the current episode of depression."
CBT = "CBT with Janet Rusk, LPC, every week from April 2024 to March 2025, and every other week since then"
AGAIN = "I did CBT with Janet Rusk, LPC, every week from April 2024 to March 2025 and every other week since."
STILL = "My PHQ-9 was still 22 on October 28, 2026."


def papers(facts: Facts, quote: str = ASKED, reason: str = f"{AGAIN} {STILL}", **more: Any) -> dict[str, str]:
    step = {"drug": "psychotherapy", "ground": "tried", "reason": reason}
    treatment = {"drug": "iv_ketamine", "diagnosis": "major depressive disorder", "episode_start": "2024-02"} | more
    return infusions(
        facts,
        ("step-therapy", quote),
        denial={"date": "2026-11-12"},
        plan={"kind": "employer"},
        step=step,
        history={"therapy": CBT},
        treatment=treatment,
    )


def test_it_is_told_once_with_the_month_in_which_the_episode_began(facts: Facts) -> None:
    answer = papers(facts)["internal-appeal"].split("Reason 1: ")[1]
    assert f"On psychotherapy: the present episode began in February 2024. {CBT}" in answer
    assert AGAIN.removesuffix(".") not in answer
    assert STILL in answer
    assert "that asks for more, and say what is missing." in answer
    assert "exception to" not in answer.split("How I ask")[0]


def test_the_call_has_one_point_of_it(facts: Facts) -> None:
    sheet = papers(facts)["call-sheet"]
    assert "Psychotherapy should come first." in sheet
    assert "Psychotherapy is not shown." not in sheet


@pytest.mark.parametrize(("quote", "start"), [("The records do not show psychotherapy.", "2024-02"), (ASKED, {"unknown": True})])
def test_no_month_stands_there_where_none_is_asked_for_or_told(quote: str, start: Any, facts: Facts) -> None:
    answer = papers(facts, quote, episode_start=start)["internal-appeal"].split("Reason 1: ")[1]
    assert "On psychotherapy: CBT" in answer


def test_what_was_told_of_it_besides_stays(facts: Facts) -> None:
    more = "The counselor wrote that talking alone is not enough."
    assert more in papers(facts, reason=more)["internal-appeal"].split("Reason 1: ")[1]
