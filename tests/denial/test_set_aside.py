"""What a notice mentions and says that it did not decide is no reason of it; and a number of the plan's own contract is no member's."""

from __future__ import annotations

import pytest

from appealwright.denial import Kind, read, suggested_answers
from appealwright.facts import Facts
from appealwright.notice.reasons.set_aside import set_aside_behind, sets_aside

LETTER = (
    "Plains Employees Health Association\nSponsored and administered under contract CS 1234 with the United States Office of Personnel "
    "Management\n\nOur member:    Jo Roe, ID G 4417 2086 01\n\nDear Jo Roe,\n\nWe have denied your claims. The service is experimental and "
    "investigational.\n\nI should also tell you that the provider does not participate in our network and that no precertification was "
    "obtained. {}\n\nYou may ask OPM to review our decision."
)


def grounds_in(behind: str, facts: Facts) -> set[object]:
    return {find.value for find in read(LETTER.format(behind), facts).of(Kind.GROUND)}


@pytest.mark.parametrize(
    "behind",
    [
        "Because the service is excluded, we didn't consider those points.",
        "We have not reached either of these questions.",
        "These issues were not considered in this decision.",
    ],
)
def test_what_the_decision_says_it_did_not_consider_is_no_reason(behind: str, facts: Facts) -> None:
    assert grounds_in(behind, facts) == {"ground.experimental"}


def test_what_it_did_consider_is_one(facts: Facts) -> None:
    assert "ground.out-of-network" in grounds_in("We considered those points as well.", facts)


@pytest.mark.parametrize("words", ["We did not consider your letter.", "Those points were considered.", "We decided that question."])
def test_only_points_left_undecided_are_set_aside(words: str) -> None:
    assert not sets_aside(words)


def test_the_sentence_that_sets_aside_is_found_behind_the_quotation_or_in_it() -> None:
    said, aside = "The clinic is not in our network.", "We did not reach this question."
    assert set_aside_behind(said, f"{said}\n{aside} You may appeal.") == aside
    assert set_aside_behind(f"{said} {aside}", "") == aside
    assert not set_aside_behind(said, f"{aside} {said}")


def test_the_contract_of_the_plan_is_not_the_number_of_the_member(facts: Facts) -> None:
    assert suggested_answers(read(LETTER.format(""), facts))["member.id"] == "G 4417 2086 01"


def test_a_contract_of_the_member_is(facts: Facts) -> None:
    assert suggested_answers(read("Plains Health\nContract number: 904417208\n\nWe denied the drug.", facts))["member.id"] == "904417208"


def test_the_last_sentence_of_the_reviewers_words_closes_no_quotation_that_it_does_not_open(facts: Facts) -> None:
    letter = (
        'Plains Health\n\nWe have denied your claim. The reviewer wrote: "The trials are small. An approved alternative, intranasal '
        'esketamine, had not been tried." I accept that opinion.\n\nYou may appeal.'
    )
    quotes = [row["quote"] for row in suggested_answers(read(letter, facts))["denial.reasons"]]
    assert quotes
    assert not any(quote.endswith('"') for quote in quotes)
