"""A doubt of how long the effect lasts is answered with results, each with its reference."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import doubts_named
from tests.health.asked import infusions
from tests.health.three_reasons import made


def test_a_doubt_of_how_long_it_lasts_is_answered_with_results_each_with_its_reference(facts: Facts) -> None:
    """That people "were followed" is no answer, and a study named in a letter is listed at its end. The figures are those of the abstract
    of KetECT: 70% and 63% relapsed within twelve months (P = .52).
    """
    letter = made(facts)["internal-appeal"]
    assert "were followed for six months" not in letter
    assert "70% relapsed within 12 months after ketamine and 63% after ECT, a difference that was not significant [" in letter
    assert "held steady through four weekly infusions, with no control group [" in letter
    references = letter[letter.index("References") :]
    assert "Phillips JL" in references
    assert "Ekstrand J" in references


MAINTAINED = (
    "Intravenous ketamine for depression is considered investigational under your Certificate, Section 9.4, because the published evidence "
    "does not show that any benefit is maintained after the infusions end."
)


def test_a_doubt_whether_the_benefit_is_maintained_is_answered_and_conceded(facts: Facts) -> None:
    """Reading 34, A 9: the appeal answered with studies of three weeks, and the honest line stood on the call sheet alone."""
    appeal = infusions(facts, ("experimental", MAINTAINED), denial={"text": {"unknown": True}})["internal-appeal"]
    assert "“benefit is maintained”" in appeal or '"benefit is maintained"' in appeal
    assert "held steady through four weekly infusions, with no control group [" in appeal
    assert "Longer trials are few, and I do not claim more." in appeal


def test_the_place_that_the_reason_names_is_asked_for(facts: Facts) -> None:
    appeal = infusions(facts, ("experimental", MAINTAINED), denial={"text": {"unknown": True}})["internal-appeal"]
    assert "Please quote Section 9.4, which the reason names, with its page, and say which of its words is not met" in appeal


def test_a_section_is_asked_for_by_its_name_and_a_part_that_is_called_something_is_no_part_c(facts: Facts) -> None:
    """Reading 35, B 14: the notice rested on a section that it named, and the letter asked for nothing of it."""
    clause = (
        'Your Certificate, in the part called "Exclusions and Limitations", says that treatment that is investigational is not covered.'
    )
    quote = f"{clause} There are not enough long-term studies."
    appeal = infusions(facts, ("experimental", quote), denial={"text": f"We deny this. {quote}"})["internal-appeal"]
    assert 'Please quote it and the part called "Exclusions and Limitations", which your notice names, with its page' in appeal
    assert "part c," not in appeal


@pytest.mark.parametrize("words", ["how long a benefit persists.", "The effect wears off.", "no benefit that lasts beyond the course"])
def test_other_words_for_it_are_read(words: str) -> None:
    assert [doubt for doubt, _ in doubts_named(words)] == ["lasting"]


@pytest.mark.parametrize("words", ["Maintenance infusions are excluded.", "The result was kept by the lab.", "improvement is not shown"])
def test_what_is_no_doubt_of_it_is_left(words: str) -> None:
    assert not doubts_named(words)


def test_the_second_level_answers_it_as_the_first_does(facts: Facts) -> None:
    denied = {"text": {"unknown": True}, "stage": "after_first_appeal"}
    letter = infusions(facts, ("experimental", MAINTAINED), denial=denied)["second-level-appeal"]
    assert "held steady through four weekly infusions, with no control group [" in letter
    assert "Longer trials are few, and I do not claim more." in letter
