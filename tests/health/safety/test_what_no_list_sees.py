"""Dying can be told in words that no list knows: beside what may go out as typed, the person is asked to strike such a line and to call."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet

TOLD = {"treatment": {"function": "I cannot work since May."}}
ASKED = "Does one tell of wanting to die, and we missed it? Strike it, and call 988, or text 988."


@pytest.mark.parametrize("role", ["patient", "representative"])
def test_who_reads_the_words_once_more_is_asked_for_what_we_missed(facts: Facts, role: str) -> None:
    steps = packet(facts, TEXAS, {"sender": {"role": role}, **TOLD})["next-steps"]
    assert ASKED in steps.partition("Words that may go out as typed")[2]


def test_a_clinic_judges_that_itself(facts: Facts) -> None:
    assert ASKED not in packet(facts, TEXAS, {"sender": {"role": "clinician"}, **TOLD})["next-steps"]


def test_nobody_else_reads_that_question(facts: Facts) -> None:
    papers = packet(facts, TEXAS, {"sender": {"role": "patient"}, **TOLD})
    assert [name for name, words in papers.items() if "wanting to die" in words] == ["next-steps"]
