"""The medicines that a notice lists for its step, and which of them were tried."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.listed import Listed
from tests.core.told import ink_of

PREFERRED = (
    "You may need to try up to three preferred drugs. "
    "The preferred drugs for your plan are: aripiprazole, bupropion, olanzapine/fluoxetine, quetiapine ER, venlafaxine ER."
)
TRIALS = ["Wellbutrin XL", "venlafaxine ER", "Abilify", "sertraline", "fluoxetine"]


def listed_in(facts: Facts, text: str, drugs: list[str], ground: str = "ground.step-therapy") -> Listed | None:
    reasons = [{"ground": ground, "quote": "You do not meet these conditions."}]
    history = {"trials": [{"drug": drug, "result": "no_response"} for drug in drugs]}
    return ink_of(
        facts,
        treatment={"drug": "spravato"},
        denial={"reasons": reasons, "text": f"You do not meet these conditions. {text}"},
        history=history,
    ).listed


def test_those_tried_are_told_by_any_name_of_theirs_and_two_in_one_product_are_neither(facts: Facts) -> None:
    found = listed_in(facts, PREFERRED, TRIALS)
    assert found is not None
    assert [trial.text("drug") for trial in found.tried] == ["Wellbutrin XL", "venlafaxine ER", "Abilify"]
    assert (found.asked, found.number, found.enough) == ("up to three", 3, True)


def test_fewer_than_asked_are_not_enough(facts: Facts) -> None:
    found = listed_in(facts, PREFERRED, ["bupropion", "sertraline"])
    assert found is not None
    assert not found.enough


@pytest.mark.parametrize(
    "text",
    [
        "You must try other drugs first.",
        "Your records show that you took bupropion and venlafaxine.",
        "The preferred drug is quetiapine ER.",
        "Our claims records show the following medications: bupropion and venlafaxine.",
    ],
)
def test_a_notice_that_lists_none_has_none(facts: Facts, text: str) -> None:
    assert listed_in(facts, text, TRIALS) is None


def test_a_list_in_a_refusal_for_another_reason_is_no_step(facts: Facts) -> None:
    assert listed_in(facts, PREFERRED, TRIALS, ground="ground.experimental") is None


def test_none_tried_is_nothing_to_say(facts: Facts) -> None:
    assert listed_in(facts, PREFERRED, ["sertraline"]) is None


def test_a_time_is_no_number_of_medicines(facts: Facts) -> None:
    found = listed_in(facts, f"We decided one day following receipt. {PREFERRED}", ["bupropion"])
    assert found is not None
    assert (found.asked, found.enough) == ("up to three", False)
    unsaid = listed_in(facts, f"We decided one day following receipt. {PREFERRED.partition('. ')[2]}", ["bupropion"])
    assert unsaid is not None
    assert (unsaid.asked, unsaid.number, unsaid.enough) == ("", 0, False)


def test_a_number_of_the_following_is_asked(facts: Facts) -> None:
    found = listed_in(facts, "You must try two of the following medications: bupropion, quetiapine, venlafaxine.", TRIALS)
    assert found is not None
    assert (found.asked, found.number, found.enough) == ("two", 2, True)
