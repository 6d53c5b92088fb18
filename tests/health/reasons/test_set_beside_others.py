"""A reason by which others are as good is answered with the comparisons on record, for and against (reading 34, B 12)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.evidence import compared_in
from tests.health.asked import infusions

BENEFICIAL = "It is investigational because it has not been shown to be as beneficial as established alternatives."
SUPERIOR = "IV ketamine is unproven: no trial shows that it is superior to other available treatments."
STEP = ("step-therapy", "ECT and Spravato were not tried.")


@pytest.mark.parametrize(
    ("quote", "words"), [(BENEFICIAL, "as beneficial as established alternatives"), (SUPERIOR, "superior to other available treatments")]
)
def test_the_words_are_answered_with_comparisons_for_and_against(quote: str, words: str, facts: Facts) -> None:
    appeal = infusions(facts, ("experimental", quote), STEP, treatment={"route": "iv", "product": "commercial_vial"})["internal-appeal"]
    answer = appeal.partition(f'"{words}":')[2].partition("If you mean another alternative")[0]
    assert "ELEKT-D (2023) in favor and KetECT (2022) against" in answer
    assert "Nikayin" in answer
    assert "Singh (2023; 47 on IV ketamine" in answer
    assert "not randomized" in answer


def test_the_spray_that_no_reason_names_is_not_brought_up(facts: Facts) -> None:
    appeal = infusions(facts, ("experimental", BENEFICIAL), treatment={"route": "iv", "product": "commercial_vial"})["internal-appeal"]
    assert "as beneficial as established alternatives" in appeal
    assert "Nikayin" not in appeal


def test_the_place_of_the_plan_that_the_notice_names_is_asked_for(facts: Facts) -> None:
    text = f"{BENEFICIAL} Experimental and investigational services are excluded under your contract (Section 6, item 14)."
    appeal = infusions(facts, ("experimental", BENEFICIAL), denial={"text": text})["internal-appeal"]
    assert "Please quote it and Section 6, item 14, which your notice names" in appeal


def test_other_comparisons_are_none_of_it() -> None:
    assert compared_in("The dose is higher than the label allows, and the scores are better than before.") == ""
