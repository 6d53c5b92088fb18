"""A reason about studies is answered with studies, and never with the medicines that this patient took.

Murrough 2013 and the first phase of Phillips 2019 gave midazolam, an active comparator, and favor one infusion; KARMA-Dep 2 gave it beside
repeated ones, and does not (readings 30, D5 and D16).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import doubts_named
from appealwright.writer.signer import Signer
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize(
    "sentence",
    [
        "The comparative trial you cited was not blinded.",
        "The trial submitted with your appeal used an inactive placebo.",
        "Published trials are small and lack an active comparator.",
        "The pivotal trial was sponsored and has not been repeated.",
    ],
)
def test_a_trial_of_research_is_none_of_a_medicine(sentence: str) -> None:
    assert not Signer.counts_trials(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Only a small number of trials were documented.",
        "The trial of sertraline was too short.",
        "Two trials of adequate dose are needed.",
    ],
)
def test_a_trial_of_a_medicine_still_is(sentence: str) -> None:
    assert Signer.counts_trials(sentence)


@pytest.mark.parametrize(
    "said",
    [
        "inactive comparator",
        "inactive placebo",
        "saline placebo",
        "lack an active comparator",
        "not adequately blinded",
        "not blinded",
        "poorly blinded",
        "did not use an active placebo",
    ],
)
def test_the_blinding_is_doubted_in_many_words(said: str, facts: Facts) -> None:
    quote = f"Intravenous ketamine is investigational: the published trials are small and {said} was noted."
    assert "blinding" in dict(doubts_named(quote))
    if said in {"saline placebo", "not adequately blinded"}:
        change = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.experimental", "quote": quote}]}}
        letter = packet(facts, KETAMINE, change)["internal-appeal"]
        line = letter.split(f'{said}":')[1].split("Blinding stays imperfect")[0]
        assert all(study in line for study in ("Murrough (2013)", "Phillips (2019)", "KARMA-Dep 2"))


def test_the_clinician_answers_the_trial_cited_with_no_medicine(facts: Facts) -> None:
    reasons = [{"ground": "ground.experimental", "quote": "The comparative trial you cited was not blinded."}]
    letter = packet(facts, KETAMINE, {"denial": {"text": {"unknown": True}, "reasons": reasons}})["clinician-letter"]
    answer = letter.split("reasons, answered")[1].split("Statement")[0]
    assert "Table 1" not in answer
    assert "further trial first" not in answer
