"""What is typed to have a question behind one ("idk", "n/a", "same as above") is no answer: no paper prints it, and it is asked for."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.no_answer import is_no_answer
from tests.health.case_names import INSURED
from tests.health.packets import packet


@pytest.mark.parametrize(
    "typed",
    [
        "idk",
        "Idk.",
        "N/A",
        "n.a.",
        "same as above",
        "idk ask my doctor",
        "whatever the dr says",
        "???",
        "I don't know, sorry",
        "see chart",
    ],
)
def test_such_words_answer_nothing(typed: str) -> None:
    assert is_no_answer(typed)


@pytest.mark.parametrize(
    "typed", ["none", "no", "nothing", "Ana", "zoloft", "5", "I don't know if it helped", "whatever the dr says, twice a week"]
)
def test_an_answer_is_one_however_short(typed: str) -> None:
    assert not is_no_answer(typed)


@pytest.mark.parametrize("typed", ["idk", "n/a", "same as above", "ask my doctor"])
def test_no_paper_prints_them_and_no_reason_to_approve_rests_on_them(typed: str, facts: Facts) -> None:
    told = {
        "treatment": {"function": typed, "review": typed, "monitoring": typed},
        "history": {"therapy": typed, "now": typed, "trials": [{"drug": "sertraline", "dose_mg": 100, "weeks": 8, "stopped": typed}]},
    }
    for name, paper in packet(facts, INSURED, told).items():
        assert typed not in paper.lower(), name


def test_a_schedule_that_is_only_what_the_doctor_says_is_a_blank(facts: Facts) -> None:
    appeal = packet(facts, INSURED, {"treatment": {"schedule": "whatever the dr says, twice a week for a month"}})["internal-appeal"]
    assert "whatever" not in appeal


def test_a_medicine_that_nobody_can_name_is_not_counted(facts: Facts) -> None:
    trials = [{"drug": "idk", "dose_mg": 50, "result": "no_response"}, {"drug": "Lexapro", "dose_mg": 20, "result": "no_response"}]
    assert "is not counted: its name is not recalled." in packet(facts, INSURED, {"history": {"trials": trials}})["internal-appeal"]


def test_a_row_without_a_name_stands_on_the_sheet_for_the_call(facts: Facts) -> None:
    trials = [{"drug": "", "dose_mg": 50, "result": "no_response"}, {"drug": "Lexapro", "dose_mg": 20, "result": "no_response"}]
    assert "Lexapro 20" in packet(facts, INSURED, {"history": {"trials": trials}})["call-sheet"]
