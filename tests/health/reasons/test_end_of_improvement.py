"""A clause that begins where improvement ends is answered by those words, with the scores beside them, and nothing is said of them that
nobody told (reading 31, director 16).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

SCORES = [
    {"scale": "phq-9", "score": 23, "date": "2026-03-02"},
    {"scale": "phq-9", "score": 9, "date": "2026-04-20"},
    {"scale": "phq-9", "score": 14, "date": "2026-07-28"},
]
BESIDE = "Beside these words: PHQ-9 was 23 on March 2, 2026, 9 on April 20, 2026 and 14 on July 28, 2026"
ASKED = "Please say on which day, and by which score, the clause was met"
LEVELS = (("internal-appeal", "first"), ("second-level-appeal", "after_first_appeal"))


def answer(facts: Facts, paper: str, stage: str, quote: str, **more: Any) -> str:
    told = {"treatment": {"scores": SCORES}, "course": {"given": 9}, "denial": {"stage": stage}, **more}
    return infusions(facts, ("benefit-exclusion", quote), **told)[paper].partition("Reason 1")[2]


@pytest.mark.parametrize(("paper", "stage"), LEVELS)
@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (
            "Exclusion 37: Maintenance Care, services provided after the maximum expected improvement has been reached.",
            "maximum expected improvement",
        ),
        ("The Plan excludes care once maximum medical improvement is attained.", "maximum medical improvement"),
        ("Therapy is not covered when no further improvement is expected.", "no further improvement"),
        ("Maintenance services after maximum therapeutic benefit are an exclusion.", "maximum therapeutic benefit"),
    ],
)
def test_the_scores_stand_beside_the_words_on_improvement(facts: Facts, paper: str, stage: str, quote: str, words: str) -> None:
    told = answer(facts, paper, stage, quote)
    assert f'The clause turns on "{words}".' in told
    assert BESIDE in told
    assert ASKED in told
    assert "does not name this treatment" not in told


@pytest.mark.parametrize(("paper", "stage"), LEVELS)
def test_the_plans_own_page_has_the_words_where_the_notice_leaves_them_out(facts: Facts, paper: str, stage: str) -> None:
    typed = [{"kind": "exclusion", "words": "Maintenance care after the maximum expected improvement.", "page": "37"}]
    told = answer(facts, paper, stage, "Maintenance care is excluded by exclusion 37.", plan={"passages": typed})
    assert 'The clause turns on "maximum expected improvement".' in told


@pytest.mark.parametrize(("paper", "stage"), LEVELS)
def test_a_maximum_of_money_is_no_end_of_improvement(facts: Facts, paper: str, stage: str) -> None:
    assert "The clause turns on" not in answer(facts, paper, stage, "The maximum benefit for this service has been reached.")


@pytest.mark.parametrize(("paper", "stage"), LEVELS)
def test_before_any_session_the_scores_say_nothing_of_it(facts: Facts, paper: str, stage: str) -> None:
    told = answer(facts, paper, stage, "Care after maximum medical improvement is excluded.", course={"given": 0})
    assert ASKED in told
    assert "Beside these words" not in told


def test_a_second_appeal_asks_which_words_on_necessity_are_not_met(facts: Facts) -> None:
    typed = [{"kind": "necessity", "words": "care that is clinically appropriate and is not Maintenance Care.", "page": "9.14"}]
    need = ("not-medically-necessary", "The information does not show that the infusions are medically necessary.")
    told = {"plan": {"passages": typed, "criteria": []}, "denial": {"stage": "after_first_appeal"}}
    letter = infusions(facts, need, **told)["second-level-appeal"]
    assert "one by one: say which of them is not met, and on what fact." in letter
    without = infusions(facts, need, denial={"stage": "after_first_appeal"}, plan={"passages": [], "criteria": []})["second-level-appeal"]
    assert "one by one: say which" not in without


def test_a_second_appeal_sets_what_is_on_record_beside_each_word_on_necessity(facts: Facts) -> None:
    """Reading 31, director 16: the five limbs were quoted and applied to nothing."""
    words = (
        "care that is required to treat an illness, is consistent with generally accepted standards of medical practice, is clinically"
        " appropriate, is not more costly than an alternative service likely to produce equivalent results, and is not Maintenance Care."
    )
    reasons = (
        ("not-medically-necessary", "The information does not show that the infusions are medically necessary."),
        ("benefit-exclusion", "Maintenance Care is excluded, meaning care after the maximum expected improvement."),
    )
    plan = {"passages": [{"kind": "necessity", "words": words, "page": "9.14"}], "criteria": []}
    letter = infusions(facts, *reasons, denial={"stage": "after_first_appeal"}, plan=plan)["second-level-appeal"]
    told = letter.partition("Reason 1")[2].partition("Reason 2")[0]
    assert "The facts above are the ones" not in told
    assert '"required to treat an illness": the diagnosis stands above' in told
    assert '"generally accepted standards of medical practice": please say which published standard is not met.' in told
    assert '"clinically appropriate": that is for the treating clinician' in told
    assert '"not more costly than an alternative service likely to produce equivalent results": please name the alternative' in told
    assert '"not Maintenance Care": see the answer to reason 2.' in told
