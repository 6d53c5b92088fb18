"""What criteria of insurers leave out has a blank in the letter itself, not on the page that is taken off (director's reading 28, 27)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.packets import packet


def _as_sent(letter: str) -> str:
    """Without the page that is taken off before it goes out."""
    return letter.partition("Delete this page before the letter goes out.")[2].partition("Letter of medical necessity")[2]


@pytest.mark.parametrize("name", [CALIFORNIA, CUT, TEXAS])
def test_each_letter_asks_for_it_where_the_plan_reads_it(name: str, facts: Facts) -> None:
    assert "bipolar disorder, psychosis, substance use: ____" in _as_sent(packet(facts, name)["clinician-letter"])


@pytest.mark.parametrize(
    ("quote", "risks", "left"),
    [
        ("Four medicines were not tried.", [], "bipolar disorder, psychosis, substance use"),
        ("Alcohol use disorder was not excluded.", [], "bipolar disorder, psychosis"),
        ("Four medicines were not tried.", [{"risk": "psychosis", "fact": "none in 2024, none now"}], "bipolar disorder, substance use"),
        ("A history of psychosis is noted.", [{"risk": "substance", "fact": "none since 2019"}], "bipolar disorder"),
    ],
)
def test_what_was_told_or_is_asked_elsewhere_is_not_asked_again(quote: str, risks: list[dict[str, Any]], left: str, facts: Facts) -> None:
    letter = infusions(facts, ("not-medically-necessary", quote), treatment={"risks": risks or {"unknown": True}})["clinician-letter"]
    assert f"contraindications; {left}: ____" in letter or f"of the label; {left}: ____" in letter
