"""Policies write a number twice ("two (2)"), with a sign, or over the end of a line: it is one number, and only what is read is counted.

The wordings are of the kinds that insurers' policies and notices use; what each asks for is what a reader of it would say.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.classes_asked import ClassesAsked, classes_asked
from appealwright.history.counted import counted, weeks_asked
from appealwright.history.score_window import score_window
from appealwright.notice.record.count_shown import number_shown
from appealwright.numerals import trials_asked
from tests.core.told import ink_of
from tests.health.as_of import FRIDAY
from tests.health.told_on import papers_on

TRIALS = [
    {"drug": "Zoloft", "dose_mg": 150, "from": "2019-03-01", "to": "2021-06-10", "weeks": 100, "result": "no_response", "source": "record"},
    {"drug": "Wellbutrin XL", "dose_mg": 300, "from": "2022-03", "to": "2022-09", "weeks": 24, "result": "no_response", "source": "record"},
    {"drug": "venlafaxine", "dose_mg": 225, "from": "2024-01-15", "to": "2025-02-10", "result": "partial_response", "source": "record"},
    {"drug": "Lexapro", "dose_mg": 20, "from": "2025-02-17", "weeks": 90, "result": "partial_response", "source": "record"},
]
"""Four antidepressants of three classes: sertraline and escitalopram are both SSRIs."""


@pytest.mark.parametrize(
    ("words", "drugs", "classes", "weeks"),
    [
        ("at least four (4) antidepressants from at least two (2) different classes, each for 8 weeks", 4, 2, 8),
        ("four antidepressants, from a minimum of two (2) different pharmacologic classes, each for eight (8) weeks", 4, 2, 8),
        ("four antidepressants (from a minimum of two (2) different pharmacologic classes)", 4, 2, 0),
        ("at least four antidepressants, from at least two\n     different\nclasses, each for 8\nweeks or longer", 4, 2, 8),
        ("four antidepressants from two (2) or more different classes", 4, 2, 0),
        ("at least 2 (two) antidepressants from 2 (two) classes", 2, 2, 0),
        ("4 antidepressants from ≥2 distinct drug classes, ≥ 6 weeks each", 4, 2, 6),
        ("four antidepressants from 2+ classes for 6+ weeks", 4, 2, 6),
        ("three antidepressants of at least two separate therapeutic or pharmacological classes", 3, 2, 0),
        ("two (2) antidepressants from different classes", 2, 2, 0),
        ("two antidepressants, each from a different class, for a minimum six-week trial", 2, 2, 6),
        ("two adequate trials of antidepressants of different classes", 2, 2, 0),
        ("three (3) antidepressants of adequate dose for at least eight (8) weeks each, from different classes", 3, 3, 8),
        ("four trials of antidepressant agents with two different mechanisms of action or classes", 4, None, 0),
        ("four antidepressants, including at least two from different classes", 4, 2, 0),
        ("four antidepressants, at least two (2) of which are from different classes", 4, 2, 0),
        ("four antidepressants from several different classes", 4, None, 0),
        ("four antidepressants from multiple classes", 4, None, 0),
        ("four antidepressants from more than one class", 4, 2, 0),
        ("four antidepressants from more than one (1) pharmacologic class", 4, 2, 0),
        ("four antidepressants from a couple of different classes", 4, None, 0),
        ("four antidepressants, one of another class", 4, None, 0),
        ("four (4) antidepressants for eight (8) weeks each", 4, 0, 8),
        ("four antidepressants, each tried for at least eight (8) consecutive weeks", 4, 0, 8),
        ("four antidepressants, each tried for 6 full weeks", 4, 0, 6),
        ("two or more antidepressants for 8 or more weeks", 2, 0, 8),
        ("a minimum of two\nantidepressant medications for 6 weeks", 2, 0, 6),
        ("Four (4)\n antidepressants from two\n (2) classes", 4, 2, 0),
        ("at least two(2) antidepressants of two(2) classes, 8-week trials", 2, 2, 8),
        ("failure of at least four (4) oral antidepressants from at least two (2) different antidepressant drug classes", 4, 2, 0),
        ("one adequate 8-week trial of an antidepressant", 1, 0, 8),
    ],
)
def test_each_number_is_read_as_it_is_meant_or_left_unread(words: str, drugs: int, classes: int | None, weeks: int) -> None:
    assert trials_asked(words) == drugs
    assert classes_asked(words, drugs) == (ClassesAsked(0, unread=True) if classes is None else ClassesAsked(classes))
    assert weeks_asked(words) == weeks


def test_a_span_of_months_written_twice_is_one_span(facts: Facts) -> None:
    told = ink_of(facts, history={"trials": TRIALS}, treatment={"drug": "spravato"})
    found = counted(told, "two antidepressants within the last twenty-four (24) months")
    assert found is not None
    assert found.months == 24


def appeal(facts: Facts, quote: str) -> str:
    document: dict[str, Any] = {
        "denial": {
            "date": "2026-11-16",
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": "ground.step-therapy", "quote": quote}],
        },
        "plan": {"kind": "employer", "funding": "insured", "issued_in": "NJ"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "features": ["none"]},
        "history": {"trials": TRIALS},
        "sender": {"role": "patient"},
    }
    return papers_on(facts, document, FRIDAY)["internal-appeal"]


@pytest.mark.parametrize(
    "classes",
    [
        "at least two (2) different classes",
        "a minimum of two (2) different pharmacologic classes",
        "at least two\n     different classes",
    ],
)
def test_a_rule_that_is_met_is_not_conceded(facts: Facts, classes: str) -> None:
    letter = appeal(facts, f"Your policy requires at least four (4) antidepressants from {classes}, each for eight (8) weeks.")
    assert "four classes" not in letter
    assert "three are shown" not in letter
    assert "That is met" in letter or "from three classes" in letter


def test_a_number_of_classes_that_is_not_read_is_neither_met_nor_conceded(facts: Facts) -> None:
    letter = appeal(facts, "The policy requires at least four antidepressants from several different classes, each for 8 weeks.")
    assert "You ask for four classes" not in letter
    assert "met" not in letter.partition("Table 1")[0].casefold().replace("metabol", "")


def test_as_many_classes_as_medicines_where_each_is_to_be_of_another(facts: Facts) -> None:
    letter = appeal(facts, "The policy requires four antidepressants from different classes, each for 8 weeks.")
    assert "You ask for four classes; three are shown." in letter


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("trials of four antidepressants which are from different classes", 4),
        ("a trial of at least three (3) antidepressants from different classes", 3),
        ("four antidepressants, three of them from a different class", 3),
    ],
)
def test_the_number_of_the_medicines_is_no_second_number(words: str, classes: int) -> None:
    assert classes_asked(words, trials_asked(words)).number in (classes, 0)


def test_a_number_found_and_days_counted_back_are_read_when_written_twice() -> None:
    assert number_shown("Our claims show two (2) antidepressants.") == 2
    window = score_window("a PHQ-9 score taken within thirty (30)\n days of the request")
    assert window is not None
    assert (window.count, window.before_request) == (30, True)


def scored(facts: Facts, sent: str) -> str:
    quote = "RX-217 section B.5 asks for a baseline score on a standardized depression scale taken within\n     30 days of the request."
    text = f"A medical director looked at the request your doctor {sent}. {quote}"
    document: dict[str, Any] = {
        "denial": {
            "date": "2026-11-12",
            "stage": "first",
            "timing": "before",
            "text": text,
            "reasons": [{"ground": "ground.documentation", "quote": quote}],
        },
        "plan": {"kind": "employer", "funding": "insured", "issued_in": "NJ"},
        "treatment": {"drug": "spravato", "indication": "trd", "scores": [{"scale": "phq-9", "score": 19, "date": "2026-10-20"}]},
        "sender": {"role": "patient"},
    }
    return papers_on(facts, document, FRIDAY)["internal-appeal"]


@pytest.mark.parametrize("sent", ["sent us on 11/06/2026", "sent to us on November 6, 2026", "faxed to us on 11/06/2026"])
def test_a_score_of_the_days_before_the_request_is_met_however_the_notice_tells_its_day(facts: Facts, sent: str) -> None:
    assert "that is met" in scored(facts, sent)


def test_days_before_a_request_whose_day_is_not_told_stay_those_of_the_request(facts: Facts) -> None:
    assert "within 30 days of the request" in scored(facts, "wrote")
