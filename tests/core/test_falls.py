"""How scores went, by the numbers alone."""

import pytest

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.history.falls import asks_for_half, asks_for_lasting_half, fall_between, fall_of, first_and_last, rise_told


def series(*scores: int) -> tuple[Record, ...]:
    days = (f"2026-0{month}-01" for month in range(1, 10))
    cells = ({"scale": "phq-9", "score": score, "date": day} for score, day in zip(scores, days, strict=False))
    return tuple(Record(tuple((name, Known(value)) for name, value in one.items())) for one in cells)


def test_a_fall_is_told_in_points_and_in_percent_rounded_but_never_up_to_the_half_that_is_called_response() -> None:
    for scores, told in (((22, 15), (7, 32)), ((21, 12), (9, 43)), ((27, 14), (13, 48)), ((101, 51), (50, 49)), ((22, 11), (11, 50))):
        fall = fall_of(series(*scores))
        assert fall is not None
        assert (fall.points, fall.percent) == told


@pytest.mark.parametrize("scores", [(), (22,), (22, 22), (10, 22), (22, 9, 23)])
def test_without_a_lower_last_score_there_is_no_fall(scores: tuple[int, ...]) -> None:
    assert fall_of(series(*scores)) is None


def test_two_scores_are_no_steady_fall_and_three_are() -> None:
    assert [fall.each_lower for fall in map(fall_of, (series(22, 10), series(22, 15, 10), series(22, 15, 15, 10))) if fall] == [
        False,
        True,
        False,
    ]


def test_the_last_rise_between_is_named() -> None:
    scores = series(22, 12, 14, 9, 11, 8)
    fall = fall_of(scores)
    assert fall is not None
    assert fall.rose_to == scores[4]
    assert fall_between(scores[0], scores[5]).rose_to is None


def test_where_room_is_short_the_first_and_the_last_stand_for_all() -> None:
    scores = series(22, 15, 10)
    assert first_and_last(scores, 3) == scores
    assert first_and_last(scores, 2) == (scores[0], scores[2])
    assert first_and_last(scores, 1) == (scores[2],)


@pytest.mark.parametrize(
    ("table", "column", "words", "expected"),
    [
        ("plan.criteria", "words", "Reduction of PHQ-9 by 50% or more", True),
        ("denial.reasons", "quote", "Scores have not fallen by HALF.", True),
        ("denial.reasons", "quote", "There is no improvement.", False),
    ],
)
def test_half_is_spoken_of_only_where_the_plan_does(table: str, column: str, words: str, *, expected: bool) -> None:
    assert asks_for_half(Case({table: Known((Record(((column, Known(words)),)),))})) is expected


@pytest.mark.parametrize(
    ("words", "rise"),
    [
        ("on every two weeks my score went from 13 to 18", (13, 18)),
        ("In August I went five weeks without one. PHQ-9 went from 9 to 16.", (9, 16)),
        ("at every two weeks it went from 9 to 16; it came down when weekly visits resumed.", (9, 16)),
        ("The PHQ-9 fell from 20 to 12, then rose from 12 up to 15.", (12, 15)),
        ("I went from 10 to 25 hours of work a week.", None),
        ("I went from 10 to 25 a week, at work.", None),
        ("It went from 10 to 20 hours of sleep.", None),
        ("The dose went from 56 to 84 mg, and my score fell.", None),
        ("My score fell from 20 to 12.", None),
        ("The MADRS went from 10 to 25.", None),
        ("My score is better. I slept from 10 to 12.", None),
        ("My rating went from 30 to 45.", None),
        ("My score fell, and I went from 2 to 5 visits to friends a month.", None),
        ("With my score so low I work from 9 to 17.30 again.", None),
        ("I went from 5 to 10 infusions.", None),
    ],
)
def test_only_a_score_rises(words: str, rise: tuple[int, int] | None) -> None:
    # scale.phq-9: 0 to 27
    assert rise_told(words, "phq-9", 27) == rise


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A sustained reduction of 50% in the score", True),
        ("The 50% reduction was not maintained.", True),
        ("There is no sustained change. A reduction of 50% is required.", False),
        ("A 50% reduction before maintenance treatment", False),
        ("A reduction of 50% or more that is sustained", True),
        ("A reduction of 50% from baseline, or documented sustained clinical benefit", False),
    ],
)
def test_half_is_to_last_only_where_one_sentence_says_both(words: str, *, expected: bool) -> None:
    assert asks_for_lasting_half(Case({"plan.criteria": Known((Record((("words", Known(words)),)),))})) is expected
