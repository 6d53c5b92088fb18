"""Which of the words on medicines now tell of one that is taken, and not of one that ended or is still to be begun."""

from __future__ import annotations

import re

import pytest

from appealwright.history.standing import standing

NAMES = re.compile(r"lexapro|effexor|zoloft|mirtazapine|venlafaxine|wellbutrin", re.IGNORECASE)


@pytest.mark.parametrize(
    "now",
    [
        "Lexapro 10 mg since October 1",
        "my psychiatrist restarted Lexapro 10 mg at thanksgiving",
        "lexapro 20, not helping",
        "still the lexapro, it does nothing",
        "lexapro 10 mg and nothing else",
        "Zoloft 100 mg, not at full dose yet",
        "Zoloft 100 mg, no side effects",
        "Lexapro 10 mg, Dr wants me to take it in the morning",
        "she has me on Lexapro and wants to try lithium",
        "Effexor 150, and the doctor wants me to start lithium",
        "venlafaxine ER 150 tapered off 11/2; mirtazapine 15 at bedtime start 11/3; prazosin 2 mg",
        "weaning off Effexor, starting Lexapro 5 mg",
        "Zoloft 100 mg, will add Wellbutrin soon",
        "Zoloft 60, and i was on abilify but quit in october",
        "Zoloft samples until they run out",
        "Zoloft, was on 100 now 150",
        # Reading 35, A 5.
        "Lexapro 20 since june, it took the edge off but im still in bed most of the weekend",
        "Zoloft 150, I am better off than without it",
        "Lexapro 10, off work since May",
    ],
)
def test_a_medicine_is_taken_whatever_else_is_said_beside_it(now: str) -> None:
    assert NAMES.search(standing(now, NAMES.search))


@pytest.mark.parametrize(
    "now",
    [
        "the doctor wants me to start lexapro 10 mg",
        "starting lexapro 10 mg next week",
        "Lexapro 10 mg, was prescribed but I haven't started it",
        "Lexapro 10 mg. I haven't started it yet",
        "we talked about Wellbutrin",
        "I stopped zoloft, effexor and lexapro in May",
        "zoloft; lexapro. All stopped in May.",
        "Zoloft 100 mg. Stopped in May.",
        "Lexapro 10; not taking it",
        "not on lexapro",
        "I was on Zoloft",
        "used to be on Effexor",
        "none since my doctor took me off Effexor",
    ],
)
def test_one_that_ended_or_is_still_to_be_begun_is_not(now: str) -> None:
    assert not NAMES.search(standing(now, NAMES.search))


def test_what_ended_takes_nothing_with_it_that_began() -> None:
    left = standing("venlafaxine ER tapered off 11/2; mirtazapine 15 at bedtime start 11/3", NAMES.search)
    assert "venlafaxine" not in left
    assert "mirtazapine 15 at bedtime" in left
