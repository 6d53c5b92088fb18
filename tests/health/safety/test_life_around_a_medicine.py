"""Why a medicine ended is told without who left, filed or was born: no finding on a medicine, and nobody's matter."""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.interview.printed import printed_note
from appealwright.questions import interview
from appealwright.words import words_in
from tests.conftest import TODAY
from tests.health.asked import infusions

NEEDED = ("not-medically-necessary", "Two antidepressants from two classes must be tried.")
SERTRALINE = {
    "drug": "sertraline",
    "dose_mg": 100,
    "from": "2025-02-01",
    "to": "2025-08-01",
    "result": "partial_response",
    "source": "record",
}


@pytest.mark.parametrize(
    ("typed", "left", "gone"),
    [
        ("took the edge off then I was right back when we separated", "took the edge off then I was right back", "separated"),
        ("it quit helping when he left", "it quit helping", "he left"),
        ("got worse again after my husband filed", "got worse again", "filed"),
        ("did nothing, after my son was born", "did nothing", "born"),
        ("did nothing since my wife moved out in January", "did nothing", "moved out"),
        ("helped until the divorce, then nothing", "then nothing", "divorce"),
        ("wore off around the time we split up", "wore off", "split"),
        # Director's reading 34, 16: a job that was lost reads as the cause, and no insurer need know of it.
        ("took the edge off, then quit working when I lost my job at the bank", "then quit working", "job"),
        ("wore off when I was laid off", "wore off", "laid off"),
        ("stopped helping once I was let go", "stopped helping", "let go"),
    ],
)
def test_the_words_on_the_medicine_stand_alone(facts: Facts, typed: str, left: str, gone: str) -> None:
    """Reading 33, D 7: "right back when we separated" in two letters, beside a reason that rests on the separation."""
    made = infusions(facts, NEEDED, history={"trials": [{**SERTRALINE, "stopped": typed}]})
    for paper in ("internal-appeal", "clinician-letter"):
        assert gone not in made[paper], paper
    assert left in made["internal-appeal"]


@pytest.mark.parametrize("typed", ["rash on my left arm", "numb when my left side went cold", "stopped after 6 weeks, no help"])
def test_words_on_the_body_stay(facts: Facts, typed: str) -> None:
    assert typed in infusions(facts, NEEDED, history={"trials": [{**SERTRALINE, "stopped": typed}]})["internal-appeal"]


def test_under_the_table_it_is_said_that_a_part_stays_out(facts: Facts) -> None:
    """Reading 34, A 1: of a row on a medicine nobody was told."""
    told = [{**SERTRALINE, "stopped": "it worked fine until my divorce"}]
    case = case_from_json(json.dumps({"case_version": 1, "sender": {"role": "patient"}, "history": {"trials": told}}), TODAY)
    trials = interview().by_name["history.trials"]
    assert "No letter tells" in printed_note(trials, case, facts, (), words_in("en"))


def test_nothing_is_left_of_words_on_the_life_alone(facts: Facts) -> None:
    made = infusions(facts, NEEDED, history={"trials": [{**SERTRALINE, "stopped": "after my son was born"}]})
    assert "born" not in made["internal-appeal"]


def test_what_else_is_told_with_it_is_left_to_what_reads_it(facts: Facts) -> None:
    """No more than when it was is cut off, so that a danger told with it is heard as it was."""
    words = "did nothing, when he left I took them all"
    made = infusions(facts, NEEDED, history={"trials": [{**SERTRALINE, "stopped": words}]})
    alone = infusions(facts, NEEDED, history={"trials": [{**SERTRALINE, "stopped": "did nothing, I took them all"}]})
    assert made["next-steps"] == alone["next-steps"]
    assert "took them all" not in made["internal-appeal"]
